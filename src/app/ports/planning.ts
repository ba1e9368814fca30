import type { AccountFacts, Id } from '../../core/facts.ts';
import type { Plan } from '../../core/planner/plan-types.ts';
import type { Policy } from '../../core/policy/policy.ts';
import type { Day, Instant } from '../../core/time/day.ts';

/** The facts of accounts, and the plans made of them. */
export interface Planning {
  /** Locks accounts for this transaction, in the order of their ids. Unknown ids are passed over. */
  lock(accounts: readonly Id[]): Promise<void>;
  /** The home account of each person; people who do not exist are missing from the answer. */
  homes(people: readonly Id[]): Promise<ReadonlyMap<Id, Id>>;
  /** Everybody's home accounts whom an agreement or hold of this scope reaches. */
  homesInScope(
    scope: 'person' | 'opportunity' | 'account',
    person: Id,
    opportunity: Id | null,
    account: Id,
  ): Promise<readonly Id[]>;
  /** The facts of many accounts in a fixed number of queries. */
  facts(accounts: readonly Id[]): Promise<readonly LoadedAccount[]>;
  /** Replaces the stored plans; writes only what differs. */
  save(plans: readonly PlannedAccount[], now: Instant): Promise<void>;
  /** Accounts of this organization whose plan time alone has changed. */
  due(now: Instant, limit: number): Promise<readonly Id[]>;
  /** Accounts in which this seller owns somebody, or which nobody owns (owner null). */
  accountsOf(owner: Id | null): Promise<readonly Id[]>;
  /** All accounts after an id, in its order: for planning the whole book in batches. */
  after(account: Id | null, limit: number): Promise<readonly Id[]>;
  /** Has every account planned again by the worker, after a change that concerns them all. */
  replanAll(now: Instant): Promise<void>;
  /** How many chosen touches stand on a seller's list, by day. */
  load(owner: Id, from: Day, to: Day): Promise<ReadonlyMap<Day, number>>;
}

export interface LoadedAccount {
  readonly facts: AccountFacts;
  readonly team: Id | null;
}

export interface PlannedAccount extends LoadedAccount {
  readonly plan: Plan;
  readonly policy: Policy;
}
