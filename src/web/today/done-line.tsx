import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { Understanding } from '../capture/understanding.ts';
import { Understood } from '../capture/understood.tsx';
import { useUnderstanding } from '../capture/use-understanding.ts';
import { Problem } from '../client/problem.ts';
import { useOverlays } from '../shell/overlays.tsx';
import { useWords } from '../words/words.tsx';
import type { Step } from './step-words.ts';
import { type Outcome, useStepActions } from './use-step-actions.ts';

/** Done asks for one line: how it went, and what comes next, understood while it is typed. */
export function DoneLine({ step, onBack }: { readonly step: Step; readonly onBack: () => void }) {
  const { words } = useWords();
  const actions = useStepActions();
  const { openCapture } = useOverlays();
  const field = useRef<HTMLInputElement>(null);
  const [line, setLine] = useState('');
  const [chosen, setChosen] = useState<Outcome>();
  const about = { account: step.account.id, ...(step.person ? { person: step.person.id } : {}) };
  const read = useUnderstanding(line, about);
  const { understood } = read;
  const outcome = chosen ?? outcomeIn(line, understood) ?? usualOutcome(step);
  useEffect(() => {
    field.current?.focus();
    field.current?.closest('.asks')?.scrollIntoView({ block: 'nearest' });
  }, []);

  const save = () =>
    void actions.done(step, outcome, line, understood).catch((error: unknown) => {
      // somebody else has finished it: what was written is not lost
      if (line.trim() !== '' && error instanceof Problem && error.code === 'no-such-step')
        openCapture({ ...about, text: line });
    });
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onBack();
    if (event.key === 'Enter' && !event.nativeEvent.isComposing && event.target === field.current) save();
  };
  const outcomes: readonly { readonly value: Outcome; readonly word: string }[] = [
    { value: 'reached', word: words.done.reached },
    { value: 'not-reached', word: words.done.notReached },
    { value: 'sent', word: words.done.sent },
  ];
  const tellsNext = understood !== null && (understood.agreement !== null || understood.hold !== null);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Enter and Escape of the field and buttons inside
    <div className="asks" onKeyDown={press}>
      {understood && line.trim() !== '' && (
        <Understood line={read} withoutContact onDone={() => field.current?.focus()} />
      )}
      {!tellsNext && outcome !== 'not-reached' && (
        <div className="next-proposed small" role="group" aria-label={words.done.next}>
          <span>{words.done.next}</span>
          {words.done.nextIn.map(([word, said]) => (
            <button
              key={word}
              type="button"
              className="chip"
              onClick={() => {
                setLine((typed) => (typed.trim() === '' ? said.slice(2) : `${typed.trimEnd()}${said}`));
                field.current?.focus();
              }}
            >
              {word}
            </button>
          ))}
          <span className="dim">{words.done.planNext}</span>
        </div>
      )}
      <div className="acts">
        <div className="seg" role="group" aria-label={words.done.how}>
          {outcomes.map(({ value, word }) => (
            <button
              key={value}
              type="button"
              aria-pressed={outcome === value}
              onClick={() => {
                setChosen(value);
                field.current?.focus();
              }}
            >
              {word}
            </button>
          ))}
        </div>
        <label className="field">
          <input
            ref={field}
            aria-label={words.done.label}
            placeholder={words.done.placeholder}
            maxLength={20_000}
            value={line}
            onChange={(event) => setLine(event.target.value)}
          />
        </label>
        <button type="button" className="btn main" onClick={save}>
          {words.actions.done}
          <kbd>↵</kbd>
        </button>
        <button type="button" className="btn" onClick={onBack}>
          {words.actions.cancel}
        </button>
      </div>
    </div>
  );
}

function usualOutcome({ channel, action }: Step): Outcome {
  const written = channel !== null && channel !== 'phone' && channel !== 'visit';
  return written || action === 'answer' ? 'sent' : 'reached';
}

const WRITTEN = new Set(['mail', 'message', 'letter', 'newsletter']);

/** "voicemail", "no answer", "sent the report": the line says how it went, and nobody has to say it again. */
function outcomeIn(line: string, understood: Understanding | null): Outcome | undefined {
  const said = understood?.interaction;
  const told = understood?.parts.some(({ kind, sure }) => kind === 'contact' && sure) ?? false;
  if (line.trim() === '' || !said || !told || said.kind === 'note' || said.direction === 'theirs')
    return undefined;
  if (WRITTEN.has(said.kind)) return 'sent';
  return said.reached ? 'reached' : 'not-reached';
}
