import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { Blank } from '../parts/states.tsx';
import { useTitle } from '../parts/use-title.ts';
import { useWordsOf } from '../words/words-of.ts';
import { SideBySide } from './side-by-side.tsx';
import { duplicateWords } from './words.ts';

/** Two records that somebody chose themselves. */
export function TwoPage() {
  const own = useWordsOf(duplicateWords);
  const { kind: asked, a, b } = useParams({ from: '/duplicates/$kind/$a/$b' });
  const kind = asked === 'companies' ? 'companies' : 'people';
  const [settled, setSettled] = useState(false);
  useTitle(own.title);
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
