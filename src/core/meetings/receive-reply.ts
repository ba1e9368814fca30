/** Answers to our invitations: RFC 5546, section 3.2.3. */
import type { Attendee, CalendarEvent, EventTime } from './calendar-event.ts';
import {
  compareVersions,
  type Meeting,
  type MeetingAttendee,
  type MeetingVersion,
  sameAddress,
  sameTime,
  versionOf,
} from './meeting.ts';
import type { Outcome } from './outcome.ts';
import type { Arrival } from './receive.ts';

export function receiveReply(meeting: Meeting | null, { event, from, isOurs }: Arrival): Outcome {
  if (meeting === null || !isOurs(meeting.organizer.address))
    return { kind: 'ignored', why: 'unknown-meeting' };
  const claimed = event.organizer;
  if (claimed !== null && !sameAddress(claimed.address, meeting.organizer.address))
    return { kind: 'refused', why: 'organizer-changed' };
  const answer = whose(event, from);
  if (answer === null || answer.partstat === null) return { kind: 'ignored', why: 'no-single-attendee' };
  const instance = event.instance?.start ?? null;
  const version = versionOf(meeting, instance);
  const known = version.attendees.find(({ address }) => sameAddress(address, answer.address));
  if (isStale(event, version, known)) return { kind: 'ignored', why: 'stale' };
  const attendee: MeetingAttendee = {
    address: known?.address ?? answer.address,
    name: known?.name ?? answer.name,
    role: known?.role ?? answer.role,
    userType: known?.userType ?? answer.userType,
    partstat: answer.partstat,
    answered: { sequence: event.sequence ?? version.sequence, at: event.stampedAt },
    invited: known?.invited ?? false,
    delegatedTo: answer.partstat === 'DELEGATED' ? (answer.delegatedTo[0] ?? null) : null,
  };
  if (known !== undefined && saysTheSame(known, attendee)) return { kind: 'ignored', why: 'known' };
  return {
    kind: 'answered',
    meeting: withAnswer(meeting, instance, attendee),
    attendee,
    instance,
    joined: known === undefined,
    comment: event.comment,
  };
}

/** A reply holds the one who answers. Some programs send the whole list: then it is who wrote the mail. */
function whose({ attendees }: CalendarEvent, from: string | null): Attendee | null {
  const [only] = attendees;
  if (only !== undefined && attendees.length === 1) return only;
  return attendees.find(({ address }) => from !== null && sameAddress(address, from)) ?? null;
}

/**
 * An answer to an older version says nothing about this one. Who answers without naming the version answered what
 * they had when they wrote; and of two answers to one version the later one counts.
 */
function isStale(event: CalendarEvent, version: MeetingVersion, known: MeetingAttendee | undefined): boolean {
  if (event.sequence !== null && event.sequence < version.sequence) return true;
  const before = version.stampedAt;
  if (event.sequence === null && event.stampedAt !== null && before !== null && event.stampedAt < before)
    return true;
  if (!known?.answered) return false;
  const last = { sequence: known.answered.sequence, stampedAt: known.answered.at };
  const now = { sequence: event.sequence ?? version.sequence, stampedAt: event.stampedAt };
  return compareVersions(now, last) < 0;
}

function saysTheSame(known: MeetingAttendee, now: MeetingAttendee): boolean {
  return (
    known.partstat === now.partstat &&
    known.answered?.sequence === now.answered?.sequence &&
    known.answered?.at === now.answered?.at
  );
}

/** The answer to one instance makes it an exception, since it may be another one than that to the rest. */
function withAnswer(meeting: Meeting, instance: EventTime | null, attendee: MeetingAttendee): Meeting {
  if (instance === null) return { ...meeting, attendees: answeredBy(meeting.attendees, attendee) };
  const at = meeting.exceptions.findIndex((each) => sameTime(each.instance, instance));
  const base = meeting.exceptions[at];
  const attendees = answeredBy((base ?? meeting).attendees, attendee);
  if (base !== undefined)
    return { ...meeting, exceptions: meeting.exceptions.with(at, { ...base, attendees }) };
  const { sequence, stampedAt, cancelled, timeZone, summary, location } = meeting;
  const version = { sequence, stampedAt, cancelled, timeZone, summary, location, attendees };
  const made = { ...version, instance, start: instance, end: endOf(meeting, instance) };
  return { ...meeting, exceptions: [...meeting.exceptions, made] };
}

function answeredBy(attendees: readonly MeetingAttendee[], answer: MeetingAttendee): MeetingAttendee[] {
  const at = attendees.findIndex(({ address }) => sameAddress(address, answer.address));
  return at < 0 ? [...attendees, answer] : attendees.with(at, answer);
}

/** An instance is as long as the meeting. */
function endOf({ start, end }: Meeting, instance: EventTime): EventTime | null {
  if (start.kind === 'instant' && end?.kind === 'instant' && instance.kind === 'instant')
    return { kind: 'instant', at: instance.at + (end.at - start.at) };
  if (start.kind === 'day' && end?.kind === 'day' && instance.kind === 'day')
    return { kind: 'day', day: instance.day + (end.day - start.day) };
  return null;
}
