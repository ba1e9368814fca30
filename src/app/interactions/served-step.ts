import type { InteractionFact, StepKey } from '../../core/facts.ts';
import { attributeInteraction } from '../../core/planner/attribute-interaction.ts';
import type { OperationContext } from '../operation.ts';
import type { InteractionRecord } from '../ports/records.ts';

/**
 * The step that an interaction was made for: the one that was named, else the open next step of its people
 * as the plan stood just before it.
 */
export async function servedStep(
  context: OperationContext,
  interaction: InteractionRecord,
  people: readonly string[],
  named: StepKey | undefined,
): Promise<Pick<InteractionRecord, 'servesKind' | 'servesSubject'>> {
  const step = named ?? (await findServed(context, interaction, people));
  return { servesKind: step?.kind ?? null, servesSubject: step?.subject ?? null };
}

async function findServed(
  context: OperationContext,
  interaction: InteractionRecord,
  people: readonly string[],
) {
  if (interaction.direction === 'theirs' || interaction.kind === 'note' || people.length === 0) return null;
  const homes = await context.tx.planning.homes(people);
  const loaded = await context.tx.planning.facts([...new Set(homes.values())].sort());
  const fact = factOf(interaction, people);
  for (const { facts, team } of loaded) {
    const policy = await context.tx.policies.current(team);
    const step = attributeInteraction(facts, policy, context.calendars, fact);
    if (step) return step;
  }
  return null;
}

/** A record as the core knows it. */
export function factOf(record: InteractionRecord, people: readonly string[]): InteractionFact {
  return {
    id: record.id,
    at: record.at,
    kind: record.kind,
    direction: record.direction,
    reached: record.reached,
    purpose: record.purpose,
    automatic: record.automatic,
    enquiry: record.enquiry,
    people,
    account: record.accountId,
    opportunity: record.opportunityId,
    by: record.recordedBy,
    serves:
      record.servesKind && record.servesSubject
        ? { kind: record.servesKind, subject: record.servesSubject }
        : null,
    answerWaived:
      record.answerWaivedAt === null
        ? null
        : { at: record.answerWaivedAt, reason: record.answerWaivedReason ?? '' },
  };
}
