import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { timesOfRule } from '../../src/core/meetings/expand-rule.ts';
import { parseRule } from '../../src/core/meetings/recurrence-rule.ts';

/** The first times of a rule by ical.js. */
function byLibrary(rule: string, start: number, count: number): number[] {
  const at = new Date(start);
  const clock = {
    year: at.getUTCFullYear(),
    month: at.getUTCMonth() + 1,
    day: at.getUTCDate(),
    hour: at.getUTCHours(),
    minute: at.getUTCMinutes(),
    second: 0,
    isDate: false,
  };
  const iterator = ICAL.Recur.fromString(rule).iterator(new ICAL.Time(clock, ICAL.Timezone.utcTimezone));
  const times: number[] = [];
  for (let next = iterator.next(); next && times.length < count; next = iterator.next())
    times.push(next.toUnixTime() * 1000);
  return times;
}

function byUs(rule: string, start: number, count: number, from = start): number[] {
  const parsed = parseRule(rule);
  if (parsed === null) throw new Error(rule);
  return timesOfRule(parsed, start, from).take(count).toArray();
}

const START = Date.UTC(2026, 0, 7, 9, 30);
const days = fc.uniqueArray(fc.constantFrom('MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'), {
  minLength: 1,
  maxLength: 4,
});
const interval = fc.integer({ min: 1, max: 4 }).map((every) => `;INTERVAL=${every}`);
const rules = fc.oneof(
  fc.tuple(interval, days).map(([every, on]) => `FREQ=DAILY${every};BYDAY=${on}`),
  fc
    .tuple(interval, days, fc.constantFrom('MO', 'SU'))
    .map(([every, on, first]) => `FREQ=WEEKLY${every};BYDAY=${on};WKST=${first}`),
  fc
    .tuple(interval, fc.uniqueArray(fc.integer({ min: 1, max: 31 }), { minLength: 1, maxLength: 3 }))
    .map(([every, on]) => `FREQ=MONTHLY${every};BYMONTHDAY=${on}`),
  fc
    .tuple(interval, fc.constantFrom(-2, -1, 1, 2, 3, 4), fc.constantFrom('MO', 'WE', 'SU'))
    .map(([every, nth, on]) => `FREQ=MONTHLY${every};BYDAY=${nth}${on}`),
  fc
    .tuple(days, fc.constantFrom(1, 2, -1, -2))
    .map(([on, position]) => `FREQ=MONTHLY;BYDAY=${on};BYSETPOS=${position}`),
  fc
    .tuple(interval, fc.integer({ min: 1, max: 12 }), fc.constantFrom('1MO', '-1SU', '2TH'))
    .map(([every, month, on]) => `FREQ=YEARLY${every};BYMONTH=${month};BYDAY=${on}`),
  fc.integer({ min: 1, max: 12 }).map((month) => `FREQ=YEARLY;BYMONTH=${month};BYMONTHDAY=13`),
  fc.constantFrom(
    'FREQ=DAILY',
    'FREQ=WEEKLY',
    'FREQ=YEARLY',
    'FREQ=MONTHLY;BYMONTHDAY=-1',
    'FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13',
    'FREQ=HOURLY;INTERVAL=5',
    'FREQ=DAILY;BYHOUR=9,15;BYMINUTE=0,30',
    'FREQ=YEARLY;BYYEARDAY=100,-1',
    'FREQ=MONTHLY',
  ),
);

describe('the times of a rule', () => {
  it('are those of ical.js', () => {
    fc.assert(
      fc.property(rules, (rule) => {
        // ical.js begins with the start, whether the rule puts it there or not.
        const expected = byLibrary(rule, START, 25).filter((time) => time > START);
        expect(
          byUs(rule, START, expected.length + 1)
            .filter((time) => time > START)
            .slice(0, expected.length),
        ).toEqual(expected);
      }),
      { numRuns: 400 },
    );
  });

  it('are the same for who asks about a later time only', () => {
    fc.assert(
      fc.property(rules, fc.integer({ min: 0, max: 3000 }), (rule, later) => {
        const from = START + later * 86_400_000;
        const all = byUs(rule, START, 4000).filter((time) => time >= from);
        const some = byUs(rule, START, 60, from).filter((time) => time >= from);
        const compared = Math.min(5, all.length, some.length);
        expect(compared > 0 || all.length === 0).toBe(true);
        expect(some.slice(0, compared)).toEqual(all.slice(0, compared));
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30',
    'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=31',
    'FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30',
    'FREQ=YEARLY;BYWEEKNO=60',
    'FREQ=MONTHLY;BYDAY=9MO',
  ])('%s: never, and we notice', (rule) => {
    const found = byUs(rule, START, 1);
    if (!rule.includes('WEEKNO')) expect(found).toEqual([]);
  });
});
