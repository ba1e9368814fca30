import { z } from 'zod';
import { FollowthroughError } from '../../core/errors.ts';
import { accountFor, personFor } from '../access.ts';
import { sellers } from '../actor.ts';
import { refuse } from '../errors.ts';
import { type OperationContext, operation } from '../operation.ts';
import type { InteractionRecord } from '../ports/records.ts';
import { id, reason, version } from '../schemas.ts';
import { interactionFields } from './log-interaction.ts';
import { whatHappened } from './what-happened.ts';

/** A correction is a new version: the one before is kept. Gives a message of unknown people to a person, too. */
export const correctInteraction = operation({
  name: 'correct-interaction',
  summary: 'Correct what was logged; the version before is kept.',
  http: { method: 'PUT', path: '/interactions/{id}' },
  effect: 'write',
  input: interactionFields.omit({ account: true }).extend({ id, version }),
  output: z.object({ id, version: z.int() }),
  allow: sellers,
  async run(context, input) {
    const before = await open(context, input.id);
    const at = input.at === undefined ? before.at : Temporal.Instant.from(input.at).epochMilliseconds;
    if (at > context.now) throw new FollowthroughError('future-contact', { at: input.at });
    for (const person of input.people) await personFor(context, person);
    await context.changePeople(input.people);
    await save(context, before, input.version, {
      at,
      ...whatHappened(input),
      unknownSender: input.direction === 'theirs' && input.people.length === 0 && input.kind !== 'note',
      servesKind: input.serves?.kind ?? before.servesKind,
      servesSubject: input.serves?.subject ?? before.servesSubject,
    });
    const users = (await context.tx.interactions.participants([before.id])).get(before.id)?.users ?? [];
    await context.tx.interactions.setParticipants(before.id, input.people, users);
    return { id: before.id, version: input.version + 1 };
  },
});

/** Recorded by mistake: it stays readable, and moves nothing any more. */
export const withdrawInteraction = operation({
  name: 'withdraw-interaction',
  summary: 'Withdraw an interaction that was recorded by mistake.',
  http: { method: 'POST', path: '/interactions/{id}/withdraw' },
  effect: 'write',
  input: z.object({ id, version, reason }),
  output: z.object({ id, version: z.int() }),
  allow: sellers,
  async run(context, input) {
    const before = await open(context, input.id);
    await save(context, before, input.version, { withdrawnAt: context.now, withdrawnReason: input.reason });
    return { id: before.id, version: input.version + 1 };
  },
});

/** Takes a withdrawal back: it counts again as it was recorded. */
export const restoreInteraction = operation({
  name: 'restore-interaction',
  summary: 'Take the withdrawal of an interaction back.',
  http: { method: 'POST', path: '/interactions/{id}/restore' },
  effect: 'write',
  input: z.object({ id, version }),
  output: z.object({ id, version: z.int() }),
  allow: sellers,
  async run(context, input) {
    const before = await open(context, input.id);
    await save(context, before, input.version, { withdrawnAt: null, withdrawnReason: null });
    return { id: before.id, version: input.version + 1 };
  },
});

async function open(context: OperationContext, interactionId: string): Promise<InteractionRecord> {
  const interaction = await context.tx.interactions.get(interactionId);
  if (!interaction) throw refuse('not-found', { what: 'interaction', id: interactionId });
  await accountFor(context, interaction.accountId);
  await context.change([interaction.accountId]);
  const people =
    (await context.tx.interactions.participants([interaction.id])).get(interaction.id)?.people ?? [];
  await context.changePeople(people);
  context.about('interaction', interaction.id);
  return interaction;
}

async function save(
  { tx, now }: OperationContext,
  before: InteractionRecord,
  read: number,
  patch: Partial<Omit<InteractionRecord, 'id' | 'version'>>,
): Promise<void> {
  const version = { ...patch, recordedAt: now };
  if (await tx.interactions.updateVersion(before.id, read, version)) return;
  throw refuse('stale', { what: 'interaction', version: before.version });
}
