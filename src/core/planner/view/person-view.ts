/** All that the rules and guards look at for one person, seen at one moment. */
import type { AgreedDate } from '../../agreements/agreed-dates.ts';
import { type Gaps, gapsOf } from '../../cadence/gaps.ts';
import type { AccountFacts, Channel, Id, PersonFact } from '../../facts.ts';
import { type History, historyOf } from '../../history/person-history.ts';
import { usableChannels } from '../../permissions/permitted-channels.ts';
import type { Calendars, Policy, Rating, WorkCalendar } from '../../policy/policy.ts';
import type { Day, Instant } from '../../time/day.ts';
import { planningDay, planningDayBegins, sellerDayOf } from '../../time/planning-day.ts';
import { type Zone, zoneOf } from '../../time/zone.ts';
import { type Doer, doerFor, ownerOf } from './doer.ts';

export interface PersonView {
  readonly person: PersonFact;
  readonly facts: AccountFacts;
  readonly policy: Policy;
  readonly now: Instant;
  readonly zone: Zone;
  readonly workdays: WorkCalendar;
  readonly doer: Doer;
  /** The planning day: the day of the customer that stands on the doer's list of today. */
  readonly today: Day;
  /** Their own rating, else the account's; null when missing or not in the policy any more. */
  readonly rating: Rating | null;
  readonly gaps: Gaps | null;
  /** Reachable and permitted. */
  readonly channels: readonly Channel[];
  readonly history: History;
  /** Dates of the account that concern this person: their own, and others' that cover them. */
  readonly dates: readonly AgreedDate[];
  readonly horizon: Horizon;
}

/** Collects the first day to come on which time alone changes something; the only thing that is written to. */
export interface Horizon {
  /** In the customer's days. */
  planningDay: Day;
  /** In the doer's days. */
  sellerDay: Day;
}

export function viewOf(
  person: PersonFact,
  facts: AccountFacts,
  dates: readonly AgreedDate[],
  policy: Policy,
  calendars: Calendars,
  now: Instant,
): PersonView {
  const zone = zoneOf(person.zones[0] ?? 'UTC');
  const workdays = calendars(person.calendar);
  const doer = doerFor(ownerOf(person, facts), facts, calendars, now, { zone, workdays });
  const rating = ratingOf(person, facts, policy);
  const theirs = dates.length === 0 ? dates : dates.filter((it) => concerns(it, person.id));
  const agreedAt = theirs.filter((it) => it.maker === person.id).map((it) => it.madeAt);
  return {
    person,
    facts,
    policy,
    now,
    zone,
    workdays,
    doer,
    today: planningDay(doer.today, zone, doer.zone, policy),
    rating,
    gaps: gapsOf(person, rating, policy),
    channels: usableChannels(person),
    history: historyOf(person.id, facts.interactions, zone, agreedAt, facts.people),
    dates: theirs,
    horizon: { planningDay: Number.POSITIVE_INFINITY, sellerDay: Number.POSITIVE_INFINITY },
  };
}

/** The key of a rating: the person's own, else the account's. It may name one that the policy has lost. */
export function ratingKeyOf(person: PersonFact, facts: AccountFacts): string | null {
  return person.rating ?? facts.account.rating;
}

function ratingOf(person: PersonFact, facts: AccountFacts, policy: Policy): Rating | null {
  const key = ratingKeyOf(person, facts);
  return policy.ratings.find((it) => it.key === key) ?? null;
}

function concerns(date: AgreedDate, person: Id): boolean {
  return date.maker === person || date.covers.includes(person);
}

/** The plan of this person changes when a day of theirs becomes the planning day. Days gone by change nothing. */
export function changesOn(view: PersonView, day: Day): void {
  if (day > view.today && day < view.horizon.planningDay) view.horizon.planningDay = day;
}

/** The same for what follows the doer's own days. */
export function changesOnSellerDay(view: PersonView, day: Day): void {
  if (day > view.doer.today && day < view.horizon.sellerDay) view.horizon.sellerDay = day;
}

/** The first moment at which time alone changes something; infinite: never. */
export function horizonAt(view: PersonView): Instant {
  const { planningDay: day, sellerDay } = view.horizon;
  let at = view.doer.changesAt;
  if (day !== Number.POSITIVE_INFINITY) {
    at = Math.min(at, planningDayBegins(day, view.zone, view.doer.zone, view.policy));
  }
  if (sellerDay !== Number.POSITIVE_INFINITY) at = Math.min(at, view.doer.zone.at(sellerDay, 0));
  return at;
}

/** The doer's day on whose list a day of the customer stands. */
export function listedOn(view: PersonView, day: Day): Day {
  return sellerDayOf(day, view.zone, view.doer.zone, view.policy);
}
