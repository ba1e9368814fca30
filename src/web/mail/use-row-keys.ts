import type { RefObject } from 'react';
import { useKeys } from '../shell/keys.tsx';
import { useWords } from '../words/words.tsx';

/** `j` and `k` go from line to line of a list; a line is its element of class `mail-row`. */
export function useRowKeys(list: RefObject<HTMLElement | null>): void {
  const { words } = useWords();
  const move = (by: number) => {
    const rows = [...(list.current?.querySelectorAll<HTMLElement>('.mail-row') ?? [])];
    const at = rows.findIndex(
      (row) => row === document.activeElement || row.parentElement?.contains(document.activeElement),
    );
    rows[Math.max(0, Math.min(at + by, rows.length - 1))]?.focus();
  };
  useKeys([
    { keys: 'j', word: words.keys.next, run: () => move(1) },
    { keys: 'k', word: words.keys.previous, run: () => move(-1) },
  ]);
}
