import { describe, expect, it } from 'vitest';
import { tableOf } from './table.ts';
import { cutMiddle, printable, widthOf, wrap } from './width.ts';

describe('the width of a text', () => {
  it.each([
    ['Anna', 4],
    ['Ines Aydın', 10],
    ['Zoe\u0308', 3],
    ['山田太郎', 8],
    ['김민수', 6],
    ['ｆｕｌｌ', 8],
    ['👍 ok', 5],
    ['a\u200Bb', 2],
    ['', 0],
  ])('%s: %i columns', (text, columns) => {
    expect(widthOf(text)).toBe(columns);
  });
});

describe('a long name', () => {
  it.each([
    ['Hafenlogistik', 20, 'Hafenlogistik'],
    ['Hafenlogistik Hamburg GmbH', 15, 'Hafenlo…rg GmbH'],
    ['山田製作所株式会社', 9, '山田…会社'],
    ['abc', 1, '…'],
  ])('%s in %i columns is %s', (text, columns, expected) => {
    expect(cutMiddle(text, columns)).toBe(expected);
    expect(widthOf(cutMiddle(text, columns))).toBeLessThanOrEqual(columns);
  });

  it('can not write escape sequences', () => {
    expect(printable('Anna\u001B[31m\nred')).toBe('Anna [31m red');
  });
});

describe('wrapping', () => {
  it.each([
    ['You agreed on 3 November to speak.', 14, ['You agreed on', '3 November to', 'speak.']],
    ['Donaudampfschiff', 6, ['Donaud', 'ampfsc', 'hiff']],
    ['  ', 6, []],
  ])('%s in %i columns', (text, columns, lines) => {
    expect(wrap(text, columns)).toEqual(lines);
  });
});

describe('a table', () => {
  const columns = [
    { title: 'Name', cell: (row: { name: string; count: number }) => row.name, gives: true },
    {
      title: 'Count',
      cell: (row: { name: string; count: number }) => String(row.count),
      align: 'end' as const,
    },
  ];
  const rows = [
    { name: '山田太郎', count: 7 },
    { name: 'Wilhelmina Featherstonehaugh', count: 1234 },
  ];

  it('aligns, also wide characters', () => {
    expect(tableOf(columns, rows, 80)).toEqual([
      'Name                          Count',
      '山田太郎                          7',
      'Wilhelmina Featherstonehaugh   1234',
    ]);
  });

  it('fits the terminal', () => {
    expect(tableOf(columns, rows, 20)).toEqual([
      'Name           Count',
      '山田太郎           7',
      'Wilhel…ehaugh   1234',
    ]);
  });
});
