import { describe, expect, it } from 'vitest';
import type { EventTime } from './calendar-event.ts';
import { occurrencesOf } from './occurrences.ts';

const at = (iso: string): EventTime => ({ kind: 'instant', at: Date.parse(iso) });
const day = (iso: string): EventTime => ({ kind: 'day', day: Date.parse(iso) / 86_400_000 });
const span = (from: string, to: string) => ({ from: Date.parse(from), to: Date.parse(to) });

/** Mondays at 10:00 in Berlin, from 5 October 2026, for an hour. */
const mondays = {
  start: at('2026-10-05T08:00Z') as EventTime,
  end: at('2026-10-05T09:00Z') as EventTime | null,
  timeZone: 'Europe/Berlin' as string | null,
  cancelled: false,
  recurrence: { rule: 'FREQ=WEEKLY;BYDAY=MO', added: [] as EventTime[], leftOut: [] as EventTime[] },
  exceptions: [],
};
const OCTOBER_AND_NOVEMBER = span('2026-10-01T00:00Z', '2026-11-12T00:00Z');

const shown = (meeting: Parameters<typeof occurrencesOf>[0], within = OCTOBER_AND_NOVEMBER) =>
  occurrencesOf(meeting, within, 'Europe/Berlin').occurrences.map(
    ({ from, to }) => `${new Date(from).toISOString().slice(5, 16)} ${(to - from) / 60_000}`,
  );

describe('when a meeting takes place', () => {
  it('keeps its hour when the clocks change', () => {
    expect(shown(mondays)).toEqual([
      '10-05T08:00 60',
      '10-12T08:00 60',
      '10-19T08:00 60',
      '10-26T09:00 60',
      '11-02T09:00 60',
      '11-09T09:00 60',
    ]);
  });

  it.each([
    ['COUNT', 'FREQ=WEEKLY;BYDAY=MO;COUNT=2', ['10-05T08:00 60', '10-12T08:00 60']],
    [
      'UNTIL in UTC, the last one included',
      'FREQ=WEEKLY;UNTIL=20261012T080000Z',
      ['10-05T08:00 60', '10-12T08:00 60'],
    ],
    ['UNTIL a day', 'FREQ=WEEKLY;UNTIL=20261012', ['10-05T08:00 60', '10-12T08:00 60']],
    ['no rule that we know', 'every monday', ['10-05T08:00 60']],
  ])('%s', (_, rule, times) => {
    expect(shown({ ...mondays, recurrence: { ...mondays.recurrence, rule } })).toEqual(times);
  });

  it('knows what was added, left out, moved, and called off', () => {
    const recurrence = {
      rule: 'FREQ=WEEKLY;COUNT=5',
      added: [at('2026-10-08T12:00Z'), at('2026-10-05T08:00Z')],
      leftOut: [at('2026-10-12T08:00Z'), day('2026-10-26')],
    };
    const version = {
      sequence: 1,
      stampedAt: null,
      timeZone: null,
      summary: null,
      location: null,
      attendees: [],
    };
    const exceptions = [
      {
        ...version,
        cancelled: false,
        instance: at('2026-10-19T08:00Z'),
        start: at('2026-10-20T13:00Z'),
        end: at('2026-10-20T13:30Z'),
      },
      {
        ...version,
        cancelled: true,
        instance: at('2026-11-02T09:00Z'),
        start: at('2026-11-02T09:00Z'),
        end: null,
      },
    ];
    expect(shown({ ...mondays, recurrence, exceptions })).toEqual([
      '10-05T08:00 60',
      '10-08T12:00 60',
      '10-20T13:00 30',
    ]);
  });

  it('takes a day from midnight to midnight where we are, also the one on which the clocks change', () => {
    const holiday = {
      ...mondays,
      start: day('2026-10-25'),
      end: day('2026-10-26'),
      timeZone: null,
      recurrence: { ...mondays.recurrence, rule: null },
    };
    expect(shown(holiday)).toEqual(['10-24T22:00 1500']);
  });

  it('is one that has begun already', () => {
    expect(shown(mondays, span('2026-10-05T08:30Z', '2026-10-05T10:00Z'))).toEqual(['10-05T08:00 60']);
  });

  it('a year without end, a decade later, and a hundred million seconds cost little', () => {
    const far = occurrencesOf(mondays, span('2126-01-01T00:00Z', '2126-02-01T00:00Z'), 'Europe/Berlin');
    expect(far).toMatchObject({ cut: false, occurrences: { length: 4 } });
    const mad = { ...mondays, recurrence: { ...mondays.recurrence, rule: 'FREQ=SECONDLY;COUNT=100000000' } };
    expect(occurrencesOf(mad, span('2026-10-05T00:00Z', '2036-10-05T00:00Z'), 'UTC', 100)).toMatchObject({
      cut: true,
      occurrences: { length: 100 },
    });
  });

  it('is not when it was called off', () => {
    expect(shown({ ...mondays, cancelled: true })).toEqual([]);
  });
});
