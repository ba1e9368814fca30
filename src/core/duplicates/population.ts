import { isCommonWord } from './company-vocabulary.ts';
import { soundOf } from './folding.ts';
import type { Prepared } from './prepared.ts';

/**
 * How many records there are, and how common their values: two Sondergelds are likelier one person than two
 * Smiths. This is the u-probability of Fellegi and Sunter (1969), made per value (Winkler 2000).
 */
export interface Population {
  readonly size: number;
  /** The chance that a record of somebody else has this value too. */
  shareOf(field: CountedField, value: string): number;
  /** How much a word of a company's name tells, in bits. */
  wordBits(word: string): number;
}

export type CountedField =
  | 'given'
  | 'family'
  | 'company'
  | 'phone'
  | 'city'
  | 'postal code'
  | 'title'
  | 'extra'
  | 'domain';

/**
 * Shares where nothing is counted. Family and given names: the sum of squared shares in the US census of 2010 is
 * about 0.0006, of given names about 0.003 within one sex; rounded up, since a book is more alike than a country.
 * The others are what a book of some thousand companies of one region shows.
 */
const USUAL: Readonly<Record<CountedField, number>> = {
  given: 0.007,
  family: 0.001,
  company: 0.000_004,
  phone: 0.000_1,
  city: 0.03,
  'postal code': 0.005,
  title: 0.03,
  extra: 0.002,
  domain: 0.000_2,
};

/** A book of this size whose values nobody counted. */
export function usualPopulation(size: number): Population {
  return {
    size: Math.max(2, size),
    shareOf: (field) => USUAL[field],
    wordBits: (word) => (isCommonWord(word) ? 2 : 10),
  };
}

/**
 * Counts the values of these records; those that are known to be one count once (`groups`, positions). A company's name, number or domain that stands at several streets is common
 * to them and tells little; one that stands at one street however often is that one place's. A phone number of
 * several families is a switchboard's.
 */
export function countedPopulation(
  records: readonly Prepared[],
  groups: readonly (readonly number[])[] = [],
): Population {
  const places = new Map<string, Set<string>>();
  const counts = new Map<string, number>();
  const leader = new Map<number, number>();
  for (const members of groups) for (const member of members) leader.set(member, members[0] ?? member);
  const counted = new Set<string>();
  const add = (at: number, field: CountedField, value: string | null | undefined, place: string | null) => {
    if (!value) return;
    const key = `${field}\n${value}`;
    const once = `${leader.get(at) ?? at}\n${key}`;
    if (!counted.has(once)) {
      counted.add(once);
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    if (place === null) return;
    const known = places.get(key);
    if (known) known.add(place);
    else places.set(key, new Set([place]));
  };
  const cores = new Set<string>();
  for (const [at, record] of records.entries()) {
    const place =
      record.kind === 'people'
        ? soundOf(record.family.join('')) || null
        : record.street
          ? `${record.street.number} ${record.street.name.slice(0, 4)}`
          : null;
    add(at, 'given', record.given[0], null);
    add(at, 'family', record.family.join(' '), null);
    add(at, 'company', record.joined, place);
    for (const phone of record.phones) add(at, 'phone', phone, place);
    add(at, 'domain', record.domain, place);
    add(at, 'city', record.city, null);
    add(at, 'postal code', record.postalCode, null);
    add(at, 'title', record.title, null);
    add(at, 'extra', record.extra, null);
    if (record.core.length > 0) cores.add(record.core.join(' '));
  }
  const words = new Map<string, number>();
  for (const core of cores)
    for (const word of new Set(core.split(' '))) words.set(word, (words.get(word) ?? 0) + 1);
  const size = Math.max(2, records.length);
  const entities = records.length - groups.reduce((sum, { length }) => sum + length - 1, 0);
  const pairs = groups.reduce((sum, { length }) => sum + (length * (length - 1)) / 2, 0);
  const seen = pairs === 0 ? size : (size * (size - 1)) / 2 / pairs;
  const ofPlaces = (key: string) => Math.max(0.02, (places.get(key)?.size ?? 1) - 1) / size;
  return {
    size: Math.min(size * 2, Math.max(size / 4, seen)),
    shareOf(field, value) {
      const key = `${field}\n${value}`;
      if (field === 'company' || field === 'phone' || field === 'domain')
        return Math.max(USUAL[field] / 10, ofPlaces(key));
      const others = Math.max(0, (counts.get(key) ?? 1) - 1) / Math.max(1, entities);
      // A rare value was not met often enough to know: half of what is usual is believed at least.
      return Math.max(USUAL[field] / 4, others);
    },
    wordBits(word) {
      const share = (words.get(word) ?? 1) / Math.max(cores.size, 1000);
      return Math.min(isCommonWord(word) ? 3 : 11, Math.max(1, -Math.log2(share)));
    },
  };
}
