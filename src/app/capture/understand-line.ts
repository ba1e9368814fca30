import { z } from 'zod';
import { sellers } from '../actor.ts';
import { operation } from '../operation.ts';
import { id, instant } from '../schemas.ts';
import { understandLine } from './line-context.ts';
import { understanding } from './understanding-schema.ts';

export const typedLine = z.object({
  text: z.string().min(1, 'Write what happened.').max(50_000),
  at: instant.optional().describe('When it was typed, in place of now'),
  person: id.optional().describe('The person on whose page it is typed'),
  account: id.optional().describe('The account on whose page it is typed'),
});

/** What a typed line is understood to mean; saves nothing. */
export const understandTypedLine = operation({
  name: 'understand-line',
  summary: 'What a typed line is understood to mean, before it is saved.',
  http: { method: 'POST', path: '/capture/understand' },
  effect: 'read',
  input: typedLine,
  output: z.object({ understanding }),
  allow: sellers,
  run: async (context, line) => ({
    understanding: structuredClone(await understandLine(context, line)) as never,
  }),
});
