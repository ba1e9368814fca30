import { z } from 'zod';
import { accountFor, personFor } from '../access.ts';
import { anybody } from '../actor.ts';
import { refuse } from '../errors.ts';
import { operation } from '../operation.ts';
import { id } from '../schemas.ts';

/** The longest chain of merges that is followed. */
const MOST = 20;

/** Where a record went that was merged into another: an old link finds the way. */
export const findKept = operation({
  name: 'find-kept',
  summary: 'The person or account into which another one was merged.',
  http: { method: 'GET', path: '/merges/kept/{id}' },
  effect: 'read',
  input: z.object({ id }),
  output: z.object({ kind: z.enum(['person', 'account']), id, name: z.string() }),
  allow: anybody,
  async run(context, input) {
    const { tx } = context;
    const kind: 'person' | 'account' = (await tx.people.get(input.id)) ? 'person' : 'account';
    const table = kind === 'person' ? tx.people : tx.accounts;
    let kept = input.id;
    for (let i = 0; i < MOST; i += 1) {
      const next = (await table.get(kept))?.mergedInto;
      if (!next) break;
      kept = next;
    }
    if (kept === input.id) throw refuse('not-found', { what: 'merged record', id: input.id });
    const name =
      kind === 'person'
        ? (await personFor(context, kept)).person.name
        : (await accountFor(context, kept)).name;
    return { kind, id: kept, name };
  },
});
