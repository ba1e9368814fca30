/**
 * What follows from a calendar message for a meeting that we know, or do not: RFC 5546 (iTIP), section 3.2. A pure
 * function: it says what the meeting is afterwards, and stores nothing.
 */
import type { CalendarEvent } from './calendar-event.ts';
import { type Meeting, sameAddress } from './meeting.ts';
import type { Outcome } from './outcome.ts';
import { receiveCancel } from './receive-cancel.ts';
import { receiveReply } from './receive-reply.ts';
import { receiveAddition, receiveRequest } from './receive-request.ts';

export interface Arrival {
  readonly event: CalendarEvent;
  /** Who sent the mail; null where that is not known. */
  readonly from: string | null;
  /** Our own addresses: those of the mailboxes of our users. */
  readonly isOurs: (address: string) => boolean;
}

/** @param meeting the one of that UID; null when we know none */
export function receive(meeting: Meeting | null, arrival: Arrival): Outcome {
  const { event } = arrival;
  if (event.uid === null) return { kind: 'ignored', why: 'incomplete' };
  switch (event.method) {
    case 'REQUEST':
      return receiveRequest(meeting, arrival);
    case 'ADD':
      return receiveAddition(meeting, arrival);
    case 'CANCEL':
      return receiveCancel(meeting, arrival);
    case 'REPLY':
      return receiveReply(meeting, arrival);
    case 'COUNTER':
      return receiveCounter(meeting, arrival);
    case 'DECLINECOUNTER':
      return meeting === null
        ? { kind: 'ignored', why: 'unknown-meeting' }
        : byOrganizer(meeting, arrival, { kind: 'proposal-declined', comment: event.comment });
    case 'REFRESH':
      return receiveRefresh(meeting, arrival);
    default:
      return { kind: 'ignored', why: 'not-for-us' };
  }
}

function byOrganizer(meeting: Meeting, { event }: Arrival, outcome: Outcome): Outcome {
  const claims = event.organizer;
  return claims !== null && !sameAddress(claims.address, meeting.organizer.address)
    ? { kind: 'refused', why: 'organizer-changed' }
    : outcome;
}

/** Section 3.2.7: a proposal to who runs the meeting. One that answers an older version comes too late. */
function receiveCounter(meeting: Meeting | null, { event, from, isOurs }: Arrival): Outcome {
  if (meeting === null || !isOurs(meeting.organizer.address))
    return { kind: 'ignored', why: 'unknown-meeting' };
  if (event.start === null) return { kind: 'ignored', why: 'incomplete' };
  if (event.sequence !== null && event.sequence < meeting.sequence) return { kind: 'ignored', why: 'stale' };
  const by = proposer(meeting, event, from);
  if (by === null) return { kind: 'refused', why: 'not-an-attendee' };
  const { start, end, location, comment } = event;
  const instance = event.instance?.start ?? null;
  return { kind: 'proposed', proposal: { by, instance, start, end, location, comment } };
}

/** A COUNTER may list everybody: the one who wrote the mail proposes. */
function proposer(meeting: Meeting, event: CalendarEvent, from: string | null): string | null {
  const takesPart = (address: string) => meeting.attendees.some((each) => sameAddress(each.address, address));
  if (from !== null && takesPart(from)) return from;
  const others = event.attendees.filter(({ address }) => !sameAddress(address, meeting.organizer.address));
  const [only] = others;
  return only !== undefined && others.length === 1 && takesPart(only.address) ? only.address : null;
}

/** Section 3.2.6. */
function receiveRefresh(meeting: Meeting | null, { event, from, isOurs }: Arrival): Outcome {
  if (meeting === null || !isOurs(meeting.organizer.address))
    return { kind: 'ignored', why: 'unknown-meeting' };
  const by = event.attendees[0]?.address ?? from;
  if (by === null || !meeting.attendees.some(({ address }) => sameAddress(address, by)))
    return { kind: 'refused', why: 'not-an-attendee' };
  return { kind: 'asked-for-update', by };
}
