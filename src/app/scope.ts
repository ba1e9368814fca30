import type { Id, Scope } from '../core/facts.ts';
import { refuse } from './errors.ts';
import type { OperationContext } from './operation.ts';

/**
 * Checks what an agreement or hold reaches, and has every account planned again in which it reaches somebody.
 * Returns the opportunity that it is about, or null.
 */
export async function changeScope(
  context: OperationContext,
  scope: Scope,
  person: Id,
  account: Id,
  opportunity: Id | undefined,
): Promise<Id | null> {
  if (scope === 'opportunity' && opportunity === undefined) throw refuse('opportunity-missing');
  if (opportunity !== undefined && (await context.tx.opportunities.get(opportunity)) === null) {
    throw refuse('not-found', { what: 'opportunity', id: opportunity });
  }
  await context.change(await context.tx.planning.homesInScope(scope, person, opportunity ?? null, account));
  return opportunity ?? null;
}
