/** A book in the making: companies with their people and sellers, and the helpers that the stories are told with. */
import type { Id } from '../../core/facts.ts';
import { DEFAULT_POLICY } from '../../core/policy/policy.ts';
import { type Day, type Instant, isoFromDay } from '../../core/time/day.ts';
import { planningDay } from '../../core/time/planning-day.ts';
import { type Zone, zoneOf } from '../../core/time/zone.ts';
import type { AccountRecord, PersonRecord } from '../ports/records.ts';
import { type DemoBook, type DemoGivens, emptyBook } from './demo-book.ts';
import { type Moments, momentsOf } from './moments.ts';
import { type Random, seededRandom } from './random.ts';
import { type SentenceWriter, sentenceWriter } from './words/sentence-writer.ts';
import { TITLES, TRADES } from './words/trades.ts';
import type { Company } from './world/companies.ts';
import { mailName, nameOf, phoneOf, slug } from './world/names.ts';
import { TOWNS, type Town } from './world/towns.ts';

export interface Seller {
  readonly id: Id;
  readonly name: string;
  readonly zone: Zone;
}

/** A company in the making. */
export interface Firm {
  readonly account: AccountRecord;
  readonly town: Town;
  readonly seller: Seller | null;
  /** The first day of the history with them, in their zone. */
  readonly since: Day;
  readonly people: Customer[];
  readonly writer: SentenceWriter;
}

/** A person in the making, with their calendar. */
export interface Customer extends Moments {
  readonly record: PersonRecord;
  readonly firm: Firm;
  readonly seller: Seller;
  /** What one calls them, in Latin letters. */
  readonly given: string;
}

export interface Draft {
  readonly book: DemoBook;
  readonly random: Random;
  readonly now: Instant;
  firm(company: Company, seller: Seller | null, since: number, more?: Partial<AccountRecord>): Firm;
  person(firm: Firm, more?: Partial<PersonRecord>): Customer;
  /** An id of that moment. */
  id(at: Instant): Id;
}

/** @param fallback who does what nobody owns */
export function startDraft(givens: DemoGivens, team: Id, fallback: Seller): Draft {
  const book = emptyBook();
  const random = seededRandom(givens.seed);
  const { now, places } = givens;
  const titles = random.deck(TITLES);
  const taken = new Set<string>();

  function firm(
    company: Company,
    seller: Seller | null,
    since: number,
    more: Partial<AccountRecord> = {},
  ): Firm {
    const [name, trade, townKey, employees] = company;
    const town: Town = TOWNS[townKey];
    const zone = zoneOf(town.zone);
    const first = zone.dayOf(now) - since;
    const at = zone.at(first, 9 * 60 + random.whole(0, 300));
    const domain = `${slug(name)}.example`;
    const account: AccountRecord = {
      id: random.id(at),
      name,
      ownerId: seller?.id ?? null,
      teamId: team,
      rating: null,
      ratedAt: null,
      parentId: null,
      domain,
      website: `https://www.${domain}`,
      phone: phoneOf(town, random),
      industry: TRADES[trade].industry,
      employees,
      revenue: null,
      currency: town.currency,
      street: null,
      postalCode: null,
      city: town.city,
      region: town.region,
      country: town.country,
      zone: town.zone,
      note: null,
      custom: {},
      excludedAt: null,
      excludedReason: null,
      version: 1,
      mergedInto: null,
      createdAt: at,
      updatedAt: at,
      ...more,
    };
    book.accounts.push(account);
    const people: Customer[] = [];
    return { account, town, seller, since: first, people, writer: sentenceWriter(TRADES[trade], random) };
  }

  function person(firm: Firm, more: Partial<PersonRecord> = {}): Customer {
    const { account, town } = firm;
    const name = nameOf(random.pick(town.cultures), random, taken);
    const createdAt = account.createdAt + firm.people.length * 60_000;
    const record: PersonRecord = {
      id: random.id(createdAt),
      accountId: account.id,
      name: name.full,
      givenName: name.given,
      familyName: name.family,
      title: titles(),
      department: null,
      ownerId: null,
      rating: null,
      ratedAt: more.rating ? createdAt + 3_600_000 : null,
      idealDays: null,
      longestDays: null,
      country: town.country,
      region: town.region,
      city: town.city,
      zone: town.zone,
      language: name.language,
      style: random.pick(['direct', 'warm', 'warm', null] as const),
      interests: random.shuffled(firm.writer.trade.interests).slice(0, random.whole(1, 2)),
      note: random.chance(0.3) ? firm.writer.interviewNote() : null,
      birthday: null,
      legalBasis: 'legitimate interest',
      custom: {},
      firstPlannedOn: isoFromDay(firm.since),
      version: 1,
      mergedInto: null,
      createdAt,
      updatedAt: createdAt,
      ...more,
    };
    book.people.push(record);
    if (record.ratedAt !== null) addRating(record, record.ratedAt, firm);
    addAddresses(record, firm, name.latinGiven, name.latinFamily);
    const seller = firm.seller ?? fallback;
    const zone = zoneOf(town.zone);
    const { country, region } = town;
    const workdays = places.calendar(
      places.calendarKey({ zone: town.zone, country, region, phones: [] }, givens.organization),
    );
    const today = planningDay(seller.zone.dayOf(now), zone, seller.zone, DEFAULT_POLICY);
    const moments = momentsOf({ now, today, zone, workdays, sellerZone: seller.zone, random });
    const customer: Customer = { ...moments, record, firm, seller, given: name.latinGiven };
    firm.people.push(customer);
    return customer;
  }

  function addRating({ id, rating }: PersonRecord, at: Instant, { seller }: Firm) {
    book.ratingChanges.push({
      id: random.id(at),
      accountId: null,
      personId: id,
      rating,
      previous: null,
      reason: 'First talk',
      at,
      changedBy: seller?.id ?? null,
    });
  }

  function addAddresses(record: PersonRecord, { account, town }: Firm, given: string, family: string) {
    const mail = `${mailName(given, family)}@${account.domain}`;
    const phone = phoneOf(town, random);
    const add = (kind: 'mail' | 'phone', value: string, label: string) =>
      book.addresses.push({
        id: random.id(record.createdAt),
        personId: record.id,
        kind,
        value,
        normalized: value,
        label,
        position: kind === 'mail' ? 0 : 1,
        deadAt: null,
        deadReason: null,
      });
    add('mail', mail, 'work');
    add('phone', phone, random.chance(0.4) ? 'mobile' : 'work');
  }

  return { book, random, now, firm, person, id: (at) => random.id(at) };
}
