import { describe, expect, it } from 'vitest';
import type { Unplaced } from '../planner/plan-types.ts';
import { dayFromIso, isoFromDay, weekdayOf } from '../time/day.ts';
import { paceQualify } from './pace-qualify.ts';
import { placeFirstTouches, type SellerDays } from './place-first-touches.ts';

const MONDAY = dayFromIso('2026-11-02');

function seller(capacity: number, more: Partial<SellerDays> = {}): SellerDays {
  return { today: MONDAY, capacity, works: (day) => weekdayOf(day) < 6, taken: () => 0, ...more };
}

function waiting(person: string, more: Partial<Unplaced> = {}): Unplaced {
  return {
    step: { kind: 'keep-in-touch', subject: person },
    person,
    owner: 'anna',
    why: 'first-touch',
    naturalDue: MONDAY + 42,
    ratingRank: 0,
    silentDays: null,
    earliest: MONDAY,
    latest: MONDAY + 42,
    ...more,
  };
}

const days = (placements: readonly { person: string; day: number }[]) =>
  placements.map((it) => `${it.person} ${isoFromDay(it.day).slice(5)}`);

describe('placing first touches', () => {
  it('places the best fit first, then the longest silence, then the older id', () => {
    const people = [
      waiting('d', { ratingRank: 1 }),
      waiting('b', { silentDays: 400 }),
      waiting('a', { silentDays: 90 }),
      waiting('c', { silentDays: 400 }),
      waiting('e'),
    ];
    const { placements, overflow } = placeFirstTouches(people, seller(2));
    expect(days(placements)).toEqual(['e 11-02', 'b 11-02', 'c 11-03', 'a 11-03', 'd 11-04']);
    expect(overflow).toBe(0);
    expect(placeFirstTouches(people.toReversed(), seller(2)).placements).toEqual(placements);
  });

  it('leaves weekends, leave and full days out', () => {
    const onLeave = seller(1, {
      works: (day) => weekdayOf(day) < 6 && day !== MONDAY + 1,
      taken: (day) => (day === MONDAY ? 1 : 0),
    });
    const { placements } = placeFirstTouches(
      ['a', 'b', 'c', 'd'].map((id) => waiting(id)),
      onLeave,
    );
    expect(days(placements)).toEqual(['a 11-04', 'b 11-05', 'c 11-06', 'd 11-09']);
  });

  it('begins anew today with a span that is over', () => {
    const late = waiting('a', { earliest: MONDAY - 60, latest: MONDAY - 18 });
    expect(days(placeFirstTouches([late], seller(1)).placements)).toEqual(['a 11-02']);
  });

  it('spreads what does not fit evenly, and says how many a day it takes', () => {
    const people = Array.from({ length: 12 }, (_, i) => waiting(`p${10 + i}`, { latest: MONDAY + 4 }));
    const { placements, overflow, neededPerDay } = placeFirstTouches(people, seller(1));
    expect(overflow).toBe(7);
    expect(neededPerDay).toBe(3);
    const perDay = Map.groupBy(placements, (it) => it.day);
    expect([...perDay.values()].map((it) => it.length).toSorted()).toEqual([2, 2, 2, 3, 3]);
  });

  it('has nothing to do without people', () => {
    expect(placeFirstTouches([], seller(12))).toEqual({ placements: [], overflow: 0, neededPerDay: 0 });
  });
});

describe('pacing people to qualify', () => {
  it('gives five a day, best fit first, and skips the weekend', () => {
    const people = Array.from({ length: 27 }, (_, i) =>
      waiting(`p${10 + i}`, {
        why: 'paced',
        step: { kind: 'qualify', subject: `p${10 + i}` },
        ratingRank: i % 2,
      }),
    );
    const placements = paceQualify(people, seller(5));
    expect(
      [...Map.groupBy(placements, (it) => isoFromDay(it.day)).entries()].map(([day, its]) => [
        day,
        its.length,
      ]),
    ).toEqual([
      ['2026-11-02', 5],
      ['2026-11-03', 5],
      ['2026-11-04', 5],
      ['2026-11-05', 5],
      ['2026-11-06', 5],
      ['2026-11-09', 2],
    ]);
    expect(placements.slice(0, 14).every((it) => Number(it.person.slice(1)) % 2 === 0)).toBe(true);
  });
});
