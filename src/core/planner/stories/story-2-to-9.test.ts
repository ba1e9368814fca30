import { describe, expect, it } from 'vitest';
import { story } from './story.ts';

describe('all', () => {
  it('2', () => {
    const t = story()
      .person('Tom')
      .at('2026-11-03 10:00')
      .call('Tom')
      .agree('Tom', '2026-11-12')
      .at('2026-11-06 15:00')
      .theyCall('Tom');
    expect(t.leftAlone('2026-11-06')).toEqual([]);
    expect(t.list('2026-11-09')).toEqual([]);
    expect(t.next('Tom', '2026-11-09')).toBe('speak-as-agreed due 2026-11-12');
    expect(t.list('2026-11-12')).toEqual(['Tom: speak-as-agreed due 2026-11-12']);
  });
  it('3', () => {
    const t = story()
      .person('Tom')
      .at('2026-11-03 10:00')
      .call('Tom')
      .agree('Tom', '2026-11-17')
      .wePromise('Tom', 'the security report', '2026-11-06');
    expect(t.next('Tom', '2026-11-03')).toBe('deliver-promise due 2026-11-06, opens 2026-11-04');
    expect(t.list('2026-11-03')).toEqual([]);
    expect(t.list('2026-11-04')).toEqual(['Tom: deliver-promise due 2026-11-06']);
    t.at('2026-11-05 12:00').mail('Tom', 'owed').settled('the security report', 'kept', 'Tom');
    expect(t.leftAlone('2026-11-05')).toEqual(['Tom until 2026-11-17']);
    expect(t.next('Tom', '2026-11-06')).toBe('speak-as-agreed due 2026-11-17');
  });
  it('4', () => {
    const t = story().person('Eva', { rating: 'long-shot' }).at('2026-08-03 10:00').newsletter('Eva');
    expect(t.next('Eva', '2026-09-01')).toBe(
      'keep-in-touch due 2026-11-02, opens 2026-10-20, latest 2027-08-02',
    );
    expect(t.stepOf('Eva', '2026-11-02').channel).toBe('newsletter');
    expect(t.list('2026-10-19')).toEqual([]);
    expect(t.list('2026-10-20')).toEqual(['Eva: keep-in-touch due 2026-11-02']);
    t.at('2026-11-02 10:00').newsletter('Eva');
    expect(t.next('Eva', '2026-11-03')).toBe(
      'keep-in-touch due 2027-02-01, opens 2027-01-19, latest 2027-11-01',
    );
    t.at('2026-11-04 10:00').theyWrite('Eva');
    expect(t.list('2026-11-04')).toEqual(['Eva: answer due 2026-11-04']);
    expect(t.planOn('2026-11-04').proposals).toHaveLength(1);
  });
  it('5', () => {
    const t = story()
      .person('Bo', { rating: 'B' })
      .at('2026-09-01 10:00')
      .call('Bo')
      .at('2026-10-20 10:00')
      .call('Bo', { purpose: 'other' });
    expect(t.next('Bo', '2026-11-02')).toBe(
      'keep-in-touch due 2027-01-19, opens 2027-01-06, latest 2027-03-09',
    );
  });
  it('6', () => {
    const t = story()
      .person('Tom')
      .at('2026-10-05 10:00')
      .call('Tom')
      .at('2026-11-02 10:00')
      .mail('Tom', 'ask')
      .at('2026-11-02 10:01')
      .automaticReply('Tom', '2026-11-16');
    expect(t.leftAlone('2026-11-02')).toEqual(['Tom until 2026-11-17']);
    expect(t.leftAlone('2026-11-16')).toEqual(['Tom until 2026-11-17']);
    expect(t.list('2026-11-17')).toEqual(['Tom: retry due 2026-11-17']);
    expect(t.list('2026-11-19')).toEqual(['Tom: retry due 2026-11-17']);
  });
  it('7', () => {
    const t = () =>
      story()
        .seller('Ben')
        .person('Ada')
        .person('Bea', { rating: 'B', owner: 'Ben' })
        .at('2026-08-10 09:00')
        .call('Bea')
        .at('2026-09-28 09:00')
        .call('Ada');
    expect(t().next('Ada', '2026-11-09')).toBe(
      'keep-in-touch due 2026-11-09, opens 2026-11-03, latest 2026-11-30',
    );
    expect(t().next('Bea', '2026-11-09')).toBe(
      'keep-in-touch due 2026-11-10, opens 2026-10-27, latest 2026-12-28',
    );
    const late = t().at('2026-11-10 11:00').call('Ada');
    expect(late.next('Bea', '2026-11-10')).toContain('due 2026-11-11');
    expect(late.next('Bea', '2026-11-11')).toContain('due 2026-11-11');
    expect(late.next('Bea', '2026-11-13')).toContain('due 2026-11-11');
  });
  it('7 speak', () => {
    const t = story()
      .seller('Ben')
      .person('Ada')
      .person('Bea', { rating: 'B', owner: 'Ben' })
      .at('2026-09-28 09:00')
      .call('Ada')
      .at('2026-10-10 09:00')
      .call('Bea')
      .agree('Bea', '2026-11-09');
    expect(t.next('Ada', '2026-11-09')).toContain('due 2026-11-10');
    expect(t.next('Bea', '2026-11-09')).toContain('due 2026-11-09');
  });
  it('8', () => {
    const t = story()
      .person('Jo')
      .at('2026-10-05 10:00')
      .meeting('Jo')
      .signal('Jo', 'budgets are made', '2027-02-01');
    expect(t.next('Jo', '2026-10-06')).toBe(
      'keep-in-touch due 2026-11-16, opens 2026-11-10, latest 2026-12-07',
    );
    expect(t.stepOf('Jo', '2026-11-16').channel).toBe('phone');
    t.at('2026-11-16 10:00').call('Jo').at('2026-12-28 10:00').call('Jo');
    expect(t.list('2027-01-31')).toEqual([]);
    expect(t.next('Jo', '2027-02-01')).toBe('act-on-signal due 2027-02-01, latest 2027-02-15');
  });
  it('9', () => {
    const t = story({
      seller: { zone: 'Pacific/Auckland', calendar: 'NZ' },
      zone: 'America/Los_Angeles',
      calendar: 'US-CA',
    })
      .person('Lou')
      .at('2026-11-03 10:00')
      .call('Lou')
      .agree('Lou', '2026-11-12');
    expect(t.list('2026-11-12')).toEqual([]);
    expect(t.list('2026-11-13')).toEqual(['Lou: speak-as-agreed due 2026-11-12']);
    expect(t.stepOf('Lou', '2026-11-13').hours.map((h) => new Date(h.from).toISOString())).toEqual([
      '2026-11-12T16:00:00.000Z',
    ]);
    expect(t.list('2026-11-14')).toEqual(['Lou: remind-agreed due 2026-11-13']);
  });
});
