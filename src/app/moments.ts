import { FollowthroughError } from '../core/errors.ts';
import type { Id } from '../core/facts.ts';
import { type Day, dayFromIso, type Instant, isoFromDay } from '../core/time/day.ts';
import { zoneOf } from '../core/time/zone.ts';
import type { OperationContext } from './operation.ts';
import type { AccountRecord, PersonRecord } from './ports/records.ts';

/** The moment that was named, else now. Refused when it has not come yet: only what has happened is recorded. */
export function momentOf(said: string | undefined, now: Instant): Instant {
  if (said === undefined) return now;
  const moment = Temporal.Instant.from(said).epochMilliseconds;
  if (moment > now) throw new FollowthroughError('future-contact', { at: said });
  return moment;
}

/** The customer's zone: their own, their account's, or the likeliest one. */
export async function zoneOfPerson(
  { tx, places }: OperationContext,
  person: PersonRecord,
  account: AccountRecord,
): Promise<string> {
  const home = await tx.organization.get();
  const phones = await phonesOf(tx, person.id);
  const placed = person.zone !== null || person.country !== null ? person : account;
  const { zones } = places.zonesOf(
    { zone: placed.zone, country: placed.country, region: placed.region, phones },
    home.zone,
  );
  return zones[0] ?? home.zone;
}

async function phonesOf(tx: OperationContext['tx'], person: Id): Promise<string[]> {
  const phones = await tx.addresses.where({ personId: person, kind: 'phone' });
  return phones.map(({ normalized }) => normalized).filter((phone) => phone.startsWith('+'));
}

/** The customer's day at a moment. */
export function dayThere(moment: Instant, zone: string): Day {
  return zoneOf(zone).dayOf(moment);
}

/** Refuses a day that lies before the moment at which it was agreed. */
export function notBefore(day: string, moment: Instant, zone: string, code: PastDay): Day {
  const said = dayFromIso(day);
  if (said < dayThere(moment, zone))
    throw new FollowthroughError(code, { day, made: isoFromDay(dayThere(moment, zone)) });
  return said;
}

type PastDay = 'hold-ends-in-the-past' | 'absence-ends-in-the-past' | 'commitment-due-before-made';
