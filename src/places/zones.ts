import { allCountries } from './countries.ts';
import { NOT_ASSUMED, presentName } from './facts/zone-names.ts';
import { type Place, zonesOfRegion } from './regions.ts';
import { distinctZones } from './zone-rules.ts';

const byPlace = new Map<string, readonly string[]>();
let byZone: ReadonlyMap<string, string> | undefined;

/** The zones that may be those of a place, sorted, one for each set of rules; empty when none is known. */
export function zonesOfPlace(place: Place): readonly string[] {
  const key = place.region === null ? place.country : `${place.country}-${place.region}`;
  const known = byPlace.get(key);
  if (known !== undefined) return known;
  const zones = (place.region === null ? null : zonesOfRegion(place)) ?? zonesOfCountry(place.country);
  const found = distinctZones(zones);
  byPlace.set(key, found);
  return found;
}

/** The country in which a zone lies, or null (`UTC`, `Etc/GMT+5`). */
export function countryOfZone(zone: string): string | null {
  byZone ??= new Map(
    [...allCountries()].flatMap((country) => zonesListed(country).map((zone) => [zone, country] as const)),
  );
  return byZone.get(zone) ?? null;
}

function zonesOfCountry(country: string): readonly string[] {
  const assumed = zonesListed(country).filter((zone) => !NOT_ASSUMED[country]?.includes(zone));
  return assumed.length > 0 ? assumed : (BESIDE_THE_LIST[country] ?? []);
}

/** Kosovo keeps the clock of Belgrade, and has no zone of its own in the database. */
const BESIDE_THE_LIST: Readonly<Record<string, readonly string[]>> = { XK: ['Europe/Belgrade'] };

function zonesListed(country: string): readonly string[] {
  return new Intl.Locale(`und-${country}`).getTimeZones?.()?.map(presentName) ?? [];
}
