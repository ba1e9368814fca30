import type { Id } from '../../core/facts.ts';
import type { Quiet, Step } from '../../core/planner/plan-types.ts';
import type { Day, Instant } from '../../core/time/day.ts';

/** Today's list and the list of whom to leave alone, read from the stored plan by index. */
export interface Today {
  /** In Today's order. Owner null: what nobody owns. */
  steps(owner: Id | null, on: Day, now: Instant, limit: number): Promise<readonly NamedStep[]>;
  /** Soonest end first. */
  quiets(owner: Id | null, limit: number): Promise<readonly NamedQuiet[]>;
  /** What stands in the plan for everybody at an account. */
  ofAccount(
    account: Id,
  ): Promise<{ readonly steps: readonly NamedStep[]; readonly quiets: readonly NamedQuiet[] }>;
  /** The names of people and users, for reasons that name them. */
  names(ids: readonly Id[]): Promise<ReadonlyMap<Id, string>>;
}

export interface NamedStep {
  readonly step: Step;
  readonly account: { readonly id: Id; readonly name: string };
  readonly person: { readonly id: Id; readonly name: string } | null;
  readonly opportunity: { readonly id: Id; readonly name: string } | null;
}

export interface NamedQuiet {
  readonly quiet: Quiet;
  readonly account: { readonly id: Id; readonly name: string };
  readonly person: { readonly id: Id; readonly name: string };
}
