import type { CalendarText } from '../app/ports/calendar.ts';
import { readCalendar } from './read/read-calendar.ts';
import { readCalendarBytes } from './read/read-file.ts';
import { writeCalendar } from './write/write-calendar.ts';

export function createCalendarText(): CalendarText {
  return { read: readCalendar, readMail: readCalendarBytes, write: writeCalendar };
}
