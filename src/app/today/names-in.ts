import type { Id } from '../../core/facts.ts';
import type { Reason } from '../../core/planner/plan-types.ts';
import type { StoreTransaction } from '../ports/store.ts';
import type { NamedQuiet, NamedStep } from '../ports/today.ts';

/** The fields of a reason that hold the id of a person or a seller (see core/wording/phrases.ts). */
const NAMED = ['who', 'by', 'deputy', 'maker'] as const;

/** The names of everybody who is spoken of in the reasons of these steps and quiets, in one look-up. */
export async function namesIn(
  tx: StoreTransaction,
  steps: readonly NamedStep[],
  quiets: readonly NamedQuiet[],
): Promise<ReadonlyMap<Id, string>> {
  const ids = new Set<Id>();
  const collect = (reason: Reason | null) => {
    for (const field of NAMED) {
      const id = reason?.with[field];
      if (typeof id === 'string') ids.add(id);
    }
  };
  for (const { step } of steps) {
    for (const reason of [...step.because, step.bring, step.ask]) collect(reason);
    if (step.owner !== null) ids.add(step.owner);
  }
  for (const { quiet } of quiets) quiet.because.forEach(collect);
  return tx.today.names([...ids]);
}

/** The ids of everybody who is spoken of in reasons. */
export function namedIn(reasons: readonly Reason[]): readonly Id[] {
  const ids = reasons.flatMap((reason) => NAMED.map((field) => reason.with[field]));
  return [...new Set(ids.filter((id) => typeof id === 'string'))];
}
