import type { Role } from '../../../app/actor.ts';

/** From those with the fewest rights to those with the most. */
export const ROLES = ['reader', 'seller', 'manager', 'owner'] as const satisfies readonly Role[];

export function roleIn(value: string): Role {
  return ROLES.find((role) => role === value) ?? 'seller';
}
