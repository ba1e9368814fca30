import type { Id } from '../../core/facts.ts';
import type { Ground } from '../run-operation.ts';
import { planDueAccounts } from './plan-due-accounts.ts';

/**
 * Notes of imports whose process has died that they failed: their finished batches stand and may be undone.
 * Call it at the start of the server. `silence`: milliseconds since the last batch after which a run counts as
 * dead. Returns their ids.
 */
export async function endAbandonedImports(
  ground: Ground,
  org: Id,
  silence = 5 * 60_000,
): Promise<readonly Id[]> {
  const now = ground.clock();
  const ended = await ground.store.transaction(org, async (tx) => {
    const dead = (await tx.imports.list(200)).filter(
      ({ status, options, startedAt }) =>
        status === 'running' && (options.beatAt ?? startedAt) <= now - silence,
    );
    for (const { id, options } of dead) {
      await tx.imports.update(id, {
        status: 'failed',
        finishedAt: now,
        failure:
          'The program ended before the import did. What was imported stands; import the file again to go on, or undo it.',
        options: { ...options, beatAt: null },
      });
    }
    return dead.map(({ id }) => id);
  });
  if (ended.length > 0) await planDueAccounts(ground, org);
  return ended;
}
