import type { HolidaysTypes } from 'date-holidays';
import type { NamedHoliday } from '../app/ports/places.ts';
import type { Day } from '../core/time/day.ts';
import { holidayLibrary, libraryRegionCodes } from './holiday-library.ts';
import type { Place } from './regions.ts';

const MINUTE = 60_000;
const DAY_MINUTES = 24 * 60;
/** A day counts as a holiday when the holiday lasts from this minute to that one: a half day does not. */
const OFFICE_OPENS = 9 * 60;
const OFFICE_CLOSES = 17 * 60;

/** The library's tables of lunar calendars end before: there are no holidays outside of these years. */
const FIRST_YEAR = 1970;
const LAST_YEAR = 2099;

/**
 * Countries whose parts have so few holidays in common that a customer without a region is taken to be in the
 * part where most people live.
 */
const USUAL_REGION: Readonly<Record<string, string>> = { GB: 'ENG' };

/** The region when its country has holidays by region and this is one of them, else null. */
export function holidayRegion({ country, region }: Place): string | null {
  return region !== null && libraryRegionCodes(country)?.has(region) === true ? region : null;
}

/**
 * Tests days for being public holidays of a place. The years are made when they are first asked for.
 * Without a known region the country's holidays hold, for an unknown country none.
 */
export function publicHolidays(place: Place): (day: Day) => boolean {
  const rules = rulesOf(place);
  if (rules === null) return () => false;

  const listed = new Map<number, readonly Day[]>();
  const daysListed = (year: number): readonly Day[] => {
    let days = listed.get(year);
    if (days === undefined) {
      days = rules.getHolidays(year).flatMap(daysOff);
      listed.set(year, days);
    }
    return days;
  };

  const years = new Map<number, YearOfHolidays>();
  let current: YearOfHolidays = { first: 0, end: 0, days: new Set() };
  return (day) => {
    if (day >= current.first && day < current.end) return current.days.has(day);
    const year = yearOf(day);
    if (!(year >= FIRST_YEAR && year <= LAST_YEAR)) return false;
    let found = years.get(year);
    if (found === undefined) {
      // Holidays of several days may reach over from the year before.
      const days = new Set([...daysListed(year - 1), ...daysListed(year)]);
      found = { first: firstDayOf(year), end: firstDayOf(year + 1), days };
      years.set(year, found);
    }
    current = found;
    return found.days.has(day);
  };
}

/** The same days with their names, in a language as far as the library has it. */
export function namedHolidays(
  place: Place,
  first: Day,
  last: Day,
  language: string,
): readonly NamedHoliday[] {
  const rules = rulesOf(place);
  if (rules === null) return [];
  const named = new Map<Day, string>();
  for (let year = yearOf(first) - 1; year <= yearOf(last); year++) {
    if (year < FIRST_YEAR || year > LAST_YEAR) continue;
    for (const holiday of rules.getHolidays(year, language)) {
      for (const day of daysOff(holiday)) {
        if (day >= first && day <= last && !named.has(day)) named.set(day, holiday.name);
      }
    }
  }
  return [...named].map(([day, name]) => ({ day, name })).sort((a, b) => a.day - b.day);
}

/** The library's rules for a place; null when it does not know the country. */
function rulesOf(place: Place) {
  const { country } = place;
  if (libraryRegionCodes(country) === null) return null;
  const region = holidayRegion(place) ?? USUAL_REGION[country] ?? null;
  const Library = holidayLibrary();
  const options: HolidaysTypes.Options = { types: ['public'] };
  return region === null ? new Library(country, options) : new Library(country, region, options);
}

interface YearOfHolidays {
  readonly first: Day;
  readonly end: Day;
  readonly days: ReadonlySet<Day>;
}

/**
 * The whole days of a holiday. The library writes the local start as `2026-05-27 00:00:00 -0600`: the suffix
 * marks one that begins at sunset, six hours before that day.
 */
function daysOff({ date, start, end }: HolidaysTypes.Holiday): readonly Day[] {
  const written = /^(\d+)-(\d+)-(\d+) (\d+):(\d+):\d+(?: -(\d\d)(\d\d))?/.exec(date);
  if (written === null) return [];
  const [year = 0, month = 0, dayOfMonth = 0, hour = 0, minute = 0, early = 0, earlyMinutes = 0] = written
    .slice(1)
    .map((part) => Number(part ?? 0));
  const from = Date.UTC(year, month - 1, dayOfMonth, hour, minute) / MINUTE - early * 60 - earlyMinutes;
  // A change of clocks inside makes it an hour shorter or longer: far from the hours that count.
  const to = from + (end.getTime() - start.getTime()) / MINUTE;
  const days: Day[] = [];
  for (let day = Math.floor(from / DAY_MINUTES); day * DAY_MINUTES < to; day++) {
    const midnight = day * DAY_MINUTES;
    if (from <= midnight + OFFICE_OPENS && to >= midnight + OFFICE_CLOSES) days.push(day);
  }
  return days;
}

function yearOf(day: Day): number {
  return new Date(day * DAY_MINUTES * MINUTE).getUTCFullYear();
}

function firstDayOf(year: number): Day {
  return Date.UTC(year, 0, 1) / MINUTE / DAY_MINUTES;
}
