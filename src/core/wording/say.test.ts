import { describe, expect, it } from 'vitest';
import { because, fact } from '../planner/because.ts';
import { dayFromIso } from '../time/day.ts';
import { say } from './say.ts';

const NBSP = '\u00a0';
const names = new Map([
  ['t', 'Tom Becker'],
  ['a', 'Anna'],
  ['b', 'Ben'],
]);
const agreement = fact('agreement', 'g');

function plain(text: string): string {
  return text.replaceAll(NBSP, ' ');
}

describe('saying a reason in English', () => {
  it.each([
    [
      because(
        'quiet-period',
        'quiet-agreed',
        { who: 't', made: '2026-11-03', day: '2026-11-12', maker: 't' },
        agreement,
      ),
      'You agreed on 3 November 2026 to speak on the 12th.',
    ],
    [
      because(
        'quiet-period',
        'quiet-agreed',
        { who: 't', made: '2026-11-30', day: '2026-12-01', maker: 'b' },
        agreement,
      ),
      'You agreed with Ben on 30 November 2026 to speak on 1 December, for Tom Becker too.',
    ],
    [
      because(
        'remind-agreed',
        'agreed-day-passed',
        { who: 't', made: '2026-12-22', day: '2027-01-21' },
        agreement,
      ),
      'On 22 December 2026 you and Tom Becker had agreed to speak on 21 January 2027, and that day has passed.',
    ],
    [
      because('cadence', 'rating-gap', { rating: 'B', ideal: '91' }, fact('person', 't')),
      'Rated B: in touch every 13 weeks.',
    ],
    [
      because('style', 'style-delay', { days: 2, why: 'unknown+new' }, fact('person', 't')),
      '2 working days later than usual, since their style is not known yet and the relationship is new.',
    ],
    [
      because('leave', 'deputy', { by: 'a', deputy: 'b' }, fact('person', 't')),
      'Anna is on leave; Ben stands in.',
    ],
  ])('%#', (reason, text) => {
    expect(plain(say(reason, { names }))).toBe(text);
  });

  it('leaves the reader’s own year out, and keeps a date on one line', () => {
    const reason = because(
      'keep-in-touch',
      'last-contact',
      { who: 't', on: '2026-11-03' },
      fact('interaction', 'i'),
    );
    const today = dayFromIso('2026-12-01');
    expect(say(reason, { names, today })).toBe(`The last contact with Tom Becker was on 3${NBSP}November.`);
  });

  it('falls back to English, and to the rule for a phrase of another version', () => {
    const reason = because('qualify', 'missing-owner', { who: 'x' }, fact('person', 'x'));
    expect(say(reason, { names, locale: 'xx-XX' })).toBe('Nobody looks after somebody: choose an owner.');
    expect(say({ ...reason, phrase: 'said-in-another-version' }, { names })).toBe('qualify');
  });
});
