/**
 * The facts as they were known at a moment: what is dated later is left out, what was ended later is not yet
 * ended. So a plan can be made for any day that has passed. Every list comes in the order of its moments.
 */
import type { AccountFact, AccountFacts, Id, PersonFact } from '../facts.ts';
import { inOrder } from '../in-order.ts';
import type { Instant } from '../time/day.ts';

export interface KnownFacts {
  readonly facts: AccountFacts;
  /** The first moment after `now` at which a fact comes to be known; infinite when all are. */
  readonly nextAt: Instant;
}

export function knownFacts(all: AccountFacts, now: Instant): KnownFacts {
  let nextAt = Number.POSITIVE_INFINITY;

  function isLater(at: Instant | null | undefined): boolean {
    if (at === null || at === undefined || at <= now) return false;
    if (at < nextAt) nextAt = at;
    return true;
  }

  /** Lists in which nothing is later stay the very same lists. */
  function known<T extends { readonly id: Id }>(
    list: readonly T[],
    at: (item: T) => Instant,
    rewind?: (item: T) => T,
  ): readonly T[] {
    let changed: T[] | null = null;
    for (let i = 0; i < list.length; i += 1) {
      const item = list[i] as T;
      const later = isLater(at(item));
      const seen = later || rewind === undefined ? item : rewind(item);
      if (changed === null && (later || seen !== item)) changed = list.slice(0, i);
      if (changed !== null && !later) changed.push(seen);
    }
    return inOrder(changed ?? list, at);
  }

  function person(it: PersonFact): PersonFact {
    const permissions = known(it.permissions, (p) => p.at);
    const releases = known(
      it.releases,
      (r) => r.at,
      (r) => (isLater(r.takenBackAt) ? { ...r, takenBackAt: null } : r),
    );
    const ratedAt = isLater(it.ratedAt) ? null : it.ratedAt;
    const same = permissions === it.permissions && releases === it.releases && ratedAt === it.ratedAt;
    return same ? it : { ...it, permissions, releases, ratedAt };
  }

  /** The rating itself stays: what it was before is not known. */
  function account(it: AccountFact): AccountFact {
    const excluded = isLater(it.excluded?.at) ? null : it.excluded;
    const ratedAt = isLater(it.ratedAt) ? null : it.ratedAt;
    return excluded === it.excluded && ratedAt === it.ratedAt ? it : { ...it, excluded, ratedAt };
  }

  const people = all.people.map(person);
  const facts: AccountFacts = {
    ...all,
    account: account(all.account),
    people,
    interactions: known(
      all.interactions,
      (it) => it.at,
      (it) => (isLater(it.answerWaived?.at) ? { ...it, answerWaived: null } : it),
    ),
    agreements: known(
      all.agreements,
      (it) => it.madeAt,
      (it) => {
        const settled = isLater(it.settledAt);
        const resumed = isLater(it.quietResumedAt);
        if (!settled && !resumed) return it;
        return {
          ...it,
          settledAt: settled ? null : it.settledAt,
          quietResumedAt: resumed ? null : it.quietResumedAt,
        };
      },
    ),
    holds: known(
      all.holds,
      (it) => it.from,
      (it) => {
        const ended = isLater(it.resumedAt);
        const resumed = isLater(it.quietResumedAt);
        if (!ended && !resumed) return it;
        return {
          ...it,
          resumedAt: ended ? null : it.resumedAt,
          quietResumedAt: resumed ? null : it.quietResumedAt,
        };
      },
    ),
    meetings: known(
      all.meetings,
      (it) => it.bookedAt,
      (it) => {
        const off = isLater(it.calledOffAt);
        const ended = isLater(it.outcomeAt);
        if (!off && !ended) return it;
        return {
          ...it,
          calledOffAt: off ? null : it.calledOffAt,
          outcomeAt: ended ? null : it.outcomeAt,
        };
      },
    ),
    absences: known(
      all.absences,
      (it) => it.noticedAt,
      (it) => (isLater(it.endedAt) ? { ...it, endedAt: null } : it),
    ),
    commitments: known(
      all.commitments,
      (it) => it.madeAt,
      (it) => (isLater(it.settledAt) ? { ...it, status: 'open', settledAt: null } : it),
    ),
    signals: known(
      all.signals,
      (it) => it.learnedAt,
      (it) => (isLater(it.endedAt) ? { ...it, endedAt: null } : it),
    ),
    deferrals: known(all.deferrals, (it) => it.at),
  };
  return { facts, nextAt };
}
