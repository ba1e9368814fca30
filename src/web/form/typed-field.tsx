import { useId } from 'react';
import { useWordsOf } from '../words/words-of.ts';
import type { FieldSpec } from './field-spec.ts';
import { formWords } from './words.ts';

/** One field by its kind, with its name above it, and what is wrong or differs beneath. */
export function TypedField({
  field,
  value,
  wrong,
  theirs,
  autoFocus = false,
  onChange,
  onTakeTheirs,
}: {
  readonly field: FieldSpec;
  readonly value: string;
  readonly wrong?: string | undefined;
  /** What somebody else made of it meanwhile. */
  readonly theirs?: string | undefined;
  readonly autoFocus?: boolean;
  readonly onChange: (value: string) => void;
  readonly onTakeTheirs?: (() => void) | undefined;
}) {
  const words = useWordsOf(formWords);
  const id = useId();
  const { kind = 'text', label, choices = [], placeholder, hint, required } = field;
  const common = {
    id,
    value,
    placeholder,
    ...(autoFocus ? { 'data-autofocus': true } : {}),
    ...(required ? { 'aria-required': true } : {}),
    ...(wrong === undefined ? {} : { 'aria-invalid': true, 'aria-describedby': `${id}-wrong` }),
    onChange: (event: { target: { value: string } }) => onChange(event.target.value),
  };
  return (
    <div className={kind === 'long' || kind === 'lines' ? 'form-field is-wide' : 'form-field'}>
      <label htmlFor={id}>{label}</label>
      <div className="field">
        {kind === 'choice' ? (
          <select {...common}>
            {choices.map((choice) => (
              <option key={choice.value} value={choice.value}>
                {choice.label}
              </option>
            ))}
          </select>
        ) : kind === 'long' || kind === 'lines' ? (
          <textarea {...common} rows={kind === 'long' ? 3 : 2} dir="auto" />
        ) : (
          <input
            {...common}
            dir="auto"
            type={kind === 'day' ? 'date' : 'text'}
            inputMode={kind === 'number' || kind === 'amount' ? 'decimal' : undefined}
            autoComplete="off"
          />
        )}
      </div>
      {hint !== undefined && wrong === undefined && <p className="small faint">{hint}</p>}
      {wrong !== undefined && (
        <p id={`${id}-wrong`} className="small late">
          {wrong}
        </p>
      )}
      {theirs !== undefined && (
        <p className="small due beside">
          <span>{words.theirs(theirs === '' ? words.empty : theirs)}</span>
          <button type="button" className="link" onClick={onTakeTheirs}>
            {words.takeTheirs}
          </button>
        </p>
      )}
    </div>
  );
}
