import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Problem } from '../client/problem.ts';
import { errorInWords } from '../shell/notices.tsx';
import { useWords } from '../words/words.tsx';

/** The shape of rows that are still on their way. */
export function BoneRows({ count = 6 }: { readonly count?: number }) {
  const { words } = useWords();
  return (
    <ul className="bones" aria-label={words.states.loading} aria-busy="true">
      {Array.from({ length: count }, (_, index) => (
        <li key={String(index)}>
          <span className="bone" />
          <span className="bone" />
        </li>
      ))}
    </ul>
  );
}

/** A part that could not be read: what is wrong, and one thing to do. */
export function Failed({ error, again }: { readonly error: unknown; readonly again: () => void }) {
  const { words } = useWords();
  const gone = error instanceof Problem && error.status === 404;
  return (
    <div className="blank" role="alert">
      <p>{gone ? words.states.gone : errorInWords(error, words.states)}</p>
      {gone ? (
        <Link className="link" to="/">
          {words.states.toToday}
        </Link>
      ) : (
        <button type="button" className="btn line" onClick={again}>
          {words.states.again}
        </button>
      )}
    </div>
  );
}

/** Nothing there: what it is for, and the one thing to do. */
export function Blank({
  title,
  more,
  children,
}: {
  readonly title: string;
  readonly more?: string;
  readonly children?: ReactNode;
}) {
  return (
    <div className="blank">
      <p className="big">{title}</p>
      {more !== undefined && <p className="dim">{more}</p>}
      {children !== undefined && <div className="acts-in">{children}</div>}
    </div>
  );
}
