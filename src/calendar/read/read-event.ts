/** One VEVENT as we understand it. */
import ICAL from 'ical.js';
import type {
  Attendee,
  CalendarEvent,
  EventTime,
  Organizer,
  Recurrence,
} from '../../core/meetings/calendar-event.ts';
import { type Component, propertiesOf, propertyOf } from './components.ts';
import { type ContentLine, paramOf, wholeParamOf } from './content-line.ts';
import { after, type CalendarZones, type ReadTime, timeProperty } from './event-times.ts';
import { parseDuration, unescapeText } from './values.ts';
import { ruleFromVersion1 } from './vcalendar-1.ts';

export interface EventContext {
  readonly method: string | null;
  readonly zones: CalendarZones;
  readonly version1: boolean;
  readonly note: (line: number, text: string) => void;
}

export function readEvent(event: Component, context: EventContext): CalendarEvent {
  const start = readTime(event, 'DTSTART', context);
  const end = readEnd(event, start, context);
  const { organizer, attendees } = readPeople(event, context);
  const stamp = readTime(event, 'DTSTAMP', context)?.time;
  return {
    method: context.method,
    uid: textOf(event, 'UID'),
    sequence: wholeNumber(propertyOf(event, 'SEQUENCE')?.value),
    stampedAt: stamp?.kind === 'instant' ? stamp.at : null,
    status: upperCase(propertyOf(event, 'STATUS')?.value),
    summary: textOf(event, 'SUMMARY'),
    description: textOf(event, 'DESCRIPTION'),
    location: textOf(event, 'LOCATION'),
    comment: textOf(event, 'COMMENT'),
    start: start?.time ?? null,
    end,
    timeZone: start?.zone?.name ?? unknownZone(event, start),
    organizer,
    attendees,
    recurrence: readRecurrence(event, context),
    instance: readInstance(event, context),
    busy: upperCase(propertyOf(event, 'TRANSP')?.value) !== 'TRANSPARENT',
  };
}

/** A zone that nobody knows is still what the file says. */
function unknownZone(event: Component, start: ReadTime | null): string | null {
  const property = propertyOf(event, 'DTSTART');
  if (start?.time.kind !== 'floating' || property === undefined) return null;
  return wholeParamOf(property, 'TZID') ?? null;
}

function readTime(event: Component, name: string, { zones }: EventContext): ReadTime | null {
  const property = timeProperty(event, name);
  return property === undefined ? null : zones.read(property);
}

/** RFC 5545, section 3.6.1: DTEND, or DURATION, else a day for a day and no length for a moment. */
function readEnd(event: Component, start: ReadTime | null, context: EventContext): EventTime | null {
  const end = readTime(event, 'DTEND', context);
  if (end !== null) {
    if (start !== null && isBefore(end.time, start.time))
      context.note(event.line, 'This event ends before it begins.');
    return end.time;
  }
  if (start === null) return null;
  const written = propertyOf(event, 'DURATION');
  const duration = written === undefined ? null : parseDuration(written.value);
  if (written !== undefined && duration === null)
    context.note(written.line, `DURATION is no length of time: “${written.value.slice(0, 40)}”.`);
  return duration === null
    ? after(start, { days: start.written.kind === 'day' ? 1 : 0, milliseconds: 0 })
    : after(start, duration);
}

function isBefore(a: EventTime, b: EventTime): boolean {
  if (a.kind === 'instant' && b.kind === 'instant') return a.at < b.at;
  return a.kind === 'day' && b.kind === 'day' && a.day < b.day;
}

function readRecurrence(event: Component, context: EventContext): Recurrence {
  const [rule, ...more] = propertiesOf(event, 'RRULE').filter(({ value }) => value.trim() !== '');
  const [another] = more;
  if (another !== undefined)
    context.note(
      another.line,
      'Only the first of several rules counts; what they mean together is not defined.',
    );
  return {
    rule: rule === undefined ? null : readRule(rule, context),
    added: propertiesOf(event, 'RDATE').flatMap((property) => context.zones.readList(property)),
    leftOut: propertiesOf(event, 'EXDATE').flatMap((property) => context.zones.readList(property)),
  };
}

/** The rule in its usual order, without what says nothing (`INTERVAL=1`); as it stands where it is no rule. */
function readRule(property: ContentLine, { version1, note }: EventContext): string {
  const value = property.value.trim();
  const rule = (version1 && !/^FREQ=/i.test(value) ? ruleFromVersion1(value) : value) ?? value;
  try {
    const recur = ICAL.Recur.fromString(rule.toUpperCase());
    if (recur.freq === undefined || recur.freq === null) throw new Error('no frequency');
    return recur.toString();
  } catch {
    note(property.line, `RRULE is no rule of recurrence: “${value.slice(0, 60)}”.`);
    return value;
  }
}

function readInstance(event: Component, context: EventContext): CalendarEvent['instance'] {
  const property = timeProperty(event, 'RECURRENCE-ID');
  const read = property === undefined ? null : context.zones.read(property);
  if (property === undefined || read === null) return null;
  return { start: read.time, andLater: paramOf(property, 'RANGE')?.toUpperCase() === 'THISANDFUTURE' };
}

function readPeople(
  event: Component,
  { version1 }: EventContext,
): { organizer: Organizer | null; attendees: Attendee[] } {
  const written = propertyOf(event, 'ORGANIZER');
  const people = propertiesOf(event, 'ATTENDEE').filter(({ value }) => value.trim() !== '');
  const runs = (line: ContentLine) =>
    version1 && /^(OWNER|ORGANIZER)$/.test(paramOf(line, 'ROLE')?.toUpperCase() ?? '');
  const owner = written?.value.trim() ? written : people.find(runs);
  return {
    organizer: owner === undefined ? null : readOrganizer(owner),
    attendees: people.map((line) => readAttendee(line, version1)),
  };
}

function readOrganizer(line: ContentLine): Organizer {
  const { address, name } = calendarAddress(line);
  return { address, name, sentBy: addressParams(line, 'SENT-BY')[0] ?? null };
}

function readAttendee(line: ContentLine, version1: boolean): Attendee {
  const status = paramOf(line, 'PARTSTAT') ?? (version1 ? paramOf(line, 'STATUS') : undefined);
  const rsvp = paramOf(line, 'RSVP')?.toUpperCase();
  return {
    ...calendarAddress(line),
    partstat: upperCase(status)?.replaceAll(' ', '-') ?? null,
    role: upperCase(paramOf(line, 'ROLE')),
    userType: upperCase(paramOf(line, 'CUTYPE')),
    asksForReply: rsvp === 'TRUE' || rsvp === 'YES',
    delegatedTo: addressParams(line, 'DELEGATED-TO'),
    delegatedFrom: addressParams(line, 'DELEGATED-FROM'),
    sentBy: addressParams(line, 'SENT-BY')[0] ?? null,
  };
}

/** `mailto:` in any case, in quotes, behind an unquoted colon of the name; the EMAIL of Apple and RFC 7986. */
function calendarAddress(line: ContentLine): { address: string; name: string | null } {
  const value = line.value.replaceAll('"', '').trim();
  const bare = value.replace(/^.*?mailto:\s*/is, '').trim();
  const angled = /^([^<]*)<([^<>\s]+@[^<>\s]+)>$/.exec(bare);
  const address = angled?.[2] ?? (bare === '' ? value : bare);
  const mail = paramOf(line, 'EMAIL')?.trim();
  const name = wholeParamOf(line, 'CN')?.trim() || angled?.[1]?.trim() || null;
  return { address: !address.includes('@') && mail?.includes('@') ? mail : address, name };
}

function addressParams(line: ContentLine, name: string): string[] {
  const values = line.params.get(name) ?? [];
  return values.map((value) => value.replace(/^\s*mailto:/i, '').trim()).filter((value) => value !== '');
}

function textOf(event: Component, name: string): string | null {
  const property = propertyOf(event, name);
  return property === undefined ? null : unescapeText(property.value);
}

function upperCase(value: string | undefined): string | null {
  const trimmed = value?.trim().toUpperCase();
  return trimmed === undefined || trimmed === '' ? null : trimmed;
}

function wholeNumber(value: string | undefined): number | null {
  return value !== undefined && /^\s*\d{1,9}\s*$/.test(value) ? Number(value) : null;
}
