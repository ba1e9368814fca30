import { z } from 'zod';
import { personFor } from '../access.ts';
import { sellers } from '../actor.ts';
import { momentOf, notBefore, zoneOfPerson } from '../moments.ts';
import { type OperationContext, operation } from '../operation.ts';
import type { CommitmentRecord } from '../ports/records.ts';
import { id, instant, isoDay, text } from '../schemas.ts';

export const commitmentFields = z.object({
  side: z.enum(['ours', 'theirs']).describe('Whose promise it is'),
  person: id.describe('Theirs: who promised. Ours: to whom'),
  what: text(1_000),
  due: isoDay,
  type: z
    .enum(['commitment', 'give'])
    .optional()
    .describe(
      'A commitment costs its owner effort; what they ask of us is a give. Ours are gives unless told',
    ),
  effort: z.int().min(1).max(5).optional().describe('How large the sacrifice is, 1 to 5'),
  opportunity: id.optional(),
  user: id.optional().describe('Ours: who of us promised; you, unless told'),
  madeAt: instant.optional(),
  madeIn: id.optional().describe('The interaction in which it was made'),
});

/** Something that somebody promised to do by a date. */
export const makeCommitment = operation({
  name: 'make-commitment',
  summary: 'Note what somebody promised to do by a date.',
  http: { method: 'POST', path: '/commitments' },
  effect: 'write',
  input: commitmentFields,
  output: z.object({ id }),
  allow: sellers,
  async run(context, input) {
    return { id: (await recordCommitment(context, input)).id };
  },
});

/** Records a commitment inside a running operation. */
export async function recordCommitment(
  context: OperationContext,
  input: z.output<typeof commitmentFields>,
): Promise<CommitmentRecord> {
  const { person, account } = await personFor(context, input.person);
  await context.change([account.id]);
  const madeAt = momentOf(input.madeAt, context.now);
  notBefore(input.due, madeAt, await zoneOfPerson(context, person, account), 'commitment-due-before-made');
  const commitment: CommitmentRecord = {
    id: context.newId(),
    accountId: account.id,
    opportunityId: input.opportunity ?? null,
    personId: person.id,
    side: input.side,
    type: input.type ?? (input.side === 'ours' ? 'give' : 'commitment'),
    what: input.what,
    effort: input.effort ?? null,
    userId: input.side === 'ours' ? (input.user ?? context.actor.user) : null,
    dueDay: input.due,
    dueSetAt: madeAt,
    madeAt,
    madeIn: input.madeIn ?? null,
    status: 'open',
    settledAt: null,
    settledNote: null,
    recordedBy: context.actor.user,
    version: 1,
  };
  await context.tx.commitments.insert([commitment]);
  context.about('commitment', commitment.id);
  return commitment;
}
