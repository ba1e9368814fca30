import { type InputHTMLAttributes, type ReactNode, useId } from 'react';

/** A part of a section: a heading on a hairline, an explanation where it needs one, then rows. */
export function Part({
  title,
  lead,
  children,
}: {
  readonly title: string;
  readonly lead?: string | undefined;
  readonly children: ReactNode;
}) {
  return (
    <section className="sec" aria-label={title}>
      <h2>{title}</h2>
      {lead !== undefined && <p className="lead">{lead}</p>}
      {children}
    </section>
  );
}

interface RowProps {
  readonly label: string;
  /** What the value does, in a few words. */
  readonly note?: string | undefined;
  /** What is wrong with the value, in words; it stands next to the field. */
  readonly problem?: string | undefined;
}

/** A name and what stands behind it: words, buttons, or a control that has its own label. */
export function Row({ label, note, children }: RowProps & { readonly children: ReactNode }) {
  return (
    <div className="set-row">
      <span className="set-name">{label}</span>
      <div className="set-value">
        {typeof children === 'string' ? <bdi className="set-text">{children}</bdi> : children}
        {note !== undefined && <p className="small dim">{note}</p>}
      </div>
    </div>
  );
}

/** A row whose control is built with the ids of its label and of what is said about it. */
function Labelled({
  label,
  note,
  problem,
  children,
}: RowProps & { readonly children: (control: ControlProps) => ReactNode }) {
  const id = useId();
  const said = `${id}-said`;
  const about = note !== undefined || problem !== undefined;
  return (
    <div className="set-row">
      <label className="set-name" htmlFor={id}>
        {label}
      </label>
      <div className="set-value">
        {children({
          id,
          ...(about ? { 'aria-describedby': said } : {}),
          ...(problem === undefined ? {} : { 'aria-invalid': true as const }),
        })}
        {about && (
          <p id={said} className={problem === undefined ? 'small dim' : 'small late'}>
            {problem ?? note}
          </p>
        )}
      </div>
    </div>
  );
}

interface ControlProps {
  readonly id: string;
  readonly 'aria-describedby'?: string;
  readonly 'aria-invalid'?: true;
}

/** A field of text, number or day. `fixed`: it is only read. */
export function TextRow({
  label,
  note,
  problem,
  value,
  onChange,
  fixed = false,
  short = false,
  ...input
}: RowProps &
  Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange' | 'value'> & {
    readonly value: string;
    readonly onChange: (value: string) => void;
    readonly fixed?: boolean;
    readonly short?: boolean;
  }) {
  if (fixed) return <Row label={label}>{value === '' ? '–' : value}</Row>;
  return (
    <Labelled label={label} note={note} problem={problem}>
      {(control) => (
        <div className={short ? 'field short' : 'field'}>
          <input
            dir="auto"
            {...input}
            {...control}
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
        </div>
      )}
    </Labelled>
  );
}

export interface Option {
  readonly value: string;
  readonly label: string;
}

/** One of many, in the browser's own list. */
export function ChoiceRow({
  label,
  note,
  problem,
  value,
  options,
  onChange,
  fixed = false,
}: RowProps & {
  readonly value: string;
  readonly options: readonly Option[];
  readonly onChange: (value: string) => void;
  readonly fixed?: boolean;
}) {
  if (fixed) return <Row label={label}>{options.find((each) => each.value === value)?.label ?? value}</Row>;
  return (
    <Labelled label={label} note={note} problem={problem}>
      {(control) => (
        <div className="field">
          <select {...control} value={value} onChange={(event) => onChange(event.target.value)}>
            {options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </select>
        </div>
      )}
    </Labelled>
  );
}

/** One of two to four, side by side. */
export function SegmentRow({
  label,
  note,
  value,
  options,
  onChange,
}: RowProps & {
  readonly value: string;
  readonly options: readonly Option[];
  readonly onChange: (value: string) => void;
}) {
  return (
    <Row label={label} note={note}>
      <fieldset className="seg" aria-label={label}>
        {options.map((option) => (
          <button
            key={option.value}
            type="button"
            aria-pressed={option.value === value}
            onClick={() => onChange(option.value)}
          >
            {option.label}
          </button>
        ))}
      </fieldset>
    </Row>
  );
}
