import { describe, expect, it } from 'vitest';
import { dotsOf, IDEAL, LEFT, LONGEST, placeOf, RIGHT } from './dots.ts';
import type { Person } from './use-everybody.ts';

const rhythm = { key: 'B', label: 'B', idealDays: 91, longestDays: 140, longShot: false };

const person = (id: string, lastContact: string | null, leftAloneUntil: string | null = null): Person => ({
  id,
  name: id,
  title: null,
  account: { id: 'a', name: 'A' },
  owner: null,
  rating: 'B',
  state: 'qualified',
  lastContact,
  next: null,
  leftAloneUntil,
  longestDay: null,
  team: null,
  country: null,
  city: null,
  tags: [],
  custom: {},
});

describe('the picture of coverage', () => {
  it.each([
    [0, LEFT],
    [91, IDEAL],
    [140, LONGEST],
    [10_000, RIGHT],
  ])('%i days of silence stand at %i', (days, place) => {
    expect(placeOf(days, rhythm)).toBe(place);
  });

  it('lays those of one day on top of one another, and counts who does not fit', () => {
    const people = Array.from({ length: 7 }, (_, index) => person(`p${index}`, '2026-11-24T09:00:00Z'));
    const { dots, more } = dotsOf(people, rhythm, new Set(), '2026-11-24');
    expect(dots.map(({ level }) => level)).toEqual([0, 1, 2, 3, 4]);
    expect(more).toBe(2);
  });

  it('counts a long shot from what was sent, too: by the day on which the next is due', () => {
    const silent = {
      ...person('p', '2025-01-10T09:00:00Z'),
      next: { action: 'keep-in-touch', due: '2027-01-25' },
    };
    const longShot = { ...rhythm, idealDays: 91, longestDays: 364, longShot: true };
    const { dots } = dotsOf([silent], longShot, new Set(), '2026-11-24');
    expect(dots.map(({ x }) => x)).toEqual([Math.round(placeOf(29, longShot) / 10) * 10]);
  });

  it('tells who is near from who is left alone; who was never contacted has no place', () => {
    const people = [
      person('near', '2026-07-20T09:00:00Z'),
      person('alone', '2026-11-10T09:00:00Z', '2026-12-01'),
      person('never', null),
    ];
    const { dots } = dotsOf(people, rhythm, new Set(['near']), '2026-11-24');
    expect(dots.map(({ id, kind }) => [id, kind])).toEqual([
      ['near', 'near'],
      ['alone', 'alone'],
    ]);
  });
});
