import type { AccountFacts, Id } from '../../core/facts.ts';
import { plan } from '../../core/planner/plan.ts';
import type { Plan } from '../../core/planner/plan-types.ts';
import { planOfMoment } from '../../core/planner/replay.ts';
import type { Policy } from '../../core/policy/policy.ts';
import type { Instant } from '../../core/time/day.ts';
import type { Places } from '../ports/places.ts';
import type { PlannedAccount } from '../ports/planning.ts';
import type { StoreTransaction } from '../ports/store.ts';

/** Plans accounts from their facts and stores the plans, inside the transaction that changed the facts. */
export async function planAccounts(
  tx: StoreTransaction,
  places: Places,
  accounts: readonly Id[],
  now: Instant,
): Promise<readonly PlannedAccount[]> {
  if (accounts.length === 0) return [];
  const planned = await planFromFacts(tx, places, accounts, now);
  await tx.planning.save(planned, now);
  const alive = new Set(planned.map(({ facts }) => facts.account.id));
  await tx.planning.forget(accounts.filter((account) => !alive.has(account)));
  return planned;
}

/** The plans of accounts as they are now, storing nothing. */
export async function planFromFacts(
  tx: StoreTransaction,
  places: Places,
  accounts: readonly Id[],
  now: Instant,
): Promise<readonly PlannedAccount[]> {
  return planLoaded(tx, accounts, (facts, policy) => plan(facts, policy, (key) => places.calendar(key), now));
}

/** The plans of accounts as they would stand at another moment, had they been kept up; storing nothing. */
export async function planAt(
  tx: StoreTransaction,
  places: Places,
  accounts: readonly Id[],
  moment: Instant,
  now: Instant,
): Promise<readonly PlannedAccount[]> {
  return planLoaded(tx, accounts, (facts, policy) =>
    planOfMoment(facts, policy, (key) => places.calendar(key), moment, now),
  );
}

async function planLoaded(
  tx: StoreTransaction,
  accounts: readonly Id[],
  planner: (facts: AccountFacts, policy: Policy) => Plan,
): Promise<readonly PlannedAccount[]> {
  const loaded = await tx.planning.facts(accounts);
  const policies = new Map<Id | null, Policy>();
  for (const team of new Set(loaded.map((account) => account.team))) {
    policies.set(team, await tx.policies.current(team));
  }
  return loaded.map((account) => {
    const policy = policies.get(account.team) as Policy;
    return { ...account, policy, plan: planner(account.facts, policy) };
  });
}
