import { z } from 'zod';
import { anybody, isAtLeast } from '../actor.ts';
import { operation } from '../operation.ts';
import { pageFields, pageFrom, pageOf } from '../paging.ts';
import { id, reference } from '../schemas.ts';

/** As many letters of what they wrote; the whole stands in the conversation. */
const FIRST_WORDS = 300;

/** What waits for one's answer, the newest first; managers see also what belongs to nobody. */
export const listInbox = operation({
  name: 'list-inbox',
  summary: 'What people wrote or said that waits for your answer, the newest first.',
  http: { method: 'GET', path: '/inbox' },
  effect: 'read',
  input: pageFields,
  output: z.object({
    waiting: z.array(
      z.object({
        interaction: id,
        account: reference,
        person: reference.nullable(),
        kind: z.string(),
        at: z.string(),
        subject: z.string().nullable(),
        words: z.string().nullable().describe('The first of what they wrote'),
      }),
    ),
    next: z.string().nullable(),
  }),
  allow: anybody,
  async run({ tx, actor }, asked) {
    const found = await tx.today.waitingAnswers(
      { owner: actor.user, withUnowned: isAtLeast(actor, 'manager'), letters: FIRST_WORDS },
      pageOf(asked),
    );
    const { rows, next } = pageFrom(found, asked.limit);
    return {
      waiting: rows.map(({ id: interaction, at, key: _, ...row }) => ({
        interaction,
        ...row,
        at: new Date(at).toISOString(),
      })),
      next,
    };
  },
});
