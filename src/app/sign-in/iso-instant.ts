import type { Instant } from '../../core/time/day.ts';

/** A moment as ISO 8601, in UTC. */
export function isoInstant(at: Instant): string {
  return Temporal.Instant.fromEpochMilliseconds(at).toString();
}
