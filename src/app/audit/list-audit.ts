import { z } from 'zod';
import { managers } from '../actor.ts';
import { operation } from '../operation.ts';
import { pageFields, pageFrom, pageOf } from '../paging.ts';
import { id } from '../schemas.ts';

/** Who did what, when, through which door: newest first. */
export const listAudit = operation({
  name: 'list-audit',
  summary: 'Who did what, when, and how it came in.',
  http: { method: 'GET', path: '/audit' },
  effect: 'read',
  input: pageFields.extend({
    user: id.optional().describe('Who did it'),
    operation: z.string().max(100).optional().describe('What was done, by the name of the operation'),
    subject: id.optional().describe('To whom or what'),
  }),
  output: z.object({
    entries: z.array(
      z.object({
        id,
        at: z.string(),
        userId: id.nullable(),
        user: z.string().nullable(),
        door: z.string(),
        apiKey: z.string().nullable(),
        operation: z.string(),
        subjectType: z.string().nullable(),
        subject: id.nullable(),
        subjectName: z.string().nullable(),
        account: id.nullable().describe('The account to which the subject belongs'),
        input: z.unknown(),
      }),
    ),
    next: z.string().nullable(),
  }),
  allow: managers,
  async run({ tx }, { after, limit, ...filter }) {
    const found = await tx.lists.audit(filter, pageOf({ after, limit }));
    const { rows, next } = pageFrom(found, limit);
    return {
      entries: rows.map(({ key: _, at, ...entry }) => ({ ...entry, at: new Date(at).toISOString() })),
      next,
    };
  },
});
