/** Days as people say them in German. Non-breaking spaces keep a date on one line. */
import { type Day, dayFromIso } from '../time/day.ts';

const NBSP = '\u00a0';
const MONTHS = [
  'Januar',
  'Februar',
  'März',
  'April',
  'Mai',
  'Juni',
  'Juli',
  'August',
  'September',
  'Oktober',
  'November',
  'Dezember',
];

/** `3. November`, with the year when it is not that of `today` (or when that is not known). */
export function date(iso: string, today: Day | null): string {
  const { year, month, day } = parts(iso);
  const said = `${day}.${NBSP}${MONTHS[month - 1]}`;
  return today !== null && isInYear(year, today) ? said : `${said}${NBSP}${year}`;
}

/** `12.` when the day spoken of before lies in the same month, else as `date` says it. Never ends a sentence. */
export function dateAfter(iso: string, before: string, today: Day | null): string {
  const a = parts(iso);
  const b = parts(before);
  if (a.year === b.year && a.month === b.month) return `${a.day}.`;
  return a.year === b.year ? `${a.day}.${NBSP}${MONTHS[a.month - 1]}` : date(iso, today);
}

/** `alle 6 Wochen`, `jede Woche`, `alle 45 Tage`. */
export function every(days: number): string {
  if (days === 1) return 'jeden Tag';
  if (days === 7) return 'jede Woche';
  return days % 7 === 0 ? `alle ${days / 7}${NBSP}Wochen` : `alle ${days}${NBSP}Tage`;
}

/** After “von”: `6 Wochen`, `45 Tagen`, `einer Woche`. */
export function spanOf(days: number): string {
  if (days === 1) return 'einem Tag';
  if (days === 7) return 'einer Woche';
  return days % 7 === 0 && days !== 0 ? `${days / 7}${NBSP}Wochen` : `${days}${NBSP}Tagen`;
}

function parts(iso: string): { year: number; month: number; day: number } {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number);
  return { year, month, day };
}

function isInYear(year: number, today: Day): boolean {
  return today >= dayFromIso(`${year}-01-01`) && today <= dayFromIso(`${year}-12-31`);
}
