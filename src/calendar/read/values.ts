/** Values of properties: text, dates, times, durations, offsets. Null where nothing sensible stands. */
import type { Day } from '../../core/time/day.ts';

const DAY_MS = 86_400_000;

/** A date, or a time as the clock on the wall shows it. */
export type Written =
  | { readonly kind: 'day'; readonly day: Day }
  | {
      readonly kind: 'time';
      /** The shown time as if it were UTC, in milliseconds. */
      readonly wall: number;
      /** Milliseconds east of UTC where the value says so itself (0 for `Z`); null when a zone decides. */
      readonly offset: number | null;
    };

/** TEXT (RFC 5545, section 3.3.11); unknown escapes stand as they are. */
export function unescapeText(value: string): string {
  if (!value.includes('\\')) return value;
  return value.replace(/\\([nN;,\\])/g, (_, mark: string) => (mark === 'n' || mark === 'N' ? '\n' : mark));
}

/** Values between commas that no backslash escapes. */
export function splitList(value: string): string[] {
  return value.split(/(?<!\\),/).map((part) => part.trim());
}

const DATE_TIME =
  /^(\d{4})-?(\d{2})-?(\d{2})(?:[T ](\d{2}):?(\d{2})(?::?(\d{1,2}))?(?:[.,]\d+)?\s*(Z|[+-]\d{2}:?\d{2})?|Z)?$/i;

/**
 * `20261112`, `20261112T100000`, `20261112T100000Z`; also without seconds, with dashes and colons, with an offset, a
 * date with a `Z` behind it (Google), 24:00, and the 60th second.
 */
export function parseDateTime(value: string, isDate: boolean): Written | null {
  const match = DATE_TIME.exec(value.trim());
  if (match === null) return null;
  const [, year, month, date, hour, minute, second = '0', zone] = match;
  const midnight = Date.UTC(Number(year), Number(month) - 1, Number(date));
  if (new Date(midnight).getUTCDate() !== Number(date) || Number(month) > 12 || Number(month) < 1)
    return null;
  if (isDate || hour === undefined) return { kind: 'day', day: midnight / DAY_MS };
  const [h, m, s] = [Number(hour), Number(minute), Math.min(59, Number(second))];
  if (h > 24 || m > 59 || Number(second) > 60 || (h === 24 && m + s > 0)) return null;
  const wall = midnight + ((h * 60 + m) * 60 + s) * 1000;
  return { kind: 'time', wall, offset: zone === undefined ? null : zoneOffset(zone) };
}

function zoneOffset(zone: string): number | null {
  return zone.toUpperCase() === 'Z' ? 0 : parseOffset(zone);
}

/** `+0100`, `-05:00`, `+074530`; in milliseconds east of UTC. */
export function parseOffset(value: string): number | null {
  const match = /^([+-]?)(\d{2}):?(\d{2})(?::?(\d{2}))?$/.exec(value.trim());
  if (match === null) return null;
  const [, sign, hours, minutes, seconds = '0'] = match;
  if (Number(hours) > 18 || Number(minutes) > 59 || Number(seconds) > 59) return null;
  const length = ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000;
  return sign === '-' && length !== 0 ? -length : length;
}

export interface Duration {
  /** Days by the calendar, which a clock change may make longer or shorter. */
  readonly days: number;
  readonly milliseconds: number;
}

/** A duration of RFC 5545, section 3.3.6; also weeks together with days, or behind the `T` (Synology). One that goes backwards is none. */
export function parseDuration(value: string): Duration | null {
  const match =
    /^\+?P(?=\d|T\d)T?(?:(\d{1,4})W)?(?:(\d{1,5})D)?T?(?:(?:(\d{1,6})H)?(?:(\d{1,7})M)?(?:(\d{1,9})S)?)?$/i.exec(
      value.trim(),
    );
  if (match === null) return null;
  const [weeks, days, hours, minutes, seconds] = match.slice(1).map((part) => Number(part ?? 0)) as [
    number,
    number,
    number,
    number,
    number,
  ];
  return {
    days: weeks * 7 + days,
    milliseconds: ((hours * 60 + minutes) * 60 + seconds) * 1000,
  };
}

/** A time on the wall as `2026-11-12T10:00:00`. */
export function localIso(wall: number): string {
  return new Date(wall).toISOString().slice(0, 19);
}
