import type { Id } from '../../core/facts.ts';
import type { Policy } from '../../core/policy/policy.ts';
import type { Instant } from '../../core/time/day.ts';

/** Policies are append-only versions; the newest of a team, else of the organization, else the default, holds. */
export interface Policies {
  current(team: Id | null): Promise<Policy>;
  add(policy: Omit<Policy, 'version'>, team: Id | null, by: Id | null, at: Instant): Promise<Policy>;
}
