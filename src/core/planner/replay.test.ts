import { describe, expect, it } from 'vitest';
import { dayFromIso, isoFromDay } from '../time/day.ts';
import { zoneOf } from '../time/zone.ts';
import { planOfMoment } from './replay.ts';
import { story } from './stories/story.ts';

const berlin = zoneOf('Europe/Berlin');
const endOf = (day: string) => berlin.at(dayFromIso(day) + 1, 0) - 1;

/** Story 7, recorded long after it happened. */
function told() {
  return story()
    .person('Ada')
    .person('Bea', { rating: 'B' })
    .at('2026-08-10 09:00')
    .call('Bea')
    .at('2026-09-28 09:00')
    .call('Ada')
    .at('2026-11-10 11:00')
    .call('Ada');
}

describe('the plan of another moment', () => {
  it.each([
    ['2026-11-09', '2026-11-10'],
    ['2026-11-10', '2026-11-11'],
    ['2026-11-11', '2026-11-11'],
    ['2026-11-20', '2026-11-11'],
  ])('knows on %s what would have given way by then', (day, due) => {
    const { facts, policy, calendars } = told();
    const { steps } = planOfMoment(facts, policy, calendars, endOf(day), endOf('2026-12-31'));
    expect(isoFromDay(steps.find((it) => it.person === 'Bea')?.due ?? 0)).toBe(due);
  });

  it('goes on from what is placed now for a day to come', () => {
    const { facts, policy, calendars } = told();
    const step = { kind: 'keep-in-touch', subject: 'Bea' } as const;
    const natural = dayFromIso('2026-11-09');
    const placed = { step, person: 'Bea', naturalDue: natural, day: natural + 4, why: 'gave-way' } as const;
    const { steps } = planOfMoment(
      { ...facts, placements: [placed] },
      policy,
      calendars,
      endOf('2026-11-20'),
      endOf('2026-11-12'),
    );
    expect(steps.find((it) => it.person === 'Bea')?.due).toBe(natural + 4);
  });
});
