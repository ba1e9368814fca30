import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import type { Attendee, CalendarEvent, EventTime } from '../../core/meetings/calendar-event.ts';
import { readCalendar } from '../read/read-calendar.ts';
import { writeCalendar } from './write-calendar.ts';
import { withoutControls } from './write-line.ts';

const read = (text: string) => readCalendar(Buffer.from(text, 'utf8'));

const at = (iso: string): EventTime => ({ kind: 'instant', at: Date.parse(iso) });

const event = (more: Partial<CalendarEvent> = {}): CalendarEvent => ({
  method: 'REQUEST',
  uid: 'm1@followthrough',
  sequence: 0,
  stampedAt: Date.UTC(2026, 10, 1),
  status: 'CONFIRMED',
  summary: 'Demo',
  description: null,
  location: null,
  comment: null,
  start: at('2026-11-12T09:00Z'),
  end: at('2026-11-12T10:00Z'),
  timeZone: 'Europe/Berlin',
  organizer: { address: 'seller@ours.example', name: 'Sam Seller', sentBy: null },
  attendees: [],
  recurrence: { rule: null, added: [], leftOut: [] },
  instance: null,
  busy: true,
  ...more,
});

const attendee = (more: Partial<Attendee> = {}): Attendee => ({
  address: 'anna@hafen.example',
  name: 'Anna Berg',
  partstat: 'NEEDS-ACTION',
  role: 'REQ-PARTICIPANT',
  userType: 'INDIVIDUAL',
  asksForReply: true,
  delegatedTo: [],
  delegatedFrom: [],
  sentBy: null,
  ...more,
});

/** Text with whatever breaks lines, parameters and escapes. */
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc
    .array(
      fc.constantFrom(
        'a',
        'ü',
        '👩‍💼',
        'פ',
        '\n',
        '\r\n',
        ';',
        ',',
        ':',
        '"',
        '\\',
        '^',
        '\\n',
        ' ',
        'BEGIN:VEVENT',
        '\0',
        '\u2028',
      ),
      { maxLength: 120 },
    )
    .map((parts) => parts.join('')),
);
const name = text.map(
  (value) => withoutControls(value).replaceAll('\t', ' ').replaceAll('\\', '/').trim() || null,
);
const address = fc
  .tuple(fc.stringMatching(/^[a-zA-Z][a-zA-Z.+_-]{0,30}$/), fc.stringMatching(/^[a-z]{1,20}$/))
  .map(([local, host]) => `${local}@${host}.example`);
const ZONES = [
  'Europe/Berlin',
  'America/Los_Angeles',
  'Australia/Lord_Howe',
  'Asia/Kolkata',
  'Africa/Casablanca',
  'America/Sao_Paulo',
  'Pacific/Apia',
  'Asia/Jerusalem',
];
/** Whole seconds; midday, so that no clock shows the time twice. */
const moment = fc
  .integer({ min: 0, max: 20_000 })
  .map((day): EventTime => ({ kind: 'instant', at: day * 86_400_000 + 43_200_000 }));
const anyAttendee = fc.record({
  address,
  name,
  partstat: fc.constantFrom(null, 'ACCEPTED', 'DECLINED', 'NEEDS-ACTION'),
  role: fc.constantFrom(null, 'CHAIR', 'OPT-PARTICIPANT'),
  userType: fc.constantFrom(null, 'ROOM'),
  asksForReply: fc.boolean(),
  delegatedTo: fc.array(address, { maxLength: 2 }),
  delegatedFrom: fc.array(address, { maxLength: 1 }),
  sentBy: fc.option(address),
});
const anyEvent = fc.record({
  method: fc.constantFrom('REQUEST', 'CANCEL', 'REPLY', 'COUNTER', 'DECLINECOUNTER', null),
  uid: fc.uuid(),
  sequence: fc.integer({ min: 0, max: 999 }),
  stampedAt: fc.integer({ min: 0, max: 2_000_000_000 }).map((seconds) => seconds * 1000),
  status: fc.constantFrom(null, 'CONFIRMED', 'CANCELLED'),
  summary: fc.option(text),
  description: fc.option(text),
  location: fc.option(text),
  comment: fc.option(text),
  start: moment,
  end: moment,
  timeZone: fc.constantFrom(null, ...ZONES),
  organizer: fc.record({ address, name, sentBy: fc.option(address) }),
  attendees: fc.array(anyAttendee, { maxLength: 5 }),
  recurrence: fc.record({
    rule: fc.constantFrom(null, 'FREQ=WEEKLY;BYDAY=MO', 'FREQ=DAILY;COUNT=10'),
    added: fc.array(moment, { maxLength: 3 }),
    leftOut: fc.array(moment, { maxLength: 3 }),
  }),
  instance: fc.option(fc.record({ start: moment, andLater: fc.boolean() })),
  busy: fc.boolean(),
});

const clean = (value: string | null) => (value === null ? null : withoutControls(value));

describe('what is written', () => {
  it('is read back the same, by us and by ical.js, in lines of at most 75 octets', () => {
    fc.assert(
      fc.property(anyEvent, (written) => {
        const calendar = writeCalendar([written]);
        for (const line of calendar.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        const texts = {
          summary: clean(written.summary),
          description: clean(written.description),
          location: clean(written.location),
          comment: clean(written.comment),
        };
        expect(read(calendar)).toMatchObject({ events: [{ ...written, ...texts }] });

        const parsed = new ICAL.Component(ICAL.parse(calendar) as unknown[]);
        const [found, ...others] = parsed.getAllSubcomponents('vevent');
        expect(others).toEqual([]);
        expect(found?.getFirstPropertyValue('uid')).toBe(written.uid);
        expect(found?.getFirstPropertyValue('description') ?? null).toBe(texts.description);
        const people = found?.getAllProperties('attendee') ?? [];
        expect(people.map((each) => each.getFirstValue())).toEqual(
          written.attendees.map((each) => `mailto:${each.address}`),
        );
        for (const [i, each] of written.attendees.entries())
          expect(people[i]?.getFirstParameter('cn') ?? null).toBe(each.name);
      }),
      { numRuns: 300 },
    );
  });

  it('lets nobody write lines of their own', () => {
    const evil = 'x\r\nATTENDEE:mailto:evil@evil.example\r\nBEGIN:VEVENT\n';
    const calendar = writeCalendar([
      event({
        uid: evil,
        summary: evil,
        status: evil,
        organizer: { address: evil, name: evil, sentBy: evil },
        attendees: [
          attendee({ address: `a@b.example\r\nX:1`, name: `"${evil}`, role: evil, partstat: evil }),
        ],
        recurrence: { rule: `FREQ=DAILY\r\n${evil}`, added: [], leftOut: [] },
      }),
    ]);
    const { events } = read(calendar);
    expect(events).toHaveLength(1);
    expect(events[0]?.attendees).toHaveLength(1);
    expect(calendar.match(/^(BEGIN:VEVENT|ATTENDEE.*)$/gm)).toHaveLength(2);
  });

  it.each<[string, Partial<CalendarEvent>, Partial<CalendarEvent>]>([
    ['days', { start: { kind: 'day', day: 20_000 }, end: { kind: 'day', day: 20_001 }, timeZone: null }, {}],
    [
      'floating times',
      { start: { kind: 'floating', local: '2026-11-12T10:00:00' }, end: null, timeZone: null },
      { end: { kind: 'floating', local: '2026-11-12T10:00:00' } },
    ],
    ['a zone of somebody’s own, as UTC', { timeZone: 'Customized Time Zone' }, { timeZone: null }],
    [
      'an hour on its second passing, as UTC',
      { start: at('2026-10-25T01:30Z'), end: at('2026-10-25T02:30Z') },
      { timeZone: null },
    ],
  ])('keeps %s', (_, more, comesBack) => {
    expect(read(writeCalendar([event(more)])).events).toEqual([{ ...event(more), ...comesBack }]);
  });

  it('looks as others expect it', () => {
    const invitation = event({
      attendees: [attendee()],
      location: 'Hafenstr. 1, Kiel',
      recurrence: { rule: 'FREQ=WEEKLY', added: [], leftOut: [] },
    });
    expect(writeCalendar([invitation])).toBe(
      `BEGIN:VCALENDAR
PRODID:-//Followthrough//Followthrough//EN
VERSION:2.0
CALSCALE:GREGORIAN
METHOD:REQUEST
BEGIN:VTIMEZONE
TZID:Europe/Berlin
BEGIN:STANDARD
DTSTART:20251026T030000
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:20260329T020000
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
END:DAYLIGHT
END:VTIMEZONE
BEGIN:VEVENT
UID:m1@followthrough
DTSTAMP:20261101T000000Z
SEQUENCE:0
DTSTART;TZID=Europe/Berlin:20261112T100000
DTEND;TZID=Europe/Berlin:20261112T110000
RRULE:FREQ=WEEKLY
STATUS:CONFIRMED
SUMMARY:Demo
LOCATION:Hafenstr. 1\\, Kiel
ORGANIZER;CN="Sam Seller":mailto:seller@ours.example
ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=
 TRUE;CN="Anna Berg":mailto:anna@hafen.example
END:VEVENT
END:VCALENDAR
`.replaceAll('\n', '\r\n'),
    );
  });
});

describe('the time zone that goes along', () => {
  const all = [
    ...ZONES,
    'Europe/Dublin',
    'America/New_York',
    'Africa/Cairo',
    'Asia/Tokyo',
    'America/Havana',
    'Asia/Tehran',
    'Europe/Istanbul',
    'Antarctica/Troll',
    'America/Asuncion',
    'Asia/Gaza',
    'Pacific/Chatham',
  ];
  it.each(all)('%s: means the same moments without the name', (zone) => {
    for (const year of [1975, 2006, 2010, 2019, 2026, 2034]) {
      const from = Date.UTC(year, 0, 1, 12);
      const weekly = Array.from({ length: 120 }, (_, week) => from + week * 7 * 86_400_000);
      const times = weekly.map((moment): EventTime => ({ kind: 'instant', at: moment }));
      const written = event({
        timeZone: zone,
        start: times[0] as EventTime,
        end: times[0] as EventTime,
        recurrence: { rule: null, added: times, leftOut: [] },
      });
      const anonymous = writeCalendar([written]).replaceAll(zone, 'Nowhere');
      const [found] = read(anonymous).events;
      expect(found?.timeZone).toBe('Nowhere');
      expect(found?.recurrence.added).toEqual(times);
    }
  });
});
