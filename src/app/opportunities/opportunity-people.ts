import { z } from 'zod';
import type { Id } from '../../core/facts.ts';
import { opportunityFor, personFor } from '../access.ts';
import { sellers } from '../actor.ts';
import { refuse } from '../errors.ts';
import { type OperationContext, operation } from '../operation.ts';
import type { OpportunityPersonRecord } from '../ports/records.ts';
import { id, text } from '../schemas.ts';

/** Somebody takes part, from whichever account; or their part changes, or they have been met. */
export const setOpportunityPerson = operation({
  name: 'set-opportunity-person',
  summary: 'Note who takes part in an opportunity, in which part, and whether we have met them.',
  http: { method: 'PUT', path: '/opportunities/{id}/people/{person}' },
  effect: 'write',
  input: z.object({
    id,
    person: id,
    part: text(40).optional().describe('Left out: as it was, else unknown'),
    met: z.boolean().optional().describe('Left out: as it was, else not yet'),
  }),
  output: z.object({ id, person: id }),
  allow: sellers,
  async run(context, input) {
    await personFor(context, input.person);
    const taking = await peopleToChange(context, input.id, input.person);
    const before = taking.find(({ personId }) => personId === input.person);
    await context.tx.opportunityPeople.set(input.id, [
      ...taking.filter((it) => it !== before),
      {
        opportunityId: input.id,
        personId: input.person,
        part: input.part ?? before?.part ?? 'unknown',
        met: input.met ?? before?.met ?? false,
      },
    ]);
    return { id: input.id, person: input.person };
  },
});

export const removeOpportunityPerson = operation({
  name: 'remove-opportunity-person',
  summary: 'Take somebody out of an opportunity; what happened with them stays.',
  http: { method: 'DELETE', path: '/opportunities/{id}/people/{person}' },
  effect: 'write',
  input: z.object({ id, person: id }),
  output: z.object({ id, person: id }),
  allow: sellers,
  async run(context, input) {
    const taking = await peopleToChange(context, input.id, input.person);
    const others = taking.filter(({ personId }) => personId !== input.person);
    if (others.length === taking.length) throw refuse('not-found', { what: 'person', id: input.person });
    await context.tx.opportunityPeople.set(input.id, others);
    return { id: input.id, person: input.person };
  },
});

/** Locks everybody's accounts first: agreements about the opportunity reach all who take part. */
async function peopleToChange(
  context: OperationContext,
  opportunityId: Id,
  person: Id,
): Promise<readonly OpportunityPersonRecord[]> {
  const { opportunity } = await opportunityFor(context, opportunityId);
  const before = await context.tx.opportunityPeople.of(opportunityId);
  const homes = await context.tx.planning.homes([...before.map(({ personId }) => personId), person]);
  await context.change([opportunity.accountId, ...homes.values()]);
  context.about('opportunity', opportunityId);
  return context.tx.opportunityPeople.of(opportunityId);
}
