import { describe, expect, it } from 'vitest';
import { momentOf } from './moment-of.ts';

describe('a moment as people write it', () => {
  it.each([
    ['2026-11-03T10:00', 'Europe/Berlin', '2026-11-03T09:00:00Z'],
    ['2026-11-03 10:00', 'Europe/Berlin', '2026-11-03T09:00:00Z'],
    ['2026-07-03 10:00', 'Europe/Berlin', '2026-07-03T08:00:00Z'],
    ['2026-11-03T10:00+01:00', 'Asia/Tokyo', '2026-11-03T09:00:00Z'],
    ['2026-11-03T10:00:30Z', 'Asia/Tokyo', '2026-11-03T10:00:30Z'],
    ['2026-11-03', 'Pacific/Auckland', '2026-11-02T23:00:00Z'],
    // The hour that does not exist there: the clock goes on by one.
    ['2026-03-29T02:30', 'Europe/Berlin', '2026-03-29T01:30:00Z'],
  ])('%s in %s is %s', (written, zone, instant) => {
    expect(momentOf(written, zone)).toBe(instant);
  });

  it.each(['tomorrow', '2026-02-30', '2026-11-03T25:00', '3.11.2026', ''])('“%s” is none', (written) => {
    expect(() => momentOf(written, 'UTC')).toThrow(/is no moment\. *$/);
  });
});
