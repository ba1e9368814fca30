import { z } from 'zod';
import { personFor } from '../access.ts';
import { sellers } from '../actor.ts';
import { refuse } from '../errors.ts';
import { momentOf } from '../moments.ts';
import { type OperationContext, operation } from '../operation.ts';
import type { AgreementRecord } from '../ports/records.ts';
import { id, instant, reason, text } from '../schemas.ts';
import { changeScope } from '../scope.ts';

/** An agreed date that is no longer wanted: it leaves the plan, and its quiet ends. */
export const settleAgreement = operation({
  name: 'settle-agreement',
  summary: 'Take an agreed date out of the plan, with the reason.',
  http: { method: 'POST', path: '/agreements/{id}/settle' },
  effect: 'write',
  input: z.object({ id, reason, at: instant.optional() }),
  output: z.object({ id }),
  allow: sellers,
  async run(context, input) {
    await changeAgreement(context, input.id, {
      settledAt: momentOf(input.at, context.now),
      settledReason: input.reason,
    });
    return { id: input.id };
  },
});

/** After a mere "thanks" of theirs: they are left alone again until the agreed day. */
export const resumeQuiet = operation({
  name: 'resume-quiet',
  summary: 'Let the quiet go on until the agreed day, after a mere “thanks”.',
  http: { method: 'POST', path: '/agreements/{id}/resume-quiet' },
  effect: 'write',
  input: z.object({ id, at: instant.optional() }),
  output: z.object({ id }),
  allow: sellers,
  async run(context, input) {
    await changeAgreement(context, input.id, { quietResumedAt: momentOf(input.at, context.now) });
    return { id: input.id };
  },
});

/** Takes a settling back: the date stands in the plan again, and its quiet. */
export const reopenAgreement = operation({
  name: 'reopen-agreement',
  summary: 'Take back that an agreed date was settled: it stands again.',
  http: { method: 'POST', path: '/agreements/{id}/reopen' },
  effect: 'write',
  input: z.object({ id }),
  output: z.object({ id }),
  allow: sellers,
  async run(context, input) {
    await changeAgreement(context, input.id, { settledAt: null, settledReason: null });
    return { id: input.id };
  },
});

/** What was agreed besides the day; the day itself is agreed anew. */
export const noteAgreement = operation({
  name: 'note-agreement',
  summary: 'Write down what was agreed besides the day.',
  http: { method: 'PATCH', path: '/agreements/{id}' },
  effect: 'write',
  input: z.object({ id, note: text(2_000).nullable() }),
  output: z.object({ id }),
  allow: sellers,
  async run(context, input) {
    await changeAgreement(context, input.id, { note: input.note });
    return { id: input.id };
  },
});

async function changeAgreement(
  context: OperationContext,
  agreementId: string,
  patch: Partial<Pick<AgreementRecord, 'settledAt' | 'settledReason' | 'quietResumedAt' | 'note'>>,
) {
  const agreement = await context.tx.agreements.get(agreementId);
  if (!agreement) throw refuse('not-found', { what: 'agreement', id: agreementId });
  await personFor(context, agreement.personId);
  const { scope, personId, accountId, opportunityId } = agreement;
  await changeScope(context, scope, personId, accountId, opportunityId ?? undefined);
  await context.tx.agreements.update(agreement.id, patch);
  context.about('agreement', agreement.id);
}
