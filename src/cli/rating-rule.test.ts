import { describe, expect, it } from 'vitest';
import { ratingRule } from './rating-rule.ts';

describe('a rule for a rating', () => {
  it.each([
    ['title~CFO: A', { when: { field: 'title', contains: 'CFO' }, rating: 'A' }],
    ['country = DE:B', { when: { field: 'country', equals: 'DE' }, rating: 'B' }],
    ['employees>=500: A', { when: { field: 'employees', atLeast: 500 }, rating: 'A' }],
    [
      'Lead Source = Fair: 2026: long-shot',
      { when: { field: 'Lead Source', equals: 'Fair: 2026' }, rating: 'long-shot' },
    ],
  ])('%s', (written, rule) => {
    expect(ratingRule(written)).toEqual(rule);
  });

  it.each(['title', 'title~CFO', 'employees>=many: A', ': A'])('%s is none', (written) => {
    expect(() => ratingRule(written)).toThrow('is no rule for a rating');
  });
});
