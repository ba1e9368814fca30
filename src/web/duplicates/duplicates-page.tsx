import { Link, useSearch } from '@tanstack/react-router';
import { Blank, BoneRows, Failed } from '../parts/states.tsx';
import { useTitle } from '../parts/use-title.ts';
import { useWords } from '../words/words.tsx';
import { useWordsOf } from '../words/words-of.ts';
import { type Kind, SideBySide } from './side-by-side.tsx';
import { usePairs } from './use-pairs.ts';
import { duplicateWords } from './words.ts';

/** Those who may stand twice, one pair after the other. */
export function DuplicatesPage() {
  const own = useWordsOf(duplicateWords);
  const { kind: asked, of } = useSearch({ from: '/duplicates' });
  const kind: Kind = asked === 'companies' ? 'companies' : 'people';
  useTitle(own.title);
  return (
    <main className="duplicates">
      <header className="head">
        <h1>{own.title}</h1>
        <span className="sub">{own.sub}</span>
      </header>
      <nav className="bar chips" aria-label={own.title}>
        {(['people', 'companies'] as const).map((each) => (
          <Link
            key={each}
            to="/duplicates"
            search={{ kind: each }}
            className="chip"
            aria-current={each === kind ? 'page' : undefined}
          >
            {own[each]}
          </Link>
        ))}
      </nav>
      <Pairs key={`${kind} ${of ?? ''}`} kind={kind} of={of} />
    </main>
  );
}

function Pairs({ kind, of }: { readonly kind: Kind; readonly of: string | undefined }) {
  const { dates } = useWords();
  const own = useWordsOf(duplicateWords);
  const { pairs, next, looked, error, settle, bringBack, later, again } = usePairs(kind, of);
  const [pair] = pairs;
  return (
    <>
      <p className="small dim" role="status">
        {next === null ? own.looked : own.looking(dates.number(looked))}
        {pairs.length > 0 && ` · ${own.waiting(`${dates.number(pairs.length)}${next === null ? '' : '+'}`)}`}
      </p>
      {pair ? (
        <SideBySide
          key={`${pair.a.id} ${pair.b.id}`}
          kind={kind}
          a={pair.a.id}
          b={pair.b.id}
          reasons={pair.reasons}
          onSettled={settle}
          onBack={() => bringBack(pair)}
          onLater={pairs.length > 1 ? later : null}
        />
      ) : error !== undefined ? (
        <Failed error={error} again={again} />
      ) : next === null ? (
        <Blank title={own.none} more={own.noneMore} />
      ) : (
        <BoneRows />
      )}
    </>
  );
}
