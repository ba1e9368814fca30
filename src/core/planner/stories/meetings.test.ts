import { describe, expect, it } from 'vitest';
import { story } from './story.ts';

describe('a booked meeting', () => {
  const tom = () => story().person('Tom', { rating: 'A' }).at('2026-11-03 10:00').call('Tom');

  it('puts keeping in touch behind it, within the longest gap', () => {
    const told = tom();
    expect(told.list('2026-12-15')).toEqual(['Tom: keep-in-touch due 2026-12-15']);
    told.at('2026-11-20 09:00').book(['Tom'], '2026-12-17 10:00');
    expect(told.list('2026-12-15')).toEqual([]);
    expect(told.next('Tom', '2026-12-01')).toMatch(/^keep-in-touch due 2026-12-18/);
  });

  it('replaces a date that was agreed before; the quiet lasts until the meeting', () => {
    const told = tom().agree('Tom', '2026-11-12');
    told.at('2026-11-05 09:00').book(['Tom'], '2026-11-19 10:00');
    expect(told.list('2026-11-12')).toEqual([]);
    expect(told.list('2026-11-13')).toEqual([]);
    expect(told.leftAlone('2026-11-18')).toEqual(['Tom until 2026-11-19']);
    expect(told.leftAlone('2026-11-19')).toEqual([]);
  });

  it('that is declined is not booked: the agreed date stands again', () => {
    const told = tom().agree('Tom', '2026-11-12');
    told.at('2026-11-05 09:00').book(['Tom'], '2026-11-19 10:00', {
      calledOffAt: Date.parse('2026-11-06T09:00:00+01:00'),
    });
    expect(told.list('2026-11-12')).toEqual(['Tom: speak-as-agreed due 2026-11-12']);
  });
});
