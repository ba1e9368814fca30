import { describe, expect, it } from 'vitest';
import { addDays, datesIn, dayIn, daysBetween } from './dates.ts';
import { de } from './de.ts';
import { en } from './en.ts';

const english = datesIn('en-GB', en);
const german = datesIn('de-DE', de);
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('days as people say them', () => {
  it.each([
    ['2026-11-24', 'today', 'heute'],
    ['2026-11-25', 'tomorrow', 'morgen'],
    ['2026-11-23', 'yesterday', 'gestern'],
    ['2026-12-01', 'Tue 1 Dec', 'Di 1. Dez.'],
    ['2027-08-02', '2 Aug 2027', '2. Aug. 2027'],
  ])('%s on 24 November', (day, inEnglish, inGerman) => {
    expect(plain(english.day(day, '2026-11-24'))).toBe(inEnglish);
    expect(plain(german.day(day, '2026-11-24')).replace('Di. ', 'Di ')).toBe(inGerman);
  });

  it.each([
    ['2026-11-20', '4 days'],
    ['2026-11-23', '1 day'],
    ['2026-08-25', '13 weeks'],
  ])('since %s', (day, expected) => {
    expect(plain(english.since(`${day}T10:00:00Z`, '2026-11-24'))).toBe(expected);
  });

  it('counts across a change of the clock, and gives the day of a zone', () => {
    expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2);
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(dayIn('2026-11-24T23:30:00Z', 'Europe/Berlin')).toBe('2026-11-25');
    expect(english.time('2026-11-24T09:20:00Z', 'Africa/Johannesburg')).toBe('11:20');
  });
});
