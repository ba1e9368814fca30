import { describe, expect, it } from 'vitest';
import { story } from './story.ts';

const told = () =>
  story()
    .seller('Ben')
    .person('Ada')
    .person('Bea', { rating: 'B', owner: 'Ben' })
    .at('2026-08-10 09:00')
    .call('Bea')
    .at('2026-09-28 09:00')
    .call('Ada');

describe('Story 7: two sellers, one account', () => {
  it.each(['06', '09'])('lets the better rating stay and the other give way, on the %s', (day) => {
    expect(told().stepOf('Ada', `2026-11-${day}`)).toMatchObject({ due: 20766, owner: 'Anna' });
    expect(told().next('Bea', `2026-11-${day}`)).toContain('due 2026-11-10');
    expect(
      told()
        .stepOf('Bea', `2026-11-${day}`)
        .because.map((it) => it.phrase),
    ).toContain('gave-way');
  });

  it('moves on when Anna reaches hers only on the 10th, and stays there', () => {
    const late = told().at('2026-11-10 11:00').call('Ada');
    for (const day of ['10', '11', '12', '16']) {
      expect(late.next('Bea', `2026-11-${day}`)).toContain('due 2026-11-11');
    }
  });

  it('keeps its new day when Anna reaches hers in time', () => {
    const inTime = told().at('2026-11-09 11:00').call('Ada');
    expect(inTime.next('Bea', '2026-11-10')).toContain('due 2026-11-10');
  });

  it('gives way to an agreed date, whatever the rating', () => {
    const agreed = told().at('2026-10-12 09:00').call('Bea').agree('Bea', '2026-11-09');
    expect(agreed.next('Bea', '2026-11-09')).toBe('speak-as-agreed due 2026-11-09');
    expect(agreed.next('Ada', '2026-11-09')).toContain('due 2026-11-10');
  });

  it('does not give way to a newsletter', () => {
    const quiet = story()
      .seller('Ben')
      .person('Ada', { rating: 'long-shot' })
      .person('Bea', { rating: 'B', owner: 'Ben' })
      .at('2026-08-10 09:00')
      .call('Bea')
      .newsletter('Ada');
    expect(quiet.next('Ada', '2026-11-09')).toContain('due 2026-11-09');
    expect(quiet.next('Bea', '2026-11-09')).toContain('due 2026-11-09');
  });
});
