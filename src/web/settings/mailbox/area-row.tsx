import { useId } from 'react';

/** A text of several lines. */
export function AreaRow({
  label,
  note,
  problem,
  value,
  longest,
  onChange,
}: {
  readonly label: string;
  readonly note: string;
  readonly problem?: string | undefined;
  readonly value: string;
  readonly longest: number;
  readonly onChange: (value: string) => void;
}) {
  const id = useId();
  return (
    <div className="set-row">
      <label className="set-name" htmlFor={id}>
        {label}
      </label>
      <div className="set-value">
        <textarea
          id={id}
          rows={4}
          dir="auto"
          maxLength={longest}
          aria-describedby={`${id}-said`}
          {...(problem === undefined ? {} : { 'aria-invalid': true as const })}
          value={value}
          onChange={({ target }) => onChange(target.value)}
        />
        <p id={`${id}-said`} className={problem === undefined ? 'small dim' : 'small late'}>
          {problem ?? note}
        </p>
      </div>
    </div>
  );
}
