import { describe, expect, it } from 'vitest';
import { because, fact } from '../planner/because.ts';
import { DEFAULT_POLICY } from '../policy/policy.ts';
import { dayFromIso } from '../time/day.ts';
import { every, spanOf } from './german-dates.ts';
import { say } from './say.ts';

const names = new Map([
  ['t', 'Tom Becker'],
  ['a', 'Anna'],
  ['b', 'Ben'],
]);
const agreement = fact('agreement', 'g');
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('saying a reason in German', () => {
  it.each([
    [
      because(
        'speak-as-agreed',
        'agreed-to-speak',
        { who: 't', made: '2026-11-03', day: '2026-11-12' },
        agreement,
      ),
      'Am 3. November mit Tom Becker vereinbart, am 12. wieder zu sprechen.',
    ],
    [
      because(
        'quiet-period',
        'quiet-agreed',
        { who: 't', made: '2026-11-30', day: '2026-12-01', maker: 'b' },
        agreement,
      ),
      'Am 30. November mit Ben vereinbart, am 1. Dezember wieder zu sprechen; das gilt auch für Tom Becker.',
    ],
    [
      because(
        'remind-agreed',
        'agreed-day-passed',
        { who: 't', made: '2026-12-22', day: '2027-01-21' },
        agreement,
      ),
      'Am 22. Dezember war mit Tom Becker vereinbart, am 21. Januar 2027 zu sprechen; dieser Tag ist vorbei.',
    ],
    [
      because(
        'quiet-period',
        'quiet-hold',
        { who: 't', made: '2026-11-03', until: '2026-11-24', reason: 'Umzug', maker: 't' },
        fact('hold', 'h'),
      ),
      'Tom Becker hat am 3. November um Ruhe bis zum 24. gebeten: Umzug.',
    ],
    [
      because(
        'deliver-promise',
        'we-promised',
        { who: 't', what: 'Sicherheitsbericht', made: '2026-11-03', due: '2026-11-06' },
        fact('commitment', 'c'),
      ),
      'Am 3. November Tom Becker versprochen, bis zum 6. zu liefern: „Sicherheitsbericht“.',
    ],
    [
      because('cadence', 'rating-gap', { rating: 'B', ideal: '91' }, fact('person', 't')),
      'Stufe B: alle 13 Wochen in Kontakt.',
    ],
    [
      because(
        'retry',
        'no-answer-yet',
        { who: 't', on: '2026-11-02', kind: 'voicemail' },
        fact('interaction', 'i'),
      ),
      'Tom Becker hat auf unsere Sprachnachricht vom 2. November noch nicht geantwortet.',
    ],
    [
      because('style', 'style-delay', { days: 2, why: 'unknown+new' }, fact('person', 't')),
      '2 Arbeitstage später als sonst, weil der passende Ton noch nicht bekannt ist und wir uns noch nicht lange kennen.',
    ],
    [
      because('opt-out', 'channel-opted-out', { who: 't', channel: 'newsletter' }, fact('permission', 'p')),
      'Tom Becker möchte keinen Rundbrief.',
    ],
    [
      because('leave', 'deputy', { by: 'a', deputy: 'b' }, fact('person', 't')),
      'Anna hat Urlaub; Ben vertritt.',
    ],
  ])('%#', (reason, text) => {
    expect(plain(say(reason, { names, locale: 'de-DE', today: dayFromIso('2026-11-23') }))).toBe(text);
  });

  it.each(DEFAULT_POLICY.commitmentLadder)('says in German what the first ladder asks for: %s', (what) => {
    const reason = because('no-excuse', 'ask-commitment', { what }, fact('person', 't'));
    expect(say(reason, { names, locale: 'de' })).not.toContain(what);
  });

  it('keeps a date on one line, and stands in for a name that is not known', () => {
    const reason = because(
      'keep-in-touch',
      'last-contact',
      { who: 'x', on: '2026-11-03' },
      fact('interaction', 'i'),
    );
    expect(say(reason, { names, locale: 'de' })).toBe(
      'Der letzte Kontakt mit jemand war am 3.\u00a0November\u00a02026.',
    );
  });

  it.each([
    [1, 'jeden Tag', 'einem Tag'],
    [7, 'jede Woche', 'einer Woche'],
    [42, 'alle 6 Wochen', '6 Wochen'],
    [45, 'alle 45 Tage', '45 Tagen'],
  ])('says %i days', (days, often, long) => {
    expect(plain(every(days))).toBe(often);
    expect(plain(spanOf(days))).toBe(long);
  });
});
