/** Events as iCalendar text (RFC 5545, messages by RFC 5546): what is written here is read back the same. */
import type { Attendee, CalendarEvent, EventTime } from '../../core/meetings/calendar-event.ts';
import type { Instant } from '../../core/time/day.ts';
import { isoFromDay } from '../../core/time/day.ts';
import { isZone } from '../../core/time/zone.ts';
import { type Params, withoutControls, writeLine, writeText } from './write-line.ts';
import { writeWall, writeZone } from './write-zone.ts';

const PRODUCT = '-//Followthrough//Followthrough//EN';

/** One VCALENDAR: events of one method, such as a series and its changed instances. */
export function writeCalendar(events: readonly CalendarEvent[]): string {
  const method = events.find((event) => event.method !== null)?.method ?? null;
  return [
    writeLine('BEGIN', 'VCALENDAR'),
    writeLine('PRODID', PRODUCT),
    writeLine('VERSION', '2.0'),
    writeLine('CALSCALE', 'GREGORIAN'),
    optional(method, (value) => writeLine('METHOD', value)),
    ...writeZones(events),
    ...events.map(writeEvent),
    writeLine('END', 'VCALENDAR'),
  ].join('');
}

/** How far the zone of a meeting that goes on is written out, where it keeps no rule. */
const GOES_ON = 20 * 366 * 86_400_000;

function writeZones(events: readonly CalendarEvent[]): string[] {
  const spans = new Map<string, { from: Instant; until: Instant }>();
  for (const event of events) {
    const zone = zoneOfEvent(event);
    const moments = timesOf(event).flatMap((time) => (time?.kind === 'instant' ? [time.at] : []));
    if (zone === null || moments.length === 0) continue;
    const known = spans.get(zone);
    const from = Math.min(...moments);
    const until = Math.max(...moments, event.recurrence.rule === null ? from : from + GOES_ON);
    spans.set(zone, {
      from: Math.min(from, known?.from ?? from),
      until: Math.max(until, known?.until ?? until),
    });
  }
  return [...spans].map(([zone, { from, until }]) => writeZone(zone, from, until));
}

function timesOf({ start, end, instance, recurrence }: CalendarEvent): (EventTime | null)[] {
  return [start, end, instance?.start ?? null, ...recurrence.added, ...recurrence.leftOut];
}

function writeEvent(event: CalendarEvent): string {
  const zone = zoneOfEvent(event);
  const { organizer, recurrence, instance } = event;
  const written = (name: string, value: EventTime | null, more: Params = {}) =>
    optional(value, (time) => writeTime(name, time, zone, more));
  return [
    writeLine('BEGIN', 'VEVENT'),
    optional(event.uid, (uid) => writeText('UID', uid.replace(/\s+/g, ' '))),
    optional(event.stampedAt, (at) => writeLine('DTSTAMP', writeInstant(at))),
    optional(event.sequence, (sequence) => writeLine('SEQUENCE', String(sequence))),
    written('RECURRENCE-ID', instance?.start ?? null, instance?.andLater ? { RANGE: 'THISANDFUTURE' } : {}),
    written('DTSTART', event.start),
    written('DTEND', event.end),
    optional(recurrence.rule, (rule) => writeLine('RRULE', rule)),
    ...recurrence.added.map((time) => writeTime('RDATE', time, zone)),
    ...recurrence.leftOut.map((time) => writeTime('EXDATE', time, zone)),
    optional(event.status, (status) => writeLine('STATUS', status)),
    event.busy ? '' : writeLine('TRANSP', 'TRANSPARENT'),
    optional(event.summary, (text) => writeText('SUMMARY', text)),
    optional(event.description, (text) => writeText('DESCRIPTION', text)),
    optional(event.location, (text) => writeText('LOCATION', text)),
    optional(event.comment, (text) => writeText('COMMENT', text)),
    optional(organizer, ({ address, name, sentBy }) =>
      writeLine('ORGANIZER', mailto(address), { CN: named(name), 'SENT-BY': optional(sentBy, mailto) }),
    ),
    ...event.attendees.map(writeAttendee),
    writeLine('END', 'VEVENT'),
  ].join('');
}

function writeAttendee(attendee: Attendee): string {
  return writeLine('ATTENDEE', mailto(attendee.address), {
    CUTYPE: attendee.userType,
    ROLE: attendee.role,
    PARTSTAT: attendee.partstat,
    RSVP: attendee.asksForReply ? 'TRUE' : null,
    CN: named(attendee.name),
    'DELEGATED-TO': attendee.delegatedTo.map(mailto),
    'DELEGATED-FROM': attendee.delegatedFrom.map(mailto),
    'SENT-BY': optional(attendee.sentBy, mailto),
  });
}

/** What cannot stand in an address, and could be taken for something else, is left out. */
export function mailto(address: string): string {
  return `mailto:${withoutControls(address).replace(/[\s"<>]/g, '')}`;
}

function named(name: string | null): string | null {
  return name === null || name.trim() === '' ? null : name;
}

/**
 * The zone that the times are written in; null for UTC. A time in an hour that the clocks show twice, on its second
 * passing, has no name in the zone.
 */
function zoneOfEvent(event: CalendarEvent): string | null {
  const { timeZone } = event;
  if (timeZone === null || !/^[A-Za-z]/.test(timeZone) || timeZone === 'UTC' || !isZone(timeZone))
    return null;
  return timesOf(event).every((time) => time?.kind !== 'instant' || isNamed(timeZone, time.at))
    ? timeZone
    : null;
}

function isNamed(zone: string, at: Instant): boolean {
  const local = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
  return local.toPlainDateTime().toZonedDateTime(zone).epochMilliseconds === at;
}

function writeTime(name: string, time: EventTime, zone: string | null, params: Params = {}): string {
  if (time.kind === 'day')
    return writeLine(name, isoFromDay(time.day).replaceAll('-', ''), { VALUE: 'DATE', ...params });
  if (time.kind === 'floating') return writeLine(name, time.local.replace(/[-:]/g, ''), params);
  if (zone === null) return writeLine(name, writeInstant(time.at), params);
  const offset = Temporal.Instant.fromEpochMilliseconds(time.at).toZonedDateTimeISO(zone).offsetNanoseconds;
  return writeLine(name, writeWall(time.at + offset / 1e6), { TZID: zone, ...params });
}

function writeInstant(at: Instant): string {
  return `${writeWall(at)}Z`;
}

function optional<Value, Written>(value: Value | null, write: (value: Value) => Written): Written | '' {
  return value === null ? '' : write(value);
}
