/** Files as `calendar read --json` shows them. */
import type { CalendarEvent, CalendarNote, EventTime } from '../../core/meetings/calendar-event.ts';
import { isoFromDay } from '../../core/time/day.ts';
import { readCalendarFile } from './read-file.ts';

/** Times in UTC (`2026-11-12T09:00:00Z`), days as dates (the end exclusive), floating times without a `Z`. */
export interface ShownEvent {
  readonly file: string;
  readonly method: string | null;
  readonly uid: string | null;
  readonly sequence: number | null;
  readonly status: string | null;
  readonly summary: string | null;
  readonly start: string | null;
  readonly end: string | null;
  readonly allDay: boolean;
  readonly timeZone: string | null;
  readonly organizer: string | null;
  readonly attendees: readonly { readonly address: string; readonly partstat: string | null }[];
  /** The RRULE. */
  readonly recurrence: string | null;
}

export interface ShownCalendar {
  readonly file: string;
  readonly problem: string | null;
  readonly events: readonly ShownEvent[];
  readonly notes: readonly CalendarNote[];
}

/** Reads files and shows what is in them, changing nothing. */
export async function showCalendars(paths: readonly string[]): Promise<ShownCalendar[]> {
  const shown: ShownCalendar[] = [];
  for (const file of paths) {
    const { events, notes, problem } = await readCalendarFile(file);
    shown.push({ file, problem, notes, events: events.map((event) => showEvent(file, event)) });
  }
  return shown;
}

function showEvent(file: string, event: CalendarEvent): ShownEvent {
  return {
    file,
    method: event.method,
    uid: event.uid,
    sequence: event.sequence,
    status: event.status,
    summary: event.summary,
    start: showTime(event.start),
    end: showTime(event.end),
    allDay: event.start?.kind === 'day',
    timeZone: event.timeZone,
    organizer: event.organizer?.address ?? null,
    attendees: event.attendees.map(({ address, partstat }) => ({ address, partstat })),
    recurrence: event.recurrence.rule,
  };
}

function showTime(time: EventTime | null): string | null {
  if (time === null) return null;
  if (time.kind === 'day') return isoFromDay(time.day);
  return time.kind === 'floating' ? time.local : new Date(time.at).toISOString().replace('.000Z', 'Z');
}
