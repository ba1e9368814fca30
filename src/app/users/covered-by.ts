import type { Id } from '../../core/facts.ts';
import type { IsoDay } from '../ports/records.ts';
import type { StoreTransaction } from '../ports/store.ts';

/**
 * For whom a user stands in on some of these days: those who named them as their deputy, and those for whom
 * somebody stands in who is away as well. Whose turn it is on a day, the plan decides.
 */
export async function coveredBy(
  tx: Pick<StoreTransaction, 'leaves'>,
  deputy: Id,
  first: IsoDay,
  last: IsoDay,
): Promise<readonly Id[]> {
  const leaves = (await tx.leaves.where({})).filter((it) => it.firstDay <= last && it.lastDay >= first);
  const covered = new Set<Id>([deputy]);
  // A set is walked together with what is added on the way.
  for (const standIn of covered) {
    for (const { userId, deputyId } of leaves) if (deputyId === standIn) covered.add(userId);
  }
  covered.delete(deputy);
  return [...covered];
}
