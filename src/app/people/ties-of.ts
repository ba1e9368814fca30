import { z } from 'zod';
import type { AccountFacts, Id } from '../../core/facts.ts';
import { saidCommitment, sayCommitments } from '../commitments/say-commitment.ts';
import type { OperationContext } from '../operation.ts';
import { id, isoDay, reference } from '../schemas.ts';

/** What ties us to a person besides dates: promises, news, own to-dos, opportunities. */
export const saidTies = {
  commitments: z.array(saidCommitment),
  signals: z.array(
    z.object({
      id,
      kind: z.string(),
      text: z.string(),
      learnedAt: z.string(),
      foreseen: isoDay.nullable(),
      ended: z.string().nullable(),
    }),
  ),
  todos: z.array(z.object({ id, text: z.string(), due: isoDay.nullable() })),
  opportunities: z.array(
    reference.extend({ status: z.enum(['open', 'won', 'lost']), part: z.string(), met: z.boolean() }),
  ),
};

export async function tiesOf({ tx, actor }: OperationContext, person: Id, facts: AccountFacts) {
  const involved = facts.opportunities.filter(({ people }) => people.includes(person));
  const parts = await Promise.all(involved.map(({ id }) => tx.opportunityPeople.of(id)));
  const signals = await tx.signals.where({ personId: person });
  const todos = await tx.todos.where({ personId: person, userId: actor.user, doneAt: null });
  return {
    commitments: sayCommitments(await tx.commitments.where({ personId: person })),
    signals: signals
      .toSorted((a, b) => b.learnedAt - a.learnedAt)
      .map((it) => ({
        id: it.id,
        kind: it.kind,
        text: it.text,
        learnedAt: new Date(it.learnedAt).toISOString(),
        foreseen: it.foreseenDay,
        ended: it.endedReason,
      })),
    todos: todos.map(({ id, text, dueDay }) => ({ id, text, due: dueDay })),
    opportunities: involved.map(({ id, name, status }, index) => {
      const part = parts[index]?.find(({ personId }) => personId === person);
      return { id, name, status, part: part?.part ?? 'unknown', met: part?.met ?? false };
    }),
  };
}
