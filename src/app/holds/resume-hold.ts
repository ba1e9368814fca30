import { z } from 'zod';
import { personFor } from '../access.ts';
import { sellers } from '../actor.ts';
import { refuse } from '../errors.ts';
import { momentOf } from '../moments.ts';
import { operation } from '../operation.ts';
import { id, instant, reason } from '../schemas.ts';
import { changeScope } from '../scope.ts';

/** A hold that ends before its day. */
export const resumeHold = operation({
  name: 'resume-hold',
  summary: 'End a hold before its day.',
  http: { method: 'POST', path: '/holds/{id}/resume' },
  effect: 'write',
  input: z.object({ id, reason, at: instant.optional() }),
  output: z.object({ id }),
  allow: sellers,
  async run(context, input) {
    const hold = await context.tx.holds.get(input.id);
    if (!hold) throw refuse('not-found', { what: 'hold', id: input.id });
    await personFor(context, hold.personId);
    await changeScope(context, hold.scope, hold.personId, hold.accountId, hold.opportunityId ?? undefined);
    await context.tx.holds.update(hold.id, {
      resumedAt: momentOf(input.at, context.now),
      resumedReason: input.reason,
    });
    context.about('hold', hold.id);
    return { id: hold.id };
  },
});

/** Takes an early end back: they are on hold again until its day. */
export const holdAgain = operation({
  name: 'hold-again',
  summary: 'Take back that a hold was ended before its day.',
  http: { method: 'POST', path: '/holds/{id}/again' },
  effect: 'write',
  input: z.object({ id }),
  output: z.object({ id }),
  allow: sellers,
  async run(context, input) {
    const hold = await context.tx.holds.get(input.id);
    if (!hold) throw refuse('not-found', { what: 'hold', id: input.id });
    await personFor(context, hold.personId);
    await changeScope(context, hold.scope, hold.personId, hold.accountId, hold.opportunityId ?? undefined);
    await context.tx.holds.update(hold.id, { resumedAt: null, resumedReason: null });
    context.about('hold', hold.id);
    return { id: hold.id };
  },
});
