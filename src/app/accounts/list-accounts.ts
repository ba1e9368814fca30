import { z } from 'zod';
import { sightOf } from '../access.ts';
import { anybody } from '../actor.ts';
import { accountFilter, ofCaller } from '../lists/filters.ts';
import { customShown, nextCursor, nextShown, sayMoment, sayNext } from '../lists/rows.ts';
import { operation } from '../operation.ts';
import { pageFields, pageOf, pageOfWalk } from '../paging.ts';
import type { AccountRow } from '../ports/lists.ts';
import { reference } from '../schemas.ts';
import { withoutUndefined } from './account-fields.ts';

export const listAccounts = operation({
  name: 'list-accounts',
  summary: 'List accounts by name.',
  http: { method: 'GET', path: '/accounts' },
  effect: 'read',
  input: pageFields.extend(accountFilter.shape),
  output: z.object({
    accounts: z.array(
      reference.extend({
        owner: reference.nullable(),
        rating: z.string().nullable(),
        team: reference.nullable(),
        domain: z.string().nullable(),
        city: z.string().nullable(),
        country: z.string().nullable(),
        lastContact: z.string().nullable(),
        next: nextShown,
        tags: z.array(reference),
        custom: customShown,
      }),
    ),
    next: nextCursor,
  }),
  allow: anybody,
  async run(context, { after, limit, ...filter }) {
    const found = await context.tx.lists.accounts(
      {
        sight: await sightOf(context),
        now: context.now,
        ...withoutUndefined(ofCaller(filter, context.actor)),
      },
      pageOf({ after, limit }),
    );
    const { rows, next } = pageOfWalk(found, limit);
    return { accounts: rows.map(sayAccount), next };
  },
});

function sayAccount({ owner, ownerName, team, teamName, key: _, ...row }: AccountRow) {
  return {
    id: row.id,
    name: row.name,
    owner: owner === null ? null : { id: owner, name: ownerName ?? '' },
    rating: row.rating,
    team: team === null ? null : { id: team, name: teamName ?? '' },
    domain: row.domain,
    city: row.city,
    country: row.country,
    lastContact: sayMoment(row.lastContactAt),
    next: sayNext(row),
    tags: [...row.tags],
    custom: { ...row.custom },
  };
}
