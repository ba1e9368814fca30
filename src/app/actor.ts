import type { Id } from '../core/facts.ts';

export const ROLES = ['owner', 'manager', 'seller', 'reader'] as const;
export type Role = (typeof ROLES)[number];

/** Who calls an operation, through which door. Made by a door from a session, a key, or the local key file. */
export interface Actor {
  readonly org: Id;
  readonly user: Id;
  readonly role: Role;
  readonly team: Id | null;
  /** The user's zone: their days and hours are meant in it. */
  readonly zone: string;
  readonly locale: string;
  readonly door: Door;
  /** The name of the API key, where one was used. */
  readonly apiKey: string | null;
  /** A key may be limited to reading. */
  readonly readOnly: boolean;
}

export type Door = 'http' | 'cli' | 'mcp' | 'worker';

const RANK: Readonly<Record<Role, number>> = { reader: 0, seller: 1, manager: 2, owner: 3 };

/** True when the actor's role is this one or a higher one. */
export function isAtLeast(actor: Pick<Actor, 'role'>, role: Role): boolean {
  return RANK[actor.role] >= RANK[role];
}

/** The usual answers to "who may call this?". */
export const anybody = (actor: Actor): boolean => isAtLeast(actor, 'reader');
export const sellers = (actor: Actor): boolean => isAtLeast(actor, 'seller');
export const managers = (actor: Actor): boolean => isAtLeast(actor, 'manager');
export const owners = (actor: Actor): boolean => isAtLeast(actor, 'owner');
