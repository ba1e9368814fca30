import { useEffect } from 'react';
import { useWords } from '../words/words.tsx';

/** What the browser's tab says of the page: its title, then the product's name. */
export function useTitle(title: string): void {
  const { words } = useWords();
  useEffect(() => {
    document.title = `${title} · ${words.app}`;
  }, [title, words]);
}
