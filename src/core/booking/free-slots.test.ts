import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Interval } from '../time/contact-hours.ts';
import { type Day, dayFromIso, type Weekday, weekdayOf } from '../time/day.ts';
import { zoneOf } from '../time/zone.ts';
import { freeSlots, type MinuteSpan, type Side, type SlotRequest } from './free-slots.ts';
import { proposeSlots } from './propose-slots.ts';

const NOON_BREAK: readonly MinuteSpan[] = [
  { from: 9 * 60, to: 12 * 60 },
  { from: 13 * 60, to: 17 * 60 },
];
const week = (spans: readonly MinuteSpan[]): Side['hours'] => ({
  1: spans,
  2: spans,
  3: spans,
  4: spans,
  5: spans,
});
const side = (zone: string, more: Partial<Side> = {}): Side => ({
  zone,
  hours: week(NOON_BREAK),
  isHoliday: () => false,
  ...more,
});

/** Thursday, 12 November 2026, 8:00 in Berlin. */
const NOW = Date.parse('2026-11-12T07:00Z');
const request = (more: Partial<SlotRequest> = {}): SlotRequest => ({
  ours: side('Europe/Berlin'),
  theirs: [side('Europe/Berlin')],
  busy: [],
  buffer: { before: 0, after: 0 },
  duration: 60,
  step: 60,
  notice: 0,
  horizon: 1,
  now: NOW,
  ...more,
});
const at = (iso: string) => Date.parse(`2026-${iso}Z`);
const busy = (from: string, to: string): Interval => ({ from: at(from), to: at(to) });
/** `12 09:00`: day and hour in UTC. */
const shown = (slots: readonly Interval[]) =>
  slots.map(({ from }) => new Date(from).toISOString().slice(8, 16).replace('T', ' '));

describe('free slots', () => {
  it.each<[string, Partial<SlotRequest>, string[]]>([
    [
      'a day with a break',
      {},
      ['12 08:00', '12 09:00', '12 10:00', '12 12:00', '12 13:00', '12 14:00', '12 15:00'],
    ],
    ['what is longer than the morning', { duration: 200 }, ['12 12:00']],
    [
      'around what is planned',
      { busy: [busy('11-12T08:30', '11-12T12:30')] },
      ['12 13:00', '12 14:00', '12 15:00'],
    ],
    ['end to end with it', { busy: [busy('11-12T09:00', '11-12T15:00')] }, ['12 08:00', '12 15:00']],
    [
      'with room around it',
      { busy: [busy('11-12T09:00', '11-12T14:00')], buffer: { before: 15, after: 15 } },
      ['12 15:00'],
    ],
    ['with notice', { notice: 6 * 60 }, ['12 13:00', '12 14:00', '12 15:00']],
    ['over the weekend', { horizon: 5, notice: 26 * 60, step: 240 }, ['13 15:00', '16 15:00']],
    ['both sides’ hours', { theirs: [side('America/New_York')] }, ['12 14:00', '12 15:00']],
    ['wherever they may be', { theirs: [side('America/New_York'), side('America/Chicago')] }, ['12 15:00']],
    ['never together', { theirs: [side('Pacific/Auckland')], horizon: 14 }, []],
    ['our holiday', { ours: side('Europe/Berlin', { isHoliday: () => true }), horizon: 30 }, []],
    [
      'their holiday',
      { theirs: [side('Europe/Berlin', { isHoliday: (day) => day === dayFromIso('2026-11-12') })] },
      [],
    ],
  ])('%s', (_, more, slots) => {
    expect(shown(freeSlots(request(more)))).toEqual(slots);
  });

  it('no more than asked for, and quickly with a full calendar', () => {
    const meetings = Array.from({ length: 20_000 }, (_, i) => ({
      from: NOW + i * 3_600_000,
      to: NOW + i * 3_600_000 + 600_000,
    }));
    expect(freeSlots(request({ horizon: 365, step: 5, duration: 30, busy: meetings }), 100)).toHaveLength(
      100,
    );
  });

  const spans = fc
    .uniqueArray(fc.integer({ min: 0, max: 1440 }), { minLength: 2, maxLength: 4 })
    .map((edges) => edges.sort((a, b) => a - b))
    .map((edges) =>
      Array.from({ length: Math.floor(edges.length / 2) }, (_, i) => ({
        from: edges[2 * i] as number,
        to: edges[2 * i + 1] as number,
      })),
    );
  const holidays = fc.uniqueArray(fc.integer({ min: 0, max: 40 }), { maxLength: 6 });
  const anySide = fc.record({
    zone: fc.constantFrom(
      'Europe/Berlin',
      'America/New_York',
      'Australia/Lord_Howe',
      'Africa/Cairo',
      'Asia/Kolkata',
    ),
    hours: spans.map(week),
    holidays,
  });
  /** From shortly before a change of the clocks somewhere. */
  const start = fc
    .constantFrom(
      '2026-03-05T12:00Z',
      '2026-03-26T05:00Z',
      '2026-04-02T20:00Z',
      '2026-10-22T11:00Z',
      '2026-10-30T00:00Z',
    )
    .map(Date.parse);

  it('lie inside all hours, on no holiday, clear of everything, in order', () => {
    fc.assert(
      fc.property(
        anySide,
        fc.array(anySide, { maxLength: 2 }),
        start,
        fc.array(fc.tuple(fc.integer({ min: 0, max: 20 * 1440 }), fc.integer({ min: 0, max: 600 })), {
          maxLength: 30,
        }),
        fc.record({ before: fc.integer({ min: 0, max: 60 }), after: fc.integer({ min: 0, max: 60 }) }),
        fc.record({
          duration: fc.integer({ min: 10, max: 180 }),
          step: fc.constantFrom(5, 15, 30, 60),
          notice: fc.integer({ min: 0, max: 3000 }),
        }),
        (ours, theirs, now, meetings, buffer, rest) => {
          const make = ({ zone, hours, holidays: days }: typeof ours): Side => {
            const first = zoneOf(zone).dayOf(now);
            return { zone, hours, isHoliday: (day: Day) => days.includes(day - first) };
          };
          const sides = [ours, ...theirs].map(make);
          const planned = meetings.map(([from, length]) => ({
            from: now + from * 60_000,
            to: now + (from + length) * 60_000,
          }));
          const slots = freeSlots({
            ours: make(ours),
            theirs: theirs.map(make),
            busy: planned,
            buffer,
            horizon: 15,
            now,
            ...rest,
          });
          for (const [i, { from, to }] of slots.entries()) {
            expect(to - from).toBe(rest.duration * 60_000);
            expect(from).toBeGreaterThanOrEqual(now + rest.notice * 60_000);
            expect(from).toBeGreaterThan(slots[i - 1]?.from ?? 0);
            const overlapping = planned.filter(
              (each) =>
                each.to > each.from &&
                each.from < to + buffer.after * 60_000 &&
                each.to > from - buffer.before * 60_000,
            );
            expect(overlapping).toEqual([]);
            for (const each of sides) {
              const zone = zoneOf(each.zone);
              const [first, last] = [from, to - 1].map((moment) => ({
                day: zone.dayOf(moment),
                minute: zone.minuteOf(moment),
              })) as [{ day: Day; minute: number }, { day: Day; minute: number }];
              expect(first.day).toBe(last.day);
              expect(each.isHoliday(first.day)).toBe(false);
              const open = each.hours[weekdayOf(first.day) as Weekday] ?? [];
              expect(open.some((span) => first.minute >= span.from && last.minute < span.to)).toBe(true);
            }
          }
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe('three of them', () => {
  const slots = freeSlots(request({ horizon: 14, step: 30 }));
  const zones = ['Europe/Berlin', 'Europe/Berlin'];

  it('are on three days, in the morning and in the afternoon, in good hours', () => {
    expect(shown(proposeSlots(slots, { zones }))).toEqual(['12 08:30', '13 12:30', '16 08:30']);
  });

  it('are others when the first did not suit', () => {
    const first = proposeSlots(slots, { zones });
    const second = proposeSlots(slots, { zones, offered: first.map(({ from }) => from) });
    expect(shown(second)).toEqual(['17 12:30', '18 08:30', '19 12:30']);
  });

  it('suit both: not at the edge of their day', () => {
    const both = freeSlots(request({ horizon: 14, step: 30, theirs: [side('America/New_York')] }));
    const offered = proposeSlots(both, { zones: ['Europe/Berlin', 'America/New_York'] });
    expect(shown(offered)).toEqual(['12 14:30', '13 14:30', '16 14:30']);
  });

  it('are fewer where there are no more, and never overlap', () => {
    expect(proposeSlots([], { zones })).toEqual([]);
    const one = freeSlots(request({ step: 15, busy: [busy('11-12T10:00', '11-12T23:00')] }));
    expect(shown(proposeSlots(one, { zones }))).toEqual(['12 08:30']);
    expect(shown(proposeSlots(freeSlots(request()), { zones }))).toEqual([
      '12 09:00',
      '12 10:00',
      '12 13:00',
    ]);
  });
});
