import { describe, expect, it } from 'vitest';
import { readCalendar } from '../../src/calendar/read/read-calendar.ts';
import { writeCalendar } from '../../src/calendar/write/write-calendar.ts';
import type { CalendarEvent, EventTime } from '../../src/core/meetings/calendar-event.ts';
import {
  calledOff,
  cancellationOf,
  counterDeclined,
  counterOf,
  invitationOf,
  replyOf,
  revised,
  withdrawalOf,
} from '../../src/core/meetings/compose.ts';
import { type Meeting, type MeetingAttendee, standing } from '../../src/core/meetings/meeting.ts';
import type { Outcome } from '../../src/core/meetings/outcome.ts';
import { receive } from '../../src/core/meetings/receive.ts';

const at = (iso: string): EventTime => ({ kind: 'instant', at: Date.parse(iso) });
const now = (minute: number) => Date.UTC(2026, 10, 1, 12, minute);
const SELLER = 'sam@ours.example';
const ANNA = 'anna@hafen.example';
const BO = 'bo@hafen.example';

const guest = (address: string): MeetingAttendee => ({
  address,
  name: null,
  role: null,
  userType: null,
  partstat: 'NEEDS-ACTION',
  answered: null,
  invited: true,
  delegatedTo: null,
});

const demo: Meeting = {
  uid: 'm1@followthrough',
  organizer: { address: SELLER, name: 'Sam' },
  sequence: 0,
  stampedAt: now(0),
  cancelled: false,
  start: at('2026-11-12T09:00Z'),
  end: at('2026-11-12T10:00Z'),
  timeZone: 'Europe/Berlin',
  summary: 'Demo',
  location: null,
  attendees: [guest(ANNA), guest(BO)],
  recurrence: { rule: null, added: [], leftOut: [] },
  exceptions: [],
};

/** A message as it comes out of the mail at the other end. */
function sent(...events: CalendarEvent[]): readonly CalendarEvent[] {
  const { events: read, notes } = readCalendar(Buffer.from(writeCalendar(events), 'utf8'));
  expect(notes).toEqual([]);
  return read;
}

const atOurs = (
  meeting: Meeting | null,
  event: CalendarEvent | undefined,
  from: string | null = null,
): Outcome =>
  receive(meeting, { event: event as CalendarEvent, from, isOurs: (address) => address === SELLER });
const atAnnas = (meeting: Meeting | null, event: CalendarEvent | undefined): Outcome =>
  receive(meeting, { event: event as CalendarEvent, from: SELLER, isOurs: (address) => address === ANNA });

function meetingOf(outcome: Outcome): Meeting {
  if (!('meeting' in outcome)) throw new Error(`no meeting: ${JSON.stringify(outcome)}`);
  return outcome.meeting;
}

const us = { address: ANNA, name: 'Anna' };
const isSeller = (address: string) => address === SELLER;

describe('messages on both sides', () => {
  it('an invitation is accepted: booked', () => {
    const [invitation] = sent(...invitationOf(demo, now(1), { description: 'Agenda:\n10:00 welcome' }));
    expect(invitation).toMatchObject({
      method: 'REQUEST',
      sequence: 0,
      description: 'Agenda:\n10:00 welcome',
    });
    expect(invitation?.attendees).toMatchObject([{ asksForReply: true }, { asksForReply: true }]);
    const hers = meetingOf(atAnnas(null, invitation));
    const [reply] = sent(replyOf(hers, us, 'ACCEPTED', now(2)));
    const booked = meetingOf(atOurs(demo, reply));
    expect(standing(booked, isSeller)).toBe('booked');
  });

  it('moved, everybody is asked again, and an answer to the old time changes nothing', () => {
    const hers = meetingOf(atAnnas(null, sent(...invitationOf(demo, now(1)))[0]));
    const [early] = sent(replyOf(hers, us, 'ACCEPTED', now(9)));
    const moved = revised(
      meetingOf(atOurs(demo, early)),
      { start: at('2026-11-13T09:00Z'), end: at('2026-11-13T10:00Z') },
      now(5),
    );
    expect(moved).toMatchObject({ sequence: 1, attendees: [{ partstat: 'NEEDS-ACTION' }, {}] });
    expect(atOurs(moved, early)).toEqual({ kind: 'ignored', why: 'stale' });
    const update = atAnnas(hers, sent(...invitationOf(moved, now(6)))[0]);
    expect(update).toMatchObject({ kind: 'updated', moved: true, answerAgain: true });
    const declined = atOurs(
      moved,
      sent(replyOf(meetingOf(update), us, 'DECLINED', now(10), { comment: 'No time' }))[0],
    );
    expect(declined).toMatchObject({
      kind: 'answered',
      comment: 'No time',
      attendee: { partstat: 'DECLINED' },
    });
  });

  it('a new title is no new time: the number stays', () => {
    const renamed = revised(demo, { summary: 'Demo and lunch' }, now(5));
    expect(renamed).toMatchObject({ sequence: 0, stampedAt: now(5) });
    const hers = meetingOf(atAnnas(null, sent(...invitationOf(demo, now(1)))[0]));
    expect(atAnnas(hers, sent(...invitationOf(renamed, now(6)))[0])).toMatchObject({
      kind: 'updated',
      answerAgain: false,
    });
  });

  it('called off, the whole; late words are stale', () => {
    const hers = meetingOf(atAnnas(null, sent(...invitationOf(demo, now(1)))[0]));
    const off = calledOff(demo, null, now(5));
    const [cancel] = sent(cancellationOf(off, null, now(5), { comment: 'Sorry' }));
    expect(cancel).toMatchObject({ method: 'CANCEL', status: 'CANCELLED', sequence: 1 });
    const cancelled = atAnnas(hers, cancel);
    expect(cancelled).toMatchObject({ kind: 'cancelled', instance: null });
    expect(atAnnas(meetingOf(cancelled), sent(...invitationOf(demo, now(7)))[0])).toEqual({
      kind: 'ignored',
      why: 'stale',
    });
  });

  it('one guest withdrawn: the meeting takes place', () => {
    const hers = meetingOf(atAnnas(null, sent(...invitationOf(demo, now(1)))[0]));
    expect(atAnnas(hers, sent(withdrawalOf(demo, [BO], now(5)))[0])).toMatchObject({
      kind: 'withdrawn',
      attendees: [BO],
      meeting: { cancelled: false },
    });
  });

  it('one instance of a series called off, another moved', () => {
    const weekly: Meeting = { ...demo, recurrence: { rule: 'FREQ=WEEKLY;COUNT=4', added: [], leftOut: [] } };
    const second = at('2026-11-19T09:00Z');
    const hers = meetingOf(atAnnas(null, sent(...invitationOf(weekly, now(1)))[0]));
    const off = calledOff(weekly, second, now(5));
    expect(atAnnas(hers, sent(cancellationOf(off, second, now(5)))[0])).toMatchObject({
      kind: 'cancelled',
      instance: second,
      meeting: { cancelled: false, exceptions: [{ instance: second, cancelled: true }] },
    });
    expect(sent(...invitationOf(off, now(6)))).toMatchObject([
      { recurrence: { rule: 'FREQ=WEEKLY;COUNT=4' }, instance: null },
      { instance: { start: second }, status: 'CANCELLED' },
    ]);
  });

  it('another time is proposed, and declined or accepted', () => {
    const hers = meetingOf(atAnnas(null, sent(...invitationOf(demo, now(1)))[0]));
    const later = { start: at('2026-11-12T13:00Z'), end: at('2026-11-12T14:00Z') };
    const [counter] = sent(
      counterOf(
        hers,
        { by: ANNA, instance: null, ...later, location: null, comment: 'After lunch?' },
        now(2),
      ),
    );
    const heard = atOurs(demo, counter, ANNA);
    expect(heard).toMatchObject({
      kind: 'proposed',
      proposal: { by: ANNA, ...later, comment: 'After lunch?' },
    });
    if (heard.kind !== 'proposed') throw new Error('not proposed');
    const [declined] = sent(counterDeclined(demo, heard.proposal, now(3), { comment: 'Fully booked' }));
    expect(declined).toMatchObject({ method: 'DECLINECOUNTER', start: demo.start });
    expect(atAnnas(hers, declined)).toEqual({ kind: 'proposal-declined', comment: 'Fully booked' });
    expect(revised(demo, later, now(4))).toMatchObject({ sequence: 1, ...later });
  });
});
