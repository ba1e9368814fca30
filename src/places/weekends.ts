import type { Weekday } from '../core/time/day.ts';

const FRIDAY_SATURDAY: readonly Weekday[] = [5, 6];
const SATURDAY_SUNDAY: readonly Weekday[] = [6, 7];

/**
 * Weekends other than Saturday and Sunday, by country or region. Source: Unicode CLDR's week data, the countries'
 * own announcements where it is silent. Where offices differ (India, Uganda), the five-day week is taken.
 */
const WEEKENDS: ReadonlyMap<string, readonly Weekday[]> = new Map<string, readonly Weekday[]>([
  ...[
    'BD',
    'BH',
    'DZ',
    'EG',
    'IL',
    'IQ',
    'JO',
    'KW',
    'LY',
    'MV',
    'OM',
    'PS',
    'QA',
    'SA',
    'SD',
    'SY',
    'YE',
  ].map((country) => [country, FRIDAY_SATURDAY] as const),
  // Kedah, Kelantan, Terengganu; Johor went back to Saturday and Sunday in 2025.
  ...['MY-02', 'MY-03', 'MY-11'].map((region) => [region, FRIDAY_SATURDAY] as const),
  // The Emirates moved to Saturday and Sunday in 2022, Sharjah to three days.
  ['AE-SH', [5, 6, 7]],
  ['AF', [4, 5]],
  ['BN', [5, 7]],
  // Thursday is a half day there: a day on which people work.
  ['DJ', [5]],
  ['IR', [5]],
  ['SO', [5]],
  ['NP', [6]],
]);

/** The days off of every week, as ISO weekdays. */
export function weekendOf(country: string, region: string | null): readonly Weekday[] {
  return WEEKENDS.get(`${country}-${region}`) ?? WEEKENDS.get(country) ?? SATURDAY_SUNDAY;
}

/** Whether a region's weekend is not that of its country. */
export function hasOwnWeekend(country: string, region: string): boolean {
  return WEEKENDS.has(`${country}-${region}`);
}
