import { describe, expect, it } from 'vitest';
import { story } from './story.ts';

const told = () =>
  story()
    .person('Jo')
    .at('2026-10-05 10:00')
    .meeting('Jo')
    .signal('Jo', 'Budgets are made in February', '2027-02-01');

describe('Story 8: the kick-back', () => {
  it('keeps in touch at the pace of the rating until then', () => {
    expect(told().next('Jo', '2026-10-06')).toBe(
      'keep-in-touch due 2026-11-16, opens 2026-11-10, latest 2026-12-07',
    );
    expect(told().stepOf('Jo', '2026-11-16').channel).toBe('phone');
  });

  it('acts on 1 February, for that reason', () => {
    const kept = told().at('2026-11-16 10:00').call('Jo').at('2026-12-28 10:00').call('Jo');
    expect(kept.list('2027-01-31')).toEqual([]);
    expect(kept.list('2027-02-01')).toEqual(['Jo: act-on-signal due 2027-02-01']);
    const step = kept.stepOf('Jo', '2027-02-01');
    expect(step.because[0]).toMatchObject({
      phrase: 'signal-foreseen',
      with: { text: 'Budgets are made in February', day: '2027-02-01' },
    });
  });

  it('is done by a call on the day, not by one before', () => {
    const before = told().at('2026-12-28 10:00').call('Jo').at('2027-01-29 10:00').call('Jo');
    expect(before.list('2027-02-01')).toEqual(['Jo: act-on-signal due 2027-02-01']);
    expect(before.at('2027-02-01 10:00').call('Jo').list('2027-02-01')).toEqual([]);
  });
});
