import type { Role } from '../../app/actor.ts';

const RANK: Readonly<Record<Role, number>> = { reader: 0, seller: 1, manager: 2, owner: 3 };

/** Whether somebody of this role sees what needs at least `least`. */
export function reaches(role: Role | undefined, least: Role): boolean {
  return role !== undefined && RANK[role] >= RANK[least];
}
