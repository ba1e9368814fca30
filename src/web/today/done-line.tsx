import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { Chosen } from '../capture/understanding.ts';
import { Understood } from '../capture/understood.tsx';
import { useUnderstanding } from '../capture/use-understanding.ts';
import { useWords } from '../words/words.tsx';
import type { Step } from './step-words.ts';
import { type Outcome, useStepActions } from './use-step-actions.ts';

/** Done asks for one line: how it went, and what comes next, understood while it is typed. */
export function DoneLine({ step, onBack }: { readonly step: Step; readonly onBack: () => void }) {
  const { words } = useWords();
  const actions = useStepActions();
  const field = useRef<HTMLInputElement>(null);
  const [line, setLine] = useState('');
  const [answers, setAnswers] = useState<readonly Chosen[]>([]);
  const written = step.channel !== null && step.channel !== 'phone' && step.channel !== 'visit';
  const [outcome, setOutcome] = useState<Outcome>(written || step.action === 'answer' ? 'sent' : 'reached');
  const about = { account: step.account.id, ...(step.person ? { person: step.person.id } : {}) };
  const understood = useUnderstanding(line, about, answers);
  useEffect(() => field.current?.focus(), []);

  const save = () => void actions.done(step, outcome, line, understood).catch(() => undefined);
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onBack();
    if (event.key === 'Enter' && !event.nativeEvent.isComposing && event.target === field.current) save();
  };
  const outcomes: readonly { readonly value: Outcome; readonly word: string }[] = [
    { value: 'reached', word: words.done.reached },
    { value: 'not-reached', word: words.done.notReached },
    { value: 'sent', word: words.done.sent },
  ];
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Enter and Escape of the field and buttons inside
    <div className="asks" onKeyDown={press}>
      {understood && line.trim() !== '' && (
        <Understood
          understood={understood}
          onCorrect={({ from, to }) => {
            field.current?.focus();
            field.current?.setSelectionRange(from, to);
          }}
          onAnswer={(answer) => setAnswers((before) => [...before, answer])}
        />
      )}
      <div className="acts">
        <div className="seg" role="group" aria-label={words.done.how}>
          {outcomes.map(({ value, word }) => (
            <button
              key={value}
              type="button"
              aria-pressed={outcome === value}
              onClick={() => {
                setOutcome(value);
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
