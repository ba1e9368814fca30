import { describe, expect, it } from 'vitest';
import { story } from './story.ts';

const told = () =>
  story()
    .person('Tom')
    .at('2026-11-03 10:00')
    .call('Tom')
    .agree('Tom', '2026-11-12')
    .at('2026-11-06 15:00')
    .theyCall('Tom');

describe('Story 2: he calls first', () => {
  it.each(['03', '04', '05'])('leaves him alone on the %s', (day) => {
    expect(told().leftAlone(`2026-11-${day}`)).toEqual(['Tom until 2026-11-12']);
  });

  it.each(['06', '07', '08', '09', '10', '11'])('is quiet no more on the %s, but nothing is due', (day) => {
    expect(told().leftAlone(`2026-11-${day}`)).toEqual([]);
    expect(told().list(`2026-11-${day}`)).toEqual([]);
    expect(told().next('Tom', `2026-11-${day}`)).toBe('speak-as-agreed due 2026-11-12');
  });

  it('keeps the agreed date', () => {
    expect(told().list('2026-11-12')).toEqual(['Tom: speak-as-agreed due 2026-11-12']);
    expect(told().list('2026-11-13')).toEqual(['Tom: remind-agreed due 2026-11-13']);
  });

  it('does what was promised before', () => {
    const promised = told().at('2026-11-06 15:00').wePromise('Tom', 'the price list', '2026-11-09');
    expect(promised.list('2026-11-06')).toEqual(['Tom: deliver-promise due 2026-11-09']);
  });
});
