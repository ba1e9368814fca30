import type { Id } from '../../core/facts.ts';
import type { Policy } from '../../core/policy/policy.ts';
import type { Instant } from '../../core/time/day.ts';

/** Policies are append-only versions; the newest of a team, else of the organization, else the default, holds. */
export interface Policies {
  current(team: Id | null): Promise<Policy>;
  add(policy: Omit<Policy, 'version'>, team: Id | null, by: Id | null, at: Instant): Promise<Policy>;
  /** From now on the team goes by the organization's policy. */
  inherit(team: Id, by: Id | null, at: Instant): Promise<number>;
  /** The teams that have a policy of their own. */
  teams(): Promise<ReadonlySet<Id>>;
  /** The versions of a team (null: of the organization), newest first, from before a version on. */
  versions(team: Id | null, before: number | null, limit: number): Promise<readonly PolicyVersion[]>;
}

export interface PolicyVersion {
  readonly version: number;
  readonly at: Instant;
  readonly by: { readonly id: Id; readonly name: string } | null;
  /** Null: the team went back to the organization's. */
  readonly policy: Policy | null;
}
