/** The messages that we send about a meeting: RFC 5546. Whoever sends them has stored the version first. */
import type { Instant } from '../time/day.ts';
import type { Attendee, CalendarEvent, EventTime, Recurrence } from './calendar-event.ts';
import {
  type Meeting,
  type MeetingAttendee,
  type MeetingVersion,
  sameAddress,
  sameTime,
  versionOf,
} from './meeting.ts';
import type { Proposal } from './outcome.ts';

export interface MessageWords {
  /** The agenda, for an invitation. */
  readonly description?: string | null;
  /** A word to the reader: why it is called off, why another time. */
  readonly comment?: string | null;
}

const ONCE: Recurrence = { rule: null, added: [], leftOut: [] };

type Change = Partial<
  Pick<Meeting, 'start' | 'end' | 'timeZone' | 'recurrence' | 'summary' | 'location' | 'attendees'>
>;

/**
 * The meeting with a change of ours, as its next version. What was answered before counts no longer when the time is
 * another one: the number rises and everybody is asked again (section 2.1.4). For the rest the stamp tells the
 * versions apart.
 */
export function revised(meeting: Meeting, change: Change, now: Instant): Meeting {
  const next = { ...meeting, ...change, stampedAt: now };
  const isAnother =
    !sameTime(meeting.start, next.start) ||
    !sameTime(meeting.end, next.end) ||
    JSON.stringify(meeting.recurrence) !== JSON.stringify(next.recurrence);
  if (!isAnother) return next;
  const attendees = next.attendees.map((attendee) => ({
    ...attendee,
    partstat: 'NEEDS-ACTION',
    answered: null,
    delegatedTo: null,
  }));
  return { ...next, sequence: meeting.sequence + 1, attendees };
}

/** The meeting, or one instance of it, called off: the next version. */
export function calledOff(meeting: Meeting, instance: EventTime | null, now: Instant): Meeting {
  const before = versionOf(meeting, instance);
  const stamp = { sequence: before.sequence + 1, stampedAt: now, cancelled: true };
  if (instance === null) return { ...meeting, ...stamp };
  const { start, end, timeZone, summary, location, attendees } = before;
  const exception = { start, end, timeZone, summary, location, attendees, ...stamp, instance };
  const others = meeting.exceptions.filter((each) => !sameTime(each.instance, instance));
  return { ...meeting, exceptions: [...others, exception] };
}

/** REQUEST: the invitation, and every update of it. A series comes with its changed instances. */
export function invitationOf(meeting: Meeting, now: Instant, words: MessageWords = {}): CalendarEvent[] {
  const whole = message('REQUEST', meeting, meeting, now, words);
  const changed = meeting.exceptions.map((exception) => ({
    ...message('REQUEST', meeting, exception, now, words),
    instance: { start: exception.instance, andLater: false },
  }));
  return [{ ...whole, recurrence: meeting.recurrence }, ...changed];
}

/** CANCEL of the whole meeting or one instance, as `calledOff` left it. */
export function cancellationOf(
  meeting: Meeting,
  instance: EventTime | null,
  now: Instant,
  words: MessageWords = {},
): CalendarEvent {
  const event = message('CANCEL', meeting, versionOf(meeting, instance), now, words);
  return { ...event, status: 'CANCELLED', instance: aboutOne(instance) };
}

/** CANCEL to those who need not come any more; the meeting takes place without them. */
export function withdrawalOf(
  meeting: Meeting,
  addresses: readonly string[],
  now: Instant,
  words: MessageWords = {},
): CalendarEvent {
  const event = message('CANCEL', meeting, meeting, now, words);
  return {
    ...event,
    attendees: event.attendees.filter(({ address }) => addresses.some((each) => sameAddress(each, address))),
  };
}

/** REPLY: our answer to an invitation of theirs. It holds nobody but us. */
export function replyOf(
  meeting: Meeting,
  who: { readonly address: string; readonly name: string | null },
  partstat: 'ACCEPTED' | 'DECLINED' | 'TENTATIVE',
  now: Instant,
  { instance = null, comment = null }: MessageWords & { readonly instance?: EventTime | null } = {},
): CalendarEvent {
  const event = message('REPLY', meeting, versionOf(meeting, instance), now, { comment });
  const known = event.attendees.find(({ address }) => sameAddress(address, who.address));
  return {
    ...event,
    status: null,
    instance: aboutOne(instance),
    attendees: [{ ...person(who), ...known, partstat, asksForReply: false }],
  };
}

/** COUNTER: another time that we propose for a meeting of theirs. */
export function counterOf(
  meeting: Meeting,
  { by, instance, start, end, location, comment }: Proposal,
  now: Instant,
): CalendarEvent {
  const event = message('COUNTER', meeting, versionOf(meeting, instance), now, { comment });
  const us = person({ address: by, name: null });
  const attendees = event.attendees.filter(({ address }) => sameAddress(address, by));
  return {
    ...event,
    start,
    end,
    location: location ?? event.location,
    instance: aboutOne(instance),
    attendees: attendees.length > 0 ? attendees : [us],
  };
}

/** DECLINECOUNTER: their proposal does not suit; the meeting stays as it is. */
export function counterDeclined(
  meeting: Meeting,
  { by, instance }: Proposal,
  now: Instant,
  words: MessageWords = {},
): CalendarEvent {
  const event = message('DECLINECOUNTER', meeting, versionOf(meeting, instance), now, words);
  const attendees = event.attendees.filter(({ address }) => sameAddress(address, by));
  return { ...event, instance: aboutOne(instance), attendees };
}

function aboutOne(instance: EventTime | null): CalendarEvent['instance'] {
  return instance === null ? null : { start: instance, andLater: false };
}

function message(
  method: string,
  { uid, organizer }: Meeting,
  version: MeetingVersion,
  now: Instant,
  { description = null, comment = null }: MessageWords,
): CalendarEvent {
  const { sequence, start, end, timeZone, summary, location } = version;
  return {
    method,
    uid,
    sequence,
    stampedAt: now,
    status: version.cancelled ? 'CANCELLED' : 'CONFIRMED',
    summary,
    description,
    location,
    comment,
    start,
    end,
    timeZone,
    organizer: { ...organizer, sentBy: null },
    attendees: version.attendees.map(asAttendee),
    recurrence: ONCE,
    instance: null,
    busy: true,
  };
}

function asAttendee(attendee: MeetingAttendee): Attendee {
  const { address, name, partstat, role, userType, delegatedTo } = attendee;
  return {
    ...person({ address, name }),
    partstat,
    role: role ?? 'REQ-PARTICIPANT',
    userType: userType ?? 'INDIVIDUAL',
    asksForReply: partstat === 'NEEDS-ACTION',
    delegatedTo: delegatedTo === null ? [] : [delegatedTo],
  };
}

function person({ address, name }: { readonly address: string; readonly name: string | null }): Attendee {
  const nothing = { partstat: null, role: null, userType: null, sentBy: null };
  return { address, name, ...nothing, asksForReply: false, delegatedTo: [], delegatedFrom: [] };
}
