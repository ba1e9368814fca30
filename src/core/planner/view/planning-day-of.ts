/** The planning day of one person, for those who have a plan in hand and no view. */
import type { AccountFacts, Id } from '../../facts.ts';
import type { Calendars, Policy } from '../../policy/policy.ts';
import type { Day, Instant } from '../../time/day.ts';
import { planningDay } from '../../time/planning-day.ts';
import { zoneOf } from '../../time/zone.ts';
import { doerFor, ownerOf } from './doer.ts';

/** Null when the person is not at home in this account. */
export function planningDayOf(
  person: Id,
  facts: AccountFacts,
  policy: Policy,
  calendars: Calendars,
  now: Instant,
): Day | null {
  const found = facts.people.find((it) => it.id === person);
  if (found === undefined) return null;
  const zone = zoneOf(found.zones[0] ?? 'UTC');
  const workdays = calendars(found.calendar);
  const doer = doerFor(ownerOf(found, facts), facts, calendars, now, { zone, workdays });
  return planningDay(doer.today, zone, doer.zone, policy);
}
