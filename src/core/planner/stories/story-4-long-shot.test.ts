import { describe, expect, it } from 'vitest';
import { story } from './story.ts';

const told = () => story().person('Eva', { rating: 'long-shot' }).at('2026-08-03 10:00').newsletter('Eva');

describe('Story 4: the long shot', () => {
  it('keeps in touch by newsletter alone', () => {
    expect(told().next('Eva', '2026-09-01')).toBe(
      'keep-in-touch due 2026-11-02, opens 2026-10-20, latest 2027-08-02',
    );
    expect(told().stepOf('Eva', '2026-10-20').channel).toBe('newsletter');
  });

  it('opens on 20 October', () => {
    expect(told().list('2026-10-19')).toEqual([]);
    expect(told().list('2026-10-20')).toEqual(['Eva: keep-in-touch due 2026-11-02']);
  });

  it('restarts the gap by sending it', () => {
    const sent = told().at('2026-11-02 10:00').newsletter('Eva');
    expect(sent.next('Eva', '2026-11-03')).toBe(
      'keep-in-touch due 2027-02-01, opens 2027-01-19, latest 2027-11-01',
    );
  });

  it('answers when she answers, and proposes to review her rating', () => {
    const wrote = told().at('2026-11-02 10:00').newsletter('Eva').at('2026-11-04 10:00').theyWrite('Eva');
    expect(wrote.list('2026-11-04')).toEqual(['Eva: answer due 2026-11-04']);
    expect(wrote.stepOf('Eva', '2026-11-04').because.at(-1)?.phrase).toBe('review-long-shot');
    expect(wrote.planOn('2026-11-04').proposals).toMatchObject([{ kind: 'review-rating', person: 'Eva' }]);
    const rated = wrote.at('2026-11-05 09:00').mail('Eva', 'owed');
    rated.change('Eva', { rating: 'B', ratedAt: rated.instant('Eva') });
    expect(rated.planOn('2026-11-05').proposals).toEqual([]);
    expect(rated.next('Eva', '2026-11-05')).toContain('keep-in-touch due 2027-02-03');
  });
});
