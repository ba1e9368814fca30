import { z } from 'zod';
import { sightOf } from '../access.ts';
import { withoutUndefined } from '../accounts/account-fields.ts';
import { anybody } from '../actor.ts';
import { ofCaller, peopleFilter } from '../lists/filters.ts';
import { customShown, nextCursor, nextShown, sayMoment, sayNext } from '../lists/rows.ts';
import { operation } from '../operation.ts';
import { pageFields, pageOf, pageOfWalk } from '../paging.ts';
import { isoDay, reference } from '../schemas.ts';

/** People with what is next for each; `silentForDays` finds those who are neglected. */
export const listPeople = operation({
  name: 'list-people',
  summary: 'List people with what is next for each of them.',
  http: { method: 'GET', path: '/people' },
  effect: 'read',
  input: pageFields.extend(peopleFilter.shape),
  output: z.object({
    people: z.array(
      reference.extend({
        title: z.string().nullable(),
        account: reference,
        owner: reference.nullable(),
        rating: z.string().nullable(),
        state: z.string().nullable(),
        lastContact: z.string().nullable(),
        longestDay: isoDay.nullable().describe('When their longest gap ends'),
        next: nextShown,
        leftAloneUntil: isoDay.nullable(),
        team: reference.nullable(),
        country: z.string().nullable(),
        city: z.string().nullable(),
        tags: z.array(reference),
        custom: customShown,
      }),
    ),
    next: nextCursor,
  }),
  allow: anybody,
  async run(context, { after, limit, ...filter }) {
    const found = await context.tx.lists.people(
      {
        sight: await sightOf(context),
        now: context.now,
        ...withoutUndefined(ofCaller(filter, context.actor)),
      },
      pageOf({ after, limit }),
    );
    const { rows, next } = pageOfWalk(found, limit);
    return {
      people: rows.map((row) => ({
        id: row.id,
        name: row.name,
        title: row.title,
        account: { id: row.account, name: row.accountName },
        owner: row.owner === null ? null : { id: row.owner, name: row.ownerName ?? '' },
        rating: row.rating,
        state: row.state,
        lastContact: sayMoment(row.lastContactAt),
        longestDay: row.longestDay,
        next: sayNext(row),
        leftAloneUntil: row.quietUntil,
        team: row.team === null ? null : { id: row.team, name: row.teamName ?? '' },
        country: row.country,
        city: row.city,
        tags: [...row.tags],
        custom: { ...row.custom },
      })),
      next,
    };
  },
});
