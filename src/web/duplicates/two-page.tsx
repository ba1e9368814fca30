import { Link, useParams } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { Blank } from '../parts/states.tsx';
import { useWords } from '../words/words.tsx';
import { useWordsOf } from '../words/words-of.ts';
import { SideBySide } from './side-by-side.tsx';
import { duplicateWords } from './words.ts';

/** Two records that somebody chose themselves. */
export function TwoPage() {
  const { words } = useWords();
  const own = useWordsOf(duplicateWords);
  const { kind: asked, a, b } = useParams({ from: '/duplicates/$kind/$a/$b' });
  const kind = asked === 'companies' ? 'companies' : 'people';
  const [settled, setSettled] = useState(false);
  useEffect(() => {
    document.title = `${own.title} · ${words.app}`;
  }, [own, words]);
  return (
    <main className="duplicates">
      <header className="head">
        <h1>{own.title}</h1>
        <span className="sub">{own[kind]}</span>
      </header>
      {settled ? (
        <Blank title={own.done}>
          <Link className="btn line" to="/duplicates" search={{ kind }}>
            {own.back}
          </Link>
        </Blank>
      ) : (
        <SideBySide
          kind={kind}
          a={a}
          b={b}
          reasons={[]}
          onSettled={() => setSettled(true)}
          onBack={() => setSettled(false)}
          onLater={null}
        />
      )}
    </main>
  );
}
