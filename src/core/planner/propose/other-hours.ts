/** A retry comes at another hour of day than the attempts before: their hours of the clock are left out. */
import type { Persistence } from '../../persistence/retry-chain.ts';
import type { Interval } from '../../time/contact-hours.ts';

const HOUR = 3_600_000;
const DAY = 86_400_000;

export function otherHours(intervals: readonly Interval[], { waiting }: Persistence): readonly Interval[] {
  let left = intervals;
  for (const attempt of waiting?.attempts ?? []) {
    const shortened = left.flatMap((it) => without(it, attempt.at));
    if (shortened.length > 0) left = shortened;
  }
  return left;
}

/** Cuts the full hour around the same time of day out of an interval. */
function without(interval: Interval, at: number): readonly Interval[] {
  const sameTime = at + Math.ceil((interval.from - at) / DAY) * DAY;
  const from = Math.floor(sameTime / HOUR) * HOUR;
  const to = from + HOUR;
  const parts = [
    { from: interval.from, to: Math.min(interval.to, from) },
    { from: Math.max(interval.from, to), to: interval.to },
  ];
  return parts.filter((it) => it.from < it.to);
}
