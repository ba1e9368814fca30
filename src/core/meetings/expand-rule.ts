/**
 * The times of a rule, in order, as the clock on the wall shows them (milliseconds, as if it were UTC).
 *
 * 1. The rule is walked period by period: days, weeks, months, years.
 * 2. The days of a period that fit are found, then the times on each day.
 * 3. BYSETPOS chooses among the times of a period; what lies before the start falls away.
 *
 * A rule without end ends where its reader stops; one that never fits ends after a bounded number of periods.
 */
import { type Day, type Weekday, weekdayOf } from '../time/day.ts';
import type { NthWeekday, RecurrenceRule } from './recurrence-rule.ts';

const DAY_MS = 86_400_000;
const UNITS = { SECONDLY: 1_000, MINUTELY: 60_000, HOURLY: 3_600_000 } as const;
/** Periods without a single time, after which nothing is expected any more: 28 years hold every calendar. */
const MOST_EMPTY = { DAILY: 28 * 366, WEEKLY: 28 * 53, MONTHLY: 28 * 12, YEARLY: 40 } as const;
const MOST_EMPTY_STEPS = 100_000;

/** @param from times before it may be left out; they are counted all the same where the rule has a COUNT */
export function* timesOfRule(rule: RecurrenceRule, start: number, from: number): Generator<number> {
  let left = rule.count ?? Number.POSITIVE_INFINITY;
  let isFirst = true;
  for (const times of periods(rule, start, rule.count === null ? from : start)) {
    for (const time of times) {
      if (time < start) continue;
      // The start counts as the first time, also where the rule would not have put it there.
      if (isFirst && rule.count !== null && time > start) left -= 1;
      isFirst = false;
      if (left <= 0) return;
      yield time;
      left -= 1;
      if (left <= 0) return;
    }
  }
}

function* periods(rule: RecurrenceRule, start: number, from: number): Generator<readonly number[]> {
  const { frequency } = rule;
  if (frequency === 'SECONDLY' || frequency === 'MINUTELY' || frequency === 'HOURLY') {
    yield* steps(rule, UNITS[frequency] * rule.interval, start, from);
    return;
  }
  const first = Math.floor(start / DAY_MS);
  const clock = timesOfDay(rule, start - first * DAY_MS);
  let empty = 0;
  for (let index = firstIndex(rule, first, from); empty < MOST_EMPTY[frequency]; index += 1) {
    const days = daysOfPeriod(rule, first, index * rule.interval);
    const times = days.flatMap((day) => clock.map((time) => day * DAY_MS + time));
    const chosen = rule.positions.length === 0 ? times : atPositions(times, rule.positions);
    empty = chosen.length === 0 ? empty + 1 : 0;
    yield chosen;
  }
}

/** Rules of hours and less go by steps; the other parts only leave steps out. */
function* steps(
  rule: RecurrenceRule,
  step: number,
  start: number,
  from: number,
): Generator<readonly number[]> {
  let empty = 0;
  for (
    let time = start + Math.max(0, Math.floor((from - start) / step)) * step;
    empty < MOST_EMPTY_STEPS;
    time += step
  ) {
    const fits = stepFits(rule, time);
    empty = fits ? 0 : empty + 1;
    if (fits) yield [time];
  }
}

function stepFits(rule: RecurrenceRule, time: number): boolean {
  const at = new Date(time);
  const isIn = (list: readonly number[], value: number) => list.length === 0 || list.includes(value);
  return (
    isIn(rule.hours, at.getUTCHours()) &&
    isIn(rule.minutes, at.getUTCMinutes()) &&
    isIn(rule.seconds, at.getUTCSeconds()) &&
    dayFits(rule, Math.floor(time / DAY_MS))
  );
}

/** The period before the one that holds `from`; the first of all where that is earlier. */
function firstIndex({ frequency, interval }: RecurrenceRule, first: Day, from: number): number {
  const days = Math.floor(from / DAY_MS) - first;
  if (days <= 0 || !Number.isFinite(days)) return 0;
  const longest = { DAILY: 1, WEEKLY: 7, MONTHLY: 31, YEARLY: 366 }[frequency as 'DAILY'];
  return Math.max(0, Math.floor(days / longest / interval) - 1);
}

function daysOfPeriod(rule: RecurrenceRule, first: Day, offset: number): Day[] {
  switch (rule.frequency) {
    case 'DAILY':
      return [first + offset].filter((day) => dayFits(rule, day));
    case 'WEEKLY':
      return daysOfWeek(rule, first, offset);
    case 'MONTHLY':
      return daysOfMonth(rule, first, offset);
    default:
      return daysOfYear(rule, first, offset);
  }
}

function daysOfWeek(rule: RecurrenceRule, first: Day, offset: number): Day[] {
  const monday = first - ((weekdayOf(first) - rule.weekStart + 7) % 7) + offset * 7;
  const wanted =
    rule.weekdays.length === 0 ? [weekdayOf(first)] : rule.weekdays.map(({ weekday }) => weekday);
  return sevenDays(monday).filter((day) => wanted.includes(weekdayOf(day)) && monthFits(rule, day));
}

function daysOfMonth(rule: RecurrenceRule, first: Day, offset: number): Day[] {
  const start = new Date(first * DAY_MS);
  const [from, to] = monthSpan(start.getUTCFullYear(), start.getUTCMonth() + offset);
  if (!monthFits(rule, from)) return [];
  return daysIn(
    rule,
    from,
    to,
    rule.monthDays.length + rule.weekdays.length === 0 ? [start.getUTCDate()] : [],
  );
}

function daysOfYear(rule: RecurrenceRule, first: Day, offset: number): Day[] {
  const start = new Date(first * DAY_MS);
  const year = start.getUTCFullYear() + offset;
  const from = Date.UTC(year, 0, 1) / DAY_MS;
  const to = Date.UTC(year + 1, 0, 1) / DAY_MS;
  if (rule.weeks.length > 0) return daysOfWeeks(rule, year, weekdayOf(first));
  if (rule.yearDays.length > 0) {
    const inYear = rule.yearDays.map((each) => (each > 0 ? from + each - 1 : to + each));
    return inOrder(
      inYear.filter((day) => day >= from && day < to && dayFits({ ...rule, yearDays: [] }, day)),
    );
  }
  const { months, monthDays, weekdays } = rule;
  if (months.length === 0 && monthDays.length === 0 && weekdays.length > 0)
    return nthDays(weekdays, from, to);
  const plainDay = monthDays.length + weekdays.length === 0 ? [start.getUTCDate()] : [];
  const inMonths =
    months.length > 0
      ? months.map((month) => month - 1)
      : monthDays.length > 0
        ? ALL_MONTHS
        : [start.getUTCMonth()];
  return inOrder(inMonths.flatMap((month) => daysIn(rule, ...monthSpan(year, month), plainDay)));
}

const ALL_MONTHS = Array.from({ length: 12 }, (_, month) => month);

/** Days of a month by date and weekday; by the date of the start where the rule names neither. */
function daysIn(rule: RecurrenceRule, from: Day, to: Day, plain: readonly number[]): Day[] {
  const dates = [...rule.monthDays, ...plain];
  const byDate = dates
    .map((date) => (date > 0 ? from + date - 1 : to + date))
    .filter((day) => day >= from && day < to);
  if (rule.weekdays.length === 0) return inOrder(byDate);
  const byWeekday = nthDays(rule.weekdays, from, to);
  return dates.length === 0 ? byWeekday : byWeekday.filter((day) => byDate.includes(day));
}

function nthDays(weekdays: readonly NthWeekday[], from: Day, to: Day): Day[] {
  const days = weekdays.flatMap(({ nth, weekday }) => {
    const firstOne = from + ((weekday - weekdayOf(from) + 7) % 7);
    const all = Array.from({ length: Math.ceil((to - firstOne) / 7) }, (_, i) => firstOne + i * 7);
    if (nth === 0) return all;
    const day = all.at(nth > 0 ? nth - 1 : nth);
    return day === undefined ? [] : [day];
  });
  return inOrder(days);
}

/** ISO weeks, beginning on the rule's day; the first is the one with four days in the year. */
function daysOfWeeks(rule: RecurrenceRule, year: number, weekday: Weekday): Day[] {
  const weekOne = firstWeek(year, rule.weekStart);
  const count = Math.round((firstWeek(year + 1, rule.weekStart) - weekOne) / 7);
  const wanted = rule.weekdays.length === 0 ? [weekday] : rule.weekdays.map((each) => each.weekday);
  const weeks = rule.weeks.map((week) => (week > 0 ? week : count + week + 1));
  const days = weeks
    .filter((week) => week >= 1 && week <= count)
    .flatMap((week) => sevenDays(weekOne + (week - 1) * 7))
    .filter((day) => wanted.includes(weekdayOf(day)) && monthFits(rule, day));
  return inOrder(days);
}

function firstWeek(year: number, weekStart: Weekday): Day {
  const fourth = Date.UTC(year, 0, 4) / DAY_MS;
  return fourth - ((weekdayOf(fourth) - weekStart + 7) % 7);
}

function dayFits(rule: RecurrenceRule, day: Day): boolean {
  const { monthDays, weekdays, yearDays } = rule;
  const at = new Date(day * DAY_MS);
  const [from, to] = monthSpan(at.getUTCFullYear(), at.getUTCMonth());
  const yearFrom = Date.UTC(at.getUTCFullYear(), 0, 1) / DAY_MS;
  const yearTo = Date.UTC(at.getUTCFullYear() + 1, 0, 1) / DAY_MS;
  return (
    monthFits(rule, day) &&
    (monthDays.length === 0 || monthDays.includes(day - from + 1) || monthDays.includes(day - to)) &&
    (yearDays.length === 0 || yearDays.includes(day - yearFrom + 1) || yearDays.includes(day - yearTo)) &&
    (weekdays.length === 0 || weekdays.some(({ weekday }) => weekday === weekdayOf(day)))
  );
}

function monthFits({ months }: RecurrenceRule, day: Day): boolean {
  return months.length === 0 || months.includes(new Date(day * DAY_MS).getUTCMonth() + 1);
}

function monthSpan(year: number, month: number): [Day, Day] {
  return [Date.UTC(year, month, 1) / DAY_MS, Date.UTC(year, month + 1, 1) / DAY_MS];
}

function sevenDays(first: Day): Day[] {
  return Array.from({ length: 7 }, (_, i) => first + i);
}

function timesOfDay({ hours, minutes, seconds }: RecurrenceRule, start: number): number[] {
  const at = new Date(start);
  const or = (list: readonly number[], value: number) => (list.length === 0 ? [value] : inOrder(list));
  return or(hours, at.getUTCHours()).flatMap((hour) =>
    or(minutes, at.getUTCMinutes()).flatMap((minute) =>
      or(seconds, at.getUTCSeconds()).map((second) => ((hour * 60 + minute) * 60 + second) * 1000),
    ),
  );
}

function atPositions(times: readonly number[], positions: readonly number[]): number[] {
  const chosen = positions.map((position) => times.at(position > 0 ? position - 1 : position));
  return inOrder(chosen.filter((time) => time !== undefined));
}

/** Ascending, each once. */
function inOrder(values: readonly number[]): number[] {
  return [...new Set(values)].sort((a, b) => a - b);
}
