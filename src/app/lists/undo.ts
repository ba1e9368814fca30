/** What many records had before they were changed at once: enough to give each its own back. */
import { z } from 'zod';
import { id } from '../schemas.ts';

const ids = { accounts: z.array(id), people: z.array(id) };

export const ratedBefore = z
  .array(z.object({ rating: z.string().nullable(), ...ids }))
  .describe('Who had which rating of their own before; rate each group so again to undo');

export const ownedBefore = z
  .array(z.object({ owner: id.nullable(), team: id.nullable(), ...ids }))
  .describe('Who had which owner before, and accounts which team; reassign each group so again to undo');

interface Group {
  readonly accounts: string[];
  readonly people: string[];
}

/** Gathers records by what they had. */
export function groups<Had extends object>(): {
  add(had: Had, kind: keyof Group, id: string): void;
  all(): (Had & { accounts: string[]; people: string[] })[];
} {
  const found = new Map<string, Had & Group>();
  return {
    add(had, kind, id) {
      const key = JSON.stringify(had);
      const group = found.get(key) ?? { ...had, accounts: [], people: [] };
      found.set(key, group);
      group[kind].push(id);
    },
    all: () => [...found.values()],
  };
}
