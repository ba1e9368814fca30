import { dayIn } from '../../words/dates.ts';
import { useWords } from '../../words/words.tsx';
import { useWordsOf } from '../../words/words-of.ts';
import { CopyLine } from '../parts/copy-line.tsx';
import { teamWords } from './words.ts';

export interface MadeLink {
  /** Under this server’s address. */
  readonly path: string;
  readonly expiresAt: string;
}

/** A link to be copied and handed over, and how long it works. */
export function HandedLink({ name, link }: { readonly name: string; readonly link: MadeLink }) {
  const words = useWordsOf(teamWords);
  const { dates } = useWords();
  return (
    <div className="handed-link">
      <CopyLine label={words.linkFor(name)} text={`${location.origin}${link.path}`} />
      <p className="small dim">{words.linkHand(dates.day(dayIn(link.expiresAt), dayIn(new Date())))}</p>
    </div>
  );
}
