import type { Id } from '../../core/facts.ts';
import type { EventTime } from '../../core/meetings/calendar-event.ts';
import {
  type Meeting,
  type MeetingAttendee,
  type MeetingVersion,
  sameAddress,
  standing,
} from '../../core/meetings/meeting.ts';
import { occurrencesOf } from '../../core/meetings/occurrences.ts';
import type { Instant } from '../../core/time/day.ts';
import { isZone, zoneOf } from '../../core/time/zone.ts';
import type { AttendeeRecord, MeetingRecord } from '../ports/meetings.ts';

const YEARS = 3 * 366 * 86_400_000;
const HOUR = 3_600_000;

/** What was stored, as the rules of calendar messages see it. Who has no address takes no part in these. */
export function meetingOf(record: MeetingRecord, attendees: readonly AttendeeRecord[]): Meeting {
  return {
    ...record.times,
    uid: record.uid,
    sequence: record.sequence,
    stampedAt: record.stampedAt,
    cancelled: record.status === 'cancelled',
    summary: record.title,
    location: record.place,
    organizer: { address: record.organizerAddress ?? '', name: record.organizerName },
    attendees: attendees.flatMap((it) =>
      it.address === null ? [] : [{ ...attendeeOf(it), address: it.address }],
    ),
  };
}

function attendeeOf(it: AttendeeRecord): Omit<MeetingAttendee, 'address'> {
  const { name, role, userType, partstat, invited, delegatedTo, answeredSequence, answeredAt } = it;
  const answered = answeredSequence === null ? null : { sequence: answeredSequence, at: answeredAt };
  return { name, role, userType, partstat, invited, delegatedTo, answered };
}

/** The fields of a record that follow from the meeting as the calendar has it. */
export function fieldsOf(
  meeting: Meeting,
  { zone, isOurs, now }: { zone: string; isOurs: (address: string) => boolean; now: Instant },
) {
  const { start, end, timeZone, recurrence, exceptions } = meeting;
  const recurring = recurrence.rule !== null || recurrence.added.length > 0;
  const next = recurring
    ? occurrencesOf({ ...meeting, cancelled: false }, { from: now, to: now + YEARS }, zone, 1).occurrences[0]
    : undefined;
  const [startsAt, endsAt] = next === undefined ? spanOf(meeting, zone) : [next.from, next.to];
  return {
    uid: meeting.uid,
    sequence: meeting.sequence,
    stampedAt: meeting.stampedAt,
    title: meeting.summary?.slice(0, 500) ?? null,
    place: meeting.location?.slice(0, 2_000) ?? null,
    startsAt,
    endsAt,
    recurring,
    zone: timeZone !== null && isZone(timeZone) ? timeZone : zone,
    times: { start, end, timeZone, recurrence, exceptions },
    organizerAddress: meeting.organizer.address.toLowerCase() || null,
    organizerName: meeting.organizer.name,
    standing: standing(meeting, isOurs),
  } satisfies Partial<MeetingRecord>;
}

/** @param zone where whole days and floating times are meant */
function spanOf({ start, end }: Pick<MeetingVersion, 'start' | 'end'>, zone: string): [Instant, Instant] {
  const from = instantOf(start, zone);
  if (end === null) return [from, from + (start.kind === 'day' ? 24 * HOUR : 0)];
  return [from, Math.max(from, instantOf(end, zone))];
}

export function instantOf(time: EventTime, zone: string): Instant {
  if (time.kind === 'instant') return time.at;
  if (time.kind === 'day') return zoneOf(zone).at(time.day, 0);
  return Temporal.PlainDateTime.from(time.local).toZonedDateTime(zone).epochMilliseconds;
}

/** Attendees as rows: those that were known keep theirs, with whom they are; others are gone. */
export function attendeesAfter(
  meeting: Meeting,
  before: readonly AttendeeRecord[],
  known: ReadonlyMap<string, { readonly personId: Id | null; readonly userId: Id | null }>,
  { meetingId, newId }: { readonly meetingId: Id; readonly newId: () => Id },
): readonly AttendeeRecord[] {
  const silent = before.filter(({ address }) => address === null);
  const seen = new Set<string>();
  const named = meeting.attendees.flatMap((it) => {
    const address = it.address.trim().toLowerCase();
    if (address === '' || seen.has(address)) return [];
    seen.add(address);
    const old = before.find((each) => each.address !== null && sameAddress(each.address, address));
    const who = known.get(address) ?? { personId: null, userId: null };
    return [
      {
        id: old?.id ?? newId(),
        meetingId,
        address,
        name: it.name?.slice(0, 300) ?? old?.name ?? null,
        personId: old?.personId ?? who.personId,
        userId: old?.userId ?? who.userId,
        role: it.role,
        userType: it.userType,
        partstat: it.partstat,
        answeredSequence: it.answered?.sequence ?? null,
        answeredAt: it.answered?.at ?? null,
        invited: it.invited,
        delegatedTo: it.delegatedTo,
      },
    ];
  });
  return [...silent, ...named];
}
