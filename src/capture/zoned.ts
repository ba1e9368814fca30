/**
 * Day and minute in a zone ↔ instant, by `Intl`: this code also runs in browsers that have no `Temporal` yet,
 * on every keystroke.
 */
import type { Day, Instant } from '../core/time/day.ts';

const MINUTE = 60_000;
const DAY = 86_400_000;
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone);
  if (format === undefined) {
    try {
      format = new Intl.DateTimeFormat('en-US', {
        timeZone: zone,
        hourCycle: 'h23',
        year: 'numeric',
        month: 'numeric',
        day: 'numeric',
        hour: 'numeric',
        minute: 'numeric',
      });
    } catch {
      format = formatOf('UTC');
    }
    formats.set(zone, format);
  }
  return format;
}

export interface LocalTime {
  readonly day: Day;
  /** Minutes after midnight. */
  readonly minute: number;
}

/** The wall clock in a zone at an instant. An unknown zone counts as UTC. */
export function localTime(instant: Instant, zone: string): LocalTime {
  const read: Record<string, number> = {};
  for (const part of formatOf(zone).formatToParts(instant)) read[part.type] = Number(part.value);
  const { year = 1970, month = 1, day = 1, hour = 0, minute = 0 } = read;
  return { day: Math.round(Date.UTC(year, month - 1, day) / DAY), minute: hour * 60 + minute };
}

/** The instant of a wall clock time; an hour that a change of clocks skips becomes the one after it. */
export function instantOf(local: LocalTime, zone: string): Instant {
  const wanted = local.day * DAY + local.minute * MINUTE;
  let guess = wanted;
  for (let round = 0; round < 3; round++) {
    const seen = localTime(guess, zone);
    const off = wanted - (seen.day * DAY + seen.minute * MINUTE);
    if (off === 0) return guess;
    guess += off;
  }
  return Math.max(guess, wanted - localOffset(guess, zone));
}

function localOffset(instant: Instant, zone: string): number {
  const seen = localTime(instant, zone);
  return seen.day * DAY + seen.minute * MINUTE - Math.floor(instant / MINUTE) * MINUTE;
}

/** Day number of a calendar date, or null when there is no such date. */
export function dayOf(year: number, month: number, date: number): Day | null {
  const time = Date.UTC(year, month - 1, date);
  const back = new Date(time);
  if (back.getUTCFullYear() !== year || back.getUTCMonth() !== month - 1 || back.getUTCDate() !== date)
    return null;
  return Math.round(time / DAY);
}

export interface CalendarDate {
  readonly year: number;
  /** 1 … 12 */
  readonly month: number;
  readonly date: number;
}

export function calendarDate(day: Day): CalendarDate {
  const time = new Date(day * DAY);
  return { year: time.getUTCFullYear(), month: time.getUTCMonth() + 1, date: time.getUTCDate() };
}
