import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { Problem } from '../client/problem.ts';
import { errorInWords } from '../shell/notices.tsx';
import { useWords } from '../words/words.tsx';
import { useWordsOf } from '../words/words-of.ts';
import { changedIn, type FieldSpec, type Values } from './field-spec.ts';
import './form.css';
import { Gone } from './gone.tsx';
import { TypedField } from './typed-field.tsx';
import { formWords } from './words.ts';

interface Fresh {
  readonly values: Values;
  readonly version: number;
}

/**
 * A form of a record: what is needed now, the rest behind “more”. When somebody else changed the record meanwhile,
 * theirs stands beside mine, what was typed stays, and each field is chosen.
 */
export function RecordForm({
  title,
  fields,
  start,
  record,
  submitWord,
  before,
  onTyped,
  onSave,
  reload,
  onClose,
}: {
  readonly title: string;
  readonly fields: readonly FieldSpec[];
  readonly start: Fresh;
  /** The id of a record that exists already. */
  readonly record?: string;
  readonly submitWord: string;
  /** What stands between the first field and the others. */
  readonly before?: (values: Values) => ReactNode;
  readonly onTyped?: (values: Values) => void;
  readonly onSave: (changed: readonly string[], values: Values, version: number) => Promise<void>;
  readonly reload?: () => Promise<Fresh>;
  readonly onClose: () => void;
}) {
  const { words: all } = useWords();
  const words = useWordsOf(formWords);
  const [known, setKnown] = useState(start);
  const [values, setValues] = useState(start.values);
  const [theirs, setTheirs] = useState<Values>({});
  const [wrong, setWrong] = useState<Readonly<Record<string, string>>>({});
  const [said, setSaid] = useState<string | null>(null);
  const [gone, setGone] = useState(false);
  const [more, setMore] = useState(false);
  const [busy, setBusy] = useState(false);

  const form = useRef<HTMLFormElement>(null);
  // the dialog was there before the form, which is loaded when first asked for
  useEffect(() => form.current?.querySelector<HTMLElement>('input, select, textarea')?.focus(), []);
  const change = (name: string, value: string) => {
    const next = { ...values, [name]: value };
    setValues(next);
    onTyped?.(next);
  };
  const fail = async (error: unknown) => {
    if (error instanceof Problem && error.code === 'stale' && reload) {
      const fresh = await reload();
      const other = changedIn(known.values, fresh.values);
      const mine = changedIn(known.values, values);
      const differing = other.filter((name) => mine.includes(name) && fresh.values[name] !== values[name]);
      const taken = other.filter((name) => !mine.includes(name));
      setValues({ ...values, ...pick(fresh.values, taken) });
      setKnown(fresh);
      setTheirs(pick(fresh.values, differing));
      setMore(true);
      return setSaid(words.changedMeanwhile);
    }
    if (error instanceof Problem && error.status === 404 && record !== undefined) return setGone(true);
    const places = error instanceof Problem ? error.places : [];
    const at = Object.fromEntries(places.map(({ path, message }) => [fieldAt(path, fields), message]));
    setWrong(at);
    if (Object.keys(at).some((name) => fields.find((field) => field.name === name)?.more)) setMore(true);
    setSaid(places.length > 0 && !('' in at) ? null : errorInWords(error, all.states));
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    const missing = fields.filter(({ name, required }) => required && (values[name] ?? '').trim() === '');
    setWrong(Object.fromEntries(missing.map(({ name }) => [name, words.needed])));
    if (missing.length > 0) return;
    setBusy(true);
    setSaid(null);
    try {
      await onSave(changedIn(known.values, values), values, known.version);
    } catch (error) {
      await fail(error);
    } finally {
      setBusy(false);
    }
  };
  const line = (field: FieldSpec, index: number) => {
    const { name } = field;
    const other = theirs[name];
    return (
      <TypedField
        key={name}
        field={field}
        value={values[name] ?? ''}
        wrong={wrong[name]}
        theirs={other === values[name] ? undefined : other}
        autoFocus={index === 0}
        onChange={(value) => change(name, value)}
        onTakeTheirs={() => other !== undefined && change(name, other)}
      />
    );
  };
  const [first, ...others] = fields.filter((field) => !field.more);
  const rest = fields.filter((field) => field.more);
  return (
    <form ref={form} className="form record-form" onSubmit={(event) => void submit(event)} noValidate>
      <h2 className="big">{title}</h2>
      {said !== null && (
        <p className="due" role="alert">
          {said}
        </p>
      )}
      {gone && record !== undefined && (
        <div role="alert">
          <Gone id={record} onGo={onClose} />
          <p className="small dim">{words.stillTyped}</p>
        </div>
      )}
      {first && line(first, 0)}
      {before?.(values)}
      <div className="form-two">{others.map((field, index) => line(field, index + 1))}</div>
      {more && <div className="form-two">{rest.map((field) => line(field, 1))}</div>}
      <footer className="form-end">
        {rest.length > 0 && (
          <button type="button" className="btn" aria-expanded={more} onClick={() => setMore(!more)}>
            {more ? words.less : words.more}
          </button>
        )}
        <span className="push" />
        <button type="button" className="btn" onClick={onClose}>
          {all.actions.cancel}
          <kbd>esc</kbd>
        </button>
        <button type="submit" className="btn main" disabled={busy || gone}>
          {submitWord}
          <kbd>↵</kbd>
        </button>
      </footer>
    </form>
  );
}

const pick = (values: Values, names: readonly string[]): Values =>
  Object.fromEntries(names.map((name) => [name, values[name] ?? '']));

/** The field that a place in the input is about: `custom.seats`, `addresses.0.value`; none: the whole form. */
function fieldAt(path: string, fields: readonly FieldSpec[]): string {
  const exact = fields.find(({ name }) => name === path);
  const begins = fields.find(({ name }) => path.startsWith(`${name}.`));
  return (exact ?? begins)?.name ?? '';
}
