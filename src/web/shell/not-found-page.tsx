import { Link } from '@tanstack/react-router';
import { useTitle } from '../parts/use-title.ts';
import { useWords } from '../words/words.tsx';

export function NotFoundPage() {
  const { words } = useWords();
  useTitle(words.states.notFound);
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
