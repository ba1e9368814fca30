import { z } from 'zod';
import { sightOf } from '../access.ts';
import { anybody } from '../actor.ts';
import { operation } from '../operation.ts';
import { id, reference, text } from '../schemas.ts';

const kind = z.enum(['account', 'person', 'opportunity']);

/** Finds by name, company, mail address, domain or phone number; small errors are forgiven. */
export const search = operation({
  name: 'search',
  summary: 'Find accounts, people and opportunities by name, address or number.',
  http: { method: 'GET', path: '/search' },
  effect: 'read',
  input: z.object({
    query: text(200),
    kinds: z.array(kind).min(1).default(['person', 'account', 'opportunity']),
    limit: z.int().min(1).max(50).default(10),
  }),
  output: z.object({ found: z.array(z.object({ kind, id, name: z.string(), account: reference })) }),
  allow: anybody,
  async run(context, { query, kinds, limit }) {
    return { found: [...(await context.tx.lists.search(query, kinds, await sightOf(context), limit))] };
  },
});
