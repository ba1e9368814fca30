import type { Places, Whereabouts } from '../app/ports/places.ts';
import type { WorkCalendar } from '../core/policy/policy.ts';
import { allCountries, countryCode } from './countries.ts';
import { libraryRegions } from './holiday-library.ts';
import { holidayRegion, namedHolidays, publicHolidays } from './holidays.ts';
import { phoneNumber } from './phone-numbers.ts';
import { placesOfPhone } from './phone-places.ts';
import { type Place, placeOfRegion } from './regions.ts';
import { hasOwnWeekend, weekendOf } from './weekends.ts';
import { canonicalZone, distinctZones, rulesOf } from './zone-rules.ts';
import { countryOfZone, zonesOfPlace } from './zones.ts';

/**
 * Where people are, from the runtime's own tables (`Intl`), date-holidays and libphonenumber.
 * Everything is loaded and made when first asked for, and kept.
 */
export function createPlaces(): Places {
  const calendars = new Map<string, WorkCalendar>();
  return {
    countries: () => [...allCountries()],
    regionsOf: (country, language) =>
      Object.entries(libraryRegions(country, language)).map(([code, name]) => ({ code, name })),
    holidaysOf(key, first, last, language) {
      const [country = '', region = null] = key.split('-');
      return namedHolidays({ country, region }, first, last, language);
    },
    isZone: (name) => canonicalZone(name) !== null,
    countryCode,
    phoneNumber: (text, country) => phoneNumber(text, country === null ? null : countryCode(country)),
    zonesOf(where, fallback) {
      const zone = where.zone === null ? null : canonicalZone(where.zone);
      if (zone !== null) return { zones: [zone], known: true };
      const zones = candidateZones(where, fallback);
      if (zones.length > 0) return { zones, known: true };
      return { zones: [canonicalZone(fallback) ?? fallback], known: false };
    },
    calendarKey(where, fallback) {
      const place = placeOf(where, () => countryCode(fallback.country)) ?? placeOfKnownZone(where.zone);
      return keyOf(place ?? placeWritten(fallback.country, fallback.region) ?? { ...fallback });
    },
    calendar(key) {
      const known = calendars.get(key);
      if (known !== undefined) return known;
      const [country = '', region = null] = key.split('-');
      const place = { country, region };
      const canonical = keyOf(place);
      let calendar = calendars.get(canonical);
      if (calendar === undefined) {
        calendar = { weekend: weekendOf(country, region), isHoliday: publicHolidays(place) };
        if (allCountries().has(country)) calendars.set(canonical, calendar);
      }
      return calendar;
    },
  };
}

/** Phones narrow the zones of a place, where they agree with it; alone they give all of theirs. */
function candidateZones(where: Whereabouts, fallback: string): readonly string[] {
  const ofPhones = where.phones.flatMap((phone) => placesOfPhone(phone).zones);
  const place = placeOf(where, () => countryOfZone(canonicalZone(fallback) ?? fallback));
  const ofPlace = place === null ? [] : zonesOfPlace(place);
  if (ofPlace.length === 0) return distinctZones(ofPhones);
  if (ofPlace.length === 1 || ofPhones.length === 0) return ofPlace;
  const heard = new Set(ofPhones.map(rulesOf));
  const agreed = ofPlace.filter((zone) => heard.has(rulesOf(zone)));
  return agreed.length > 0 ? agreed : ofPlace;
}

/**
 * Where they are: by country and region as written; else by phones that agree; else by a region of the
 * organization's own country, since books of one country often leave it out.
 */
function placeOf(where: Whereabouts, homeCountry: () => string | null): Place | null {
  const written = where.country === null ? null : placeWritten(where.country, where.region);
  if (written !== null) return written;
  const ofPhones = placeAgreed(where.phones);
  if (ofPhones !== null) {
    return (where.region === null ? null : placeOfRegion(ofPhones.country, where.region)) ?? ofPhones;
  }
  const home = where.region === null ? null : homeCountry();
  return home === null || where.region === null ? null : placeOfRegion(home, where.region);
}

function placeWritten(countryText: string, regionText: string | null): Place | null {
  const country = countryCode(countryText);
  if (country === null) return null;
  const named = regionText === null || regionText === '' ? null : placeOfRegion(country, regionText);
  // "Scotland" in the column of countries says both. Elsewhere names of countries are names of regions too.
  const both = country === 'GB' && countryText.length > 3 ? placeOfRegion(country, countryText) : null;
  return named ?? both ?? { country, region: null };
}

function placeAgreed(phones: readonly string[]): Place | null {
  const places = phones.flatMap((phone) => placesOfPhone(phone).places);
  const [first] = places;
  if (first === undefined || places.some(({ country }) => country !== first.country)) return null;
  return places.every(({ region }) => region === first.region)
    ? first
    : { country: first.country, region: null };
}

function placeOfKnownZone(name: string | null): Place | null {
  const zone = name === null ? null : canonicalZone(name);
  const country = zone === null ? null : countryOfZone(zone);
  return country === null ? null : { country, region: null };
}

/** Regions without holidays or a weekend of their own share the calendar of their country. */
function keyOf(place: Place): string {
  const { country, region } = place;
  if (region === null) return country;
  const own = hasOwnWeekend(country, region) || holidayRegion(place) !== null;
  return own ? `${country}-${region}` : country;
}
