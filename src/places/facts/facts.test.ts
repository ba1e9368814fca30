import { describe, expect, it } from 'vitest';
import { allCountries } from '../countries.ts';
import { libraryRegionCodes } from '../holiday-library.ts';
import { placesOfPhone } from '../phone-places.ts';
import { createPlaces } from '../places.ts';
import { placeOfRegion } from '../regions.ts';
import { canonicalZone } from '../zone-rules.ts';
import { zonesOfPlace } from '../zones.ts';
import { DEPENDENT_TERRITORIES } from './dependent-territories.ts';
import { NORTH_AMERICAN_AREA_CODES } from './north-american-area-codes.ts';
import { PHONE_PREFIXES } from './phone-prefixes.ts';
import { ASIA } from './regions-asia.ts';
import { EUROPE } from './regions-europe.ts';
import { NORTH_AMERICA } from './regions-north-america.ts';
import { OCEANIA_AND_AFRICA } from './regions-oceania-and-africa.ts';
import { SOUTH_AMERICA } from './regions-south-america.ts';
import { NOT_ASSUMED, PRINCIPAL_ZONES } from './zone-names.ts';

const REGIONS = Object.entries({
  ...ASIA,
  ...EUROPE,
  ...NORTH_AMERICA,
  ...OCEANIA_AND_AFRICA,
  ...SOUTH_AMERICA,
});
const PREFIXES = [...NORTH_AMERICAN_AREA_CODES, ...Object.values(PHONE_PREFIXES).flat()];

/** Without a zone of their own: nobody lives there. */
const UNINHABITED = ['BV', 'HM'];

describe('the tables', () => {
  it('name zones that exist, by their present names', () => {
    const named = [
      ...REGIONS.flatMap(([, regions]) => regions.flatMap(([, , zones]) => zones?.split(' ') ?? [])),
      ...PREFIXES.flatMap(([, , zones]) => zones?.split(' ') ?? []),
      ...Object.values(NOT_ASSUMED).flat(),
      ...PRINCIPAL_ZONES,
    ];
    const linked = ['America/Creston', 'America/Yellowknife', 'Africa/Ceuta'];
    expect(named.filter((zone) => canonicalZone(zone) !== zone && !linked.includes(zone))).toEqual([]);
  });

  it('know every country’s zones', () => {
    const without = [...allCountries()].filter(
      (country) => zonesOfPlace({ country, region: null }).length === 0,
    );
    expect(without).toEqual(UNINHABITED);
  });

  it.each(REGIONS)('%s: codes stand once, and each name means one region', (country, regions) => {
    expect(new Set(regions.map(([code]) => code)).size).toBe(regions.length);
    for (const [code, names] of regions) {
      expect(placeOfRegion(country, code)).toEqual({ country, region: code });
      for (const name of names.split('|')) {
        expect({ name, place: placeOfRegion(country, name) }).toEqual({
          name,
          place: { country, region: code },
        });
      }
    }
  });

  it('know territories by each of their names', () => {
    for (const [country, territories] of Object.entries(DEPENDENT_TERRITORIES)) {
      for (const [code, names] of territories) {
        expect(allCountries()).toContain(code);
        for (const name of names.split('|')) {
          expect(placeOfRegion(country, name)).toEqual({ country: code, region: null });
        }
      }
    }
  });

  it('give every area code of North America places with zones', () => {
    for (const [, codes] of NORTH_AMERICAN_AREA_CODES) {
      for (const code of codes.split(' ')) {
        expect(code).toMatch(/^[2-9]\d\d$/);
        expect({ code, zones: placesOfPhone(`+1${code}5550100`).zones }).not.toEqual({ code, zones: [] });
      }
    }
  });

  it('point prefixes at regions that exist', () => {
    for (const [place] of PREFIXES) {
      const [country = '', region] = place.split('-');
      expect(allCountries()).toContain(country);
      if (region !== undefined) expect(placeOfRegion(country, region)).toEqual({ country, region });
    }
  });

  it('make a calendar with some holidays, fewer than sixty, for every country and region of the library', () => {
    const places = createPlaces();
    const first = Date.UTC(2026, 0, 1) / 86_400_000;
    for (const country of allCountries()) {
      const regions = libraryRegionCodes(country);
      if (regions === null) continue;
      for (const key of [country, ...[...regions].map((region) => `${country}-${region}`)]) {
        const { isHoliday } = places.calendar(key);
        let count = 0;
        for (let day = first; day < first + 365; day++) if (isHoliday(day)) count++;
        expect({ key, some: count > 0 && count < 60 }).toEqual({ key, some: true });
      }
    }
  }, 60_000);
});
