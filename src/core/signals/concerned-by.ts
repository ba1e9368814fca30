/**
 * Whom a signal is about. One about the whole account is acted on with one person: the best rated of those who
 * are not released, then the one with the older id; so nobody there hears the same news three times.
 */
import type { Id, SignalFact } from '../facts.ts';
import type { State } from '../planner/state.ts';
import { type PersonView, ratingKeyOf } from '../planner/view/person-view.ts';
import type { Policy } from '../policy/policy.ts';

/** Signals by the id of the person with whom they are acted on. Those of nobody here are left out. */
export function signalsByPerson(
  signals: readonly SignalFact[],
  views: readonly PersonView[],
  states: readonly State[],
): ReadonlyMap<Id, readonly SignalFact[]> {
  if (signals.length === 0) return NONE;
  const forAccount = bestPlaced(views.filter((_, i) => states[i]?.state !== 'released'));
  const byPerson = new Map<Id, SignalFact[]>();
  for (const signal of signals) {
    const person = signal.person ?? forAccount;
    if (person === null || signal.endedAt !== null) continue;
    byPerson.set(person, [...(byPerson.get(person) ?? []), signal]);
  }
  return byPerson;
}

const NONE: ReadonlyMap<Id, readonly SignalFact[]> = new Map();

function bestPlaced(views: readonly PersonView[]): Id | null {
  let best: PersonView | null = null;
  for (const view of views) if (best === null || comesBefore(view, best)) best = view;
  return best?.person.id ?? null;
}

function comesBefore(a: PersonView, b: PersonView): boolean {
  const rank = (it: PersonView) => ratingRank(ratingKeyOf(it.person, it.facts), it.policy);
  return rank(a) < rank(b) || (rank(a) === rank(b) && a.person.id < b.person.id);
}

/** Best first: 0 for the best rating; who has none comes last. */
export function ratingRank(rating: string | null, policy: Policy): number {
  const rank = policy.ratings.findIndex((it) => it.key === rating);
  return rank < 0 ? policy.ratings.length : rank;
}
