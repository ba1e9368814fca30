import { describe, expect, it } from 'vitest';
import { dayFromIso } from '../../time/day.ts';
import { story } from './story.ts';

describe('what newcomers stumbled over', () => {
  it('leaves a first touch where it was skipped to, though it had been placed on an earlier day', () => {
    const told = story().person('Tom', { firstPlannedOn: '2026-11-23', conversations: 0 });
    const natural = told.stepOf('Tom', '2026-11-23').due;
    told.facts.placements.push({
      step: { kind: 'keep-in-touch', subject: 'Tom' },
      person: 'Tom',
      naturalDue: natural,
      day: dayFromIso('2026-11-24'),
      why: 'first-touch',
    });
    expect(told.next('Tom', '2026-11-23')).toMatch('keep-in-touch due 2026-11-24');
    told.at('2026-11-23 11:00').skip('Tom');
    expect(told.next('Tom', '2026-11-24')).toMatch('keep-in-touch due 2027-01-04');
  });

  it('says once that several messages of one day wait, with all of them behind it', () => {
    const told = story().person('Tom').at('2026-11-12 09:00').theyWrite('Tom');
    const step = told.at('2026-11-12 11:00').theyWrite('Tom').stepOf('Tom', '2026-11-12');
    expect(step.because.map((it) => [it.phrase, it.facts.length])).toEqual([['they-wrote', 2]]);
  });
});
