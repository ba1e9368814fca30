/** What each way of saying a day comes to, counted from a reference day. */
import { type Day, weekdayOf } from '../core/time/day.ts';
import { addMonths, firstOfMonth, isoWeek, lastOfMonth, mondayOf } from './calendar.ts';
import {
  DAILY,
  LAST,
  MIDDLE,
  MONTHLY,
  QUARTER,
  START,
  THIS,
  WEEK,
  WORKING,
  weekdayNumber,
} from './day-words.ts';
import { de } from './words/de.ts';
import { en } from './words/en.ts';
import { calendarDate, dayOf } from './zoned.ts';

export interface DayReference {
  readonly today: Day;
  readonly toward: 'future' | 'past';
  /** 11/12 is 12 November. */
  readonly monthFirst: boolean;
  /** "three weeks" alone counts as "in three weeks": said of a hold. */
  readonly spans: boolean;
}

export type Read = { day: Day | null; last?: Day; sure?: boolean; wrongWeekday?: boolean; rough?: boolean };

export type Groups = Readonly<Record<string, string | undefined>>;

export type Rule = readonly [RegExp, (groups: Groups, reference: DayReference) => Read];

/** The year of a month said without one: the coming one, this month included; towards the past the last one. */
export function yearOf(month: number, said: string | undefined, { today, toward }: DayReference): number {
  if (said !== undefined) return Number(said.length === 2 ? `20${said}` : said);
  const now = calendarDate(today);
  if (toward === 'future') return month >= now.month ? now.year : now.year + 1;
  return month <= now.month ? now.year : now.year - 1;
}

/** A date without a year that passed less than a month ago is meant as said, and warned of, not moved a year. */
export const JUST_PASSED = 31;

export function dated(
  date: number,
  month: number,
  year: string | undefined,
  weekday: string | undefined,
  reference: DayReference,
): Read {
  const wanted = weekdayNumber(weekday);
  const fits = (day: Day) => wanted === 0 || weekdayOf(day) === wanted;
  if (year !== undefined) {
    const day = dayOf(Number(year.length === 2 ? `20${year}` : year), month, date);
    return { day, wrongWeekday: day !== null && !fits(day) };
  }
  const now = calendarDate(reference.today).year;
  const days = [now - 1, now, now + 1, now + 2].flatMap((each) => dayOf(each, month, date) ?? []);
  const limit = reference.today - (reference.toward === 'future' ? JUST_PASSED : 0);
  const near =
    reference.toward === 'future'
      ? days.find((day) => day >= limit)
      : days.findLast((day) => day <= reference.today);
  const day = near ?? days[0] ?? null;
  return { day, wrongWeekday: day !== null && !fits(day) };
}

export function onWeekday(said: string | undefined, { today, toward }: DayReference): Day {
  const wanted = weekdayNumber(said);
  return toward === 'future'
    ? today + ((((wanted - weekdayOf(today) - 1) % 7) + 7) % 7) + 1
    : today - ((weekdayOf(today) - wanted + 7) % 7);
}

export function later(
  count: number,
  unit: string | undefined,
  { today }: DayReference,
  sign: 1 | -1 = 1,
): Read {
  const said = unit ?? '';
  const is = (source: string) => new RegExp(`^${source}$`, 'u').test(said);
  const whole = Math.round(count) * sign;
  if (is(WORKING)) {
    let day = today;
    for (let left = Math.min(Math.round(count), 260); left > 0; ) {
      day += sign;
      if (weekdayOf(day) <= 5) left--;
    }
    return { day };
  }
  if (is(DAILY)) return { day: today + whole };
  if (is(WEEK)) return { day: today + Math.round(7 * count) * sign };
  if (is('fortnights?')) return { day: today + 14 * whole };
  if (is(MONTHLY))
    return {
      day: Number.isInteger(count) ? addMonths(today, whole) : today + Math.round(30.4 * count) * sign,
    };
  if (is(QUARTER)) return { day: addMonths(today, 3 * whole) };
  return { day: addMonths(today, 12 * whole) };
}

/** Start, middle or end of a span of days. */
export function placed(which: string | undefined, first: Day, last: Day, middle: Day): Day {
  if (which === undefined || new RegExp(`^${START}$`, 'u').test(which)) return first;
  return new RegExp(`^${MIDDLE}$`, 'u').test(which) ? middle : last;
}

export function slashed({ w, a, b, y }: Groups, ref: DayReference): Read {
  const first = Number(a);
  const second = Number(b);
  const monthIsFirst = second > 12 || (ref.monthFirst && first <= 12);
  const [date, month] = monthIsFirst ? [second, first] : [first, second];
  if (month > 12 || month < 1) return { day: null };
  return { ...dated(date, month, y, w, ref), sure: first > 12 || second > 12 || first === second };
}

/** "the 12th": the coming one; towards the past the last one. */
export function dateOnly(date: number, weekday: string | undefined, ref: DayReference): Read {
  const step = ref.toward === 'future' ? 1 : -1;
  const wanted = weekdayNumber(weekday);
  for (let count = 0; count <= 12; count++) {
    const { year, month } = calendarDate(
      addMonths(firstOfMonth(calendarDate(ref.today).year, calendarDate(ref.today).month), count * step),
    );
    const day = dayOf(year, month, date);
    if (day === null || (step === 1 ? day <= ref.today : day > ref.today)) continue;
    return { day, wrongWeekday: wanted !== 0 && weekdayOf(day) !== wanted };
  }
  return { day: null };
}

export function named(groups: Groups, { today }: DayReference): Read {
  const all = [...en.days, ...de.days];
  const index = all.findIndex((_, i) => groups[`n${i}`] !== undefined);
  const offset = all[index]?.[1];
  return { day: offset === undefined ? null : today + offset };
}

export function inWeek(which: string, weekday: string | undefined, ref: DayReference): Read {
  const offset = weekdayNumber(weekday) - 1;
  const monday = mondayOf(ref.today);
  if (new RegExp(`^${THIS}`, 'u').test(which)) return { day: monday + offset };
  if (new RegExp(`^${LAST}`, 'u').test(which)) {
    const day = onWeekday(weekday, { ...ref, today: ref.today - 1, toward: 'past' });
    return { day, sure: day < monday };
  }
  const bare = onWeekday(weekday, { ...ref, toward: 'future' });
  if (which.startsWith('kommende') || which === 'coming' || which === 'upcoming') return { day: bare };
  if (which.startsWith('uber')) return { day: monday + 14 + offset };
  const day = monday + 7 + offset;
  return { day, sure: day === bare };
}

export function weekly({ place, which, which2, which3, which4 }: Groups, { today }: DayReference): Read {
  const said = which ?? which2 ?? which4;
  const after =
    said === undefined || said.startsWith('this') || said.startsWith('diese')
      ? 0
      : said.startsWith('uber') || said.startsWith('the week')
        ? 14
        : 7;
  const monday = mondayOf(today) + (which3 !== undefined ? -7 : after);
  const friday = monday + 4;
  if (place !== undefined) return { day: placed(place, monday, friday, monday + 2) };
  if (said === undefined && which3 === undefined) return { day: friday };
  return {
    day: after === 0 && which3 === undefined ? Math.max(today, Math.min(today + 1, friday)) : monday,
    last: friday,
    sure: false,
    rough: true,
  };
}

export function monthly({ place, which, which2, which3 }: Groups, { today }: DayReference): Read {
  const said = (which ?? which2 ?? '').trim();
  const count =
    which3 !== undefined ? -1 : said === '' || said.startsWith('this') || said.startsWith('diese') ? 0 : 1;
  const { year, month } = calendarDate(today);
  const first = addMonths(firstOfMonth(year, month), count);
  const last = addMonths(first, 1) - 1;
  const whole = place === undefined && (which2 ?? which3) !== undefined;
  return whole
    ? { day: first, sure: false, rough: true }
    : { day: placed(place ?? 'ende', first, last, first + 14) };
}

export function quarterly({ place, which, which2 }: Groups, { today }: DayReference): Read {
  const { year, month } = calendarDate(today);
  const next = /^(?:next|nachst|kommend)/u.test(which ?? which2 ?? '') ? 3 : 0;
  const first = addMonths(firstOfMonth(year, month - ((month - 1) % 3)), next);
  const last = addMonths(first, 3) - 1;
  return which2 === undefined
    ? { day: placed(place ?? 'ende', first, last, first + 45) }
    : { day: first, sure: false, rough: true };
}

export function yearly({ place, next, fresh }: Groups, { today }: DayReference): Read {
  const { year } = calendarDate(today);
  const first = firstOfMonth(year + 1, 1);
  if (next !== undefined || fresh !== undefined) return { day: first, sure: false, rough: true };
  if (place === undefined) return { day: lastOfMonth(year, 12) };
  return { day: placed(place, first, lastOfMonth(year, 12), firstOfMonth(year, 7)) };
}

export function inQuarter({ place, q, y, q2, y2 }: Groups, ref: DayReference): Read {
  const month = (Number(q ?? q2) - 1) * 3 + 1;
  if (place === undefined) return inMonth(undefined, month, y2, ref);
  const first = firstOfMonth(yearOf(month + 2, y, ref), month);
  return { day: placed(place, first, addMonths(first, 3) - 1, first + 45) };
}

export function inMonth(
  place: string | undefined,
  month: number,
  year: string | undefined,
  ref: DayReference,
): Read {
  const now = calendarDate(ref.today);
  const saidYear = yearOf(month, year, ref);
  const upcoming =
    year === undefined && ref.toward === 'future' && saidYear === now.year && month === now.month;
  const first = firstOfMonth(saidYear, month);
  const day = placed(place, first, lastOfMonth(saidYear, month), first + 14);
  return {
    day: upcoming && day < ref.today ? (place === undefined ? ref.today + 1 : day) : day,
    sure: place !== undefined || year !== undefined,
    rough: true,
    ...(place === undefined ? { last: lastOfMonth(saidYear, month) } : {}),
  };
}

export function weekNumber(week: number, year: string | undefined, ref: DayReference): Read {
  if (week < 1 || week > 53) return { day: null };
  const now = calendarDate(ref.today).year;
  const day = isoWeek(week, year === undefined ? now : Number(year));
  const passed = year === undefined && ref.toward === 'future' && day + 6 < ref.today;
  const monday = passed ? isoWeek(week, now + 1) : day;
  return { day: monday, last: monday + 4, rough: true };
}
