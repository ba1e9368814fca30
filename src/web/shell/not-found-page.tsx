import { Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useWords } from '../words/words.tsx';

export function NotFoundPage() {
  const { words } = useWords();
  useEffect(() => {
    document.title = `${words.states.notFound} · ${words.app}`;
  }, [words]);
  return (
    <main>
      <div className="blank">
        <h1>{words.states.notFound}</h1>
        <Link className="link" to="/">
          {words.states.toToday}
        </Link>
      </div>
    </main>
  );
}
