/** A meeting as it is stored: the version that counts, the answers to it, and the instances that differ. */
import type { Instant } from '../time/day.ts';
import type { EventTime, Recurrence } from './calendar-event.ts';

export interface MeetingAttendee {
  readonly address: string;
  readonly name: string | null;
  readonly role: string | null;
  readonly userType: string | null;
  /** `NEEDS-ACTION`, `ACCEPTED`, `DECLINED`, `TENTATIVE`, `DELEGATED`. */
  readonly partstat: string;
  /** The version of the meeting that they answered, and when they wrote that; null: no answer yet. */
  readonly answered: { readonly sequence: number; readonly at: Instant | null } | null;
  /** False for who answers without having been invited by us: somebody forwarded it to them. */
  readonly invited: boolean;
  readonly delegatedTo: string | null;
}

export interface MeetingVersion {
  readonly sequence: number;
  /** DTSTAMP of the message that made this version. */
  readonly stampedAt: Instant | null;
  readonly cancelled: boolean;
  readonly start: EventTime;
  readonly end: EventTime | null;
  readonly timeZone: string | null;
  readonly summary: string | null;
  readonly location: string | null;
  readonly attendees: readonly MeetingAttendee[];
}

/** An instance of a recurring meeting that differs from the rest. */
export interface MeetingException extends MeetingVersion {
  /** Where the rule would have put it (RECURRENCE-ID). */
  readonly instance: EventTime;
}

export interface Meeting extends MeetingVersion {
  readonly uid: string;
  readonly organizer: { readonly address: string; readonly name: string | null };
  readonly recurrence: Recurrence;
  readonly exceptions: readonly MeetingException[];
}

/** Mail addresses are compared without regard to case. */
export function sameAddress(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase();
}

export function sameTime(a: EventTime | null, b: EventTime | null): boolean {
  if (a === null || b === null) return a === b;
  if (a.kind === 'instant') return b.kind === 'instant' && a.at === b.at;
  if (a.kind === 'day') return b.kind === 'day' && a.day === b.day;
  return b.kind === 'floating' && a.local === b.local;
}

/**
 * How two versions stand in time (RFC 5546, section 2.1.5): by SEQUENCE, then by DTSTAMP. Positive where the first is
 * newer. A stamp that is missing proves nothing: equal.
 */
export function compareVersions(
  a: { readonly sequence: number; readonly stampedAt: Instant | null },
  b: { readonly sequence: number; readonly stampedAt: Instant | null },
): number {
  if (a.sequence !== b.sequence) return a.sequence - b.sequence;
  return a.stampedAt === null || b.stampedAt === null ? 0 : a.stampedAt - b.stampedAt;
}

/**
 * How a message about the meeting or one of its instances stands to what we know. Each instance counts its versions by
 * itself; the first word about one is compared with the meeting, where the later stamp makes up for a lower number.
 */
export function compareToKnown(
  message: { readonly sequence: number; readonly stampedAt: Instant | null },
  meeting: Meeting,
  instance: EventTime | null,
): number {
  const known = versionOf(meeting, instance);
  const order = compareVersions(message, known);
  if (order >= 0 || instance === null || known !== meeting) return order;
  return (message.stampedAt ?? 0) > (meeting.stampedAt ?? Number.POSITIVE_INFINITY) ? 1 : order;
}

/** The version that holds for an instance; the meeting's own where nothing differs there. */
export function versionOf(meeting: Meeting, instance: EventTime | null): MeetingVersion {
  if (instance === null) return meeting;
  return meeting.exceptions.find((each) => sameTime(each.instance, instance)) ?? meeting;
}

/**
 * Whether a meeting is booked, for the people that we meet. Declined by all of them, or called off: it is not. One
 * who declines while others come leaves it booked.
 */
export function standing(
  version: Pick<MeetingVersion, 'cancelled' | 'attendees'>,
  isOurs: (address: string) => boolean,
): 'booked' | 'waiting' | 'declined' | 'cancelled' {
  if (version.cancelled) return 'cancelled';
  const theirs = version.attendees.filter(
    ({ address, userType, partstat }) =>
      !isOurs(address) && userType !== 'ROOM' && userType !== 'RESOURCE' && partstat !== 'DELEGATED',
  );
  if (theirs.some(({ partstat }) => partstat === 'ACCEPTED')) return 'booked';
  return theirs.length > 0 && theirs.every(({ partstat }) => partstat === 'DECLINED')
    ? 'declined'
    : 'waiting';
}
