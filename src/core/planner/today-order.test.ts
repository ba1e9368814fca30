import { describe, expect, it } from 'vitest';
import { compareForToday, type TodayRow } from './today-order.ts';

const NOW = Date.UTC(2026, 10, 12, 9);
const MINUTE = 60_000;

function row(subject: string, more: Partial<TodayRow> = {}): TodayRow {
  return {
    key: { kind: 'keep-in-touch', subject },
    number: 14,
    latest: null,
    dueAt: null,
    ratingRank: 0,
    ...more,
  };
}

describe('Today’s order', () => {
  it('puts what is due within the hour first, then number, latest day, rating, id', () => {
    const inOrder = [
      row('enquiry', { number: 1, dueAt: NOW + 10 * MINUTE }),
      row('talk at ten', { number: 8, dueAt: NOW + 60 * MINUTE }),
      row('answer', { number: 1 }),
      row('talk at noon', { number: 8, dueAt: NOW + 180 * MINUTE }),
      row('late', { latest: 20_770 }),
      row('later', { latest: 20_780 }),
      row('a, rated A'),
      row('b, rated A'),
      row('a, rated B', { ratingRank: 1 }),
      row('to qualify', { number: 15 }),
    ];
    const shuffled = [
      ...inOrder.filter((_, i) => i % 2 === 1),
      ...inOrder.filter((_, i) => i % 2 === 0),
    ].reverse();
    expect(shuffled.sort((a, b) => compareForToday(a, b, NOW))).toEqual(inOrder);
  });
});
