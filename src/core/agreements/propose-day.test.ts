import { describe, expect, it } from 'vitest';
import { DEFAULT_POLICY, type WorkCalendar } from '../policy/policy.ts';
import { dayFromIso, isoFromDay } from '../time/day.ts';
import { zoneOf } from '../time/zone.ts';
import { checkAgreedDay } from './propose-day.ts';

const plain: WorkCalendar = { weekend: [6, 7], isHoliday: () => false };
const buss: WorkCalendar = { weekend: [6, 7], isHoliday: (day) => day === dayFromIso('2026-11-18') };
const berlin = { zone: zoneOf('Europe/Berlin'), workdays: plain };
const dresden = { zone: zoneOf('Europe/Berlin'), workdays: buss };
const losAngeles = { zone: zoneOf('America/Los_Angeles'), workdays: plain };
const auckland = { zone: zoneOf('Pacific/Auckland'), workdays: plain };

describe('checking an agreed day', () => {
  it.each([
    ['a working day', '2026-11-12', null, berlin, berlin, null, null],
    ['today', '2026-11-03', null, berlin, berlin, null, null],
    ['yesterday', '2026-11-02', null, berlin, berlin, 'agreed-date-in-the-past', null],
    ['in another century', '2126-11-12', null, berlin, berlin, 'agreed-date-too-far', null],
    ['at half past 24', '2026-11-12', 24 * 60 + 30, berlin, berlin, 'agreed-minute-out-of-range', null],
    ['a Saturday', '2026-11-14', null, berlin, berlin, 'agreed-date-is-a-day-off', '2026-11-16'],
    [
      'a holiday of their state',
      '2026-11-18',
      null,
      dresden,
      berlin,
      'agreed-date-is-a-day-off',
      '2026-11-19',
    ],
    [
      'a holiday of ours alone',
      '2026-11-18',
      null,
      berlin,
      dresden,
      'agreed-date-is-a-day-off',
      '2026-11-19',
    ],
    [
      'their Friday, our Saturday',
      '2026-11-13',
      null,
      losAngeles,
      auckland,
      'agreed-date-is-a-day-off',
      '2026-11-16',
    ],
    ['their Friday, nobody yet', '2026-11-13', null, losAngeles, null, null, null],
  ] as const)('%s', (_, day, minute, customer, seller, code, proposed) => {
    const check = checkAgreedDay(
      dayFromIso(day),
      minute,
      dayFromIso('2026-11-03'),
      customer,
      seller,
      DEFAULT_POLICY,
    );
    expect(check?.code ?? null).toBe(code);
    expect(check?.proposed == null ? null : isoFromDay(check.proposed)).toBe(proposed);
  });
});
