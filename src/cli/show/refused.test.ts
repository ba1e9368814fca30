import { describe, expect, it } from 'vitest';
import { refusedLines } from './refused.ts';

const rows = (count: number, reason: string, from = 2) =>
  Array.from({ length: count }, (_, i) => ({ line: from + i, reason }));

describe('refused rows', () => {
  it.each([
    ['none', [], []],
    ['one', rows(1, 'Names nobody.'), ['line 2: Names nobody.']],
    ['a few alike', rows(3, 'Names nobody.'), ['lines 2, 3, 4: Names nobody.']],
    [
      'a whole file alike',
      rows(2082, 'No column names a person.'),
      ['lines 2, 3, 4, 5, 6, 7, 8, 9 and 2,074 more: No column names a person.'],
    ],
    [
      'two reasons',
      [...rows(1, 'Names nobody.'), ...rows(1, 'Too long.', 9)],
      ['line 2: Names nobody.', 'line 9: Too long.'],
    ],
  ])('%s', (_, refused, said) => expect(refusedLines(refused)).toEqual(said));

  it('says how many more there are than it was given', () => {
    expect(refusedLines(rows(2, 'Names nobody.'), 12_002).at(-1)).toBe(
      'and 12,000 more refused (--json has them)',
    );
  });
});
