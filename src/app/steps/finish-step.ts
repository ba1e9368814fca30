import { z } from 'zod';
import type { StepKey } from '../../core/facts.ts';
import type { Step } from '../../core/planner/plan-types.ts';
import { sellers } from '../actor.ts';
import { settleCommitment } from '../commitments/settle-commitment.ts';
import { refuse } from '../errors.ts';
import { type InteractionFields, recordInteraction } from '../interactions/log-interaction.ts';
import { operation } from '../operation.ts';
import { id, instant, text } from '../schemas.ts';
import { findStep } from './find-step.ts';

type Outcome = 'reached' | 'not-reached' | 'sent';

/** Done: reached, not reached, or sent. What happened is logged for the step, and the plan follows. */
export const finishStep = operation({
  name: 'finish-step',
  summary: 'Note that a step was done: reached, not reached, or sent.',
  http: { method: 'POST', path: '/accounts/{account}/steps/{step}/done' },
  effect: 'write',
  input: z.object({
    account: id,
    step: z.string().max(80),
    outcome: z.enum(['reached', 'not-reached', 'sent']),
    at: instant.optional(),
    channel: z.enum(['phone', 'mail', 'message', 'visit', 'letter', 'newsletter']).optional(),
    notes: text(20_000).optional(),
    valueGiven: text(500).optional(),
  }),
  output: z.object({ interaction: id }),
  allow: sellers,
  async run(context, input) {
    const { key, step } = await findStep(context, input.account, input.step);
    if (key.kind === 'qualify') throw refuse('qualify-by-rating');
    if (key.kind === 'deliver-promise') {
      const delivery = { id: key.subject, outcome: 'kept' as const, at: input.at, sentBy: 'mail' as const };
      const { interaction } = await settleCommitment.run(context, delivery);
      if (interaction !== null) return { interaction };
    }
    const interaction = await recordInteraction(context, {
      account: input.account,
      people: step.person === null ? [] : [step.person],
      ...howItWent(key, step, input.outcome, input.channel ?? step.channel ?? 'phone', input.valueGiven),
      ...(step.opportunity === null ? {} : { opportunity: step.opportunity }),
      ...(input.at === undefined ? {} : { at: input.at }),
      ...(input.notes === undefined ? {} : { body: input.notes }),
      serves: key,
    });
    return { interaction: interaction.id };
  },
});

const WRITTEN = { mail: 'mail', message: 'message', letter: 'letter', newsletter: 'newsletter' } as const;

/** What the outcome of a step means as an interaction. */
function howItWent(
  key: StepKey,
  step: Step,
  outcome: Outcome,
  channel: NonNullable<Step['channel']>,
  valueGiven: string | undefined,
): Pick<
  InteractionFields,
  'kind' | 'direction' | 'reached' | 'purpose' | 'automatic' | 'enquiry' | 'valueGiven'
> {
  const told = {
    direction: 'ours',
    automatic: false,
    enquiry: false,
    ...(valueGiven === undefined ? {} : { valueGiven }),
  } as const;
  if (outcome === 'reached') return { ...told, kind: channel === 'visit' ? 'visit' : 'call', reached: true };
  if (outcome === 'not-reached') {
    const kind = channel === 'visit' ? 'visit' : 'call';
    return { ...told, kind, reached: false, purpose: key.kind === 'answer' ? 'owed' : 'ask' };
  }
  const kind = channel in WRITTEN ? WRITTEN[channel as keyof typeof WRITTEN] : 'mail';
  if (key.kind === 'answer') return { ...told, kind, purpose: 'owed' };
  const gift =
    valueGiven !== undefined || channel === 'newsletter' || step.bring?.phrase.startsWith('bring-article');
  return { ...told, kind, purpose: gift ? 'gift' : 'ask' };
}
