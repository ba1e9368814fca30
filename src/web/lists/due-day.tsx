import { daysBetween } from '../words/dates.ts';
import { useWords } from '../words/words.tsx';

/** The day of a step; of one that is overdue, how late it is. */
export function DueDay({ due, today }: { readonly due: string; readonly today: string }) {
  const { words, dates } = useWords();
  const late = daysBetween(due, today);
  return late > 0 ? <span className="late">{words.dates.daysLate(late)}</span> : dates.day(due, today);
}
