/**
 * How one person is followed up, as they see it who ask: the clock with both gaps, the quiet in force, the strength
 * of the relationship, the permitted hours of today. The same parts as the plan, without choosing a step.
 */
import { agreedDates } from '../agreements/agreed-dates.ts';
import { type Clock, clockOf } from '../cadence/clock.ts';
import type { AccountFacts, Channel, Id } from '../facts.ts';
import { persistenceOf } from '../persistence/retry-chain.ts';
import type { Calendars, Policy } from '../policy/policy.ts';
import { heldConversations, isNewRelationship } from '../relationship/strength.ts';
import { type Interval, permittedHours } from '../time/contact-hours.ts';
import type { Day, Instant } from '../time/day.ts';
import { isWorkingDay } from '../time/working-days.ts';
import { quietPeriodOf } from './guards/quiet-period.ts';
import { knownFacts } from './known-facts.ts';
import { type PersonView, ratingKeyOf, viewOf } from './view/person-view.ts';

export interface FollowUp {
  /** The customer's day at this moment. */
  readonly today: Day;
  readonly zone: string;
  readonly zoneKnown: boolean;
  /** The rating's key: their own, else their account's. */
  readonly rating: string | null;
  readonly gaps: PersonView['gaps'];
  readonly clock: Clock | null;
  /** Quiets in force by the fact that made them, with the first permitted day. */
  readonly quiets: ReadonlyMap<Id, Day>;
  /** Dates that stand: neither settled nor replaced. */
  readonly standing: ReadonlySet<Id>;
  readonly channels: readonly Channel[];
  readonly conversations: number;
  readonly isNew: boolean;
  readonly workingDay: boolean;
  /** Today's permitted hours; null: none hold in every zone that may be theirs. */
  readonly hours: { readonly call: Interval | null; readonly mail: Interval | null };
}

/** Null when the person is not at home in the account. */
export function followUpOf(
  all: AccountFacts,
  person: Id,
  policy: Policy,
  calendars: Calendars,
  now: Instant,
): FollowUp | null {
  const { facts } = knownFacts(all, now);
  const fact = facts.people.find(({ id }) => id === person);
  if (fact === undefined) return null;
  const dates = agreedDates(facts);
  const view = viewOf(fact, facts, dates, policy, calendars, now);
  const today = view.zone.dayOf(now);
  const quiets = new Map<Id, Day>();
  for (const { until, because } of quietPeriodOf(view).inForce) {
    for (const { id } of because[0]?.facts ?? []) quiets.set(id, until);
  }
  return {
    today,
    zone: fact.zones[0] ?? 'UTC',
    zoneKnown: fact.zoneKnown,
    rating: ratingKeyOf(fact, facts),
    gaps: view.gaps,
    clock: view.gaps === null ? null : clockOf(view, view.gaps, persistenceOf(view)),
    quiets,
    standing: new Set(view.dates.filter(({ closedAt }) => closedAt === null).map(({ id }) => id)),
    channels: view.channels,
    conversations: heldConversations(view.history.events),
    isNew: isNewRelationship(view.history.events, policy),
    workingDay: isWorkingDay(view.workdays, today),
    hours: {
      call: permittedHours(fact, policy, 'phone', today),
      mail: permittedHours(fact, policy, 'mail', today),
    },
  };
}
