import { z } from 'zod';
import { accountFor, personFor } from '../access.ts';
import { sellers } from '../actor.ts';
import { refuse } from '../errors.ts';
import { operation } from '../operation.ts';
import { id } from '../schemas.ts';
import { duplicateKind } from './find-duplicates.ts';

/** Somebody looked at both and says: not the same. They are not proposed again, until that is taken back. */
export const dismissDuplicate = operation({
  name: 'dismiss-duplicate',
  summary: 'Say that two people, or two companies, are not the same: they are not proposed again.',
  http: { method: 'POST', path: '/duplicates/dismiss' },
  effect: 'write',
  input: z.object({
    kind: duplicateKind.default('people'),
    a: id,
    b: id,
    apart: z.boolean().default(true).describe('False takes it back: they may be proposed again'),
  }),
  output: z.object({ apart: z.boolean() }),
  allow: sellers,
  async run(context, { kind, a, b, apart }) {
    if (a === b) throw refuse('merge-with-itself');
    for (const one of [a, b]) await (kind === 'people' ? personFor(context, one) : accountFor(context, one));
    if (apart) await context.tx.duplicates.dismiss(kind, [a, b], context.actor.user, context.now);
    else await context.tx.duplicates.recall(kind, [a, b]);
    context.about(kind === 'people' ? 'person' : 'account', a);
    return { apart };
  },
});
