import type { FormEvent, ReactNode } from 'react';
import { useWordsOf } from '../../words/words-of.ts';
import { settingsWords } from '../words.ts';
import type { Edit } from './use-edit.ts';

/** Rows that are saved together: Enter saves, and the line beneath says how it stands. */
export function EditForm<Values extends object>({
  edit,
  names,
  show = (_field, value) => String(value ?? ''),
  children,
}: {
  readonly edit: Edit<Values>;
  /** What each field is called, for what others changed meanwhile. */
  readonly names: Readonly<Record<keyof Values & string, string>>;
  /** A value in words, for the same. */
  readonly show?: (field: keyof Values & string, value: unknown) => string;
  readonly children: ReactNode;
}) {
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!edit.busy && edit.meanwhile.length === 0) void edit.save();
  };
  return (
    <form onSubmit={submit}>
      {children}
      {edit.meanwhile.length > 0 ? (
        <Meanwhile edit={edit} names={names} show={show} />
      ) : (
        <SaveLine edit={edit} />
      )}
    </form>
  );
}

function SaveLine<Values extends object>({ edit }: { readonly edit: Edit<Values> }) {
  const words = useWordsOf(settingsWords);
  return (
    <div className="save-line">
      {edit.changed && (
        <>
          <button type="submit" className="btn main" disabled={edit.busy}>
            {words.save}
          </button>
          <button type="button" className="btn" onClick={edit.discard} disabled={edit.busy}>
            {words.discard}
          </button>
          {edit.problem === undefined && <p className="small dim">{words.notYet}</p>}
        </>
      )}
      {edit.problem !== undefined && (
        <p className="late" role="alert">
          {edit.problem}
        </p>
      )}
    </div>
  );
}

/** Two people edited one thing: what the other one saved, and both ways on. */
function Meanwhile<Values extends object>({
  edit,
  names,
  show,
}: {
  readonly edit: Edit<Values>;
  readonly names: Readonly<Record<keyof Values & string, string>>;
  readonly show: (field: keyof Values & string, value: unknown) => string;
}) {
  const words = useWordsOf(settingsWords);
  return (
    <div className="meanwhile" role="alert">
      <p>{words.meanwhile}</p>
      {edit.meanwhile.map((field) => (
        <p key={field} className="dim">
          {words.now(names[field], show(field, edit.theirs[field]) || words.nothing)}
        </p>
      ))}
      <div className="save-line">
        {edit.changed && (
          <button type="button" className="btn line" onClick={() => void edit.settle('mine')}>
            {words.keepMine}
          </button>
        )}
        <button type="button" className="btn line" onClick={() => void edit.settle('theirs')}>
          {words.takeTheirs}
        </button>
      </div>
    </div>
  );
}
