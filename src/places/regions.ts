import { DEPENDENT_TERRITORIES } from './facts/dependent-territories.ts';
import type { RegionFact } from './facts/region-fact.ts';
import { ASIA } from './facts/regions-asia.ts';
import { EUROPE } from './facts/regions-europe.ts';
import { NORTH_AMERICA } from './facts/regions-north-america.ts';
import { OCEANIA_AND_AFRICA } from './facts/regions-oceania-and-africa.ts';
import { SOUTH_AMERICA } from './facts/regions-south-america.ts';
import { libraryRegions } from './holiday-library.ts';
import { plainName } from './plain-name.ts';

/** A place on the map: ISO 3166-1 code, and the part of an ISO 3166-2 code after the dash when known. */
export interface Place {
  readonly country: string;
  readonly region: string | null;
}

const FACTS = { ...NORTH_AMERICA, ...SOUTH_AMERICA, ...EUROPE, ...ASIA, ...OCEANIA_AND_AFRICA };
const LANGUAGES = [undefined, 'en', 'de', 'fr', 'es', 'it', 'pt', 'nl'] as const;
const LONGEST_NAME = 80;

/** Words around the name itself: `Canton of Zurich`, `Provincia de Pichincha`, `Osaka Prefecture`. */
const BEFORE =
  /^(?:(?:state|province|region|canton|county|land|kanton|freistaat|bundesland|estado|provincia|comunidad|regione?|departement|republic) )(?:of |de la |de |du |di |d |do |des )?/;
const AFTER = / (?:state|province|region|oblast|krai|republic|prefecture|county)$/;

const indexes = new Map<string, ReadonlyMap<string, Place>>();

/**
 * The place that a region's name stands for in a country: `DE`, `Bavaria` → DE-BY; `US`, `us-ca` → US-CA;
 * `FR`, `Réunion` → RE, which has a code of its own. Null when unknown.
 */
export function placeOfRegion(country: string, text: string): Place | null {
  if (text.length > LONGEST_NAME) return null;
  const index = indexOf(country);
  const name = plainName(text);
  const bare = name.startsWith(`${country.toLowerCase()} `) ? name.slice(3) : name;
  return index.get(name) ?? index.get(bare) ?? index.get(withoutFrame(name)) ?? null;
}

/** The zones of a region where the facts name them, else null. */
export function zonesOfRegion({ country, region }: Place): readonly string[] | null {
  return (
    factsOf(country)
      .find(([code]) => code === region)?.[2]
      ?.split(' ') ?? null
  );
}

function indexOf(country: string): ReadonlyMap<string, Place> {
  const known = indexes.get(country);
  if (known !== undefined) return known;
  const index = new Map<string, Place>();
  const add = (text: string, place: Place) => {
    const name = plainName(text);
    if (!index.has(name)) index.set(name, place);
  };
  // 1. Codes before names, and territories before what the library calls regions of their country.
  for (const [code, names] of DEPENDENT_TERRITORIES[country] ?? []) {
    for (const name of names.split('|')) add(name, { country: code, region: null });
  }
  for (const [region] of factsOf(country)) add(region, { country, region });
  const ofLibrary = libraryRegions(country);
  for (const region of Object.keys(ofLibrary)) add(region, { country, region });
  // 2. Names, with and without the words around them.
  for (const [region, names] of factsOf(country)) {
    for (const name of names.split('|')) add(name, { country, region });
  }
  for (const language of LANGUAGES) {
    for (const [region, name] of Object.entries(libraryRegions(country, language))) {
      add(name, { country, region });
      add(withoutFrame(plainName(name)), { country, region });
    }
  }
  indexes.set(country, index);
  return index;
}

function factsOf(country: string): readonly RegionFact[] {
  return Object.hasOwn(FACTS, country) ? (FACTS[country] ?? []) : [];
}

function withoutFrame(name: string): string {
  return name.replace(BEFORE, '').replace(AFTER, '');
}
