import { Problem } from '../client/problem.ts';
import { BoneRows, Failed } from '../parts/states.tsx';
import { Gone } from './gone.tsx';

/** The page of a record that is still on its way, could not be read, or was merged into another. */
export function NotRead({
  id,
  error,
  again,
}: {
  readonly id: string;
  /** Null while it is on its way. */
  readonly error: unknown;
  readonly again: () => void;
}) {
  const gone = error instanceof Problem && error.status === 404;
  return (
    <main>
      {gone ? (
        <div className="blank" role="alert">
          <Gone id={id} />
        </div>
      ) : error !== null ? (
        <Failed error={error} again={again} />
      ) : (
        <BoneRows count={8} />
      )}
    </main>
  );
}
