import type { CalendarContent, CalendarEvent } from '../../core/meetings/calendar-event.ts';

/** Calendar messages as text; nothing is stored or sent. */
export interface CalendarText {
  /** A calendar as a file or a mail's part has it. What of it cannot be used is in the notes; it never throws. */
  read(bytes: Uint8Array, part?: CalendarPart): CalendarContent;
  /** A whole mail: the events of all calendars that it carries, and of the messages that it returns, each once. */
  readMail(mail: Uint8Array): Promise<CalendarContent>;
  /** One VCALENDAR in UTF-8, with the method and the time zones of its events. */
  write(events: readonly CalendarEvent[]): string;
}

/** What the Content-Type of a mail's part says. */
export interface CalendarPart {
  readonly method?: string | undefined;
  readonly charset?: string | undefined;
}
