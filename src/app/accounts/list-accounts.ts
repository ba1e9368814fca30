import { z } from 'zod';
import { sightOf } from '../access.ts';
import { anybody } from '../actor.ts';
import { operation } from '../operation.ts';
import { pageFields, pageFrom, pageOf } from '../paging.ts';
import { id, reference } from '../schemas.ts';
import { withoutUndefined } from './account-fields.ts';

export const listAccounts = operation({
  name: 'list-accounts',
  summary: 'List accounts by name.',
  http: { method: 'GET', path: '/accounts' },
  effect: 'read',
  input: pageFields.extend({
    owner: id.nullable().optional(),
    rating: z.string().nullable().optional(),
    tag: id.optional(),
  }),
  output: z.object({
    accounts: z.array(
      reference.extend({
        owner: reference.nullable(),
        rating: z.string().nullable(),
        domain: z.string().nullable(),
        city: z.string().nullable(),
        country: z.string().nullable(),
      }),
    ),
    next: z.string().nullable(),
  }),
  allow: anybody,
  async run(context, { after, limit, ...filter }) {
    const sight = await sightOf(context);
    const found = await context.tx.lists.accounts(
      { sight, ...withoutUndefined(filter) },
      pageOf({ after, limit }),
    );
    const { rows, next } = pageFrom(found, limit);
    return {
      accounts: rows.map(({ id, name, owner, ownerName, rating, domain, city, country }) => ({
        id,
        name,
        owner: owner === null ? null : { id: owner, name: ownerName ?? '' },
        rating,
        domain,
        city,
        country,
      })),
      next,
    };
  },
});
