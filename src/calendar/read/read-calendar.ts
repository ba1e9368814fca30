/** iCalendar text into events: as many calendars as stand in it, and as much of each as is good. */

import type { CalendarPart } from '../../app/ports/calendar.ts';
import type { CalendarContent, CalendarEvent } from '../../core/meetings/calendar-event.ts';
import { type Component, propertyOf, readComponents } from './components.ts';
import { CalendarZones } from './event-times.ts';
import { readEvent } from './read-event.ts';
import { unfold } from './unfold.ts';
import { isVersion1 } from './vcalendar-1.ts';

/**
 * `options`: what a mail says of the part. Its method counts only where the calendar has none, its charset only where
 * the bytes are no UTF-8.
 */
export function readCalendar(bytes: Uint8Array, options: CalendarPart = {}): CalendarContent {
  const { root, notes } = readComponents(unfold(bytes, options.charset));
  const note = (line: number, text: string) => {
    if (notes.length < MOST_NOTES) notes.push({ line, text });
  };
  const calendars = root.components.filter(({ name }) => name === 'VCALENDAR');
  const events = calendars.flatMap((calendar) => readOne(calendar, options, note));
  // Events that no calendar surrounds: a fragment, or a calendar whose head was cut off.
  const lost: Component = {
    ...root,
    components: root.components.filter(({ name }) => name !== 'VCALENDAR').flatMap(unwrapped),
  };
  events.push(...readOne(lost, options, note));
  return { events, notes };
}

const MOST_NOTES = 500;

type Note = (line: number, text: string) => void;

function readOne(calendar: Component, options: CalendarPart, note: Note): CalendarEvent[] {
  const zones = new CalendarZones(calendar, note);
  const version1 = isVersion1(calendar);
  const said = upperCase(options.method);
  const written = propertyOf(calendar, 'METHOD');
  const method = upperCase(written?.value) ?? said;
  if (written !== undefined && said !== null && method !== said)
    note(written.line, `The mail says ${said}, the calendar in it ${method}; the calendar counts.`);
  return calendar.components
    .filter((component) => component.name === 'VEVENT' && component.properties.length > 0)
    .map((event) => readEvent(event, { method, zones, version1, note }));
}

/** Components of other programs may hold events of ours. */
function unwrapped(component: Component): Component[] {
  if (component.name === 'VEVENT' || component.name === 'VTIMEZONE') return [component];
  return component.components.flatMap(unwrapped);
}

function upperCase(value: string | undefined): string | null {
  const trimmed = value?.trim().toUpperCase();
  return trimmed === undefined || trimmed === '' ? null : trimmed;
}
