/**
 * VTIMEZONE of a real zone, for the span of an event: with a yearly rule where the zone keeps one, since that is what
 * every program understands; else with its changes one by one.
 */
import type { Instant } from '../../core/time/day.ts';
import { localIso } from '../read/values.ts';
import { writeLine } from './write-line.ts';

const YEAR = 366 * 86_400_000;
/** How far a rule is looked at before it is believed. */
const YEARS_FOR_A_RULE = 8;

interface Change {
  /** The clock before the change, at the moment of it. */
  readonly wall: number;
  readonly from: number;
  readonly to: number;
}

/** @param until how far it has to be right; what has become a yearly rule by then holds for ever */
export function writeZone(zone: string, from: Instant, until: Instant): string {
  const first = Temporal.Instant.fromEpochMilliseconds(from - YEAR).toZonedDateTimeISO(zone);
  const seen = Math.max(until + YEAR, from + YEARS_FOR_A_RULE * YEAR);
  const changes = changesBetween(first, seen);
  const observances = [...Map.groupBy(changes, (change) => `${change.from}/${change.to}`).values()].flatMap(
    (group) => writeGroup(group, seen),
  );
  const offset = first.offsetNanoseconds / 1e6;
  const ever = { wall: Math.min(0, from - YEAR), from: offset, to: offset };
  const before = first.getTimeZoneTransition('previous') === null ? [observance(ever, [], 'STANDARD')] : [];
  return [
    writeLine('BEGIN', 'VTIMEZONE'),
    writeLine('TZID', zone),
    ...before,
    ...observances,
    writeLine('END', 'VTIMEZONE'),
  ].join('');
}

/** The changes of one kind: one by one, and by a rule from when on there is one. */
function writeGroup(group: readonly Change[], seen: Instant): string[] {
  const single: string[] = [];
  for (const [at, change] of group.entries()) {
    const rule = yearlyRule(group.slice(at), seen);
    if (rule !== null) return [...single, observance(change, [rule])];
    single.push(observance(change, []));
  }
  return single;
}

function changesBetween(first: Temporal.ZonedDateTime, end: Instant): Change[] {
  const changes: Change[] = [];
  let at = first.getTimeZoneTransition('previous') ?? first;
  const add = (change: Temporal.ZonedDateTime) => {
    const before = change.subtract({ nanoseconds: 1 }).offsetNanoseconds / 1e6;
    changes.push({
      wall: change.epochMilliseconds + before,
      from: before,
      to: change.offsetNanoseconds / 1e6,
    });
  };
  if (at !== first) add(at);
  for (;;) {
    const next = at.getTimeZoneTransition('next');
    if (next === null || next.epochMilliseconds > end) return changes;
    add(next);
    at = next;
  }
}

const WEEKDAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];

/** `FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU`, where the changes come at that time in every year that was looked at. */
function yearlyRule(group: readonly Change[], seen: Instant): string | null {
  const dates = group.map(({ wall }) => new Date(wall));
  const [first] = dates;
  if (first === undefined || dates.length < 3) return null;
  const time = (date: Date) => date.getTime() % 86_400_000;
  const isYearly = dates.every(
    (date, i) =>
      date.getUTCFullYear() === first.getUTCFullYear() + i &&
      date.getUTCMonth() === first.getUTCMonth() &&
      date.getUTCDay() === first.getUTCDay() &&
      time(date) === time(first),
  );
  const latest = dates.at(-1)?.getTime() ?? 0;
  if (!isYearly || seen - latest > YEAR) return null;
  const isLast = dates.every((date) => date.getUTCDate() > daysInMonth(date) - 7);
  const nth = Math.ceil(first.getUTCDate() / 7);
  if (!isLast && dates.some((date) => Math.ceil(date.getUTCDate() / 7) !== nth)) return null;
  const day = `${isLast ? -1 : nth}${WEEKDAYS[first.getUTCDay()]}`;
  return writeLine('RRULE', `FREQ=YEARLY;BYMONTH=${first.getUTCMonth() + 1};BYDAY=${day}`);
}

function daysInMonth(date: Date): number {
  return new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
}

function observance(change: Change, rules: readonly string[], name?: string): string {
  const kind = name ?? (change.to > change.from ? 'DAYLIGHT' : 'STANDARD');
  return [
    writeLine('BEGIN', kind),
    writeLine('DTSTART', writeWall(change.wall)),
    writeLine('TZOFFSETFROM', writeOffset(change.from)),
    writeLine('TZOFFSETTO', writeOffset(change.to)),
    ...rules,
    writeLine('END', kind),
  ].join('');
}

/** A time on the wall as `20261112T100000`. */
export function writeWall(wall: number): string {
  return localIso(wall).replace(/[-:]/g, '');
}

function writeOffset(offset: number): string {
  const seconds = Math.abs(Math.round(offset / 1000));
  const two = (part: number) => String(Math.floor(part)).padStart(2, '0');
  const rest = seconds % 60 === 0 ? '' : two(seconds % 60);
  return `${offset < 0 ? '-' : '+'}${two(seconds / 3600)}${two((seconds / 60) % 60)}${rest}`;
}
