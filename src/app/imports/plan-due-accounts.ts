import type { Id } from '../../core/facts.ts';
import { pace, waitingIn } from '../planning/pace.ts';
import { planAccounts } from '../planning/plan-accounts.ts';
import type { Ground } from '../run-operation.ts';

/** Paced together: the best fit among them comes first. */
const AT_ONCE = 1_000;

/**
 * Plans every account whose time has come (an import marks what it touches so), in batches of its own, so that
 * others work meanwhile. Returns how many were planned.
 */
export async function planDueAccounts(ground: Ground, org: Id): Promise<number> {
  const now = ground.clock();
  let planned = 0;
  let before = '';
  for (;;) {
    const accounts = await ground.store.transaction(org, async (tx) => {
      await tx.imports.preferIndexes();
      const due = [...(await tx.planning.due(now, AT_ONCE))].sort();
      await tx.planning.lock(due);
      await pace(tx, ground.places, waitingIn(await planAccounts(tx, ground.places, due, now)), now);
      return due;
    });
    const key = accounts.join();
    if (accounts.length === 0 || key === before) return planned;
    before = key;
    planned += accounts.length;
  }
}
