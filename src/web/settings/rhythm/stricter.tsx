import { type FormEvent, useState } from 'react';
import { useWordsOf } from '../../words/words-of.ts';
import { HoursField, Setting } from './fields.tsx';
import type { Body } from './use-policy-draft.ts';
import { rhythmWords } from './words.ts';

type Hours = Body['stricterCallHours'];

/** Narrower hours for calls where the law has them: by country (`AT`) or region (`DE-BY`). */
export function Stricter({
  hours,
  call,
  onChange,
}: {
  readonly hours: Hours;
  readonly call: Body['hours']['call'];
  readonly onChange: (hours: Hours) => void;
}) {
  const words = useWordsOf(rhythmWords);
  const [place, setPlace] = useState('');
  const code = place.trim().toUpperCase();
  const fits = /^[A-Z]{2}(-[A-Z0-9]{1,3})?$/.test(code) && !(code in hours);
  const add = (event: FormEvent) => {
    event.preventDefault();
    if (!fits) return;
    onChange({ ...hours, [code]: { ...call } });
    setPlace('');
  };
  return (
    <>
      {Object.entries(hours).map(([key, value]) => (
        <Setting key={key} name={`${words.calls}, ${key}`}>
          <HoursField
            label={`${words.calls} ${key}`}
            value={value}
            onChange={(next) => onChange({ ...hours, [key]: next })}
          />
          <button
            type="button"
            className="btn"
            aria-label={`${words.take}: ${key}`}
            onClick={() =>
              onChange(Object.fromEntries(Object.entries(hours).filter(([each]) => each !== key)))
            }
          >
            {words.take}
          </button>
        </Setting>
      ))}
      <Setting name={words.stricter} note={words.stricterNote}>
        <form className="span-field" onSubmit={add}>
          <span className="field short">
            <input
              aria-label={words.country}
              maxLength={6}
              value={place}
              onChange={({ target }) => setPlace(target.value)}
            />
          </span>
          <button type="submit" className="btn line" disabled={!fits}>
            {words.addStricter}
          </button>
        </form>
      </Setting>
    </>
  );
}
