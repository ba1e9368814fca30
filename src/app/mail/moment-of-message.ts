import type { Instant } from '../../core/time/day.ts';

const DAY = 86_400_000;
/** Mail is older than the web, but not by much. */
const FIRST = Date.UTC(1980, 0, 1);

/**
 * When a message counts as sent: its own date where that is believable (neither before mail existed nor later than
 * it arrived), else when it arrived; never after now, since nothing that is still to come has happened.
 */
export function momentOfMessage(sentAt: Instant | null, arrivedAt: Instant | null, now: Instant): Instant {
  const latest = Math.min(arrivedAt ?? now, now);
  if (sentAt !== null && sentAt >= FIRST && sentAt <= latest + DAY) return Math.min(sentAt, now);
  return latest;
}
