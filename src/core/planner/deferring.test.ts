import { describe, expect, it } from 'vitest';
import { dayFromIso } from '../time/day.ts';
import { canPostpone, canSkip } from './deferring.ts';
import { type Story, story } from './stories/story.ts';

/** Rated A, last contact on 28 September: due 9 November, longest gap until 30 November. */
const told = () => story().person('Tom').at('2026-09-28 10:00').call('Tom');
const agreed = () => story().person('Tom').at('2026-11-03 10:00').call('Tom').agree('Tom', '2026-11-12');
const wrote = () => told().at('2026-11-09 08:00').theyWrite('Tom');

function key(story_: Story, moment: string) {
  const step = story_.stepOf('Tom', moment.slice(0, 10));
  return step.key;
}

function postpone(story_: Story, moment: string, to: string) {
  const now = story_.at(moment).instant('Tom');
  const at = key(story_, moment);
  return canPostpone(story_.facts, story_.policy, story_.calendars, now, at, dayFromIso(to))?.code ?? 'fine';
}

function skip(story_: Story, moment: string) {
  const now = story_.at(moment).instant('Tom');
  const answer = canSkip(story_.facts, story_.policy, story_.calendars, now, key(story_, moment));
  return typeof answer === 'string' ? answer : answer.code;
}

describe('putting off', () => {
  it.each([
    ['to a later day', told, '2026-11-09 09:00', '2026-11-13', 'fine'],
    ['to the last day of the longest gap', told, '2026-11-09 09:00', '2026-11-30', 'fine'],
    ['past the longest gap', told, '2026-11-09 09:00', '2026-12-01', 'postpone-past-longest-gap'],
    ['to today', told, '2026-11-09 09:00', '2026-11-09', 'postpone-not-later'],
    ['once the longest gap is over, by five working days', told, '2026-12-01 09:00', '2026-12-08', 'fine'],
    ['once it is over, by six', told, '2026-12-01 09:00', '2026-12-09', 'postpone-at-most-five-working-days'],
    ['an agreed date', agreed, '2026-11-12 09:00', '2026-11-13', 'postpone-agreed-date'],
    ['an answer', wrote, '2026-11-09 09:00', '2026-11-13', 'postpone-owed'],
  ] as const)('postponing %s', (_, from, moment, to, expected) => {
    expect(postpone(from(), moment, to)).toBe(expected);
  });

  it.each([
    ['a step', told, '2026-11-09 09:00', '2026-11-09'],
    ['past the longest gap', told, '2026-12-01 09:00', 'skip-past-longest-gap'],
    ['an agreed date', agreed, '2026-11-12 09:00', 'skip-agreed-date'],
    ['an answer', wrote, '2026-11-09 09:00', 'skip-owed'],
  ] as const)('skipping %s', (_, from, moment, expected) => {
    expect(skip(from(), moment)).toBe(expected);
  });

  it('moves to the chosen day', () => {
    const postponed = told().at('2026-11-09 09:00').postpone('Tom', '2026-11-17');
    expect(postponed.list('2026-11-16')).toEqual([]);
    expect(postponed.next('Tom', '2026-11-17')).toBe('keep-in-touch due 2026-11-17, latest 2026-11-30');
  });

  it('goes on by five working days at a time past the longest gap', () => {
    const late = told().at('2026-12-01 09:00').postpone('Tom', '2026-12-08');
    expect(late.next('Tom', '2026-12-02')).toBe('keep-in-touch due 2026-12-08');
    expect(postpone(late, '2026-12-08 09:00', '2026-12-15')).toBe('fine');
    expect(skip(late, '2026-12-08 09:00')).toBe('skip-past-longest-gap');
  });

  it('is due again one ideal gap after being skipped, not after the longest gap', () => {
    const skipped = told().at('2026-11-04 09:00').skip('Tom');
    expect(skipped.next('Tom', '2026-11-05')).toBe('keep-in-touch due 2026-11-30');
  });

  it('is over with the next contact', () => {
    const postponed = told()
      .at('2026-11-09 09:00')
      .postpone('Tom', '2026-11-17')
      .at('2026-11-10 09:00')
      .theyCall('Tom');
    expect(postponed.next('Tom', '2026-11-10')).toContain('due 2026-12-22');
  });
});
