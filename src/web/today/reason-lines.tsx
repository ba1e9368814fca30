import { useState } from 'react';
import { client } from '../client/client.ts';
import { useAsk } from '../client/queries.ts';
import { useKeys } from '../shell/keys.tsx';
import { addDays } from '../words/dates.ts';
import { useWords } from '../words/words.tsx';
import type { Step } from './step-words.ts';
import { useStepActions } from './use-step-actions.ts';

interface LineProps {
  readonly step: Step;
  readonly onBack: () => void;
}

/** Reasons, one key each, in the place of the actions. */
function Reasons({
  ask,
  reasons,
  onBack,
  onChoose,
  children,
}: {
  readonly ask: string;
  readonly reasons: readonly { readonly value: string; readonly word: string }[];
  readonly onBack: () => void;
  readonly onChoose: (value: string) => void;
  readonly children?: React.ReactNode;
}) {
  const { words } = useWords();
  useKeys([
    ...reasons.map(({ value, word }, index) => ({
      keys: String(index + 1),
      word,
      unlisted: true,
      run: () => onChoose(value),
    })),
    { keys: 'Escape', word: words.actions.cancel, unlisted: true, run: onBack },
  ]);
  return (
    <div className="acts reasons-line" role="group" aria-label={ask}>
      <span className="ask">{ask}</span>
      {reasons.map(({ value, word }, index) => (
        <button key={value} type="button" className="btn line" onClick={() => onChoose(value)}>
          {word}
          <kbd>{index + 1}</kbd>
        </button>
      ))}
      {children}
      <button type="button" className="btn push" aria-label={words.actions.cancel} onClick={onBack}>
        <span className="phone-only">{words.actions.cancel}</span>
        <kbd>esc</kbd>
      </button>
    </div>
  );
}

/** The next day that is no Saturday or Sunday; the server knows the holidays there. */
function nextWeekday(on: string): string {
  const next = addDays(on, 1);
  const weekday = new Date(`${next}T12:00:00Z`).getUTCDay();
  return weekday === 6 ? addDays(next, 2) : weekday === 0 ? addDays(next, 1) : next;
}

export function PostponeLine({ step, on, onBack }: LineProps & { readonly on: string }) {
  const { words, dates } = useWords();
  const actions = useStepActions();
  const [to, setTo] = useState(() => nextWeekday(on));
  const [picking, setPicking] = useState(false);
  const reasons = [words.postpone.asked, words.postpone.missing, words.postpone.noTime];
  useKeys([{ keys: '4', word: words.postpone.another, unlisted: true, run: () => setPicking(true) }]);
  return (
    <Reasons
      ask={words.postpone.because(dates.day(to, on))}
      reasons={reasons.map((word) => ({ value: word, word }))}
      onBack={onBack}
      onChoose={(reason) => void actions.postpone(step, to, reason, on).catch(() => undefined)}
    >
      {picking ? (
        <label className="field day-field">
          <input
            // biome-ignore lint/a11y/noAutofocus: asked for by the key or button right before
            autoFocus
            type="date"
            aria-label={words.postpone.day}
            min={addDays(on, 1)}
            {...(step.latest === null ? {} : { max: step.latest })}
            value={to}
            onChange={(event) => event.target.value && setTo(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' || event.key === 'Escape') event.currentTarget.blur();
            }}
          />
        </label>
      ) : (
        <button type="button" className="btn" onClick={() => setPicking(true)}>
          {words.postpone.another}
          <kbd>4</kbd>
        </button>
      )}
    </Reasons>
  );
}

export function SkipLine({ step, onBack }: LineProps) {
  const { words } = useWords();
  const actions = useStepActions();
  const waives = step.action === 'answer';
  const reasons = waives
    ? [words.skip.said, words.skip.elsewhere]
    : [words.skip.nothing, words.skip.elsewhere, words.skip.notNow];
  return (
    <Reasons
      ask={waives ? words.skip.noAnswer : words.skip.because}
      reasons={reasons.map((word) => ({ value: word, word }))}
      onBack={onBack}
      onChoose={(reason) => void actions.skip(step, reason).catch(() => undefined)}
    />
  );
}

export function RateLine({ step, onBack }: LineProps) {
  const { words } = useWords();
  const actions = useStepActions();
  const settings = useAsk(client.getSettings, {});
  const ratings = settings.data?.policy.ratings ?? [];
  return (
    <Reasons
      ask={words.done.rateAs}
      reasons={ratings.map(({ key, label }) => ({ value: key, word: label }))}
      onBack={onBack}
      onChoose={(rating) => void actions.rate(step, rating).catch(() => undefined)}
    />
  );
}
