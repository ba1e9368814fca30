/** RRULE, RFC 5545, section 3.3.10. */
import type { Weekday } from '../time/day.ts';

export type Frequency = 'SECONDLY' | 'MINUTELY' | 'HOURLY' | 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY';

export interface NthWeekday {
  /** From the beginning of month or year, from its end when negative; 0: every one. */
  readonly nth: number;
  readonly weekday: Weekday;
}

export interface RecurrenceRule {
  readonly frequency: Frequency;
  readonly interval: number;
  readonly count: number | null;
  /** As written: `20261231`, `20261231T090000`, `20261231T090000Z`. */
  readonly until: string | null;
  readonly weekStart: Weekday;
  readonly months: readonly number[];
  readonly weeks: readonly number[];
  readonly yearDays: readonly number[];
  readonly monthDays: readonly number[];
  readonly weekdays: readonly NthWeekday[];
  readonly hours: readonly number[];
  readonly minutes: readonly number[];
  readonly seconds: readonly number[];
  readonly positions: readonly number[];
}

const FREQUENCIES: readonly string[] = [
  'SECONDLY',
  'MINUTELY',
  'HOURLY',
  'DAILY',
  'WEEKLY',
  'MONTHLY',
  'YEARLY',
];
const WEEKDAYS: Readonly<Record<string, Weekday>> = { MO: 1, TU: 2, WE: 3, TH: 4, FR: 5, SA: 6, SU: 7 };

/** Null where it is no rule. */
export function parseRule(text: string): RecurrenceRule | null {
  const parts = new Map(
    text
      .trim()
      .toUpperCase()
      .split(';')
      .map((part) => part.split('=', 2) as [string, string | undefined]),
  );
  const frequency = parts.get('FREQ') ?? '';
  if (!FREQUENCIES.includes(frequency)) return null;
  const list = (name: string, least: number, most: number) =>
    (parts.get(name) ?? '')
      .split(',')
      .filter((value) => /^[+-]?\d+$/.test(value))
      .map(Number)
      .filter((value) => value >= least && value <= most);
  return {
    frequency: frequency as Frequency,
    interval: Math.max(1, list('INTERVAL', 1, 100_000)[0] ?? 1),
    count: list('COUNT', 1, Number.MAX_SAFE_INTEGER)[0] ?? null,
    until: parts.get('UNTIL') ?? null,
    weekStart: WEEKDAYS[parts.get('WKST') ?? ''] ?? 1,
    months: list('BYMONTH', 1, 12),
    weeks: list('BYWEEKNO', -53, 53),
    yearDays: list('BYYEARDAY', -366, 366),
    monthDays: list('BYMONTHDAY', -31, 31),
    weekdays: (parts.get('BYDAY') ?? '').split(',').flatMap(parseWeekday),
    hours: list('BYHOUR', 0, 23),
    minutes: list('BYMINUTE', 0, 59),
    seconds: list('BYSECOND', 0, 59),
    positions: list('BYSETPOS', -366, 366),
  };
}

function parseWeekday(text: string): NthWeekday[] {
  const match = /^([+-]?\d{1,2})?(MO|TU|WE|TH|FR|SA|SU)$/.exec(text.trim());
  const weekday = WEEKDAYS[match?.[2] ?? ''];
  return weekday === undefined ? [] : [{ nth: Number(match?.[1] ?? 0), weekday }];
}
