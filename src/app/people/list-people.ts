import { z } from 'zod';
import { sightOf } from '../access.ts';
import { withoutUndefined } from '../accounts/account-fields.ts';
import { anybody } from '../actor.ts';
import { operation } from '../operation.ts';
import { pageFields, pageFrom, pageOf } from '../paging.ts';
import { id, isoDay, reference } from '../schemas.ts';

/** People with what is next for each; `silentForDays` finds those who are neglected. */
export const listPeople = operation({
  name: 'list-people',
  summary: 'List people with what is next for each of them.',
  http: { method: 'GET', path: '/people' },
  effect: 'read',
  input: pageFields.extend({
    account: id.optional(),
    owner: id.nullable().optional(),
    rating: z.string().nullable().optional(),
    state: z.enum(['qualified', 'to-qualify', 'released']).optional(),
    tag: id.optional(),
    silentForDays: z
      .int()
      .min(1)
      .max(10_000)
      .optional()
      .describe('No contact in either direction for so many days'),
  }),
  output: z.object({
    people: z.array(
      reference.extend({
        title: z.string().nullable(),
        account: reference,
        owner: reference.nullable(),
        rating: z.string().nullable(),
        state: z.string().nullable(),
        lastContact: z.string().nullable(),
        next: z.object({ action: z.string(), due: isoDay }).nullable(),
        leftAloneUntil: isoDay.nullable(),
      }),
    ),
    next: z.string().nullable(),
  }),
  allow: anybody,
  async run(context, { after, limit, ...filter }) {
    const found = await context.tx.lists.people(
      { sight: await sightOf(context), now: context.now, ...withoutUndefined(filter) },
      pageOf({ after, limit }),
    );
    const { rows, next } = pageFrom(found, limit);
    return {
      people: rows.map((row) => ({
        id: row.id,
        name: row.name,
        title: row.title,
        account: { id: row.account, name: row.accountName },
        owner: row.owner === null ? null : { id: row.owner, name: row.ownerName ?? '' },
        rating: row.rating,
        state: row.state,
        lastContact: row.lastContactAt === null ? null : new Date(row.lastContactAt).toISOString(),
        next:
          row.nextAction === null || row.nextDue === null
            ? null
            : { action: row.nextAction, due: row.nextDue },
        leftAloneUntil: row.quietUntil,
      })),
      next,
    };
  },
});
