/** Working days: what is neither weekend nor public holiday in a country and region. */
import type { WorkCalendar } from '../policy/policy.ts';
import { type Day, weekdayOf } from './day.ts';

/** A calendar without a single working day in this many would loop for ever; the day itself is given back. */
const LONGEST_SEARCH = 400;

export function isWorkingDay(calendar: WorkCalendar, day: Day): boolean {
  return !calendar.weekend.includes(weekdayOf(day)) && !calendar.isHoliday(day);
}

/** The day itself when it is a working day, else the next one. */
export function workingDayOnOrAfter(calendar: WorkCalendar, day: Day): Day {
  return search(calendar, day, 1);
}

/** The day itself when it is a working day, else the one before. */
export function workingDayOnOrBefore(calendar: WorkCalendar, day: Day): Day {
  return search(calendar, day, -1);
}

/** The `count`-th working day after a day (which need not be one itself). */
export function workingDaysAfter(calendar: WorkCalendar, day: Day, count: number): Day {
  let found = day;
  for (let i = 0; i < count; i += 1) found = search(calendar, found + 1, 1);
  return found;
}

/** The `count`-th working day before a day. */
export function workingDaysBefore(calendar: WorkCalendar, day: Day, count: number): Day {
  let found = day;
  for (let i = 0; i < count; i += 1) found = search(calendar, found - 1, -1);
  return found;
}

function search(calendar: WorkCalendar, day: Day, direction: 1 | -1): Day {
  for (let i = 0; i < LONGEST_SEARCH; i += 1) {
    const candidate = day + direction * i;
    if (isWorkingDay(calendar, candidate)) return candidate;
  }
  return day;
}
