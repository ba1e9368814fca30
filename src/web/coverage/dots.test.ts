import { describe, expect, it } from 'vitest';
import { type Column, dotsOf, peoplePerDot, placeOf, WIDE } from './dots.ts';

const gaps = { idealDays: 91, longestDays: 140 };
const column = (days: number, people = 1, kind: Column['kind'] = 'step'): Column => ({ days, people, kind });

describe('the picture of coverage', () => {
  it.each([
    [0, WIDE.left],
    [91, WIDE.ideal],
    [140, WIDE.longest],
    [10_000, WIDE.right],
  ])('%i days of silence stand at %i', (days, place) => {
    expect(placeOf(days, gaps, WIDE)).toBe(place);
  });

  it('lays those of one place on top of one another, the near ones at the bottom', () => {
    const dots = dotsOf([column(20, 2), column(20, 1, 'near')], gaps, WIDE, 1);
    expect(dots.map(({ level, kind }) => [level, kind])).toEqual([
      [0, 'near'],
      [1, 'step'],
      [2, 'step'],
    ]);
    expect(new Set(dots.map(({ x }) => x)).size).toBe(1);
  });

  it.each([
    [5, 1],
    [6, 2],
    [20, 5],
    [26, 10],
    [60, 20],
    [300, 100],
    [100_000, 20_000],
  ])('draws %i people at one place with a dot for %i', (people, perDot) => {
    expect(peoplePerDot([column(20, people)], gaps, WIDE)).toBe(perDot);
  });

  it('draws a hundred thousand people with a bounded number of dots', () => {
    const columns = Array.from({ length: 400 }, (_, days) => column(days, 250));
    const perDot = peoplePerDot(columns, gaps, WIDE);
    const dots = dotsOf(columns, gaps, WIDE, perDot);
    expect(dots.length).toBeGreaterThan(0);
    expect(dots.length).toBeLessThan(700);
  });
});
