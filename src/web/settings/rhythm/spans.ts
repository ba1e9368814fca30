import type { RhythmWords } from './words.ts';

export const UNITS = ['days', 'weeks', 'months'] as const;
export type Unit = (typeof UNITS)[number];

/** Days of a unit; a month is taken as 30. */
export const DAYS_OF: Readonly<Record<Unit, number>> = { days: 1, weeks: 7, months: 30 };

/** The unit in which people would say so many days. */
export function unitOf(days: number): Unit {
  if (days % DAYS_OF.weeks === 0) return 'weeks';
  return days % DAYS_OF.months === 0 ? 'months' : 'days';
}

/** "6 weeks", "10 days". */
export function spanOf(days: number, words: RhythmWords): string {
  const unit = unitOf(days);
  return words.span[unit](days / DAYS_OF[unit]);
}

/** Minutes after midnight as "08:00"; the end of the day is "24:00", which time fields do not know. */
export function clockOf(minutes: number): string {
  const hour = String(Math.floor(minutes / 60)).padStart(2, '0');
  return `${hour}:${String(minutes % 60).padStart(2, '0')}`;
}

/** The minutes of "08:00", or null when it is no time. */
export function minutesOf(clock: string): number | null {
  const found = /^(\d{1,2}):(\d{2})$/.exec(clock.trim());
  if (!found) return null;
  const minutes = Number(found[1]) * 60 + Number(found[2]);
  return minutes <= 1_440 && Number(found[2]) < 60 ? minutes : null;
}
