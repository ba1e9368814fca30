import { useWords } from '../words/words.tsx';
import { useWordsOf } from '../words/words-of.ts';
import { personWords } from './words.ts';

/** Days as people say a rhythm: weeks, from a quarter on months. */
export function useSpan(): (days: number) => string {
  const { words } = useWords();
  const { rhythm } = useWordsOf(personWords);
  return (days) => {
    if (days % 7 !== 0) return words.dates.days(days);
    const weeks = days / 7;
    return weeks >= 13 && weeks % 13 === 0 ? rhythm.months((weeks / 13) * 3) : words.dates.weeks(weeks);
  };
}
