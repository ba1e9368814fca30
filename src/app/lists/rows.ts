/** What the rows of several lists show. */
import { z } from 'zod';
import { isoDay } from '../schemas.ts';

export const nextShown = z.object({ action: z.string(), due: isoDay }).nullable();
export const customShown = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]));
export const nextCursor = z
  .string()
  .nullable()
  .describe('The list goes on here, also when this page is not full; null at its end');

export const sayMoment = (at: number | null): string | null =>
  at === null ? null : new Date(at).toISOString();

export function sayNext({
  nextAction,
  nextDue,
}: {
  readonly nextAction: string | null;
  readonly nextDue: string | null;
}): { action: string; due: string } | null {
  return nextAction === null || nextDue === null ? null : { action: nextAction, due: nextDue };
}
