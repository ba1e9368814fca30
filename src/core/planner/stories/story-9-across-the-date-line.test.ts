import { describe, expect, it } from 'vitest';
import { story } from './story.ts';

const told = () =>
  story({
    seller: { zone: 'Pacific/Auckland', calendar: 'NZ' },
    zone: 'America/Los_Angeles',
    calendar: 'US-CA',
  })
    .person('Lou')
    .at('2026-11-03 10:00')
    .call('Lou')
    .agree('Lou', '2026-11-12');

describe('Story 9: across the date line', () => {
  it.each(['04', '05', '11', '12'])('leaves her alone on the seller’s %s', (day) => {
    expect(told().leftAlone(`2026-11-${day}`)).toEqual(['Lou until 2026-11-12']);
    expect(told().list(`2026-11-${day}`)).toEqual([]);
  });

  it('stands on the seller’s list of Friday the 13th, with her hours', () => {
    expect(told().list('2026-11-13')).toEqual(['Lou: speak-as-agreed due 2026-11-12']);
    const [hours] = told().stepOf('Lou', '2026-11-13').hours;
    // 5:00 on Friday in Auckland is 8:00 on Thursday in Los Angeles.
    expect(hours).toEqual({ from: Date.parse('2026-11-12T16:00Z'), to: Date.parse('2026-11-13T04:00Z') });
  });

  it('is kept by a call on Friday morning here, still Thursday there', () => {
    expect(told().at('2026-11-12 09:00').call('Lou').list('2026-11-13')).toEqual([]);
  });

  it('is reminded of on Saturday here, Friday there', () => {
    expect(told().list('2026-11-14')).toEqual(['Lou: remind-agreed due 2026-11-13']);
  });
});
