import { z } from 'zod';
import { sellers } from '../actor.ts';
import { operation } from '../operation.ts';
import { id, instant, reference } from '../schemas.ts';
import { readLine } from './line-context.ts';
import { understanding } from './understanding-schema.ts';

export const typedLine = z.object({
  text: z.string().min(1, 'Write what happened.').max(50_000),
  at: instant.optional().describe('When it was typed, in place of now'),
  person: id.optional().describe('The person on whose page it is typed'),
  account: id.optional().describe('The account on whose page it is typed'),
});

/** People beside the line. */
const MOST = 50;

/** What a typed line is understood to mean; saves nothing. */
export const understandTypedLine = operation({
  name: 'understand-line',
  summary: 'What a typed line is understood to mean, before it is saved.',
  http: { method: 'POST', path: '/capture/understand' },
  effect: 'read',
  input: typedLine,
  output: z.object({
    understanding,
    people: z
      .array(reference.extend({ account: reference.nullable() }))
      .describe('Everybody whom the line means or may mean; at most 50'),
  }),
  allow: sellers,
  async run(context, line) {
    const { understanding: understood, people } = await readLine(context, line);
    const named = new Set([...understood.people, ...(understood.interaction?.people ?? [])]);
    const nearest = people.toSorted((a, b) => Number(named.has(b.id)) - Number(named.has(a.id)));
    return {
      understanding: structuredClone(understood) as never,
      people: nearest.slice(0, MOST).map(({ id, name, accountId, accountName }) => ({
        id,
        name,
        account: accountId === null ? null : { id: accountId, name: accountName ?? '' },
      })),
    };
  },
});
