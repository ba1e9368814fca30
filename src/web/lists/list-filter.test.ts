import { describe, expect, it } from 'vitest';
import { filterOf, searchOf } from './list-filter.ts';
import { listSearch } from './list-search.ts';

describe('the address of a list', () => {
  it.each([
    [{}, {}],
    [
      { mine: true, silent: 60 },
      { mine: true, silentForDays: 60 },
    ],
    [
      { rating: 'none', owner: 'nobody' },
      { rating: null, owner: null },
    ],
    [{ field: 'region=a=b' }, { custom: { region: 'a=b' } }],
    [
      { near: true, idle: true, text: 'anna' },
      { nearLongest: true, noStep: true, text: 'anna' },
    ],
  ])('%o means %o, and back', (search, filter) => {
    expect(filterOf(listSearch(search))).toEqual(filter);
    expect(searchOf(filterOf(listSearch(search)))).toEqual(search);
  });

  it('passes over what it says wrongly', () => {
    expect(
      filterOf(listSearch({ state: 'x', silent: -1, country: 'Germany', mine: 'yes', field: 'x' })),
    ).toEqual({});
  });

  it('still knows the address of before', () => {
    expect(listSearch({ silent: true })).toEqual({ silent: 90 });
  });
});
