import type { WorkCalendar } from '../../core/policy/policy.ts';
import type { Day } from '../../core/time/day.ts';

/** What is known of where people are: time zones, working days, holidays. */
export interface Places {
  /**
   * The zone when it is known, else every zone that may be theirs by country, region and phone prefix; the
   * fallback (the organization's zone, `known: false`) when nothing says where they are.
   */
  zonesOf(
    where: Whereabouts,
    fallback: string,
  ): { readonly zones: readonly string[]; readonly known: boolean };
  /** The key of their calendar (`DE-BE`, `DE`), or that of the fallback country when none is known. */
  calendarKey(
    where: Whereabouts,
    fallback: { readonly country: string; readonly region: string | null },
  ): string;
  /** The working days of a calendar key; made once and kept. */
  calendar(key: string): WorkCalendar;
  /** Every country by its ISO 3166-1 code. */
  countries(): readonly string[];
  /** The parts of a country that have holidays of their own, named in a language (or the country's own). */
  regionsOf(country: string, language: string): readonly { readonly code: string; readonly name: string }[];
  /** The public holidays of a calendar key from a day to another, both included, named likewise. */
  holidaysOf(key: string, first: Day, last: Day, language: string): readonly NamedHoliday[];
  isZone(name: string): boolean;
  /** ISO 3166-1 code of a country written as people write it ("Germany", "Deutschland", "DE"), or null. */
  countryCode(text: string): string | null;
  /** A phone number as E.164, or its digits where the country is not known; null when it is none. */
  phoneNumber(text: string, country: string | null): string | null;
}

export interface NamedHoliday {
  readonly day: Day;
  readonly name: string;
}

export interface Whereabouts {
  readonly zone: string | null;
  readonly country: string | null;
  readonly region: string | null;
  /** Phone numbers in E.164. */
  readonly phones: readonly string[];
}
