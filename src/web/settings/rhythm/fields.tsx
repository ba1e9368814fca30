import { type ReactNode, useState } from 'react';
import { useWordsOf } from '../../words/words-of.ts';
import { clockOf, DAYS_OF, minutesOf, UNITS, type Unit, unitOf } from './spans.ts';
import { rhythmWords } from './words.ts';

/** A number as it is typed: what is no number within its bounds is not handed on, and goes back when left. */
export function NumberField({
  label,
  value,
  least = 0,
  most = 3_650,
  onChange,
}: {
  readonly label: string;
  readonly value: number;
  readonly least?: number;
  readonly most?: number;
  readonly onChange: (value: number) => void;
}) {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <span className="field short num-field">
      <input
        type="number"
        inputMode="numeric"
        aria-label={label}
        min={least}
        max={most}
        step={1}
        value={typed ?? String(value)}
        onChange={({ target }) => {
          setTyped(target.value);
          const number = Number(target.value);
          if (target.value !== '' && Number.isInteger(number) && number >= least && number <= most)
            onChange(number);
        }}
        onBlur={() => setTyped(null)}
      />
    </span>
  );
}

/** A length of time in the unit that people would take; handed on in days. */
export function SpanField({
  label,
  days,
  onChange,
}: {
  readonly label: string;
  readonly days: number;
  readonly onChange: (days: number) => void;
}) {
  const words = useWordsOf(rhythmWords);
  const [chosen, setChosen] = useState<Unit | null>(null);
  const unit = chosen !== null && days % DAYS_OF[chosen] === 0 ? chosen : unitOf(days);
  return (
    <span className="span-field">
      <NumberField
        label={label}
        value={days / DAYS_OF[unit]}
        least={1}
        most={Math.floor(3_650 / DAYS_OF[unit])}
        onChange={(count) => onChange(count * DAYS_OF[unit])}
      />
      <span className="field short">
        <select
          aria-label={`${label}: ${words.unit}`}
          value={unit}
          onChange={({ target }) => {
            const next = UNITS.find((each) => each === target.value) ?? 'weeks';
            setChosen(next);
            onChange(Math.max(1, Math.round(days / DAYS_OF[next])) * DAYS_OF[next]);
          }}
        >
          {UNITS.map((each) => (
            <option key={each} value={each}>
              {words.units[each]}
            </option>
          ))}
        </select>
      </span>
    </span>
  );
}

/** From one hour to another, in the zone of the person who is contacted; minutes after midnight. */
export function HoursField({
  label,
  value,
  onChange,
}: {
  readonly label: string;
  readonly value: { readonly from: number; readonly to: number };
  readonly onChange: (value: { from: number; to: number }) => void;
}) {
  const words = useWordsOf(rhythmWords);
  const end = (of: 'from' | 'to') => (
    <ClockField
      label={`${label} ${words[of]}`}
      value={value[of]}
      onChange={(minutes) => {
        const next = { ...value, [of]: minutes };
        if (next.from < next.to) onChange(next);
      }}
    />
  );
  return (
    <span className="span-field">
      <span className="dim">{words.from}</span>
      {end('from')}
      <span className="dim">{words.to}</span>
      {end('to')}
    </span>
  );
}

function ClockField({
  label,
  value,
  onChange,
}: {
  readonly label: string;
  readonly value: number;
  readonly onChange: (minutes: number) => void;
}) {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <span className="field short num-field">
      <input
        aria-label={label}
        inputMode="numeric"
        maxLength={5}
        value={typed ?? clockOf(value)}
        onChange={({ target }) => {
          setTyped(target.value);
          const minutes = minutesOf(target.value);
          if (minutes !== null) onChange(minutes);
        }}
        onBlur={() => setTyped(null)}
      />
    </span>
  );
}

/** A name, a control with a label of its own, and the words behind it: "Try again after [2] working days". */
export function Setting({
  name,
  unit,
  note,
  children,
}: {
  readonly name: string;
  readonly unit?: string;
  readonly note?: string;
  readonly children: ReactNode;
}) {
  return (
    <div className="set-row">
      <span className="set-name">{name}</span>
      <div className="set-value">
        <span className="span-field">
          {children}
          {unit !== undefined && <span className="dim">{unit}</span>}
        </span>
        {note !== undefined && <p className="small dim">{note}</p>}
      </div>
    </div>
  );
}
