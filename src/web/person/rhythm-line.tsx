import { useState } from 'react';
import { client } from '../client/client.ts';
import { useAct } from '../parts/use-act.ts';
import { useKeys } from '../shell/keys.tsx';
import { useWords } from '../words/words.tsx';
import { useWordsOf } from '../words/words-of.ts';
import type { FollowUp } from './clock-line.tsx';
import type { PersonAnswer } from './person-page.tsx';
import { useSpan } from './use-span.ts';
import { personWords } from './words.ts';

const WEEK = 7;
/** In weeks; 13 are a quarter. */
const PRESETS = [4, 6, 13, 26] as const;
/** The longest gap of a rhythm against its ideal one, as the ratings have it. */
const LONGEST = 1.5;

interface Cadence {
  readonly idealDays: number;
  readonly longestDays: number;
}

/** `r`, then one key: how often we are in touch with this person, instead of the rating's rhythm. */
export function RhythmLine({
  person,
  followUp,
  onBack,
}: {
  readonly person: PersonAnswer;
  readonly followUp: FollowUp;
  readonly onBack: () => void;
}) {
  const { words: all } = useWords();
  const words = useWordsOf(personWords).rhythm;
  const span = useSpan();
  const act = useAct();
  const [typing, setTyping] = useState(false);
  const [weeks, setWeeks] = useState('8');
  const id = String(person.person['id']);
  const name = String(person.person['name']);
  const { clock } = followUp;
  const before: Cadence | null = clock?.own
    ? { idealDays: clock.idealDays, longestDays: clock.longestDays }
    : null;
  const set = (cadence: Cadence | null) => {
    onBack();
    const text = cadence === null ? words.toldBack(name) : words.told(name, span(cadence.idealDays));
    void act(text, async () => {
      const { version } = await client.editPerson({ id, version: person.version, cadence });
      return () => client.editPerson({ id, version, cadence: before });
    });
  };
  const every = (count: number) =>
    set({ idealDays: count * WEEK, longestDays: Math.round(count * LONGEST) * WEEK });
  useKeys([
    ...PRESETS.map((count, index) => ({
      keys: String(index + 1),
      word: words.every(span(count * WEEK)),
      unlisted: true,
      run: () => every(count),
    })),
    { keys: '5', word: words.other, unlisted: true, run: () => setTyping(true) },
    ...(before ? [{ keys: '0', word: words.back, unlisted: true, run: () => set(null) }] : []),
    { keys: 'Escape', word: all.actions.cancel, unlisted: true, run: onBack },
  ]);
  return (
    <div className="acts reasons-line rhythm-line" role="group" aria-label={words.ask}>
      <span className="ask">{words.ask}</span>
      {PRESETS.map((count, index) => (
        <button key={count} type="button" className="btn line" onClick={() => every(count)}>
          {span(count * WEEK)}
          <kbd>{index + 1}</kbd>
        </button>
      ))}
      {typing ? (
        <form
          className="field rhythm-own"
          onSubmit={(event) => {
            event.preventDefault();
            const count = Number(weeks);
            if (Number.isInteger(count) && count > 0 && count < 500) every(count);
          }}
        >
          <input
            // biome-ignore lint/a11y/noAutofocus: asked for by the key or button right before
            autoFocus
            aria-label={words.otherLabel}
            inputMode="numeric"
            value={weeks}
            onFocus={(event) => event.currentTarget.select()}
            onChange={(event) => setWeeks(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === 'Escape') setTyping(false);
            }}
          />
          <span>{words.otherLabel}</span>
          <button type="submit" className="link">
            {all.actions.save}
          </button>
        </form>
      ) : (
        <button type="button" className="btn line" onClick={() => setTyping(true)}>
          {words.other}
          <kbd>5</kbd>
        </button>
      )}
      {before && (
        <button type="button" className="btn line" onClick={() => set(null)}>
          {words.back}
          <kbd>0</kbd>
        </button>
      )}
      <button type="button" className="btn push" aria-label={all.actions.cancel} onClick={onBack}>
        <span className="phone-only">{all.actions.cancel}</span>
        <kbd>esc</kbd>
      </button>
    </div>
  );
}
