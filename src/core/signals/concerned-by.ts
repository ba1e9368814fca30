/**
 * Whom a signal is about. One about the whole account is acted on with one person: the best rated of those who
 * are not released, then the one with the older id; so nobody there hears the same news three times.
 */
import type { AccountFacts, Id, PersonFact, SignalFact } from '../facts.ts';
import type { Policy } from '../policy/policy.ts';

export function concernedBy(signal: SignalFact, facts: AccountFacts, policy: Policy): Id | null {
  if (signal.person !== null) return signal.person;
  let best: PersonFact | null = null;
  for (const person of facts.people) {
    if (person.releases.some((it) => it.takenBackAt === null && it.until === null)) continue;
    if (best === null || comesBefore(person, best, facts, policy)) best = person;
  }
  return best?.id ?? null;
}

function comesBefore(a: PersonFact, b: PersonFact, facts: AccountFacts, policy: Policy): boolean {
  const rank = (it: PersonFact) => ratingRank(it.rating ?? facts.account.rating, policy);
  return rank(a) < rank(b) || (rank(a) === rank(b) && a.id < b.id);
}

/** Best first: 0 for the best rating; who has none comes last. */
export function ratingRank(rating: string | null, policy: Policy): number {
  const rank = policy.ratings.findIndex((it) => it.key === rating);
  return rank < 0 ? policy.ratings.length : rank;
}
