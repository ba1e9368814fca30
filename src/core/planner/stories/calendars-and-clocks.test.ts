import { describe, expect, it } from 'vitest';
import { story } from './story.ts';

describe('clocks that change', () => {
  it.each([
    ['before both changes', '2026-10-23', '2026-10-23T06:00:00.000Z'],
    ['after the change here, not there', '2026-10-28', '2026-10-28T07:00:00.000Z'],
    ['in summer', '2027-03-30', '2027-03-30T06:00:00.000Z'],
  ])('calls from 8:00 in Berlin %s', (_, day, from) => {
    const told = story().person('Tom').at('2026-10-05 10:00').call('Tom').agree('Tom', day);
    expect(new Date(told.stepOf('Tom', day).hours[0]?.from ?? 0).toISOString()).toBe(from);
  });

  it('lists a customer in Los Angeles on the right day of Auckland while clocks disagree', () => {
    for (const [day, list] of [
      ['2027-03-11', '2027-03-12'],
      ['2027-03-16', '2027-03-17'],
      ['2027-04-06', '2027-04-07'],
    ] as const) {
      const told = story({ seller: { zone: 'Pacific/Auckland' }, zone: 'America/Los_Angeles' })
        .person('Lou')
        .at('2027-02-02 10:00')
        .call('Lou')
        .agree('Lou', day);
      expect(told.list(list)).toEqual([`Lou: speak-as-agreed due ${day}`]);
      expect(told.list(day)).toEqual([]);
    }
  });
});

describe('calendars', () => {
  it('counts six weeks over a leap day', () => {
    const told = story().person('Tom').at('2028-01-18 10:00').call('Tom');
    expect(told.next('Tom', '2028-02-01')).toBe(
      'keep-in-touch due 2028-02-29, opens 2028-02-23, latest 2028-03-21',
    );
  });

  it.each([
    ['DE-BE', '2027-01-06'],
    ['DE-BY', '2027-01-07'],
  ])('reminds in %s on %s, Epiphany being a holiday of Bavaria', (calendar, day) => {
    const told = story({ calendar, holidays: { 'DE-BY': ['2027-01-06'] } })
      .person('Tom')
      .at('2026-12-14 10:00')
      .call('Tom')
      .agree('Tom', '2027-01-05');
    expect(told.next('Tom', '2027-01-08')).toBe(`remind-agreed due ${day}`);
  });

  it('moves a due day that is no working day to the next, and the latest day back', () => {
    const told = story({ holidays: { 'DE-BE': ['2026-11-16', '2026-12-07'] } })
      .person('Tom')
      .at('2026-10-05 10:00')
      .call('Tom');
    expect(told.next('Tom', '2026-10-06')).toBe(
      'keep-in-touch due 2026-11-17, opens 2026-11-11, latest 2026-12-04',
    );
  });

  it('opens on a Saturday by the rule, and is listed from Monday', () => {
    const told = story().person('Tom').at('2026-10-02 10:00').call('Tom');
    expect(told.next('Tom', '2026-11-06')).toContain('due 2026-11-13, opens 2026-11-07');
    expect(told.list('2026-11-07')).toEqual([]);
    expect(told.list('2026-11-09')).toEqual(['Tom: keep-in-touch due 2026-11-13']);
  });
});

describe('somebody whose zone is not known', () => {
  it('has the hours that hold wherever they may be', () => {
    const told = story()
      .person('Kim', { zones: ['America/New_York', 'America/Los_Angeles'], zoneKnown: false })
      .at('2026-11-03 10:00')
      .call('Kim')
      .agree('Kim', '2026-11-12');
    const step = told.stepOf('Kim', '2026-11-12');
    expect(step.hours).toEqual([
      { from: Date.parse('2026-11-12T16:00Z'), to: Date.parse('2026-11-13T01:00Z') },
    ]);
    expect(step.marks).toContain('zone-unknown');
  });
});
