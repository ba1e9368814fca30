import type { AccountFacts, Id, Placement, SellerFact } from '../../core/facts.ts';
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
  /** Takes the plans of accounts away that are no more: merged into another, or undone. */
  forget(accounts: readonly Id[]): Promise<void>;
  /** Accounts of this organization whose plan time alone has changed. */
  due(now: Instant, limit: number): Promise<readonly Id[]>;
  /** Those of them in which this seller owns somebody (null: which nobody owns). */
  dueOf(owner: Id | null, now: Instant, limit: number): Promise<readonly Id[]>;
  /** Accounts in which this seller owns somebody, or which nobody owns (owner null). */
  accountsOf(owner: Id | null): Promise<readonly Id[]>;
  /** All accounts after an id, in its order: for planning the whole book in batches. */
  after(account: Id | null, limit: number): Promise<readonly Id[]>;
  /** Has every account planned again by the worker, after a change that concerns them all. */
  replanAll(now: Instant): Promise<void>;
  /** Stores places; each takes the place of an earlier one of the same step. */
  place(placements: readonly (Placement & { readonly account: Id })[]): Promise<void>;
  /** A seller with calendar and leave, or null. */
  seller(user: Id): Promise<(SellerFact & { readonly touchesPerDay: number | null }) | null>;
  /** How many chosen touches, or people to qualify, stand on a seller's days (owner null: on nobody's). */
  load(owner: Id | null, from: Day, to: Day, of: 'touches' | 'qualifying'): Promise<ReadonlyMap<Day, number>>;
}

export interface LoadedAccount {
  readonly facts: AccountFacts;
  readonly team: Id | null;
}

export interface PlannedAccount extends LoadedAccount {
  readonly plan: Plan;
  readonly policy: Policy;
}
