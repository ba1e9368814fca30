import { describe, expect, it } from 'vitest';
import { OrderTally, readDate } from './dates.ts';

describe('reading a date', () => {
  it.each([
    ['2024-03-15', undefined, '2024-03-15'],
    ['2024/3/5', undefined, '2024-03-05'],
    ['20240315', undefined, '2024-03-15'],
    ['15 Mar 2024', undefined, '2024-03-15'],
    ['15-Jan-2024', undefined, '2024-01-15'],
    ['Mar 20 2024', undefined, '2024-03-20'],
    ['March 5, 2024', undefined, '2024-03-05'],
    ['Tuesday, March 5, 2024', undefined, '2024-03-05'],
    ['5. März 2024', undefined, '2024-03-05'],
    ['1er février 2024', undefined, '2024-02-01'],
    ['3 de marzo de 2024', undefined, '2024-03-03'],
    ['7 марта 2024', undefined, '2024-03-07'],
    ['2024年3月15日', undefined, '2024-03-15'],
    ['20.03.2024', undefined, '2024-03-20'],
    ['03.04.2024', undefined, '2024-04-03'],
    ['13/04/2024', undefined, '2024-04-13'],
    ['04/13/2024', undefined, '2024-04-13'],
    ['03/04/2024', 'dmy', '2024-04-03'],
    ['03/04/2024', 'mdy', '2024-03-04'],
    ['3/4/99', 'mdy', '1999-03-04'],
    ['05/05/2024', undefined, '2024-05-05'],
    ['45366', undefined, '2024-03-15'],
    ['2024-01-20T14:30:00Z', undefined, '2024-01-20T14:30:00Z'],
    ['2024-01-23T17:50:51.000+0000', undefined, '2024-01-23T17:50:51Z'],
    ['2024-01-23T23:50:51+05:30', undefined, '2024-01-23T18:20:51Z'],
    ['2024-06-01 08:12:34', undefined, '2024-06-01T08:12:34'],
    ['06/13/2024 2:05 PM', undefined, '2024-06-13T14:05:00'],
    ['29.02.2024', undefined, '2024-02-29'],
  ] as const)('%s (%s) is %s', (text, order, value) => {
    expect(readDate(text, order)).toEqual({ value });
  });

  it.each([
    ['03/04/2024', undefined, 'ambiguous'],
    ['31.02.2024', undefined, 'impossible'],
    ['2023-02-29', undefined, 'impossible'],
    ['2024-13-01', undefined, 'impossible'],
    ['99/99/2024', 'dmy', 'impossible'],
    ['soon', undefined, 'unreadable'],
    ['12', undefined, 'unreadable'],
  ] as const)('%s (%s) is %s', (text, order, problem) => {
    expect(readDate(text, order)).toEqual({ problem });
  });
});

describe('the order of a column', () => {
  it.each([
    [['01/02/2024', '13/02/2024'], 'dmy'],
    [['01/02/2024', '02/13/2024'], 'mdy'],
    [['01/02/2024', '03/04/2024'], 'ambiguous'],
    [['13/02/2024', '02/13/2024', '01/02/2024'], 'ambiguous'],
    [['2024-01-02', '03.04.2024', '5 May 2024'], undefined],
  ] as const)('%j: %s', (cells, order) => {
    const tally = new OrderTally();
    for (const cell of cells) tally.add(cell);
    expect(tally.order).toBe(order);
  });
});
