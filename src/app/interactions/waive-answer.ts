import { z } from 'zod';
import { accountFor } from '../access.ts';
import { sellers } from '../actor.ts';
import { refuse } from '../errors.ts';
import { momentOf } from '../moments.ts';
import { type OperationContext, operation } from '../operation.ts';
import type { InteractionRecord } from '../ports/records.ts';
import { id, instant, reason } from '../schemas.ts';

/** "No answer needed", with a reason. */
export const waiveAnswer = operation({
  name: 'waive-answer',
  summary: 'Note that a message of theirs needs no answer, and why.',
  http: { method: 'POST', path: '/interactions/{id}/waive-answer' },
  effect: 'write',
  input: z.object({ id, reason, at: instant.optional() }),
  output: z.object({ id }),
  allow: sellers,
  async run(context, input) {
    await changeWaiver(context, input.id, {
      answerWaivedAt: momentOf(input.at, context.now),
      answerWaivedReason: input.reason,
    });
    return { id: input.id };
  },
});

/** Takes "no answer needed" back: the message waits for an answer again. */
export const undoWaiver = operation({
  name: 'undo-waiver',
  summary: 'Take back that a message needs no answer.',
  http: { method: 'POST', path: '/interactions/{id}/undo-waiver' },
  effect: 'write',
  input: z.object({ id }),
  output: z.object({ id }),
  allow: sellers,
  async run(context, input) {
    await changeWaiver(context, input.id, { answerWaivedAt: null, answerWaivedReason: null });
    return { id: input.id };
  },
});

async function changeWaiver(
  context: OperationContext,
  interactionId: string,
  patch: Pick<InteractionRecord, 'answerWaivedAt' | 'answerWaivedReason'>,
): Promise<void> {
  const interaction = await context.tx.interactions.get(interactionId);
  if (!interaction) throw refuse('not-found', { what: 'interaction', id: interactionId });
  await accountFor(context, interaction.accountId);
  await context.change([interaction.accountId]);
  const people =
    (await context.tx.interactions.participants([interaction.id])).get(interaction.id)?.people ?? [];
  await context.changePeople(people);
  await context.tx.interactions.updateVersion(interaction.id, interaction.version, patch);
  context.about('interaction', interaction.id);
}
