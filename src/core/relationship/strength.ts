/** The strength of a relationship: held conversations (rules, section 5). */
import type { Event } from '../history/person-history.ts';
import type { Policy } from '../policy/policy.ts';

/** Held meetings and visits, and answered calls, whoever began them. */
export function heldConversations(events: readonly Event[]): number {
  let count = 0;
  for (const { fact } of events) {
    if (fact.reached && (fact.kind === 'meeting' || fact.kind === 'visit' || fact.kind === 'call'))
      count += 1;
  }
  return count;
}

export function isNewRelationship(events: readonly Event[], policy: Policy): boolean {
  return heldConversations(events) < policy.persistence.establishedAfter;
}
