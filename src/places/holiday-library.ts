import { createRequire } from 'node:module';
import type HolidaysOf from 'date-holidays';

type Library = typeof HolidaysOf;

let library: Library | undefined;
let nothing: HolidaysOf | undefined;
let codes: ReadonlyMap<string, ReadonlySet<string>> | undefined;

/** The table of the world's holidays takes some 160 ms and 40 MB to load: loaded when first asked for. */
export function holidayLibrary(): Library {
  library ??= createRequire(import.meta.url)('date-holidays') as Library;
  return library;
}

/** Regions of a country that the library has holidays for: code → name in a language (or the country's own). */
export function libraryRegions(country: string, language?: string): Readonly<Record<string, string>> {
  nothing ??= new (holidayLibrary())();
  return nothing.getStates(country, language) ?? {};
}

/** The codes of these regions; null when the library does not know the country. */
export function libraryRegionCodes(country: string): ReadonlySet<string> | null {
  if (codes === undefined) {
    nothing ??= new (holidayLibrary())();
    codes = new Map(
      Object.keys(nothing.getCountries()).map((each) => [each, new Set(Object.keys(libraryRegions(each)))]),
    );
  }
  return codes.get(country) ?? null;
}
