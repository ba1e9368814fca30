import { Link } from '@tanstack/react-router';
import { useSession } from '../client/session.ts';
import { useWords } from '../words/words.tsx';
import { useWordsOf } from '../words/words-of.ts';
import { importWords } from './words.ts';

/** Everything goes out again: one file for each kind of record, streamed. */
export function ExportPart() {
  const { words } = useWords();
  const own = useWordsOf(importWords);
  const { role } = useSession().data ?? {};
  const manages = role === 'owner' || role === 'manager';
  return (
    <section className="sec export" id="export" aria-labelledby="export-title">
      <header>
        <h2 id="export-title">{own.export}</h2>
      </header>
      <p className="dim">{manages ? own.exportAll : own.exportManagers}</p>
      {manages && (
        <ul className="export-kinds">
          {Object.entries(own.kinds).map(([kind, word]) => (
            <li key={kind}>
              <a className="link" href={`/api/exports/${kind}`} download={`${kind}.csv`}>
                {word}
              </a>
            </li>
          ))}
        </ul>
      )}
      <p className="dim">{own.exportList}</p>
      <p className="export-lists">
        <Link to="/people" className="link">
          {words.people.title}
        </Link>
        <Link to="/accounts" className="link">
          {words.accounts.title}
        </Link>
      </p>
    </section>
  );
}
