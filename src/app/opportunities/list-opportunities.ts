import { z } from 'zod';
import { sightOf } from '../access.ts';
import { withoutUndefined } from '../accounts/account-fields.ts';
import { anybody } from '../actor.ts';
import { ofCaller, opportunityFilter } from '../lists/filters.ts';
import { customShown, nextCursor } from '../lists/rows.ts';
import { operation } from '../operation.ts';
import { pageFields, pageOf, pageOfWalk } from '../paging.ts';
import { id, isoDay, reference } from '../schemas.ts';

/** Opportunities by the day on which they are expected to close. */
export const listOpportunities = operation({
  name: 'list-opportunities',
  summary: 'List opportunities by the day on which they are expected to close.',
  http: { method: 'GET', path: '/opportunities' },
  effect: 'read',
  input: pageFields.extend(opportunityFilter.shape),
  output: z.object({
    opportunities: z.array(
      reference.extend({
        account: reference,
        owner: id.nullable(),
        stage: z.string().nullable(),
        status: z.enum(['open', 'won', 'lost']),
        amount: z.string().nullable(),
        currency: z.string().nullable(),
        expectedClose: isoDay.nullable(),
        closedOn: isoDay.nullable(),
        ownerName: z.string().nullable(),
        since: isoDay.describe('When it was opened, else recorded'),
        next: z.object({ action: z.string(), due: isoDay, person: z.string().nullable() }).nullable(),
        tags: z.array(reference),
        custom: customShown,
      }),
    ),
    next: nextCursor,
  }),
  allow: anybody,
  async run(context, { after, limit, ...filter }) {
    const found = await context.tx.lists.opportunities(
      { sight: await sightOf(context), ...withoutUndefined(ofCaller(filter, context.actor)) },
      pageOf({ after, limit }),
    );
    const { rows, next } = pageOfWalk(found, limit);
    return {
      opportunities: rows.map(
        ({ key: _, accountName, account, nextAction, nextDue, nextPerson, tags, custom, ...row }) => ({
          ...row,
          account: { id: account, name: accountName },
          next:
            nextAction === null || nextDue === null
              ? null
              : { action: nextAction, due: nextDue, person: nextPerson },
          tags: [...tags],
          custom: { ...custom },
        }),
      ),
      next,
    };
  },
});
