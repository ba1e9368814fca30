import { z } from 'zod';
import { accountFor } from '../access.ts';
import { sellers } from '../actor.ts';
import { refuse } from '../errors.ts';
import { momentOf } from '../moments.ts';
import { operation } from '../operation.ts';
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
    const interaction = await context.tx.interactions.get(input.id);
    if (!interaction) throw refuse('not-found', { what: 'interaction', id: input.id });
    await accountFor(context, interaction.accountId);
    await context.change([interaction.accountId]);
    const people =
      (await context.tx.interactions.participants([interaction.id])).get(interaction.id)?.people ?? [];
    await context.changePeople(people);
    await context.tx.interactions.updateVersion(interaction.id, interaction.version, {
      answerWaivedAt: momentOf(input.at, context.now),
      answerWaivedReason: input.reason,
    });
    context.about('interaction', interaction.id);
    return { id: interaction.id };
  },
});
