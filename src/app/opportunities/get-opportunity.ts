import { z } from 'zod';
import { zoneOf } from '../../core/time/zone.ts';
import { isSeen, opportunityFor, sightOf } from '../access.ts';
import { anybody } from '../actor.ts';
import { saidCommitment, sayCommitments } from '../commitments/say-commitment.ts';
import { type OperationContext, operation } from '../operation.ts';
import type { OpportunityPersonRecord, OpportunityRecord } from '../ports/records.ts';
import { id, isoDay, reference } from '../schemas.ts';
import { namesIn } from '../today/names-in.ts';
import { saidStep, sayStep } from '../today/say-step.ts';

/** One opportunity: what is next, who takes part, what each side promised. */
export const getOpportunity = operation({
  name: 'get-opportunity',
  summary: 'One opportunity with what is next, who takes part, and the promises of both sides.',
  http: { method: 'GET', path: '/opportunities/{id}' },
  effect: 'read',
  input: z.object({ id }),
  output: z.object({
    opportunity: z.record(z.string(), z.unknown()),
    version: z.int(),
    since: isoDay,
    account: reference,
    owner: reference.nullable(),
    steps: z.array(saidStep).describe('Of the opportunity, and of everybody who takes part'),
    people: z.array(
      reference.extend({
        part: z.string(),
        met: z.boolean(),
        account: reference,
        open: z.boolean().describe('May be opened by you'),
        title: z.string().nullable(),
        rating: z.string().nullable(),
      }),
    ),
    commitments: z.array(saidCommitment),
    tags: z.array(reference),
  }),
  allow: anybody,
  async run(context, input) {
    const { tx } = context;
    const { opportunity, account } = await opportunityFor(context, input.id);
    const taking = await tx.opportunityPeople.of(opportunity.id);
    const owner = opportunity.ownerId === null ? null : await tx.users.get(opportunity.ownerId);
    return {
      opportunity: fieldsOf(opportunity),
      version: opportunity.version,
      since: opportunity.openedOn ?? new Date(opportunity.createdAt).toISOString().slice(0, 10),
      account: { id: account.id, name: account.name },
      owner: owner && { id: owner.id, name: owner.name },
      steps: await stepsOf(context, opportunity, taking),
      people: await peopleOf(context, taking),
      commitments: sayCommitments(await tx.commitments.where({ opportunityId: opportunity.id })),
      tags: [...(await tx.taggings.on('opportunity', opportunity.id))],
    };
  },
});

/** Those of the opportunity itself first, then what is due first among the people who take part. */
async function stepsOf(
  context: OperationContext,
  { id: opportunityId, accountId }: OpportunityRecord,
  taking: readonly OpportunityPersonRecord[],
) {
  const { steps } = await context.tx.today.ofAccount(accountId);
  const people = new Set(taking.map(({ personId }) => personId));
  const ours = steps
    .filter(({ opportunity, person }) => opportunity?.id === opportunityId || people.has(person?.id ?? ''))
    .toSorted((a, b) => a.step.due - b.step.due || a.step.number - b.step.number);
  const voice = {
    names: await namesIn(context.tx, ours, []),
    locale: context.actor.locale,
    today: zoneOf(context.actor.zone).dayOf(context.now),
  };
  return ours.map((step) => sayStep(step, voice));
}

/** Whoever is at home where the actor may not look is named, without their facts. */
async function peopleOf(context: OperationContext, taking: readonly OpportunityPersonRecord[]) {
  const sight = await sightOf(context);
  const people = await context.tx.people.getMany(taking.map(({ personId }) => personId));
  const accounts = await context.tx.accounts.getMany([...new Set(people.map(({ accountId }) => accountId))]);
  return taking.flatMap(({ personId, part, met }) => {
    const person = people.find(({ id }) => id === personId);
    const home = accounts.find(({ id }) => id === person?.accountId);
    if (!person || !home) return [];
    const open = isSeen(sight, home, person);
    return [
      {
        id: person.id,
        name: person.name,
        part,
        met,
        account: { id: home.id, name: home.name },
        open,
        title: open ? person.title : null,
        rating: open ? (person.rating ?? home.rating) : null,
      },
    ];
  });
}

function fieldsOf({ version: _, ...record }: OpportunityRecord): Record<string, unknown> {
  return {
    ...record,
    createdAt: new Date(record.createdAt).toISOString(),
    updatedAt: new Date(record.updatedAt).toISOString(),
  };
}
