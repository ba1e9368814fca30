import { z } from 'zod';
import { accountFor } from '../access.ts';
import { withoutUndefined } from '../accounts/account-fields.ts';
import { anybody } from '../actor.ts';
import { operation } from '../operation.ts';
import { pageFields, pageFrom, pageOf } from '../paging.ts';
import { id, reference, text } from '../schemas.ts';

/** What happened with an account, newest first; `find` looks for what was said. */
export const timeline = operation({
  name: 'timeline',
  summary: 'What happened with an account, newest first.',
  http: { method: 'GET', path: '/accounts/{account}/timeline' },
  effect: 'read',
  input: pageFields.extend({
    account: id,
    kinds: z.array(z.string()).optional(),
    find: text(200).optional(),
  }),
  output: z.object({
    interactions: z.array(
      z.object({
        id,
        version: z.int(),
        at: z.string(),
        kind: z.string(),
        direction: z.enum(['ours', 'theirs']),
        reached: z.boolean(),
        purpose: z.string().nullable(),
        automatic: z.boolean(),
        durationMinutes: z.int().nullable(),
        subject: z.string().nullable(),
        body: z.string().nullable(),
        valueGiven: z.string().nullable(),
        reaction: z.string().nullable(),
        reactionWords: z.string().nullable(),
        people: z.array(reference),
        by: z.string().nullable(),
        withdrawn: z.boolean(),
      }),
    ),
    next: z.string().nullable(),
  }),
  allow: anybody,
  async run(context, { account, after, limit, ...filter }) {
    await accountFor(context, account);
    const page = { ...pageOf({ after, limit }), ...withoutUndefined(filter) };
    const { rows, next } = pageFrom(await context.tx.lists.timeline(account, page), limit);
    return {
      interactions: rows.map(({ key: _, people, ...row }) => ({
        ...row,
        people: [...people],
        at: new Date(row.at).toISOString(),
      })),
      next,
    };
  },
});
