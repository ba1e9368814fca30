/** Who of several people of one name is meant. */

import type { CandidatePerson, CaptureContext } from '../app/ports/understanding.ts';
import type { Mention } from './directory.ts';

export interface Chosen {
  readonly person: CandidatePerson | null;
  readonly sure: boolean;
  /** Everybody it may be, best first. */
  readonly candidates: readonly CandidatePerson[];
}

const RECENT = 30 * 86_400_000;

/**
 * Who of several is meant. In this order: the account that the line names, the page it is typed on, the only
 * one of the seller's own, the only one in touch within 30 days. Whatever is not the line's own word stays unsure.
 */
export function choose(mention: Mention, context: CaptureContext, accountIds: ReadonlySet<string>): Chosen {
  const candidates = [...mention.people].sort(
    (a, b) =>
      rank(b, context) - rank(a, context) ||
      (b.lastContact ?? 0) - (a.lastContact ?? 0) ||
      (a.id < b.id ? -1 : 1),
  );
  if (mention.how !== 'known') return { person: null, sure: false, candidates };
  const only = (list: readonly CandidatePerson[]) => (list.length === 1 ? (list[0] ?? null) : null);
  const there = candidates.filter((person) => person.accountId !== null && accountIds.has(person.accountId));
  const certain = only(candidates) ?? only(there);
  if (certain !== null) return { person: certain, sure: true, candidates };
  const left = there.length > 0 ? there : candidates;
  const recent = left.filter(
    (person) => person.lastContact != null && context.now - person.lastContact <= RECENT,
  );
  const person =
    left.find((each) => each.id === context.subject?.personId) ??
    only(left.filter((each) => each.accountId !== null && each.accountId === context.subject?.accountId)) ??
    only(left.filter((each) => each.mine === true)) ??
    only(recent);
  return {
    person,
    sure: false,
    candidates: person === null ? candidates : [person, ...candidates.filter((each) => each !== person)],
  };
}

function rank(person: CandidatePerson, context: CaptureContext): number {
  return (
    (person.id === context.subject?.personId ? 8 : 0) +
    (person.accountId !== null && person.accountId === context.subject?.accountId ? 4 : 0) +
    (person.mine === true ? 2 : 0)
  );
}
