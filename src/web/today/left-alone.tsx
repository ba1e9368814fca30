import { Link } from '@tanstack/react-router';
import { Mark } from '../parts/icons.tsx';
import { useWords } from '../words/words.tsx';
import type { Quiet } from './step-words.ts';

/** Whom to leave alone, until when and why; the first `most` of them. */
export function AloneList({
  quiets,
  on,
  most,
}: {
  readonly quiets: readonly Quiet[];
  readonly on: string;
  readonly most: number;
}) {
  const { words, dates } = useWords();
  if (quiets.length === 0) return <p className="small dim">{words.today.nobodyAlone}</p>;
  return (
    <ul className="alone">
      {quiets.slice(0, most).map(({ person, until, because }) => (
        <li key={person.id}>
          <span>
            <Link className="cut" to="/people/$person" params={{ person: person.id }}>
              <bdi>{person.name}</bdi>
            </Link>
            <span className="word quiet">
              <Mark name="quiet" />
              {until === null ? words.today.forGood : words.dates.until(dates.day(until, on))}
            </span>
          </span>
          <span className="small dim">{because[0]?.text}</span>
        </li>
      ))}
      {quiets.length > most && (
        <li>
          <Link className="link" to="/left-alone">
            {words.today.moreAlone(quiets.length - most)}
          </Link>
        </li>
      )}
    </ul>
  );
}
