/** When a meeting can be: inside both sides' hours, clear of what is planned, neither too soon nor too far away. */
import type { Interval } from '../time/contact-hours.ts';
import { type Day, type Instant, type Weekday, weekdayOf } from '../time/day.ts';
import { type Zone, zoneOf } from '../time/zone.ts';

/** Minutes after midnight; `to` is exclusive and at most 1440. */
export interface MinuteSpan {
  readonly from: number;
  readonly to: number;
}

/** When somebody can meet, by the clock where they are. */
export interface Side {
  readonly zone: string;
  readonly hours: Readonly<Partial<Record<Weekday, readonly MinuteSpan[]>>>;
  readonly isHoliday: (day: Day) => boolean;
}

export interface SlotRequest {
  readonly ours: Side;
  /** One for each zone in which they may be: a slot suits all. */
  readonly theirs: readonly Side[];
  /** In any order; they may overlap. */
  readonly busy: readonly Interval[];
  /** Minutes that we keep free before and after a meeting. */
  readonly buffer: { readonly before: number; readonly after: number };
  /** Minutes. */
  readonly duration: number;
  /** Meetings begin at multiples of this many minutes after midnight where we are. */
  readonly step: number;
  /** Minutes between now and the earliest meeting. */
  readonly notice: number;
  /** Days of ours from today on, today counting as one. */
  readonly horizon: number;
  readonly now: Instant;
}

const MINUTE = 60_000;
const MINUTES_A_DAY = 1440;

/** All free slots in order; they may overlap one another (10:00, 10:30, … of an hour each). */
export function freeSlots(request: SlotRequest, limit = 10_000): Interval[] {
  const { ours, duration, notice, horizon, now } = request;
  const zone = zoneOf(ours.zone);
  const theirs = request.theirs.map((side) => ({ side, zone: zoneOf(side.zone) }));
  const isFree = freeOf(request.busy, request.buffer);
  const today = zone.dayOf(now);
  const found: Interval[] = [];
  for (let day = today; day < today + horizon; day += 1) {
    for (const from of startsOn(request, zone, day)) {
      const slot = { from, to: from + duration * MINUTE };
      const suits =
        from >= now + notice * MINUTE &&
        theirs.every((they) => isInside(slot, they.side, they.zone)) &&
        isFree(slot);
      if (suits) found.push(slot);
      if (found.length >= limit) return found;
    }
  }
  return found;
}

function startsOn({ ours, duration, step }: SlotRequest, zone: Zone, day: Day): Instant[] {
  const starts: Instant[] = [];
  if (ours.isHoliday(day)) return starts;
  for (const span of inOrder(ours.hours[weekdayOf(day)])) {
    const end = zone.at(day, span.to);
    for (let minute = Math.ceil(span.from / step) * step; minute < span.to; minute += step) {
      const from = zone.at(day, minute);
      const isThere = zone.minuteOf(from) === minute;
      if (isThere && from + duration * MINUTE <= end && from > (starts.at(-1) ?? Number.NEGATIVE_INFINITY))
        starts.push(from);
    }
  }
  return starts;
}

function inOrder(spans: readonly MinuteSpan[] = []): readonly MinuteSpan[] {
  return spans.toSorted((a, b) => a.from - b.from);
}

/** Inside one span of one day there. */
function isInside(slot: Interval, side: Side, zone: Zone): boolean {
  const day = zone.dayOf(slot.from);
  if (side.isHoliday(day)) return false;
  return (side.hours[weekdayOf(day)] ?? []).some(
    (span) =>
      slot.from >= zone.at(day, span.from) && slot.to <= zone.at(day, Math.min(span.to, MINUTES_A_DAY)),
  );
}

/** Answers in logarithmic time whether a slot and its buffers are clear. */
function freeOf(busy: readonly Interval[], buffer: SlotRequest['buffer']): (slot: Interval) => boolean {
  const merged: { from: number; to: number }[] = [];
  for (const { from, to } of busy.toSorted((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (to <= from) continue;
    if (last !== undefined && from <= last.to) last.to = Math.max(last.to, to);
    else merged.push({ from, to });
  }
  return (slot) => {
    const from = slot.from - buffer.before * MINUTE;
    const to = slot.to + buffer.after * MINUTE;
    let low = 0;
    let high = merged.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((merged[middle]?.to ?? 0) > from) high = middle;
      else low = middle + 1;
    }
    const next = merged[low];
    return next === undefined || next.from >= to;
  };
}
