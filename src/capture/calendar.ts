/** Months and weeks by day number. Weeks begin on Monday; week 1 has 4 January in it (ISO 8601). */
import { type Day, weekdayOf } from '../core/time/day.ts';
import { calendarDate, dayOf } from './zoned.ts';

export const mondayOf = (day: Day) => day - weekdayOf(day) + 1;

export function addMonths(day: Day, count: number): Day {
  const { year, month, date } = calendarDate(day);
  const months = year * 12 + month - 1 + count;
  for (let clipped = date; clipped > 27; clipped--) {
    const exact = dayOf(Math.floor(months / 12), (months % 12) + 1, clipped);
    if (exact !== null) return exact;
  }
  return dayOf(Math.floor(months / 12), (months % 12) + 1, Math.min(date, 27)) ?? day;
}

export const firstOfMonth = (year: number, month: number): Day => dayOf(year, month, 1) ?? 0;

export const lastOfMonth = (year: number, month: number): Day => addMonths(firstOfMonth(year, month), 1) - 1;

export function isoWeek(week: number, year: number): Day {
  return mondayOf(dayOf(year, 1, 4) ?? 0) + (week - 1) * 7;
}
