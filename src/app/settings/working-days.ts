import { z } from 'zod';
import { dayFromIso, isoFromDay } from '../../core/time/day.ts';
import { countryOf } from '../accounts/account-fields.ts';
import { anybody } from '../actor.ts';
import { operation } from '../operation.ts';
import { isoDay } from '../schemas.ts';

const A_YEAR = 366;

/** Weekend and public holidays as the plan reckons with them: of the organization, or of a place to be tried. */
export const workingDays = operation({
  name: 'working-days',
  summary: 'Weekend and public holidays of a country or region, for the year to come.',
  http: { method: 'GET', path: '/settings/working-days' },
  effect: 'read',
  input: z.object({
    country: z.string().max(100).optional().describe('That of the organization, unless told'),
    region: z.string().max(100).optional(),
    from: isoDay.optional().describe('The first day; today, unless told'),
  }),
  output: z.object({
    country: z.string(),
    calendar: z.string().describe('Which calendar it is, such as DE-BE'),
    weekend: z.array(z.int().min(1).max(7)).describe('ISO weekdays: Monday is 1'),
    holidays: z.array(z.object({ day: isoDay, name: z.string() })),
    regions: z
      .array(z.object({ code: z.string(), name: z.string() }))
      .describe('The parts of the country that have holidays of their own'),
    countries: z.array(z.string()).describe('Every country that can be chosen, by its ISO 3166-1 code'),
  }),
  allow: anybody,
  async run({ tx, places, actor, now }, { country: asked, region, from }) {
    const organization = await tx.organization.get();
    const country = countryOf(places, asked) ?? organization.country;
    const where = {
      zone: null,
      country,
      region: asked === undefined ? organization.region : (region ?? null),
    };
    const calendar = places.calendarKey({ ...where, phones: [] }, { country, region: null });
    const language = actor.locale.slice(0, 2);
    const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(organization.zone);
    const first = dayFromIso(from ?? today.toPlainDate().toString());
    return {
      country,
      calendar,
      weekend: [...places.calendar(calendar).weekend],
      holidays: places
        .holidaysOf(calendar, first, first + A_YEAR - 1, language)
        .map(({ day, name }) => ({ day: isoFromDay(day), name })),
      regions: [...places.regionsOf(country, language)],
      countries: [...places.countries()],
    };
  },
});
