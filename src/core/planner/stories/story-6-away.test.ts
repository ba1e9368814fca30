import { describe, expect, it } from 'vitest';
import { story } from './story.ts';

const told = () =>
  story()
    .person('Tom')
    .at('2026-10-05 10:00')
    .call('Tom')
    .at('2026-11-02 10:00')
    .mail('Tom', 'ask')
    .at('2026-11-02 10:01')
    .automaticReply('Tom', '2026-11-16');

describe('Story 6: away', () => {
  it.each(['02', '03', '04', '09', '15', '16'])('leaves him alone on the %s', (day) => {
    expect(told().leftAlone(`2026-11-${day}`)).toEqual(['Tom until 2026-11-17']);
    expect(told().list(`2026-11-${day}`)).toEqual([]);
  });

  it('tries again on the 17th, on another channel and at another hour', () => {
    expect(told().list('2026-11-17')).toEqual(['Tom: retry due 2026-11-17']);
    const { channel, hours } = told().stepOf('Tom', '2026-11-17');
    expect(channel).toBe('phone');
    // 8:00–20:00 without the hour of the first attempt, at ten.
    expect(hours.map(({ from, to }) => [new Date(from).toISOString(), new Date(to).toISOString()])).toEqual([
      ['2026-11-17T07:00:00.000Z', '2026-11-17T09:00:00.000Z'],
      ['2026-11-17T10:00:00.000Z', '2026-11-17T19:00:00.000Z'],
    ]);
  });

  it('keeps that day when it is late', () => {
    expect(told().list('2026-11-20')).toEqual(['Tom: retry due 2026-11-17']);
  });

  it('is over when he writes himself', () => {
    const wrote = told().at('2026-11-10 09:00').theyWrite('Tom');
    expect(wrote.leftAlone('2026-11-10')).toEqual([]);
    expect(wrote.list('2026-11-10')).toEqual(['Tom: answer due 2026-11-10']);
  });
});
