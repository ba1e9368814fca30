/**
 * A day as a plain number: days since 1970-01-01 (which is day 0, a Thursday).
 * The planner computes with these; `Temporal` stays at the edges, since one of its operations
 * costs as much as a hundred of these.
 */
export type Day = number;

/** A moment: milliseconds since 1970-01-01T00:00Z. */
export type Instant = number;

/** ISO weekday: Monday 1 … Sunday 7. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

const MILLISECONDS_A_DAY = 86_400_000;

/** `2026-11-12` → day number. Throws RangeError on anything that is no calendar date. */
export function dayFromIso(iso: string): Day {
  const date = Temporal.PlainDate.from(iso, { overflow: 'reject' });
  return Math.round(Date.UTC(date.year, date.month - 1, date.day) / MILLISECONDS_A_DAY);
}

/** Day number → `2026-11-12`. */
export function isoFromDay(day: Day): string {
  return new Date(day * MILLISECONDS_A_DAY).toISOString().slice(0, 10);
}

/** ISO weekday of a day. */
export function weekdayOf(day: Day): Weekday {
  return (((((day + 3) % 7) + 7) % 7) + 1) as Weekday;
}
