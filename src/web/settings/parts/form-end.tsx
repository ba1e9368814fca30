import { useWords } from '../../words/words.tsx';

/** The end of a form that makes or ends something: what it does, a way back, and what went wrong. */
export function FormEnd({
  submit,
  busy,
  wrong,
  onCancel,
}: {
  readonly submit: string;
  readonly busy: boolean;
  readonly wrong: string | undefined;
  readonly onCancel?: () => void;
}) {
  const { words } = useWords();
  return (
    <div className="save-line">
      <button type="submit" className="btn main" disabled={busy}>
        {submit}
      </button>
      {onCancel && (
        <button type="button" className="btn" onClick={onCancel} disabled={busy}>
          {words.actions.cancel}
        </button>
      )}
      {wrong !== undefined && (
        <p className="late" role="alert">
          {wrong}
        </p>
      )}
    </div>
  );
}
