/** Days as people say them in English. Non-breaking spaces keep a date on one line. */
import { type Day, dayFromIso } from '../time/day.ts';

const NBSP = '\u00a0';
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** `3 November`, with the year when it is not that of `today` (or when that is not known). */
export function date(iso: string, today: Day | null): string {
  const { year, month, day } = parts(iso);
  const said = `${day}${NBSP}${MONTHS[month - 1]}`;
  return today !== null && isInYear(year, today) ? said : `${said}${NBSP}${year}`;
}

/** `the 12th` when the day spoken of before lies in the same month, else as `date` says it. */
export function dateAfter(iso: string, before: string, today: Day | null): string {
  const a = parts(iso);
  const b = parts(before);
  if (a.year === b.year && a.month === b.month) return `the${NBSP}${ordinal(a.day)}`;
  return a.year === b.year ? `${a.day}${NBSP}${MONTHS[a.month - 1]}` : date(iso, today);
}

/** `12th`. */
export function ordinal(day: number): string {
  const ending = day >= 11 && day <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][day % 10] ?? 'th');
  return `${day}${ending}`;
}

/** `6 weeks`, `45 days`. */
export function span(days: number): string {
  if (days % 7 !== 0 || days === 0) return `${days}${NBSP}${days === 1 ? 'day' : 'days'}`;
  const weeks = days / 7;
  return `${weeks}${NBSP}${weeks === 1 ? 'week' : 'weeks'}`;
}

function parts(iso: string): { year: number; month: number; day: number } {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number);
  return { year, month, day };
}

function isInYear(year: number, today: Day): boolean {
  return today >= dayFromIso(`${year}-01-01`) && today <= dayFromIso(`${year}-12-31`);
}
