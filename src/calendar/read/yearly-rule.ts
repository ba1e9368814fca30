/**
 * The recurrence rules of time zones: once or a few times a year. Computed for the year that somebody asks about, so
 * that a rule from 1601 costs no more than one of today, and no rule can keep us busy.
 */
import { type Weekday, weekdayOf } from '../../core/time/day.ts';
import { parseDateTime } from './values.ts';

export interface YearlyRule {
  /** The latest onset at or before a time on the wall; null when there was none yet. */
  lastAt(wall: number): number | null;
}

const DAY_MS = 86_400_000;
const WEEKDAYS: Readonly<Record<string, Weekday>> = { MO: 1, TU: 2, WE: 3, TH: 4, FR: 5, SA: 6, SU: 7 };

/**
 * @param start the first onset, on the wall
 * @param offset what the clocks kept before an onset: UNTIL is in UTC
 * Null for a rule that no time zone has.
 */
export function yearlyRule(text: string, start: number, offset: number): YearlyRule | null {
  const parts = new Map(
    text
      .trim()
      .toUpperCase()
      .split(';')
      .map((part) => part.split('=') as [string, string | undefined]),
  );
  if (parts.get('FREQ') !== 'YEARLY') return null;
  const first = new Date(start);
  const interval = Math.max(1, Number(parts.get('INTERVAL') ?? 1) || 1);
  const months = numbers(parts.get('BYMONTH')) ?? [first.getUTCMonth() + 1];
  const days = weekdays(parts.get('BYDAY'));
  const dates = numbers(parts.get('BYMONTHDAY')) ?? (days === null ? [first.getUTCDate()] : null);
  const count = Number(parts.get('COUNT') ?? Number.POSITIVE_INFINITY);
  const time = start - Math.floor(start / DAY_MS) * DAY_MS;
  const until = untilOf(parts.get('UNTIL'), offset);
  const firstYear = first.getUTCFullYear();

  function inYear(year: number): number[] {
    if (year < firstYear || (year - firstYear) % interval !== 0) return [];
    if ((year - firstYear) / interval >= count) return [];
    return months
      .flatMap((month) => daysOfMonth(year, month, days, dates))
      .map((day) => day * DAY_MS + time)
      .filter((wall) => wall >= start && wall <= until);
  }

  return {
    lastAt(wall) {
      const asked = new Date(Math.min(wall, until)).getUTCFullYear();
      const latest = Math.min(asked, firstYear + interval * (count - 1));
      for (let year = latest; year >= firstYear && year > latest - MOST_YEARS - interval; year -= 1) {
        const passed = inYear(year).filter((onset) => onset <= wall);
        if (passed.length > 0) return Math.max(...passed);
      }
      return null;
    },
  };
}

/** A 29th of February or a fifth Sunday may be missing some years on end. */
const MOST_YEARS = 12;

interface NthWeekday {
  /** From the beginning, from the end when negative; 0 for every one. */
  readonly nth: number;
  readonly weekday: Weekday;
}

function daysOfMonth(
  year: number,
  month: number,
  weekdays: readonly NthWeekday[] | null,
  dates: readonly number[] | null,
): number[] {
  const first = Date.UTC(year, month - 1, 1) / DAY_MS;
  const length = Date.UTC(year, month, 1) / DAY_MS - first;
  const found: number[] = [];
  for (let date = 1; date <= length; date += 1) {
    const fromEnd = date - length - 1;
    if (dates !== null && !dates.includes(date) && !dates.includes(fromEnd)) continue;
    const weekday = weekdayOf(first + date - 1);
    const isNamed = weekdays?.some(
      (each) =>
        each.weekday === weekday &&
        (each.nth === 0 || each.nth === Math.ceil(date / 7) || each.nth === -Math.ceil(-fromEnd / 7)),
    );
    if (isNamed ?? true) found.push(first + date - 1);
  }
  return found;
}

function weekdays(value: string | undefined): NthWeekday[] | null {
  if (value === undefined) return null;
  return value.split(',').flatMap((part) => {
    const match = /^([+-]?\d{1,2})?(MO|TU|WE|TH|FR|SA|SU)$/.exec(part.trim());
    const weekday = WEEKDAYS[match?.[2] ?? ''];
    return weekday === undefined ? [] : [{ nth: Number(match?.[1] ?? 0), weekday }];
  });
}

function numbers(value: string | undefined): number[] | null {
  return value === undefined ? null : value.split(',').map(Number).filter(Number.isInteger);
}

function untilOf(value: string | undefined, offset: number): number {
  const written = value === undefined ? null : parseDateTime(value, false);
  if (written === null) return Number.POSITIVE_INFINITY;
  if (written.kind === 'day') return (written.day + 1) * DAY_MS - 1;
  return written.offset === null ? written.wall : written.wall + offset;
}
