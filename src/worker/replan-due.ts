import { pace, waitingIn } from '../app/planning/pace.ts';
import { planAccounts } from '../app/planning/plan-accounts.ts';
import type { Upkeep } from '../app/ports/upkeep.ts';
import type { Ground } from '../app/run-operation.ts';
import type { Id } from '../core/facts.ts';
import type { Instant } from '../core/time/day.ts';
import type { WorkerLog } from './worker-log.ts';

/** Accounts looked up at once, over all organizations. */
const LOOK_UP = 1_000;
/** Accounts planned in one transaction: their locks make nobody wait for long. */
const BATCH = 100;

export interface Replanning {
  readonly ground: Ground;
  readonly upkeep: Upkeep;
  readonly log: WorkerLog;
}

/**
 * Plans again whatever time alone has changed until now, organization by organization. Safe beside other workers
 * and operations: each batch locks its accounts, and planning twice gives the same plan. An account that can not
 * be planned is logged and left for the next time; it holds up nobody else. Returns how many were planned.
 */
export async function replanDue(replanning: Replanning, signal: AbortSignal): Promise<number> {
  const now = replanning.ground.clock();
  const seen = new Set<Id>();
  let planned = 0;
  for (let progress = true; progress && !signal.aborted; ) {
    progress = false;
    for (const [org, due] of await replanning.upkeep.accountsDue(now, LOOK_UP)) {
      const fresh = due.filter((account) => !seen.has(account)).sort();
      for (let from = 0; from < fresh.length && !signal.aborted; from += BATCH) {
        const batch = fresh.slice(from, from + BATCH);
        for (const account of batch) seen.add(account);
        planned += await planBatch(replanning, org, batch, now);
        progress = true;
      }
    }
  }
  return planned;
}

/** Those of a batch that fails together are tried one by one. */
async function planBatch(
  replanning: Replanning,
  org: Id,
  batch: readonly Id[],
  now: Instant,
): Promise<number> {
  try {
    await planTogether(replanning, org, batch, now);
    return batch.length;
  } catch (error) {
    if (batch.length === 1) {
      replanning.log.error({ err: error, org, account: batch[0] }, 'An account could not be planned');
      return 0;
    }
    let planned = 0;
    for (const account of batch) planned += await planBatch(replanning, org, [account], now);
    return planned;
  }
}

async function planTogether({ ground }: Replanning, org: Id, accounts: readonly Id[], now: Instant) {
  await ground.store.transaction(org, async (tx) => {
    await tx.planning.lock(accounts);
    await pace(tx, ground.places, waitingIn(await planAccounts(tx, ground.places, accounts, now)), now);
    await tx.runs.announce({ org, operation: 'replan', accounts });
  });
}
