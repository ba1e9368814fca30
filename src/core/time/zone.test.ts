import { describe, expect, it } from 'vitest';
import { dayFromIso, isoFromDay } from './day.ts';
import { isZone, zoneOf } from './zone.ts';

/** What Temporal says of the same moment: the source of truth, too slow for hot loops. */
function byTemporal(name: string, instant: number): { day: string; minute: number } {
  const moment = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(name);
  return { day: moment.toPlainDate().toString(), minute: moment.hour * 60 + moment.minute };
}

const ZONES = [
  'Europe/Berlin',
  'America/Los_Angeles',
  'Pacific/Auckland',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Africa/Casablanca',
  'America/Sao_Paulo',
  'Africa/Cairo',
  'UTC',
];

describe('a zone', () => {
  it.each(ZONES)('%s: knows the day and minute of an instant as Temporal does', (name) => {
    const zone = zoneOf(name);
    for (let i = 0; i < 2_000; i += 1) {
      // Every 11 days and some minutes from 1990 to 2050, so that all hours of the day come up.
      const instant = Date.UTC(1990, 0, 1) + i * (11 * 86_400_000 + 37 * 60_000);
      const { day, minute } = byTemporal(name, instant);
      expect(isoFromDay(zone.dayOf(instant))).toBe(day);
      expect(zone.minuteOf(instant)).toBe(minute);
    }
  });

  it.each([
    ['Europe/Berlin', '2026-11-12', 8 * 60],
    ['Europe/Berlin', '2026-03-29', 2 * 60 + 30],
    ['Europe/Berlin', '2026-10-25', 2 * 60 + 30],
    ['America/Los_Angeles', '2026-03-08', 2 * 60 + 30],
    ['America/Los_Angeles', '2026-11-01', 60 + 30],
    ['Australia/Lord_Howe', '2026-04-05', 60 + 45],
    ['Africa/Cairo', '2026-04-24', 0],
    ['Pacific/Apia', '2011-12-30', 12 * 60],
    ['America/Sao_Paulo', '2018-11-04', 0],
  ])('%s: knows the instant of %s, minute %i, also where clocks change', (name, day, minute) => {
    const wanted = Temporal.PlainDate.from(day)
      .toPlainDateTime({ hour: Math.floor(minute / 60), minute: minute % 60 })
      .toZonedDateTime(name, { disambiguation: 'compatible' }).epochMilliseconds;
    expect(zoneOf(name).at(dayFromIso(day), minute)).toBe(wanted);
  });

  it('refuses a name that is none', () => {
    expect(isZone('Europe/Berlin')).toBe(true);
    expect(isZone('Mars/Olympus')).toBe(false);
    expect(() => zoneOf('Mars/Olympus')).toThrow('There is no time zone “Mars/Olympus”.');
  });
});
