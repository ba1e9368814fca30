/**
 * Today's order (rules, section 4): what is due within the hour by its hour; then by number; then by latest
 * day; then rating, then id.
 */
import type { StepKey } from '../facts.ts';
import type { Day, Instant } from '../time/day.ts';

export interface TodayRow {
  readonly key: StepKey;
  readonly number: number;
  readonly latest: Day | null;
  readonly dueAt: Instant | null;
  /** Best fit is 0; the unrated stand behind the last rating. */
  readonly ratingRank: number;
}

const HOUR = 3_600_000;

/** Negative when `a` comes first. A step without a latest day comes after those that have one. */
export function compareForToday(a: TodayRow, b: TodayRow, now: Instant): number {
  const hourOf = (row: TodayRow) =>
    row.dueAt !== null && row.dueAt <= now + HOUR ? row.dueAt : Number.POSITIVE_INFINITY;
  return (
    ascending(hourOf(a), hourOf(b)) ||
    a.number - b.number ||
    ascending(a.latest ?? Number.POSITIVE_INFINITY, b.latest ?? Number.POSITIVE_INFINITY) ||
    a.ratingRank - b.ratingRank ||
    ascending(a.key.subject, b.key.subject)
  );
}

function ascending<T extends number | string>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
