/** How often somebody is contacted: the gaps of their rating, or their own (rules, section 5). */
import type { PersonFact } from '../facts.ts';
import type { Policy, Rating } from '../policy/policy.ts';

export interface Gaps {
  /** Days after which a contact is due. */
  readonly ideal: number;
  /** Days that may never be exceeded. */
  readonly longest: number;
  /** Days before the due day on which the window opens: 15 % of the ideal gap, rounded down. */
  readonly opensBefore: number;
  /** The person's own, not the rating's. */
  readonly own: boolean;
}

export function gapsOf(person: PersonFact, rating: Rating | null, policy: Policy): Gaps | null {
  const own = person.cadence;
  if (own === null && rating === null) return null;
  const ideal = own?.idealDays ?? rating?.idealDays ?? 0;
  const longest = Math.max(ideal, own?.longestDays ?? rating?.longestDays ?? 0);
  return { ideal, longest, opensBefore: Math.floor(roundOff(ideal * policy.opensBefore)), own: own !== null };
}

/** 0.15 × 20 is 3 for people, and 2.9999999999999996 for some other products of the kind. */
function roundOff(product: number): number {
  return Math.round(product * 1e6) / 1e6;
}
