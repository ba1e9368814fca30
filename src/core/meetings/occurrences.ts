/** When a meeting takes place inside a span of time: the rule, its additions and exceptions, each in its zone. */
import type { Day, Instant } from '../time/day.ts';
import { isZone, type Zone, zoneOf } from '../time/zone.ts';
import type { EventTime } from './calendar-event.ts';
import { timesOfRule } from './expand-rule.ts';
import { type Meeting, sameTime } from './meeting.ts';
import { parseRule, type RecurrenceRule } from './recurrence-rule.ts';

const DAY_MS = 86_400_000;

export interface Occurrence {
  /** Which instance: where the rule puts it. */
  readonly instance: EventTime;
  readonly from: Instant;
  readonly to: Instant;
}

export interface Occurrences {
  readonly occurrences: readonly Occurrence[];
  /** There were more than the limit. */
  readonly cut: boolean;
}

type Recurring = Pick<Meeting, 'start' | 'end' | 'timeZone' | 'recurrence' | 'exceptions' | 'cancelled'>;

/**
 * @param zone where whole days and floating times are meant
 * @param limit the most that are wanted; a rule may have millions
 */
export function occurrencesOf(
  meeting: Recurring,
  span: { readonly from: Instant; readonly to: Instant },
  zone: string,
  limit = 1_000,
): Occurrences {
  if (meeting.cancelled) return { occurrences: [], cut: false };
  const clock = new Clock(meeting, zoneOf(zone));
  const length = clock.lengthOf(meeting.start, meeting.end);
  const found: Occurrence[] = [];
  const add = (instance: EventTime, from: Instant, to: Instant) => {
    if (from < span.to && (to > span.from || (to === from && from >= span.from)))
      found.push({ instance, from, to });
  };
  const { exceptions, recurrence } = meeting;
  const isLeftOut = (instance: EventTime) =>
    recurrence.leftOut.some((each) => clock.isSame(each, instance)) ||
    exceptions.some((each) => sameTime(each.instance, instance));
  let walked = 0;
  for (const instance of clock.instances(meeting, span.from - length)) {
    const [from, to] = clock.spanOf(instance, length);
    walked += 1;
    if (from >= span.to || found.length > limit || walked > MOST_WALKED) break;
    if (!isLeftOut(instance)) add(instance, from, to);
  }
  for (const instance of recurrence.added) {
    const [from, to] = clock.spanOf(instance, length);
    if (!isLeftOut(instance) && !found.some((each) => each.from === from)) add(instance, from, to);
  }
  for (const each of exceptions) {
    if (each.cancelled) continue;
    const [from, to] = clock.spanOf(each.start, clock.lengthOf(each.start, each.end));
    add(each.instance, from, to);
  }
  found.sort((a, b) => a.from - b.from);
  return { occurrences: found.slice(0, limit), cut: found.length > limit || walked > MOST_WALKED };
}

/** A rule with a COUNT is counted from its beginning. */
const MOST_WALKED = 200_000;

/** Between moments and what the clock shows where the meeting is at home. */
class Clock {
  readonly #zone: Zone;
  readonly #here: Zone;

  constructor({ timeZone }: Recurring, here: Zone) {
    this.#zone = zoneOf(timeZone !== null && isZone(timeZone) ? timeZone : 'UTC');
    this.#here = here;
  }

  /** The meeting's own start, and those of its rule; from shortly before a moment on. */
  *instances({ start, recurrence }: Recurring, from: Instant): Generator<EventTime> {
    const rule = recurrence.rule === null ? null : parseRule(recurrence.rule);
    yield start;
    if (rule === null) return;
    const first = this.#wallOf(start);
    const until = this.#untilOf(rule, start.kind === 'instant');
    for (const wall of timesOfRule(rule, first, from - 2 * DAY_MS)) {
      if (wall > until) return;
      if (wall !== first) yield this.#timeOf(wall, start.kind);
    }
  }

  instantOf(time: EventTime): Instant {
    if (time.kind === 'instant') return time.at;
    if (time.kind === 'day') return this.#here.at(time.day, 0);
    return fromWall(this.#here, Date.parse(`${time.local}Z`));
  }

  /** A day ends at midnight, however many hours it had. */
  spanOf(start: EventTime, length: number): [Instant, Instant] {
    const from = this.instantOf(start);
    if (start.kind !== 'day') return [from, from + length];
    return [from, this.#here.at(start.day + Math.round(length / DAY_MS), 0)];
  }

  lengthOf(start: EventTime, end: EventTime | null): number {
    if (end === null) return 0;
    if (start.kind === 'day' && end.kind === 'day') return Math.max(0, end.day - start.day) * DAY_MS;
    return Math.max(0, this.instantOf(end) - this.instantOf(start));
  }

  /** An exception given as a day means every instance of that day. */
  isSame(exception: EventTime, instance: EventTime): boolean {
    if (exception.kind === 'day' && instance.kind !== 'day')
      return exception.day === Math.floor(this.#wallOf(instance) / DAY_MS);
    return sameTime(exception, instance);
  }

  #wallOf(time: EventTime): number {
    if (time.kind === 'day') return time.day * DAY_MS;
    if (time.kind === 'floating') return Date.parse(`${time.local}Z`);
    const zone = this.#zone;
    return (zone.dayOf(time.at) * 1440 + zone.minuteOf(time.at)) * 60_000 + mod(time.at, 60_000);
  }

  #timeOf(wall: number, kind: EventTime['kind']): EventTime {
    if (kind === 'day') return { kind, day: Math.floor(wall / DAY_MS) };
    if (kind === 'floating') return { kind, local: new Date(wall).toISOString().slice(0, 19) };
    return { kind, at: fromWall(this.#zone, wall) };
  }

  #untilOf({ until }: RecurrenceRule, isMoment: boolean): number {
    const match = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})(Z?))?$/.exec(until ?? '');
    if (match === null) return Number.POSITIVE_INFINITY;
    const [year, month, day, hour = 23, minute = 59, second = 59] = match
      .slice(1, 7)
      .map((part) => part && Number(part));
    const at = Date.UTC(
      Number(year),
      Number(month) - 1,
      Number(day),
      Number(hour),
      Number(minute),
      Number(second),
    );
    return match[7] === 'Z' && isMoment ? this.#wallOf({ kind: 'instant', at }) : at;
  }
}

function fromWall(zone: Zone, wall: number): Instant {
  const day: Day = Math.floor(wall / DAY_MS);
  return zone.at(day, Math.floor(mod(wall, DAY_MS) / 60_000)) + mod(wall, 60_000);
}

function mod(value: number, by: number): number {
  return value - Math.floor(value / by) * by;
}
