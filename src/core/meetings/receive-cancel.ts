/**
 * What is called off: RFC 5546, section 3.2.5. The whole meeting with STATUS:CANCELLED; without it, those that the
 * message names need not come, and the meeting takes place.
 */
import type { CalendarEvent, EventTime } from './calendar-event.ts';
import {
  compareToKnown,
  type Meeting,
  type MeetingException,
  sameAddress,
  sameTime,
  versionOf,
} from './meeting.ts';
import type { Outcome } from './outcome.ts';
import type { Arrival } from './receive.ts';
import { refusal } from './receive-request.ts';

export function receiveCancel(meeting: Meeting | null, arrival: Arrival): Outcome {
  if (meeting === null) return { kind: 'ignored', why: 'unknown-meeting' };
  const { event, from, isOurs } = arrival;
  const refused = refusal(meeting, arrival);
  if (refused !== null) {
    // A CANCEL of ours that comes from somebody else: they cannot call it off, they can decline.
    const isTheirs = refused.kind === 'ignored' && from !== null && !isOurs(from);
    return isTheirs ? { kind: 'refused', why: 'not-from-the-organizer' } : refused;
  }
  const instance = event.instance?.start ?? null;
  const before = versionOf(meeting, instance);
  const stamp = { sequence: event.sequence ?? before.sequence, stampedAt: event.stampedAt };
  if (compareToKnown(stamp, meeting, instance) < 0) return { kind: 'ignored', why: 'stale' };
  if (!isCalledOff(meeting, event)) {
    const names = event.attendees.map(({ address }) => address);
    if (names.length === 0) return { kind: 'ignored', why: 'incomplete' };
    const attendees = meeting.attendees.filter(
      ({ address }) => !names.some((each) => sameAddress(each, address)),
    );
    return { kind: 'withdrawn', meeting: { ...meeting, attendees }, attendees: names };
  }
  if (before.cancelled) return { kind: 'ignored', why: 'known' };
  const andLater = event.instance?.andLater === true;
  return {
    kind: 'cancelled',
    meeting:
      instance === null
        ? { ...meeting, ...stamp, cancelled: true }
        : { ...meeting, exceptions: withCancelled(meeting, instance, { ...before, ...stamp }, andLater) },
    instance,
    andLater,
  };
}

/** Old programs leave the status out, and name nobody or everybody. */
function isCalledOff(meeting: Meeting, { status, attendees }: CalendarEvent): boolean {
  if (status !== null || attendees.length === 0) return status === null || status === 'CANCELLED';
  const others = meeting.attendees.filter(({ address }) => !sameAddress(address, meeting.organizer.address));
  return others.every(({ address }) => attendees.some((each) => sameAddress(each.address, address)));
}

function withCancelled(
  { exceptions }: Meeting,
  instance: EventTime,
  before: Omit<MeetingException, 'instance'>,
  andLater: boolean,
): MeetingException[] {
  const isLater = (each: EventTime) =>
    andLater &&
    ((each.kind === 'instant' && instance.kind === 'instant' && each.at > instance.at) ||
      (each.kind === 'day' && instance.kind === 'day' && each.day > instance.day));
  const others = exceptions
    .filter((each) => !sameTime(each.instance, instance))
    .map((each) => (isLater(each.instance) ? { ...each, cancelled: true } : each));
  return [...others, { ...before, instance, cancelled: true }];
}
