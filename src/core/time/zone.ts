/**
 * Time zones as integer arithmetic. A zone's changes of offset are read once through `Temporal` and kept;
 * after that, the day of an instant and the instant of a local time cost a few comparisons.
 */
import { FollowthroughError } from '../errors.ts';
import type { Day, Instant } from './day.ts';

export interface Zone {
  readonly name: string;
  /** The calendar day there at that moment. */
  dayOf(instant: Instant): Day;
  /** Minutes after midnight there. */
  minuteOf(instant: Instant): number;
  /**
   * The moment of a local time: minutes after midnight of a day. A time that a clock change skips is taken as
   * much later, one that it repeats is taken the first time (Temporal's `compatible`).
   */
  at(day: Day, minute: number): Instant;
}

const MINUTE = 60_000;
const DAY = 86_400_000;

/** The span of changes that is read at first; it grows to both sides when asked about other years. */
const FIRST_READ = { from: Date.UTC(2015, 0, 1), to: Date.UTC(2040, 0, 1) };
const YEARS_READ_AT_ONCE = 20 * 366 * DAY;

const zones = new Map<string, Zone>();

/** The zone of an IANA name. Throws `unknown-zone` where there is none of that name. */
export function zoneOf(name: string): Zone {
  const known = zones.get(name);
  if (known !== undefined) return known;
  const zone = readZone(name);
  zones.set(name, zone);
  return zone;
}

/** Whether a zone of that IANA name exists. */
export function isZone(name: string): boolean {
  if (zones.has(name)) return true;
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name);
    return true;
  } catch {
    return false;
  }
}

interface Changes {
  /** From `starts[i]` on, `offsets[i]` holds (milliseconds east of UTC). */
  readonly starts: readonly Instant[];
  readonly offsets: readonly number[];
  readonly from: Instant;
  readonly to: Instant;
}

function readZone(name: string): Zone {
  if (!isZone(name)) throw new FollowthroughError('unknown-zone', { zone: name });
  let changes = readChanges(name, FIRST_READ.from, FIRST_READ.to);
  let last = 0;

  function offsetAt(instant: Instant): number {
    if (instant < changes.from || instant >= changes.to) {
      changes = readChanges(
        name,
        Math.min(changes.from, instant - YEARS_READ_AT_ONCE),
        Math.max(changes.to, instant + YEARS_READ_AT_ONCE),
      );
      last = 0;
    }
    const { starts, offsets } = changes;
    let i = last;
    while (i > 0 && instant < (starts[i] as number)) i -= 1;
    while (i + 1 < starts.length && instant >= (starts[i + 1] as number)) i += 1;
    last = i;
    return offsets[i] as number;
  }

  return {
    name,
    dayOf: (instant) => Math.floor((instant + offsetAt(instant)) / DAY),
    minuteOf: (instant) => {
      const local = instant + offsetAt(instant);
      return Math.floor((local - Math.floor(local / DAY) * DAY) / MINUTE);
    },
    at: (day, minute) => {
      const local = day * DAY + minute * MINUTE;
      const before = offsetAt(local - DAY);
      const after = offsetAt(local + DAY);
      if (before === after || offsetAt(local - before) === before) return local - before;
      return offsetAt(local - after) === after ? local - after : local - before;
    },
  };
}

function readChanges(name: string, from: Instant, to: Instant): Changes {
  let moment = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(name);
  const starts: Instant[] = [from];
  const offsets: number[] = [moment.offsetNanoseconds / 1e6];
  for (;;) {
    const next = moment.getTimeZoneTransition('next');
    if (next === null || next.epochMilliseconds >= to) break;
    starts.push(next.epochMilliseconds);
    offsets.push(next.offsetNanoseconds / 1e6);
    moment = next;
  }
  return { starts, offsets, from, to };
}
