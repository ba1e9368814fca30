import { z } from 'zod';
import { personFor } from '../access.ts';
import { sellers } from '../actor.ts';
import { refuse } from '../errors.ts';
import { recordInteraction } from '../interactions/log-interaction.ts';
import { momentOf, notBefore, zoneOfPerson } from '../moments.ts';
import { type OperationContext, operation } from '../operation.ts';
import type { CommitmentRecord } from '../ports/records.ts';
import { id, instant, isoDay, reason, text } from '../schemas.ts';

/** Kept (ours: delivered), broken, or released by the one to whom it was made. */
export const settleCommitment = operation({
  name: 'settle-commitment',
  summary: 'Note that a promise was kept, broken or released.',
  http: { method: 'POST', path: '/commitments/{id}/settle' },
  effect: 'write',
  input: z.object({
    id,
    outcome: z.enum(['kept', 'broken', 'released']),
    at: instant.optional(),
    note: text(2_000).optional(),
    sentBy: z
      .enum(['mail', 'message', 'letter', 'visit', 'call'])
      .optional()
      .describe('Ours, when delivered: how it went; logged as what we owed them'),
  }),
  output: z.object({ id, interaction: id.nullable() }),
  allow: sellers,
  async run(context, input) {
    const commitment = await openCommitment(context, input.id);
    const settledAt = momentOf(input.at, context.now);
    await context.tx.commitments.update(commitment.id, {
      status: input.outcome,
      settledAt,
      settledNote: input.note ?? null,
      version: commitment.version + 1,
    });
    const delivered = input.outcome === 'kept' && commitment.side === 'ours' && input.sentBy !== undefined;
    const interaction = delivered
      ? await logDelivery(context, commitment, input.sentBy ?? 'mail', settledAt)
      : null;
    context.about('commitment', commitment.id);
    return { id: commitment.id, interaction };
  },
});

/** The promise is open again, and what was logged as its delivery is withdrawn: for undo. */
export const reopenCommitment = operation({
  name: 'reopen-commitment',
  summary: 'Take back that a promise was kept, broken or released: it is open again.',
  http: { method: 'POST', path: '/commitments/{id}/reopen' },
  effect: 'write',
  input: z.object({ id, reason: reason.default('Taken back') }),
  output: z.object({ id }),
  allow: sellers,
  async run(context, input) {
    const commitment = await context.tx.commitments.get(input.id);
    if (!commitment) throw refuse('not-found', { what: 'promise', id: input.id });
    const { account } = await personFor(context, commitment.personId);
    await context.change([account.id, commitment.accountId]);
    await context.tx.commitments.update(commitment.id, {
      status: 'open',
      settledAt: null,
      settledNote: null,
      version: commitment.version + 1,
    });
    const served = {
      servesKind: 'deliver-promise',
      servesSubject: commitment.id,
      withdrawnAt: null,
    } as const;
    const delivered = await context.tx.interactions.where({ accountId: commitment.accountId, ...served });
    for (const { id, version } of delivered) {
      const patch = { withdrawnAt: context.now, withdrawnReason: input.reason };
      await context.tx.interactions.updateVersion(id, version, patch);
    }
    context.about('commitment', commitment.id);
    return { id: commitment.id };
  },
});

/** A promise gets a new date; the reminders begin anew. */
export const moveCommitment = operation({
  name: 'move-commitment',
  summary: 'Give a promise a new date.',
  http: { method: 'POST', path: '/commitments/{id}/move' },
  effect: 'write',
  input: z.object({ id, due: isoDay, at: instant.optional() }),
  output: z.object({ id }),
  allow: sellers,
  async run(context, input) {
    const commitment = await openCommitment(context, input.id);
    const { person, account } = await personFor(context, commitment.personId);
    const dueSetAt = momentOf(input.at, context.now);
    notBefore(
      input.due,
      dueSetAt,
      await zoneOfPerson(context, person, account),
      'commitment-due-before-made',
    );
    await context.tx.commitments.update(commitment.id, {
      dueDay: input.due,
      dueSetAt,
      version: commitment.version + 1,
    });
    context.about('commitment', commitment.id);
    return { id: commitment.id };
  },
});

async function openCommitment(context: OperationContext, commitmentId: string): Promise<CommitmentRecord> {
  const seen = await context.tx.commitments.get(commitmentId);
  if (!seen) throw refuse('not-found', { what: 'commitment', id: commitmentId });
  const { account } = await personFor(context, seen.personId);
  await context.change([account.id]);
  const commitment = await context.tx.commitments.get(commitmentId);
  if (commitment?.status !== 'open') throw refuse('already-settled', { what: 'promise' });
  return commitment;
}

async function logDelivery(
  context: OperationContext,
  commitment: CommitmentRecord,
  kind: 'mail' | 'message' | 'letter' | 'visit' | 'call',
  at: number,
): Promise<string> {
  const interaction = await recordInteraction(context, {
    people: [commitment.personId],
    at: new Date(at).toISOString(),
    kind,
    direction: 'ours',
    purpose: 'owed',
    automatic: false,
    enquiry: false,
    subject: commitment.what,
    serves: { kind: 'deliver-promise', subject: commitment.id },
    ...(commitment.opportunityId === null ? {} : { opportunity: commitment.opportunityId }),
  });
  return interaction.id;
}
