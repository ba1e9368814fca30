/** Times of events: which moment a property means, by the zone that it names. */
import type { EventTime } from '../../core/meetings/calendar-event.ts';
import { zoneOf } from '../../core/time/zone.ts';
import { zoneByName } from '../zones/zone-names.ts';
import { type Component, propertyOf } from './components.ts';
import { type ContentLine, paramOf, wholeParamOf } from './content-line.ts';
import { type Duration, localIso, parseDateTime, splitList, type Written } from './values.ts';
import { oldZone } from './vcalendar-1.ts';
import { type FileZone, readFileZone } from './vtimezone.ts';

const DAY_MS = 86_400_000;

export interface ReadTime {
  readonly time: EventTime;
  readonly written: Written;
  readonly zone: Zone | null;
}

export interface Zone {
  /** What to call it: IANA name, offset, or the file's own name. */
  readonly name: string;
  toInstant(wall: number): number;
}

type Note = (line: number, text: string) => void;

/** The zones of one VCALENDAR: those that it defines, and those that it only names. */
export class CalendarZones {
  readonly #defined = new Map<string, FileZone>();
  readonly #found = new Map<string, Zone | null>();
  readonly #note: Note;
  /** vCalendar 1.0: the zone of all times without `Z`. */
  readonly #old: Zone | null;

  constructor(calendar: Component, note: Note) {
    this.#note = note;
    this.#old = oldZone(calendar);
    for (const component of calendar.components) {
      if (component.name !== 'VTIMEZONE') continue;
      const zone = readFileZone(component);
      if (zone === null) note(component.line, 'This time zone has no usable rules; its name decides.');
      else if (!this.#defined.has(zone.id)) this.#defined.set(zone.id, zone);
    }
  }

  /** Reads DTSTART and its like; null (with a note) where no time stands. */
  read(property: ContentLine): ReadTime | null {
    const split = splitOffZone(property);
    const written = parseDateTime(split.value, paramOf(property, 'VALUE')?.toUpperCase() === 'DATE');
    if (written === null) {
      const shown = property.value.slice(0, 40);
      this.#note(property.line, `${property.name} is no date or time: “${shown}”.`);
      return null;
    }
    return this.place(written, split.tzid, property.line);
  }

  /** RDATE and EXDATE: a list; of a period the start counts. */
  readList(property: ContentLine): EventTime[] {
    const isDate = paramOf(property, 'VALUE')?.toUpperCase() === 'DATE';
    const times: EventTime[] = [];
    for (const value of splitList(property.value).slice(0, MOST_DATES)) {
      if (value === '') continue;
      const written = parseDateTime(value.split('/')[0] ?? '', isDate);
      if (written === null)
        this.#note(property.line, `${property.name} has no date: “${value.slice(0, 40)}”.`);
      else times.push(this.place(written, wholeParamOf(property, 'TZID'), property.line).time);
    }
    return times;
  }

  place(written: Written, tzid: string | undefined, line: number): ReadTime {
    if (written.kind === 'day') return { time: { kind: 'day', day: written.day }, written, zone: null };
    if (written.offset !== null)
      return { time: { kind: 'instant', at: written.wall - written.offset }, written, zone: null };
    const zone = tzid === undefined || tzid.trim() === '' ? this.#old : this.#zoneOf(tzid, line);
    if (zone === null)
      return { time: { kind: 'floating', local: localIso(written.wall) }, written, zone: null };
    return { time: { kind: 'instant', at: zone.toInstant(written.wall) }, written, zone };
  }

  #zoneOf(tzid: string, line: number): Zone | null {
    const known = this.#found.get(tzid);
    if (known !== undefined) return known;
    const zone = this.#findZone(tzid.replaceAll('\\', '').trim(), line);
    this.#found.set(tzid, zone);
    return zone;
  }

  #findZone(tzid: string, line: number): Zone | null {
    const named = zoneByName(tzid);
    const defined = this.#defined.get(tzid);
    if (defined !== undefined) {
      const place = zoneByName(defined.location ?? '') ?? named;
      if (place === null) return { name: tzid, toInstant: defined.toInstant };
      // Rules of the last years only say nothing of the time before them; the name does.
      const toInstant = (wall: number) =>
        defined.covers(wall) ? defined.toInstant(wall) : ianaInstant(place.zone, wall);
      return { name: place.zone, toInstant };
    }
    if (named === null) {
      this.#note(
        line,
        `Nobody knows the time zone “${tzid.slice(0, 60)}”; times in it are shown as they stand.`,
      );
      return null;
    }
    if (named.guessed)
      this.#note(line, `“${tzid.slice(0, 60)}” is known by its offset alone: ${named.zone} all year.`);
    return { name: named.zone, toInstant: (wall) => ianaInstant(named.zone, wall) };
  }
}

const MOST_DATES = 10_000;

/** When an event that begins then has gone on so long. Days are counted on the wall, hours in real time. */
export function after({ written, time, zone }: ReadTime, duration: Duration): EventTime {
  if (written.kind === 'day') {
    const days = duration.days + Math.ceil(duration.milliseconds / DAY_MS);
    return { kind: 'day', day: written.day + days };
  }
  const wall = written.wall + duration.days * DAY_MS;
  if (time.kind === 'floating') return { kind: 'floating', local: localIso(wall + duration.milliseconds) };
  const at = zone === null ? wall - (written.offset ?? 0) : zone.toInstant(wall);
  return { kind: 'instant', at: at + duration.milliseconds };
}

/** A time zone with an unquoted colon in its name ends up in the value: `TZID=(GMT+01:00) Berlin:20261112T100000`. */
function splitOffZone(property: ContentLine): { value: string; tzid: string | undefined } {
  const tzid = wholeParamOf(property, 'TZID');
  const match = tzid === undefined ? null : /^(.+):(\d{8}(?:T\d{4,6}Z?)?)\s*$/.exec(property.value);
  if (match === null) return { value: property.value, tzid };
  return { value: match[2] as string, tzid: `${tzid}:${match[1]}` };
}

/** The years whose clock changes are worth keeping; a single date of 9999 is not. */
const USUAL = { from: Date.UTC(1970, 0, 1), to: Date.UTC(2060, 0, 1) };

function ianaInstant(zone: string, wall: number): number {
  if (wall >= USUAL.from && wall < USUAL.to) {
    const day = Math.floor(wall / DAY_MS);
    const minute = Math.floor((wall - day * DAY_MS) / 60_000);
    return zoneOf(zone).at(day, minute) + (wall % 60_000);
  }
  const local = Temporal.Instant.fromEpochMilliseconds(wall).toZonedDateTimeISO('UTC').toPlainDateTime();
  return local.toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds;
}

export function timeProperty(event: Component, name: string): ContentLine | undefined {
  const property = propertyOf(event, name);
  return property === undefined || property.value.trim() === '' ? undefined : property;
}
