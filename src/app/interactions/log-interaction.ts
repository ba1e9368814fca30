import { z } from 'zod';
import { FollowthroughError } from '../../core/errors.ts';
import { STEP_NUMBERS, type StepKind } from '../../core/facts.ts';
import { accountFor, personFor } from '../access.ts';
import { sellers } from '../actor.ts';
import { refuse } from '../errors.ts';
import { type OperationContext, operation } from '../operation.ts';
import type { InteractionRecord } from '../ports/records.ts';
import { id, instant, text } from '../schemas.ts';
import { servedStep } from './served-step.ts';
import { whatHappened } from './what-happened.ts';

/** What may be said of an interaction; shared by logging and correcting. */
export const interactionFields = z.object({
  account: id.optional().describe('The account; may be left out when people are named'),
  people: z
    .array(id)
    .max(200)
    .default([])
    .describe('Their people who took part; empty: the sender is not known'),
  opportunity: id.optional(),
  at: instant.optional().describe('When it happened; now, unless told'),
  kind: z.enum([
    'meeting',
    'visit',
    'call',
    'voicemail',
    'mail',
    'message',
    'letter',
    'event',
    'newsletter',
    'note',
  ]),
  direction: z.enum(['ours', 'theirs']).default('ours'),
  reached: z
    .boolean()
    .optional()
    .describe('A talk took place; for meetings, visits and calls true unless told'),
  purpose: z.enum(['ask', 'gift', 'owed', 'other']).optional().describe('What one of ours wanted'),
  automatic: z.boolean().default(false),
  enquiry: z.boolean().default(false).describe('A first question of somebody who wants to buy'),
  durationMinutes: z.int().min(0).max(10_080).optional(),
  subject: text(500).optional(),
  body: text(200_000).optional(),
  valueGiven: text(500).optional().describe('What of value was given'),
  reaction: z.enum(['positive', 'neutral', 'negative']).optional(),
  reactionWords: text(2_000).optional().describe('In whose words'),
  serves: z
    .object({ kind: z.enum(Object.keys(STEP_NUMBERS) as [StepKind, ...StepKind[]]), subject: id })
    .optional()
    .describe('The step that it was made for; found by itself when left out'),
});

export type InteractionFields = z.output<typeof interactionFields>;

/** Something happened between us and them. Refused when it is dated in the future. */
export const logInteraction = operation({
  name: 'log-interaction',
  summary: 'Log a meeting, call, mail, message or another contact.',
  http: { method: 'POST', path: '/interactions' },
  effect: 'write',
  input: interactionFields,
  output: z.object({ id, account: id }),
  allow: sellers,
  async run(context, input) {
    const interaction = await recordInteraction(context, input);
    return { id: interaction.id, account: interaction.accountId };
  },
});

/** Records an interaction inside a running operation (quick capture, done, import of one). */
export async function recordInteraction(
  context: OperationContext,
  fields: InteractionFields,
): Promise<InteractionRecord> {
  const { tx, actor, now } = context;
  const at = fields.at === undefined ? now : Temporal.Instant.from(fields.at).epochMilliseconds;
  if (at > now) throw new FollowthroughError('future-contact', { at: fields.at });

  const people = [...new Set(fields.people)];
  const account = await accountOf(context, fields.account, people);
  await context.change([account]);
  await context.changePeople(people);

  const draft: InteractionRecord = {
    id: context.newId(),
    version: 1,
    accountId: account,
    at,
    ...whatHappened(fields),
    unknownSender: fields.direction === 'theirs' && people.length === 0 && fields.kind !== 'note',
    servesKind: null,
    servesSubject: null,
    answerWaivedAt: null,
    answerWaivedReason: null,
    messageId: null,
    source: actor.door === 'http' ? 'hand' : actor.door,
    recordedAt: now,
    recordedBy: actor.user,
    withdrawnAt: null,
    withdrawnReason: null,
  };
  const interaction = { ...draft, ...(await servedStep(context, draft, people, fields.serves)) };
  await tx.interactions.insert([interaction]);
  await tx.interactions.setParticipants(interaction.id, people, [actor.user]);
  context.about('interaction', interaction.id);
  return interaction;
}

/** The account that was named, else the home of the first person; each must be one that the actor may see. */
async function accountOf(
  context: OperationContext,
  named: string | undefined,
  people: readonly string[],
): Promise<string> {
  let home: string | null = null;
  for (const person of people) home ??= (await personFor(context, person)).account.id;
  const account = named ?? home;
  if (account === null) {
    throw refuse('nobody-named');
  }
  return (await accountFor(context, account)).id;
}
