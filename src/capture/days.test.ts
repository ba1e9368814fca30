import { describe, expect, it } from 'vitest';
import { dayFromIso, isoFromDay } from '../core/time/day.ts';
import { findDates } from './dates.ts';
import { sayMinute } from './say.ts';
import { fold } from './text.ts';

const TODAY = dayFromIso('2026-11-24'); // a Tuesday

function read(
  typed: string,
  toward: 'future' | 'past' = 'future',
  options: { monthFirst?: boolean; spans?: boolean; today?: number } = {},
): string {
  const reference = {
    today: options.today ?? TODAY,
    toward,
    monthFirst: options.monthFirst ?? false,
    spans: options.spans ?? false,
  };
  return findDates(fold(typed), typed, reference)
    .map(({ day, minute }) =>
      [day === null ? '' : isoFromDay(day), minute === null ? '' : sayMinute(minute)].join(' ').trim(),
    )
    .join(' | ');
}

describe('days to come', () => {
  it.each([
    ['Friday', '2026-11-27'],
    ['Tuesday', '2026-12-01'],
    ['next Friday', '2026-12-04'],
    ['this Friday', '2026-11-27'],
    ['next Tuesday', '2026-12-01'],
    ['Friday week', '2026-12-04'],
    ['tomorrow', '2026-11-25'],
    ['the day after tomorrow', '2026-11-26'],
    ['in 3 days', '2026-11-27'],
    ['in three weeks', '2026-12-15'],
    ['in a fortnight', '2026-12-08'],
    ['in two months', '2027-01-24'],
    ['in 5 working days', '2026-12-01'],
    ['three weeks from now', '2026-12-15'],
    ['the 12th', '2026-12-12'],
    ['on the 30th', '2026-11-30'],
    ['31 Dec', '2026-12-31'],
    ['Dec 31st', '2026-12-31'],
    ['1st of March', '2027-03-01'],
    ['May 3', '2027-05-03'],
    ['3 May 2028', '2028-05-03'],
    ['29 Feb 2028', '2028-02-29'],
    ['31 Feb', ''],
    ['2026-12-24', '2026-12-24'],
    ['11/12', '2026-12-11'],
    ['12/24', '2026-12-24'],
    ['end of month', '2026-11-30'],
    ['end of next month', '2026-12-31'],
    ['end of the week', '2026-11-27'],
    ['next week', '2026-11-30'],
    ['by next week', '2026-12-04'],
    ['end of November', '2026-11-30'],
    ['mid January', '2027-01-15'],
    ['beginning of March', '2027-03-01'],
    ['in February', '2027-02-01'],
    ['end of Q1', '2027-03-31'],
    ['end of Q4', '2026-12-31'],
    ['in Q1 2027', '2027-01-01'],
    ['week 50', '2026-12-07'],
    ['CW 2', '2027-01-11'],
    ['end of year', '2026-12-31'],
    ['after Christmas', '2026-12-27'],
    ['before Friday', '2026-11-26'],
    ['Freitag', '2026-11-27'],
    ['nächsten Freitag', '2026-12-04'],
    ['kommenden Freitag', '2026-11-27'],
    ['Fr 11.12.', '2026-12-11'],
    ['11.12.2026', '2026-12-11'],
    ['am 11.12', '2026-12-11'],
    ['am 14.', '2026-12-14'],
    ['3. März', '2027-03-03'],
    ['in drei Wochen', '2026-12-15'],
    ['in 14 Tagen', '2026-12-08'],
    ['übermorgen', '2026-11-26'],
    ['Ende des Monats', '2026-11-30'],
    ['Ende nächster Woche', '2026-12-04'],
    ['Mitte Januar', '2027-01-15'],
    ['Anfang Februar', '2027-02-01'],
    ['im März', '2027-03-01'],
    ['KW 50', '2026-12-07'],
    ['nächste Woche', '2026-11-30'],
    ['Freitag in einer Woche', '2026-12-04'],
  ])('%s → %s', (typed, expected) => {
    expect(read(typed)).toBe(expected);
  });
});

describe('days gone by', () => {
  it.each([
    ['Friday', '2026-11-20'],
    ['Tuesday', '2026-11-24'],
    ['last Tuesday', '2026-11-17'],
    ['yesterday', '2026-11-23'],
    ['3 days ago', '2026-11-21'],
    ['two weeks ago', '2026-11-10'],
    ['12 Nov', '2026-11-12'],
    ['24 Dec', '2025-12-24'],
    ['vorgestern', '2026-11-22'],
    ['vor zwei Wochen', '2026-11-10'],
    ['letzten Freitag', '2026-11-20'],
  ])('%s → %s', (typed, expected) => {
    expect(read(typed, 'past')).toBe(expected);
  });
});

describe('hours', () => {
  it.each([
    ['tomorrow 10:00', '2026-11-25 10:00'],
    ['tomorrow at 10', '2026-11-25 10:00'],
    ['tomorrow 10am', '2026-11-25 10:00'],
    ['tomorrow at 3', '2026-11-25 15:00'],
    ['tomorrow 3pm', '2026-11-25 15:00'],
    ['tomorrow 14h', '2026-11-25 14:00'],
    ['tomorrow 14h30', '2026-11-25 14:30'],
    ['tomorrow half past two', '2026-11-25 14:30'],
    ['tomorrow quarter to four', '2026-11-25 15:45'],
    ['tomorrow noon', '2026-11-25 12:00'],
    ['10:00 tomorrow', '2026-11-25 10:00'],
    ['tomorrow 10', '2026-11-25 10:00'],
    ['Fri 11 Dec 10:00', '2026-12-11 10:00'],
    ['morgen 10 Uhr', '2026-11-25 10:00'],
    ['morgen um 10', '2026-11-25 10:00'],
    ['morgen 10 Uhr 30', '2026-11-25 10:30'],
    ['morgen um halb drei', '2026-11-25 14:30'],
    ['morgen Viertel nach zehn', '2026-11-25 10:15'],
    ['Fr 11.12. 10:00', '2026-12-11 10:00'],
    ['am 2.12. um 9:30', '2026-12-02 09:30'],
    ['tomorrow 25:00', '2026-11-25'],
  ])('%s → %s', (typed, expected) => {
    expect(read(typed)).toBe(expected);
  });
});

describe('words that only look like dates', () => {
  it.each([
    'call Mark',
    'May called',
    'sun and sea',
    'we sat down',
    'so we do',
    'march on',
    '20 people',
    'version 2.1',
    'a 40h week',
    'second thoughts',
    'SOC2',
    'mo money',
  ])('%s', (typed) => {
    expect(read(typed)).toBe('');
  });
});

describe('edges', () => {
  it('reads 11/12 as month first where people write so', () =>
    expect(read('11/12', 'future', { monthFirst: true })).toBe('2026-11-12'));
  it('reads a bare span as a date only of a hold', () => {
    expect(read('for 3 weeks')).toBe('');
    expect(read('for 3 weeks', 'future', { spans: true })).toBe('2026-12-15');
  });
  it('clips a month that is too short', () =>
    expect(read('in a month', 'future', { today: dayFromIso('2027-01-31') })).toBe('2027-02-28'));
  it('knows 53 weeks', () => expect(read('KW 53', 'future')).toBe('2026-12-28'));
});
