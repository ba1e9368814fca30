import type { Id } from '../../core/facts.ts';
import { mayActFor } from '../access.ts';
import { isAtLeast } from '../actor.ts';
import { refuse } from '../errors.ts';
import type { OperationContext } from '../operation.ts';
import type { BookOf } from '../ports/coverage.ts';

/** Whose book is asked for: one's own, a seller's for managers; of managers, left out means everybody's. */
export function bookOf({ actor }: Pick<OperationContext, 'actor'>, seller: Id | undefined): BookOf {
  if (seller === undefined && isAtLeast(actor, 'manager')) return undefined;
  const owner = seller ?? actor.user;
  if (!mayActFor(actor, owner)) throw refuse('not-found', { what: 'user', id: owner });
  return owner;
}
