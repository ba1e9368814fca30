import { z } from 'zod';
import { sightOf } from '../access.ts';
import { withoutUndefined } from '../accounts/account-fields.ts';
import { sellers } from '../actor.ts';
import { type OperationContext, operation } from '../operation.ts';
import { pageFields, pageOf, pageOfWalk } from '../paging.ts';
import { rateThem } from '../ratings/rate.ts';
import { id, text } from '../schemas.ts';
import { tagThem, untagThem } from '../tags/tags.ts';
import { reassignThem } from '../users/reassign.ts';
import { ofCaller, viewFilter } from './filters.ts';
import { nextCursor } from './rows.ts';
import { ownedBefore, ratedBefore } from './undo.ts';

const change = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('rate'), rating: z.string().max(40).nullable() }),
  z.object({ kind: z.literal('reassign'), owner: id.nullable() }),
  z.object({ kind: z.literal('tag'), name: text(60) }),
  z.object({ kind: z.literal('untag'), tag: id }),
]);

const asked = z.object({
  list: z.enum(['accounts', 'people']),
  filter: viewFilter.default({}),
  change,
  after: pageFields.shape.after,
  limit: z.int().min(1).max(500).default(200),
});

/**
 * Changes all that match a filter, one bounded batch in one transaction a call: call again with `next` until it is
 * null. Each call says what its records had before.
 */
export const changeMatching = operation({
  name: 'change-matching',
  summary: 'Rate, reassign or tag all accounts or people that match a filter, a batch a call.',
  http: { method: 'POST', path: '/changes-of-many' },
  effect: 'write',
  input: asked,
  output: z.object({
    changed: z.int(),
    next: nextCursor,
    upTo: z.string().nullable().describe('The name of the last record changed, in the order of the list'),
    rated: ratedBefore,
    owned: ownedBefore,
    tag: id.nullable(),
    touched: z.array(id).describe('Whose tags really changed'),
  }),
  allow: sellers,
  async run(context, input) {
    const { ids, next, upTo } = await matching(context, input);
    const none = { rated: [], owned: [], tag: null, touched: [] };
    const said = { changed: ids.length, next, upTo, ...none };
    if (ids.length === 0) return said;
    const people = input.list === 'people' ? ids : [];
    const accounts = input.list === 'people' ? [] : ids;
    const wanted = input.change;
    switch (wanted.kind) {
      case 'rate':
        return { ...said, rated: await rateThem(context, { rating: wanted.rating, people, accounts }) };
      case 'reassign':
        return { ...said, owned: await reassignThem(context, { owner: wanted.owner, people, accounts }) };
      case 'tag':
        return { ...said, ...(await tagThem(context, wanted.name, subjectOf(input.list), ids)) };
      case 'untag':
        return { ...said, ...(await untagThem(context, wanted.tag, subjectOf(input.list), ids)) };
    }
  },
});

const subjectOf = (list: 'accounts' | 'people') => (list === 'people' ? 'person' : 'account');

async function matching(context: OperationContext, { list, filter, after, limit }: z.output<typeof asked>) {
  const narrowed = {
    sight: await sightOf(context),
    now: context.now,
    ...withoutUndefined(ofCaller(filter, context.actor)),
  };
  const page = pageOf({ after, limit });
  const { lists } = context.tx;
  const { rows, next } =
    list === 'people'
      ? pageOfWalk(await lists.people(narrowed, page), limit)
      : pageOfWalk(await lists.accounts(narrowed, page), limit);
  return { ids: rows.map((row) => row.id), next, upTo: rows.at(-1)?.name ?? null };
}
