import { describe, expect, it } from 'vitest';
import { story } from './story.ts';

const told = () => story().person('Bo', { rating: 'B' }).at('2026-09-01 10:00').call('Bo');

describe('Story 5: rated B, lively', () => {
  it('is due 13 weeks after the last contact', () => {
    expect(told().next('Bo', '2026-10-19')).toBe(
      'keep-in-touch due 2026-12-01, opens 2026-11-18, latest 2027-01-19',
    );
  });

  it('restarts the clock by a call of the service desk', () => {
    const called = told().at('2026-10-20 14:00').call('Bo', { purpose: 'other' });
    expect(called.next('Bo', '2026-10-20')).toBe(
      'keep-in-touch due 2027-01-19, opens 2027-01-06, latest 2027-03-09',
    );
    expect(called.list('2027-01-05')).toEqual([]);
    expect(called.list('2027-01-06')).toEqual(['Bo: keep-in-touch due 2027-01-19']);
  });

  it('changes nothing by an edit of the record', () => {
    const called = told().at('2026-10-20 14:00').call('Bo');
    const before = called.planOn('2026-11-02');
    expect(called.change('Bo', { name: 'Bo Larsen' }).planOn('2026-11-02')).toEqual(before);
  });
});
