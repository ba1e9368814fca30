/**
 * Dates agreed with somebody: an agreement to speak, or the end of a hold. A later one with the same person
 * replaces the earlier one, its quiet too (rules, section 3). A meeting that is booked after it replaces the date, and
 * the quiet lasts until the meeting.
 */
import type { AccountFacts, AgreementFact, HoldFact, Id } from '../facts.ts';
import type { FactRef } from '../planner/plan-types.ts';
import type { Day, Instant } from '../time/day.ts';
import { zoneOf } from '../time/zone.ts';

export interface AgreedDate {
  /** `meeting`: an agreed date that a meeting has replaced; only its quiet goes on. */
  readonly source: 'agreement' | 'hold' | 'meeting';
  readonly id: Id;
  /** With whom it was agreed. */
  readonly maker: Id;
  readonly madeAt: Instant;
  /** As recorded; a hold that ends on a day off ends on the next working day. */
  readonly day: Day;
  readonly minute: number | null;
  readonly covers: readonly Id[];
  readonly opportunity: Id | null;
  /** When it stopped to count: settled or resumed by hand, or replaced by a later one; null: it stands. */
  readonly closedAt: Instant | null;
  readonly quietResumedAt: Instant | null;
  /** Why they asked for a hold. */
  readonly reason: string;
}

/** All dates of the account, earliest made first. */
export function agreedDates(facts: AccountFacts): readonly AgreedDate[] {
  if (facts.agreements.length === 0 && facts.holds.length === 0) return NONE;
  const dates = [...facts.agreements.map(fromAgreement), ...facts.holds.map(fromHold)];
  dates.sort((a, b) => a.madeAt - b.madeAt || (a.id < b.id ? -1 : 1));
  return dates.map((date, i) => {
    const replacement = dates.find((later, j) => j > i && later.maker === date.maker);
    return replacement === undefined
      ? byMeeting(date, facts)
      : { ...date, closedAt: earlier(date.closedAt, replacement.madeAt) };
  });
}

/** The date as it stands once a meeting was booked with who agreed to it. */
function byMeeting(date: AgreedDate, facts: AccountFacts): AgreedDate {
  const { maker, madeAt, closedAt } = date;
  let first: AccountFacts['meetings'][number] | null = null;
  for (const it of facts.meetings) {
    const isAfter = it.bookedAt >= madeAt && (closedAt === null || it.bookedAt < closedAt);
    if (it.calledOffAt !== null || !isAfter || !it.people.includes(maker)) continue;
    if (first === null || it.from < first.from) first = it;
  }
  if (first === null) return date;
  const zone = facts.people.find(({ id }) => id === maker)?.zones[0] ?? facts.people[0]?.zones[0] ?? 'UTC';
  return { ...date, source: 'meeting', id: first.id, day: zoneOf(zone).dayOf(first.from), minute: null };
}

export function factOf(date: AgreedDate): FactRef {
  return { type: date.source, id: date.id };
}

const NONE: readonly AgreedDate[] = [];

function fromAgreement(it: AgreementFact): AgreedDate {
  return {
    source: 'agreement',
    id: it.id,
    maker: it.person,
    madeAt: it.madeAt,
    day: it.day,
    minute: it.minute,
    covers: it.covers,
    opportunity: it.opportunity,
    closedAt: it.settledAt,
    quietResumedAt: it.quietResumedAt,
    reason: '',
  };
}

function fromHold(it: HoldFact): AgreedDate {
  return {
    source: 'hold',
    id: it.id,
    maker: it.person,
    madeAt: it.from,
    day: it.until,
    minute: null,
    covers: it.covers,
    opportunity: it.opportunity,
    closedAt: it.resumedAt,
    quietResumedAt: it.quietResumedAt,
    reason: it.reason,
  };
}

function earlier(a: Instant | null, b: Instant): Instant {
  return a === null ? b : Math.min(a, b);
}
