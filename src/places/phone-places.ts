import { NORTH_AMERICAN_AREA_CODES } from './facts/north-american-area-codes.ts';
import { PHONE_PREFIXES, type PhonePrefixFact } from './facts/phone-prefixes.ts';
import { phoneLibrary } from './phone-library.ts';
import type { Place } from './regions.ts';
import { zonesOfPlace } from './zones.ts';

/** Where a number may be. */
export interface PhonePlaces {
  readonly places: readonly Place[];
  readonly zones: readonly string[];
}

const NOWHERE: PhonePlaces = { places: [], zones: [] };
const NORTH_AMERICA = '1';
const LONGEST_PREFIX = 7;

let byPrefix: ReadonlyMap<string, readonly PhonePrefixFact[]> | undefined;
const byPrefixFound = new Map<string, PhonePlaces>();
const byCountry = new Map<string, PhonePlaces>();

/**
 * The places of a number in E.164, by its area code where that tells, else by its country.
 * Numbers of no place (`+1 800`, satellites) and what is no number give none.
 */
export function placesOfPhone(phone: string): PhonePlaces {
  if (!/^\+[1-9]\d{5,14}$/.test(phone)) return NOWHERE;
  const digits = phone.slice(1);
  const byArea = placesOfPrefix(digits);
  if (byArea !== null) return byArea;
  // Of +1 every area code that has a place is listed: the others are free-phone, premium, or unused.
  if (digits.startsWith(NORTH_AMERICA)) return NOWHERE;
  const parsed = phoneLibrary().parsePhoneNumberFromString(phone);
  if (parsed === undefined) return NOWHERE;
  const countries = parsed.country === undefined ? parsed.getPossibleCountries() : [parsed.country];
  const key = countries.join(' ');
  const known = byCountry.get(key);
  if (known !== undefined) return known;
  const places = countries.map((country) => ({ country, region: null }));
  const found = { places, zones: places.flatMap(zonesOfPlace) };
  byCountry.set(key, found);
  return found;
}

function placesOfPrefix(digits: string): PhonePlaces | null {
  byPrefix ??= prefixTable();
  for (let length = LONGEST_PREFIX; length > 1; length--) {
    const prefix = digits.slice(0, length);
    const facts = byPrefix.get(prefix);
    if (facts === undefined) continue;
    const known = byPrefixFound.get(prefix);
    if (known !== undefined) return known;
    const places = facts.map(([place]) => placeOf(place));
    const zones = facts.flatMap(([place, , zones]) => zones?.split(' ') ?? zonesOfPlace(placeOf(place)));
    const found = { places, zones };
    byPrefixFound.set(prefix, found);
    return found;
  }
  return null;
}

function placeOf(key: string): Place {
  const [country = key, region = null] = key.split('-');
  return { country, region };
}

function prefixTable(): ReadonlyMap<string, readonly PhonePrefixFact[]> {
  const table = new Map<string, PhonePrefixFact[]>();
  const all = { ...PHONE_PREFIXES, [NORTH_AMERICA]: NORTH_AMERICAN_AREA_CODES };
  for (const [callingCode, facts] of Object.entries(all)) {
    for (const fact of facts) {
      for (const prefix of fact[1].split(' ')) {
        const key = callingCode + prefix;
        table.set(key, [...(table.get(key) ?? []), fact]);
      }
    }
  }
  return table;
}
