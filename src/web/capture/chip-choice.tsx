import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { Icon } from '../parts/icons.tsx';
import { useWordsOf } from '../words/words-of.ts';
import type { Chip, Option } from './chip.ts';
import type { Correction, Somebody } from './corrections.ts';
import { PersonChoice } from './person-choice.tsx';
import type { WhoItMayMean } from './understanding.ts';
import { captureWords } from './words.ts';

const MINUTES = [5, 10, 15, 20, 30, 45, 60];

/** The small choice to which a chip opens: a number or a press takes one, Escape leaves it as it was. */
export function ChipChoice({
  id,
  chip,
  people,
  onTake,
  onClose,
}: {
  readonly id: string;
  readonly chip: Chip;
  readonly people: readonly WhoItMayMean[];
  readonly onTake: (correction: Correction, somebody?: Somebody | null) => void;
  readonly onClose: () => void;
}) {
  const said = useWordsOf(captureWords);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const first = '[aria-pressed=true], [data-first], .option, input';
    place.current?.querySelector<HTMLElement>(first)?.focus();
    place.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const { choice, out } = chip;
  return (
    <div
      ref={place}
      id={id}
      className="choice"
      role="group"
      aria-label={said.choose(chip.name)}
      onKeyDown={(event) => press(event, place.current, onClose)}
    >
      {choice?.is === 'options' && <Options options={choice.options} onTake={onTake} />}
      {choice?.is === 'minutes' && (
        <>
          <Options
            options={MINUTES.map((minutes) => ({
              label: said.minutes(minutes),
              chosen: minutes === choice.now,
              to: choice.to(minutes),
            }))}
            onTake={onTake}
          />
          <Typed
            label={said.duration}
            type="number"
            now={choice.now === null ? '' : String(choice.now)}
            onTake={(minutes) => onTake(choice.to(Math.min(1_440, Math.max(1, Math.round(Number(minutes))))))}
          />
        </>
      )}
      {choice?.is === 'words' && (
        <Typed label={chip.name} type="text" now={choice.now} onTake={(words) => onTake(choice.to(words))} />
      )}
      {choice?.is === 'day' && (
        <>
          <Options
            options={choice.near.map(({ label, day }) => ({
              label,
              chosen: day === choice.now,
              to: choice.to(day, choice.time ?? ''),
            }))}
            onTake={onTake}
          />
          <DayField
            now={choice.now ?? ''}
            time={choice.time}
            onTake={(day, time) => onTake(choice.to(day, time))}
          />
        </>
      )}
      {choice?.is === 'person' && (
        <PersonChoice
          now={choice.now}
          name={chip.text}
          people={people}
          onTake={(somebody) => onTake(choice.to(somebody), somebody)}
        />
      )}
      {out && (
        <button type="button" className="chip out" onClick={() => onTake(out)}>
          <Icon name="close" />
          {said.takeOut}
        </button>
      )}
    </div>
  );
}

function Options({
  options,
  onTake,
}: {
  readonly options: readonly Option[];
  readonly onTake: (correction: Correction) => void;
}) {
  return options.map(({ label, chosen, to }, index) => (
    <button
      key={label}
      type="button"
      className="chip option"
      aria-pressed={chosen}
      onClick={() => onTake(to)}
    >
      {index < 9 && <kbd className="desk-only">{index + 1}</kbd>}
      {label}
    </button>
  ));
}

function Typed({
  label,
  type,
  now,
  onTake,
}: {
  readonly label: string;
  readonly type: 'text' | 'number';
  readonly now: string;
  readonly onTake: (value: string) => void;
}) {
  const said = useWordsOf(captureWords);
  const [value, setValue] = useState(now);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (value.trim() !== '') onTake(value.trim());
      }}
    >
      <input
        aria-label={label}
        type={type}
        {...(type === 'number'
          ? { min: 1, max: 1_440, inputMode: 'numeric' as const }
          : { maxLength: 2_000 })}
        dir="auto"
        value={value}
        onChange={(event) => setValue(event.target.value)}
      />
      <button type="submit" className="btn">
        {said.take}
      </button>
    </form>
  );
}

function DayField({
  now,
  time,
  onTake,
}: {
  readonly now: string;
  readonly time: string | undefined;
  readonly onTake: (day: string, time: string) => void;
}) {
  const said = useWordsOf(captureWords);
  const [day, setDay] = useState(now);
  const [hour, setHour] = useState(time ?? '');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (day !== '') onTake(day, hour);
      }}
    >
      <input aria-label={said.day} type="date" value={day} onChange={(event) => setDay(event.target.value)} />
      {time !== undefined && (
        <input
          aria-label={said.time}
          type="time"
          value={hour}
          onChange={(event) => setHour(event.target.value)}
        />
      )}
      <button type="submit" className="btn">
        {said.take}
      </button>
    </form>
  );
}

/** Arrows and numbers choose; nothing of it is a key of the page. */
function press(event: KeyboardEvent, place: HTMLElement | null, close: () => void): void {
  if (event.defaultPrevented) return;
  event.stopPropagation();
  if (event.key === 'Escape') {
    event.preventDefault();
    close();
    return;
  }
  const here = event.target;
  if (!(here instanceof HTMLElement) || here instanceof HTMLInputElement || !place) return;
  const buttons = [...place.querySelectorAll<HTMLElement>('button')];
  if (/^[1-9]$/.test(event.key)) {
    event.preventDefault();
    place.querySelectorAll<HTMLElement>('.option')[Number(event.key) - 1]?.click();
  }
  const by = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
  if (by === undefined) return;
  event.preventDefault();
  buttons[buttons.indexOf(here) + by]?.focus();
}
