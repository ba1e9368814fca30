import { type InputHTMLAttributes, type ReactNode, useId } from 'react';

/** A field with its name above it, and what is wrong with it beneath. */
export function TextField({
  label,
  wrong,
  ...input
}: { readonly label: string; readonly wrong?: string | undefined } & InputHTMLAttributes<HTMLInputElement>) {
  const id = useId();
  return (
    <div className="form-field">
      <label htmlFor={id}>{label}</label>
      <div className="field">
        <input
          id={id}
          {...input}
          {...(wrong === undefined ? {} : { 'aria-invalid': true, 'aria-describedby': `${id}-wrong` })}
        />
      </div>
      {wrong !== undefined && (
        <p id={`${id}-wrong`} className="small late">
          {wrong}
        </p>
      )}
    </div>
  );
}

/** A choice with its name above it. */
export function Choice({
  label,
  value,
  options,
  onChange,
}: {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (value: string) => void;
}) {
  const id = useId();
  return (
    <div className="form-field">
      <label htmlFor={id}>{label}</label>
      <div className="field">
        <select id={id} value={value} onChange={(event) => onChange(event.target.value)}>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      </div>
    </div>
  );
}

/** The quiet page on which somebody enters. */
export function Entrance({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <main className="entrance">
      <h1>{title}</h1>
      {children}
    </main>
  );
}
