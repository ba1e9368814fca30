/**
 * The permitted hours of a day: calls 8:00–20:00 their time, stricter where the law is; mail 7:00–19:00.
 * Where the zone is not known for sure, the hours that hold in every zone that it may be (rules, section 3).
 */
import type { Channel, PersonFact } from '../facts.ts';
import type { HourSpan, Policy } from '../policy/policy.ts';
import type { Day, Instant } from './day.ts';
import { zoneOf } from './zone.ts';

export interface Interval {
  readonly from: Instant;
  readonly to: Instant;
}

type WhoWhere = Pick<PersonFact, 'zones' | 'calendar'>;

/** The permitted hours of a day in the customer's zone; null when no hour holds in all candidate zones. */
export function permittedHours(who: WhoWhere, policy: Policy, channel: Channel, day: Day): Interval | null {
  const span = channel === 'phone' || channel === 'visit' ? callHours(who, policy) : policy.hours.mail;
  let from = Number.NEGATIVE_INFINITY;
  let to = Number.POSITIVE_INFINITY;
  for (const name of who.zones) {
    const zone = zoneOf(name);
    from = Math.max(from, zone.at(day, span.from));
    to = Math.min(to, zone.at(day, span.to));
  }
  return from < to ? { from, to } : null;
}

/** Calling hours where somebody lives: the policy's, cut by the stricter ones of their region or country. */
export function callHours(who: WhoWhere, policy: Policy): HourSpan {
  const stricter =
    policy.stricterCallHours[who.calendar] ?? policy.stricterCallHours[countryOf(who.calendar)];
  const usual = policy.hours.call;
  if (stricter === undefined) return usual;
  return { from: Math.max(usual.from, stricter.from), to: Math.min(usual.to, stricter.to) };
}

/** `DE-BE` → `DE`. */
function countryOf(calendar: string): string {
  const dash = calendar.indexOf('-');
  return dash < 0 ? calendar : calendar.slice(0, dash);
}
