import { describe, expect, it } from 'vitest';
import type { Attendee, CalendarEvent, EventTime } from './calendar-event.ts';
import { type Meeting, type MeetingAttendee, standing } from './meeting.ts';
import { receive } from './receive.ts';

const at = (iso: string): EventTime => ({ kind: 'instant', at: Date.parse(iso) });
const OURS = 'seller@ours.example';
const ANNA = 'anna@hafen.example';
const BO = 'bo@hafen.example';
const TEN = at('2026-11-12T10:00Z');
const ELEVEN = at('2026-11-12T11:00Z');
const stamp = (minute: number) => Date.UTC(2026, 10, 1, 12, minute);
const isOurs = (address: string) => address.endsWith('@ours.example');

const invited = (address: string, more: Partial<MeetingAttendee> = {}): MeetingAttendee => ({
  address,
  name: null,
  role: null,
  userType: null,
  partstat: 'NEEDS-ACTION',
  answered: null,
  invited: true,
  delegatedTo: null,
  ...more,
});

/** A meeting of ours with Anna and Bo, in its third version. */
const ours = (more: Partial<Meeting> = {}): Meeting => ({
  uid: 'm1',
  organizer: { address: OURS, name: null },
  sequence: 2,
  stampedAt: stamp(20),
  cancelled: false,
  start: TEN,
  end: ELEVEN,
  timeZone: 'Europe/Berlin',
  summary: 'Demo',
  location: null,
  attendees: [invited(ANNA), invited(BO)],
  recurrence: { rule: null, added: [], leftOut: [] },
  exceptions: [],
  ...more,
});

/** A meeting of Anna's to which we are invited. */
const theirs = (more: Partial<Meeting> = {}) =>
  ours({ organizer: { address: ANNA, name: null }, attendees: [invited(OURS), invited(BO)], ...more });

const person = (address: string, more: Partial<Attendee> = {}): Attendee => ({
  address,
  name: null,
  partstat: null,
  role: null,
  userType: null,
  asksForReply: false,
  delegatedTo: [],
  delegatedFrom: [],
  sentBy: null,
  ...more,
});

const message = (method: string, more: Partial<CalendarEvent> = {}): CalendarEvent => ({
  method,
  uid: 'm1',
  sequence: 2,
  stampedAt: stamp(30),
  status: null,
  summary: 'Demo',
  description: null,
  location: null,
  comment: null,
  start: TEN,
  end: ELEVEN,
  timeZone: 'Europe/Berlin',
  organizer: null,
  attendees: [],
  recurrence: { rule: null, added: [], leftOut: [] },
  instance: null,
  busy: true,
  ...more,
});

const reply = (partstat: string | null, more: Partial<CalendarEvent> = {}, by = ANNA) =>
  message('REPLY', { attendees: [person(by, { partstat })], ...more });

const hear = (meeting: Meeting | null, event: CalendarEvent, from: string | null = null) =>
  receive(meeting, { event, from, isOurs });

/** Kind and reason, as one reads them in a table. */
const said = (meeting: Meeting | null, event: CalendarEvent, from: string | null = null) => {
  const outcome = hear(meeting, event, from);
  return 'why' in outcome ? `${outcome.kind}: ${outcome.why}` : outcome.kind;
};

describe('an answer to our invitation', () => {
  const answered = ours({
    attendees: [
      invited(ANNA, { partstat: 'ACCEPTED', answered: { sequence: 2, at: stamp(30) } }),
      invited(BO),
    ],
  });
  it.each([
    ['accepted', ours(), reply('ACCEPTED'), 'answered'],
    ['declined', ours(), reply('DECLINED'), 'answered'],
    ['address in other case', ours(), reply('ACCEPTED', {}, 'Anna@Hafen.example'), 'answered'],
    ['to an older version', ours(), reply('ACCEPTED', { sequence: 1 }), 'ignored: stale'],
    ['no version, written after the last change', ours(), reply('ACCEPTED', { sequence: null }), 'answered'],
    [
      'no version, written before it',
      ours(),
      reply('ACCEPTED', { sequence: null, stampedAt: stamp(10) }),
      'ignored: stale',
    ],
    ['the same once more', answered, reply('ACCEPTED'), 'ignored: known'],
    ['a change of mind', answered, reply('DECLINED', { stampedAt: stamp(31) }), 'answered'],
    [
      'the first answer arriving after the second',
      answered,
      reply('DECLINED', { stampedAt: stamp(29) }),
      'ignored: stale',
    ],
    ['without an answer in it', ours(), reply(null), 'ignored: no-single-attendee'],
    ['to a meeting that nobody knows', null, reply('ACCEPTED'), 'ignored: unknown-meeting'],
    ['to a meeting of theirs', theirs(), reply('ACCEPTED'), 'ignored: unknown-meeting'],
    [
      'to another organizer',
      ours(),
      reply('ACCEPTED', { organizer: { address: BO, name: null, sentBy: null } }),
      'refused: organizer-changed',
    ],
    ['without a uid', ours(), reply('ACCEPTED', { uid: null }), 'ignored: incomplete'],
  ])('%s', (_, meeting, event, outcome) => {
    expect(said(meeting, event)).toBe(outcome);
  });

  it('is kept with the version that it answers', () => {
    expect(hear(ours(), reply('ACCEPTED', { comment: 'See you' }))).toMatchObject({
      kind: 'answered',
      joined: false,
      comment: 'See you',
      meeting: {
        attendees: [
          { address: ANNA, partstat: 'ACCEPTED', answered: { sequence: 2, at: stamp(30) } },
          { address: BO, partstat: 'NEEDS-ACTION' },
        ],
      },
    });
  });

  it('names the one who wrote the mail where the whole list came back', () => {
    const list = reply('NEEDS-ACTION', {
      attendees: [person(ANNA, { partstat: 'ACCEPTED' }), person(BO, { partstat: 'DECLINED' })],
    });
    expect(hear(ours(), list, BO)).toMatchObject({ attendee: { address: BO, partstat: 'DECLINED' } });
    expect(said(ours(), list)).toBe('ignored: no-single-attendee');
  });

  it('of somebody to whom it was forwarded adds them, and says so', () => {
    expect(hear(ours(), reply('ACCEPTED', {}, 'cfo@hafen.example'))).toMatchObject({
      joined: true,
      attendee: { address: 'cfo@hafen.example', invited: false },
      meeting: { attendees: [{}, {}, { address: 'cfo@hafen.example' }] },
    });
  });

  it('delegated: names who comes instead', () => {
    const delegated = reply('DELEGATED', {
      attendees: [person(ANNA, { partstat: 'DELEGATED', delegatedTo: [BO] })],
    });
    expect(hear(ours(), delegated)).toMatchObject({ attendee: { partstat: 'DELEGATED', delegatedTo: BO } });
  });

  it('to one instance leaves the others as they are', () => {
    const weekly = ours({ recurrence: { rule: 'FREQ=WEEKLY', added: [], leftOut: [] } });
    const next = at('2026-11-19T10:00Z');
    const outcome = hear(weekly, reply('DECLINED', { instance: { start: next, andLater: false } }));
    expect(outcome).toMatchObject({
      meeting: {
        attendees: [{ partstat: 'NEEDS-ACTION' }, {}],
        exceptions: [
          {
            instance: next,
            start: next,
            end: at('2026-11-19T11:00Z'),
            attendees: [{ partstat: 'DECLINED' }, {}],
          },
        ],
      },
    });
  });
});

describe('whether it is booked', () => {
  it.each([
    [['ACCEPTED', 'DECLINED'], 'booked'],
    [['DECLINED', 'DECLINED'], 'declined'],
    [['DECLINED', 'NEEDS-ACTION'], 'waiting'],
    [['TENTATIVE', 'DECLINED'], 'waiting'],
    [['DELEGATED', 'ACCEPTED'], 'booked'],
    [['DELEGATED', 'DECLINED'], 'declined'],
  ])('%s: %s', (answers, expected) => {
    const attendees = [
      invited(OURS, { partstat: 'ACCEPTED' }),
      ...answers.map((partstat, i) => invited(`p${i}@hafen.example`, { partstat })),
    ];
    expect(standing({ cancelled: false, attendees }, isOurs)).toBe(expected);
    expect(standing({ cancelled: true, attendees }, isOurs)).toBe('cancelled');
  });

  it('a room that accepts books nothing', () => {
    const room = invited('room@hafen.example', { userType: 'ROOM', partstat: 'ACCEPTED' });
    expect(standing({ cancelled: false, attendees: [room, invited(ANNA)] }, isOurs)).toBe('waiting');
  });
});

describe('a proposal of another time', () => {
  const counter = (more: Partial<CalendarEvent> = {}) =>
    message('COUNTER', { start: ELEVEN, end: at('2026-11-12T12:00Z'), attendees: [person(ANNA)], ...more });
  it.each([
    ['by Anna', ours(), counter(), 'proposed'],
    ['to an older version', ours(), counter({ sequence: 1 }), 'ignored: stale'],
    ['by a stranger', ours(), counter({ attendees: [person('x@y.example')] }), 'refused: not-an-attendee'],
    ['without a time', ours(), counter({ start: null }), 'ignored: incomplete'],
    ['to a meeting of theirs', theirs(), counter(), 'ignored: unknown-meeting'],
  ])('%s', (_, meeting, event, outcome) => {
    expect(said(meeting, event)).toBe(outcome);
  });

  it('comes from the writer of the mail where everybody is listed, and changes nothing yet', () => {
    const event = counter({ attendees: [person(ANNA), person(BO)], comment: 'Later is better' });
    expect(hear(ours(), event, BO)).toEqual({
      kind: 'proposed',
      proposal: {
        by: BO,
        instance: null,
        start: ELEVEN,
        end: at('2026-11-12T12:00Z'),
        location: null,
        comment: 'Later is better',
      },
    });
  });

  it('of ours, declined', () => {
    expect(said(theirs(), message('DECLINECOUNTER'))).toBe('proposal-declined');
    expect(said(null, message('DECLINECOUNTER'))).toBe('ignored: unknown-meeting');
  });
});

describe('an invitation or update of theirs', () => {
  const organizer = { address: ANNA, name: 'Anna', sentBy: null };
  const request = (more: Partial<CalendarEvent> = {}) =>
    message('REQUEST', { organizer, attendees: [person(OURS), person(BO)], ...more });
  it.each([
    ['new', null, request(), 'invited'],
    ['without an organizer', null, request({ organizer: null }), 'ignored: incomplete'],
    ['without a start', null, request({ start: null }), 'ignored: incomplete'],
    ['a newer version', theirs(), request({ sequence: 3, start: ELEVEN }), 'updated'],
    ['the same version, written later', theirs(), request({ summary: 'Demo and lunch' }), 'updated'],
    ['an older version', theirs(), request({ sequence: 1, stampedAt: stamp(40) }), 'ignored: stale'],
    ['the same version, written earlier', theirs(), request({ stampedAt: stamp(10) }), 'ignored: stale'],
    ['word for word the same', theirs(), request({ stampedAt: stamp(20) }), 'ignored: known'],
    [
      'by somebody else',
      theirs(),
      request({ sequence: 9, organizer: { ...organizer, address: BO } }),
      'refused: organizer-changed',
    ],
    [
      'our own, forwarded to us',
      ours(),
      request({ organizer: { ...organizer, address: OURS } }),
      'ignored: our-own',
    ],
    ['merely published', theirs(), request({ method: 'PUBLISH' }), 'ignored: not-for-us'],
    ['no message at all', theirs(), request({ method: null }), 'ignored: not-for-us'],
  ])('%s', (_, meeting, event, outcome) => {
    expect(said(meeting, event)).toBe(outcome);
  });

  const accepted = theirs({
    attendees: [
      invited(OURS, { partstat: 'ACCEPTED', answered: { sequence: 2, at: stamp(25) } }),
      invited(BO),
    ],
  });

  it('that changes little keeps our answer', () => {
    expect(hear(accepted, request({ summary: 'Demo 2' }))).toMatchObject({
      moved: false,
      answerAgain: false,
      meeting: { summary: 'Demo 2', attendees: [{ partstat: 'ACCEPTED' }, {}] },
    });
  });

  it('that moves it asks for a new one', () => {
    expect(hear(accepted, request({ sequence: 3, start: ELEVEN }))).toMatchObject({
      moved: true,
      answerAgain: true,
      meeting: { start: ELEVEN, attendees: [{ partstat: 'NEEDS-ACTION' }, {}] },
    });
  });

  it('after it was called off takes place again', () => {
    expect(hear(theirs({ cancelled: true }), request({ sequence: 3 }))).toMatchObject({
      meeting: { cancelled: false },
    });
  });

  const weekly = theirs({ recurrence: { rule: 'FREQ=WEEKLY', added: [], leftOut: [] } });
  const instance = { start: at('2026-11-19T10:00Z'), andLater: false };

  it('of one instance leaves the others, and is outdone by a newer one of the same instance', () => {
    const first = hear(weekly, request({ instance, start: at('2026-11-19T15:00Z'), sequence: 3 }));
    expect(first).toMatchObject({
      kind: 'updated',
      meeting: { start: TEN, exceptions: [{ start: at('2026-11-19T15:00Z') }] },
    });
    const known = 'meeting' in first ? first.meeting : weekly;
    expect(said(known, request({ instance, start: TEN, sequence: 2 }))).toBe('ignored: stale');
    expect(hear(known, request({ instance, start: at('2026-11-19T16:00Z'), sequence: 4 }))).toMatchObject({
      meeting: { exceptions: [{ start: at('2026-11-19T16:00Z') }] },
    });
  });

  it('of one instance may count from the beginning, if it was written later', () => {
    expect(said(weekly, request({ instance, sequence: 0, start: ELEVEN }))).toBe('updated');
    expect(said(weekly, request({ instance, sequence: 0, start: ELEVEN, stampedAt: stamp(5) }))).toBe(
      'ignored: stale',
    );
  });

  it('of a moved series forgets what no longer fits', () => {
    const known = { ...weekly, exceptions: [{ ...weekly, instance: instance.start }] };
    const moved = request({ sequence: 3, start: ELEVEN, recurrence: weekly.recurrence });
    expect(hear(known, moved)).toMatchObject({ meeting: { exceptions: [] } });
  });

  it('adds instances', () => {
    const add = message('ADD', { organizer, sequence: 3, start: at('2026-11-20T10:00Z') });
    expect(hear(weekly, add)).toMatchObject({
      meeting: { sequence: 3, recurrence: { added: [at('2026-11-20T10:00Z')] } },
    });
    expect(said(weekly, { ...add, sequence: 2 })).toBe('updated');
    expect(said(weekly, { ...add, sequence: 1 })).toBe('ignored: stale');
    expect(said(null, add)).toBe('ignored: unknown-meeting');
  });
});

describe('what is called off', () => {
  const organizer = { address: ANNA, name: null, sentBy: null };
  const cancel = (more: Partial<CalendarEvent> = {}) =>
    message('CANCEL', { organizer, status: 'CANCELLED', ...more });
  it.each([
    ['the whole', theirs(), cancel(), 'cancelled'],
    ['by an old program that gives no status', theirs(), cancel({ status: null }), 'cancelled'],
    [
      'no status, everybody named',
      theirs(),
      cancel({ status: null, attendees: [person(OURS), person(BO)] }),
      'cancelled',
    ],
    ['no status, one named', theirs(), cancel({ status: null, attendees: [person(BO)] }), 'withdrawn'],
    [
      'takes place, one named',
      theirs(),
      cancel({ status: 'CONFIRMED', attendees: [person(BO)] }),
      'withdrawn',
    ],
    ['takes place, nobody named', theirs(), cancel({ status: 'CONFIRMED' }), 'ignored: incomplete'],
    ['older than the last change', theirs(), cancel({ sequence: 1 }), 'ignored: stale'],
    ['twice', theirs({ cancelled: true }), cancel(), 'ignored: known'],
    [
      'by somebody else',
      theirs(),
      cancel({ organizer: { ...organizer, address: BO } }),
      'refused: organizer-changed',
    ],
    ['unknown', null, cancel(), 'ignored: unknown-meeting'],
  ])('%s', (_, meeting, event, outcome) => {
    expect(said(meeting, event)).toBe(outcome);
  });

  it('is ours to call off: a guest cannot, and our own copy says nothing', () => {
    const event = cancel({ organizer: { ...organizer, address: OURS } });
    expect(said(ours(), event, BO)).toBe('refused: not-from-the-organizer');
    expect(said(ours(), event, OURS)).toBe('ignored: our-own');
  });

  it('one of several: the meeting goes on without them', () => {
    expect(hear(theirs(), cancel({ status: null, attendees: [person(BO)] }))).toMatchObject({
      attendees: [BO],
      meeting: { cancelled: false, attendees: [{ address: OURS }] },
    });
  });

  it('one instance, or that and all later ones', () => {
    const later = at('2026-11-26T10:00Z');
    const weekly = theirs({ exceptions: [{ ...theirs(), instance: later }] });
    const start = at('2026-11-19T10:00Z');
    const cancelled = (andLater: boolean) => hear(weekly, cancel({ instance: { start, andLater } }));
    expect(cancelled(false)).toMatchObject({
      meeting: {
        cancelled: false,
        exceptions: [
          { instance: later, cancelled: false },
          { instance: start, cancelled: true },
        ],
      },
    });
    expect(cancelled(true)).toMatchObject({
      andLater: true,
      meeting: { exceptions: [{ cancelled: true }, { cancelled: true }] },
    });
  });
});

describe('a request for the current version', () => {
  it.each([
    ['by Anna', ours(), message('REFRESH', { attendees: [person(ANNA)] }), null, 'asked-for-update'],
    ['by the writer of the mail', ours(), message('REFRESH'), BO, 'asked-for-update'],
    ['by a stranger', ours(), message('REFRESH'), 'x@y.example', 'refused: not-an-attendee'],
    ['of a meeting of theirs', theirs(), message('REFRESH'), BO, 'ignored: unknown-meeting'],
  ])('%s', (_, meeting, event, from, outcome) => {
    expect(said(meeting, event, from)).toBe(outcome);
  });
});
