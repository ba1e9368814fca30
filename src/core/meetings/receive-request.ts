/** Invitations and updates of theirs: RFC 5546, sections 3.2.2 and 3.2.4. */
import type { CalendarEvent, EventTime } from './calendar-event.ts';
import {
  compareToKnown,
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

export function receiveRequest(meeting: Meeting | null, arrival: Arrival): Outcome {
  const { event } = arrival;
  const version = asVersion(event);
  if (version === null || event.organizer === null) return { kind: 'ignored', why: 'incomplete' };
  if (meeting === null) return { kind: 'invited', meeting: newMeeting(event, version) };
  const refused = refusal(meeting, arrival);
  if (refused !== null) return refused;
  const instance = event.instance?.start ?? null;
  const before = versionOf(meeting, instance);
  const order = compareToKnown(version, meeting, instance);
  if (order < 0) return { kind: 'ignored', why: 'stale' };
  if (order === 0 && saysTheSame(version, before)) return { kind: 'ignored', why: 'known' };
  const answerAgain = version.sequence > before.sequence;
  const next = { ...version, attendees: keptAnswers(version, before, answerAgain, arrival) };
  return {
    kind: 'updated',
    meeting:
      instance === null ? wholeChanged(meeting, event, next) : instanceChanged(meeting, instance, next),
    instance,
    moved: isMoved(before, version),
    answerAgain,
  };
}

/** ADD: more instances of a meeting, without touching the others. */
export function receiveAddition(meeting: Meeting | null, arrival: Arrival): Outcome {
  const version = asVersion(arrival.event);
  if (meeting === null) return { kind: 'ignored', why: 'unknown-meeting' };
  if (version === null) return { kind: 'ignored', why: 'incomplete' };
  const refused = refusal(meeting, arrival);
  if (refused !== null) return refused;
  if (compareVersions(version, meeting) <= 0) return { kind: 'ignored', why: 'stale' };
  const { recurrence } = meeting;
  const added = [...recurrence.added, version.start];
  const { sequence, stampedAt } = version;
  return {
    kind: 'updated',
    meeting: { ...meeting, sequence, stampedAt, recurrence: { ...recurrence, added } },
    instance: version.start,
    moved: false,
    answerAgain: true,
  };
}

/** Only who runs a meeting changes it, or whoever acts for them. */
export function refusal(meeting: Meeting, { event, isOurs }: Arrival): Outcome | null {
  if (event.organizer !== null && !sameAddress(event.organizer.address, meeting.organizer.address))
    return { kind: 'refused', why: 'organizer-changed' };
  return isOurs(meeting.organizer.address) ? { kind: 'ignored', why: 'our-own' } : null;
}

/** The meeting as a message has it; null where it says no start. */
function asVersion(event: CalendarEvent): MeetingVersion | null {
  if (event.start === null) return null;
  const { stampedAt, start, end, timeZone, summary, location } = event;
  return {
    sequence: event.sequence ?? 0,
    stampedAt,
    cancelled: event.status === 'CANCELLED',
    start,
    end,
    timeZone,
    summary,
    location,
    attendees: event.attendees.map((attendee) => ({
      address: attendee.address,
      name: attendee.name,
      role: attendee.role,
      userType: attendee.userType,
      partstat: attendee.partstat ?? 'NEEDS-ACTION',
      answered: null,
      invited: true,
      delegatedTo: attendee.delegatedTo[0] ?? null,
    })),
  };
}

function newMeeting(event: CalendarEvent, version: MeetingVersion): Meeting {
  const instance = event.instance?.start ?? null;
  return {
    ...version,
    uid: event.uid ?? '',
    organizer: { address: event.organizer?.address ?? '', name: event.organizer?.name ?? null },
    recurrence: event.recurrence,
    exceptions: instance === null ? [] : [{ ...version, instance }],
  };
}

/** Their list counts; only what we answered to this very version is better known here than there. */
function keptAnswers(
  version: MeetingVersion,
  before: MeetingVersion,
  answerAgain: boolean,
  { isOurs }: Arrival,
): readonly MeetingAttendee[] {
  if (answerAgain) return version.attendees;
  return version.attendees.map((attendee) => {
    const known = before.attendees.find(({ address }) => sameAddress(address, attendee.address));
    return known?.answered && isOurs(attendee.address)
      ? { ...attendee, partstat: known.partstat, answered: known.answered }
      : attendee;
  });
}

function wholeChanged(meeting: Meeting, event: CalendarEvent, version: MeetingVersion): Meeting {
  const isSameSeries =
    sameTime(meeting.start, version.start) && meeting.recurrence.rule === event.recurrence.rule;
  return {
    ...meeting,
    ...version,
    recurrence: event.recurrence,
    // Instances of a series that was moved are no longer where their exceptions say.
    exceptions: isSameSeries
      ? meeting.exceptions
      : meeting.exceptions.filter(({ sequence }) => sequence >= version.sequence),
  };
}

function instanceChanged(meeting: Meeting, instance: EventTime, version: MeetingVersion): Meeting {
  const others = meeting.exceptions.filter((each) => !sameTime(each.instance, instance));
  return { ...meeting, exceptions: [...others, { ...version, instance }] };
}

function isMoved(before: MeetingVersion, now: MeetingVersion): boolean {
  return (
    !sameTime(before.start, now.start) ||
    !sameTime(before.end, now.end) ||
    (before.location ?? '') !== (now.location ?? '')
  );
}

function saysTheSame(a: MeetingVersion, b: MeetingVersion): boolean {
  const answers = ({ attendees }: MeetingVersion) =>
    JSON.stringify(attendees.map(({ address, partstat }) => [address.toLowerCase(), partstat]));
  return (
    !isMoved(a, b) && a.summary === b.summary && a.cancelled === b.cancelled && answers(a) === answers(b)
  );
}
