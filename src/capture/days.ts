/**
 * Days as people say them. Each rule reads one way of saying it; where several match, the longest that
 * begins first wins. Weeks begin on Monday (ISO 8601). "Friday" is the next one, never today; towards the
 * past it is the last one, today included. "Next Friday" is that of the next calendar week.
 */
import type { Day } from '../core/time/day.ts';
import { weekdayOf } from '../core/time/day.ts';
import { NUMBER, readNumber } from './numbers.ts';
import { words } from './text.ts';
import type { Span } from './understanding.ts';
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

export interface FoundDay extends Span {
  readonly day: Day;
  /** The last day of a week (its Friday) or a month that was said whole. */
  readonly last: Day | null;
  readonly sure: boolean;
  /** The weekday said is not the weekday of the date. */
  readonly wrongWeekday: boolean;
  /** Said as a month, a quarter, a year. */
  readonly rough: boolean;
}

type Read = { day: Day | null; last?: Day; sure?: boolean; wrongWeekday?: boolean; rough?: boolean };
type Groups = Readonly<Record<string, string | undefined>>;
type Rule = readonly [RegExp, (groups: Groups, reference: DayReference) => Read];

const alternatives = (list: readonly string[]) => list.map((source) => `(?:${source})`).join('|');
const WEEKDAYS = en.weekdays.map((source, i) => `${source}|${de.weekdays[i] ?? source}`);
const WEEKDAY = `(?:${alternatives(WEEKDAYS)})`;
const LONG_WEEKDAY = '(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|(?:mon|diens|donners|frei|sams|sonn)tags?|mittwochs?|sonnabends?|thurs|tues)';
const MONTHS = en.months.map((source, i) => `${source}|${de.months[i] ?? source}`);
const MONTH = `(?:(?:${alternatives(MONTHS)})\\.?)`;
const NEXT = '(?:next|nachste[nrsm]?|kommende[nrsm]?|coming|upcoming)';
const THIS = '(?:this|diese[nrsm]?)';
const LAST = '(?:last|letzte[nrsm]?|vergangene[nrsm]?)';
const TH = '(?:st|nd|rd|th)';
const NO_UNIT = '(?! ?(?:min|m\\b|h\\b|hours?|people|leute|%|uhr|stunden?))';
const DATE = '(?:3[01]|[12]\\d|0?[1-9])';
const YEAR = '(?:19|20)\\d\\d';
const WEEK = '(?:weeks?|wks?|wochen?)';
const MONTHLY = '(?:months?|monat(?:e[ns]?|s)?)';
const QUARTER = '(?:quarters?|quartale?s?n?)';
const YEARLY = '(?:years?|jahre?s?n?)';
const DAILY = '(?:days?|tage?n?)';
const WORKING = '(?:(?:working|business) days?|werktage?n?|arbeitstage?n?)';
const UNIT = `(?:${WORKING}|${DAILY}|${WEEK}|fortnights?|${MONTHLY}|${QUARTER}|${YEARLY})`;
const START = '(?:(?:the )?(?:beginning|start) of|early(?: in)?|anfang)';
const MIDDLE = '(?:(?:the )?middle of|mid[- ]?|mitte)';
const FINISH = '(?:(?:the )?(?:very )?end of|late(?: in)?|ende)';

function indexIn(list: readonly string[], said: string | undefined): number {
  return list.findIndex((source) => words([source], 'u').exec(said ?? '')?.[0] === said);
}

const monthOf = (said: string | undefined) => indexIn(MONTHS, said?.replace('.', '')) + 1;
const weekdayNumber = (said: string | undefined) => (said === undefined ? 0 : indexIn(WEEKDAYS, said.replace('.', '')) + 1);
const mondayOf = (day: Day) => day - weekdayOf(day) + 1;

function addMonths(day: Day, count: number): Day {
  const { year, month, date } = calendarDate(day);
  const months = year * 12 + month - 1 + count;
  for (let clipped = date; clipped > 27; clipped--) {
    const exact = dayOf(Math.floor(months / 12), (months % 12) + 1, clipped);
    if (exact !== null) return exact;
  }
  return dayOf(Math.floor(months / 12), (months % 12) + 1, Math.min(date, 27)) ?? day;
}

const firstOfMonth = (year: number, month: number): Day => dayOf(year, month, 1) ?? 0;
const lastOfMonth = (year: number, month: number): Day => addMonths(firstOfMonth(year, month), 1) - 1;

/** The year of a month said without one: the coming one, this month included; towards the past the last one. */
function yearOf(month: number, said: string | undefined, { today, toward }: DayReference): number {
  if (said !== undefined) return Number(said.length === 2 ? `20${said}` : said);
  const now = calendarDate(today);
  if (toward === 'future') return month >= now.month ? now.year : now.year + 1;
  return month <= now.month ? now.year : now.year - 1;
}

/** A date without a year that passed less than a month ago is meant as said, and warned of, not moved a year. */
const JUST_PASSED = 31;

function dated(date: number, month: number, year: string | undefined, weekday: string | undefined, reference: DayReference): Read {
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
    reference.toward === 'future' ? days.find((day) => day >= limit) : days.findLast((day) => day <= reference.today);
  const day = near ?? days[0] ?? null;
  return { day, wrongWeekday: day !== null && !fits(day) };
}

function onWeekday(said: string | undefined, { today, toward }: DayReference): Day {
  const wanted = weekdayNumber(said);
  return toward === 'future' ? today + ((((wanted - weekdayOf(today) - 1) % 7) + 7) % 7) + 1 : today - ((weekdayOf(today) - wanted + 7) % 7);
}

function later(count: number, unit: string | undefined, { today }: DayReference, sign: 1 | -1 = 1): Read {
  const said = unit ?? '';
  const is = (source: string) => new RegExp(`^${source}$`, 'u').test(said);
  const whole = Math.round(count) * sign;
  if (is(WORKING)) {
    let day = today;
    for (let left = Math.min(Math.round(count), 260); left > 0; ) if (weekdayOf((day += sign)) <= 5) left--;
    return { day };
  }
  if (is(DAILY)) return { day: today + whole };
  if (is(WEEK)) return { day: today + Math.round(7 * count) * sign };
  if (is('fortnights?')) return { day: today + 14 * whole };
  if (is(MONTHLY)) return { day: Number.isInteger(count) ? addMonths(today, whole) : today + Math.round(30.4 * count) * sign };
  if (is(QUARTER)) return { day: addMonths(today, 3 * whole) };
  return { day: addMonths(today, 12 * whole) };
}

function isoWeek(week: number, year: number): Day {
  return mondayOf(dayOf(year, 1, 4) ?? 0) + (week - 1) * 7;
}

/** Start, middle or end of a span of days. */
function placed(which: string | undefined, first: Day, last: Day, middle: Day): Day {
  if (which === undefined || new RegExp(`^${START}$`, 'u').test(which)) return first;
  return new RegExp(`^${MIDDLE}$`, 'u').test(which) ? middle : last;
}

const PLACE = `(?<place>${START}|${MIDDLE}|${FINISH}) ?(?:the |der |des |dem )?`;

const RULES: readonly Rule[] = [
  [words([`(?<y>${YEAR})-(?<m>\\d{2})-(?<d>\\d{2})`]), ({ y, m, d }) => ({ day: dayOf(Number(y), Number(m), Number(d)) })],
  [words([`(?:(?<w>${WEEKDAY})\\.?,? ?(?:den |dem |the )?)?(?<d>${DATE})\\. ?(?<m>1[0-2]|0?[1-9])\\.(?: ?(?<y>${YEAR}|\\d\\d(?![:.]|\\d| ?(?:uhr|h\\b))))?(?![.\\d])`]), ({ w, d, m, y }, ref) => dated(Number(d), Number(m), y, w, ref)],
  [words([`(?:(?<w>${WEEKDAY})\\.?,? ?|(?:am|bis|zum|ab|vom|on|by) )(?<d>${DATE})\\.(?<m>1[0-2]|0?[1-9])(?![.\\d])(?! ?uhr)`]), ({ w, d, m }, ref) => dated(Number(d), Number(m), undefined, w, ref)],
  [words([`(?:(?<w>${WEEKDAY})\\.?,? ?)?(?<a>\\d{1,2})/(?<b>\\d{1,2})(?:/(?<y>${YEAR}|\\d\\d))?`]), slashed],
  [words([`(?:(?<w>${WEEKDAY})\\.?,? ?)?(?:the |den |der )?(?<d>${DATE})(?:${TH}|\\.)? ?(?:of |de )?(?<m>${MONTH})(?:,? ?(?<y>${YEAR}))?`]), ({ w, d, m, y }, ref) => dated(Number(d), monthOf(m), y, w, ref)],
  [words([`(?:(?<w>${WEEKDAY})\\.?,? ?)?(?<m>${MONTH}) (?:the )?(?<d>${DATE})${TH}?${NO_UNIT}(?![:.]\\d)(?:,? (?<y>${YEAR}))?`]), ({ w, d, m, y }, ref) => dated(Number(d), monthOf(m), y, w, ref)],
  [words([`(?:(?<w>${WEEKDAY}),? )?(?:the )?(?<d>${DATE})${TH}`, `(?:(?<w2>${WEEKDAY})\\.?,? )?(?:am|den|dem|zum|vom|der) (?<d2>${DATE})\\.(?!\\d)`]), ({ w, d, w2, d2 }, ref) => dateOnly(Number(d ?? d2), w ?? w2, ref)],
  [words([...en.days, ...de.days].map(([source], i) => `(?<n${i}>${source})`)), named],
  [words([`(?:in|within|binnen|innerhalb von|in about|in etwa|in ca\\.?|after|nach) (?:another |weiteren )?(?<n>${NUMBER})(?<or> ?(?:-|to|or|bis|oder) ?${NUMBER})? (?<u>${UNIT})(?:'? time)?(?<more> or (?:so|two)| oder (?:so|zwei))?`, `(?<n2>${NUMBER}) (?<u2>${UNIT}) (?:from now|from today|later|spater)`]), ({ n, u, n2, u2, or, more }, ref) => ({ ...later(readNumber(n ?? n2 ?? '') ?? 1, u ?? u2, ref), sure: or === undefined && more === undefined })],
  [words([`(?<n>${NUMBER}) (?<u>${UNIT}) ago`, `vor (?<n2>${NUMBER}) (?<u2>${UNIT})`]), ({ n, u, n2, u2 }, ref) => later(readNumber(n ?? n2 ?? '') ?? 1, u ?? u2, ref, -1)],
  [words([`(?<w>${LONG_WEEKDAY}) (?:week|in (?:a week|einer woche))`]), ({ w }, ref) => ({ day: onWeekday(w, { ...ref, toward: 'future' }) + 7 })],
  [words([`(?<which>${NEXT}|${THIS}|${LAST}|ubernachste[nrsm]?) (?<w>${WEEKDAY})\\.?`, `(?<w2>${LONG_WEEKDAY}) (?<which2>next|nachste|kommende|last|letzte) (?:week|woche)`]), ({ which, w, which2, w2 }, ref) => inWeek(which ?? which2 ?? '', w ?? w2, ref)],
  [words([`${PLACE}(?<which>${NEXT} |${THIS} )?${WEEK}`, 'eow', `(?<which2>${NEXT}|${THIS}|ubernachste) ${WEEK}`, '(?<which4>the week after next)', `(?<which3>${LAST}) (?:${WEEK})`]), weekly],
  [words([`${PLACE}(?<which>${NEXT} |${THIS} )?${MONTHLY}`, 'eom', `(?<which2>${NEXT}|${THIS}) ${MONTHLY}`, `(?<which3>${LAST}) ${MONTHLY}`]), monthly],
  [words([`(?:${PLACE})(?<which>${NEXT} |${THIS} )?${QUARTER}`, 'eoq', `(?<which2>${NEXT}) ${QUARTER}`]), quarterly],
  [words([`${PLACE}(?:${NEXT} |${THIS} )?${YEARLY}`, 'eoy|year[- ]end|jahresende', `(?:early |anfang )?(?<next>${NEXT}) (?:year|jahr(?:es)?)|in the new year|im neuen jahr`]), yearly],
  [words([`${PLACE}(?<m>${MONTH})(?: (?<y>${YEAR}))?`]), ({ place, m, y }, ref) => inMonth(place, monthOf(m), y, ref)],
  [words([`(?:in|im|by|bis|until|ab|from|since|seit|during|next|this|nachsten|diesen|before|vor) (?<m>${MONTH})(?: (?<y>${YEAR}))?(?! ?\\d)`, `(?<m2>${MONTH}) (?<y2>${YEAR})`]), ({ m, y, m2, y2 }, ref) => inMonth(undefined, monthOf(m ?? m2), y ?? y2, ref)],
  [words([`${PLACE}q(?<q>[1-4])(?:[ /-]?(?<y>${YEAR}))?`, `(?:in )?q(?<q2>[1-4])(?:[ /-]?(?<y2>${YEAR}))?`]), inQuarter],
  [words([`(?:in )?(?:der |the )?(?:kw|cw|wk|calendar week|kalenderwoche|week) ?(?<n>\\d{1,2})(?:[ /](?<y>${YEAR}))?`]), ({ n, y }, ref) => weekNumber(Number(n), y, ref)],
  [words(['(?:after|nach) (?:christmas|xmas|the holidays|weihnachten|den feiertagen)']), (_, ref) => dated(27, 12, undefined, undefined, ref)],
  [words(['(?:before|vor) (?:christmas|xmas|weihnachten|den feiertagen|the holidays)']), (_, ref) => dated(23, 12, undefined, undefined, ref)],
  [words(["(?:after|nach) (?:new year'?s?|neujahr)"]), (_, ref) => dated(2, 1, undefined, undefined, ref)],
  [words([`(?<w>${LONG_WEEKDAY})`]), ({ w }, ref) => ({ day: onWeekday(w, ref) })],
];

const SHORT_WEEKDAY = words([`(?<w>${WEEKDAY})\\.?`]);
const SPAN_ALONE = words([`(?:for |fur |um |another |noch )?(?<n>${NUMBER}) (?<u>${UNIT})`]);

function slashed({ w, a, b, y }: Groups, ref: DayReference): Read {
  const first = Number(a);
  const second = Number(b);
  const monthIsFirst = second > 12 || (ref.monthFirst && first <= 12);
  const [date, month] = monthIsFirst ? [second, first] : [first, second];
  if (month > 12 || month < 1) return { day: null };
  return { ...dated(date, month, y, w, ref), sure: first > 12 || second > 12 || first === second };
}

/** "the 12th": the coming one; towards the past the last one. */
function dateOnly(date: number, weekday: string | undefined, ref: DayReference): Read {
  const step = ref.toward === 'future' ? 1 : -1;
  const wanted = weekdayNumber(weekday);
  for (let count = 0; count <= 12; count++) {
    const { year, month } = calendarDate(addMonths(firstOfMonth(calendarDate(ref.today).year, calendarDate(ref.today).month), count * step));
    const day = dayOf(year, month, date);
    if (day === null || (step === 1 ? day <= ref.today : day > ref.today)) continue;
    return { day, wrongWeekday: wanted !== 0 && weekdayOf(day) !== wanted };
  }
  return { day: null };
}

function named(groups: Groups, { today }: DayReference): Read {
  const all = [...en.days, ...de.days];
  const index = all.findIndex((_, i) => groups[`n${i}`] !== undefined);
  const offset = all[index]?.[1];
  return { day: offset === undefined ? null : today + offset };
}

function inWeek(which: string, weekday: string | undefined, ref: DayReference): Read {
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

function weekly({ place, which, which2, which3, which4 }: Groups, { today }: DayReference): Read {
  const said = which ?? which2 ?? which4;
  const after = said === undefined || said.startsWith('this') || said.startsWith('diese') ? 0 : said.startsWith('uber') || said.startsWith('the week') ? 14 : 7;
  const monday = mondayOf(today) + (which3 !== undefined ? -7 : after);
  const friday = monday + 4;
  if (place !== undefined) return { day: placed(place, monday, friday, monday + 2) };
  if (said === undefined && which3 === undefined) return { day: friday };
  return { day: after === 0 && which3 === undefined ? Math.max(today, Math.min(today + 1, friday)) : monday, last: friday, sure: false, rough: true };
}

function monthly({ place, which, which2, which3 }: Groups, { today }: DayReference): Read {
  const said = (which ?? which2 ?? '').trim();
  const count = which3 !== undefined ? -1 : said === '' || said.startsWith('this') || said.startsWith('diese') ? 0 : 1;
  const { year, month } = calendarDate(today);
  const first = addMonths(firstOfMonth(year, month), count);
  const last = addMonths(first, 1) - 1;
  const whole = place === undefined && (which2 ?? which3) !== undefined;
  return whole ? { day: first, sure: false, rough: true } : { day: placed(place ?? 'ende', first, last, first + 14) };
}

function quarterly({ place, which, which2 }: Groups, { today }: DayReference): Read {
  const { year, month } = calendarDate(today);
  const next = /^(?:next|nachst|kommend)/u.test(which ?? which2 ?? '') ? 3 : 0;
  const first = addMonths(firstOfMonth(year, month - ((month - 1) % 3)), next);
  const last = addMonths(first, 3) - 1;
  return which2 === undefined ? { day: placed(place ?? 'ende', first, last, first + 45) } : { day: first, sure: false, rough: true };
}

function yearly({ place, next }: Groups, { today }: DayReference): Read {
  const { year } = calendarDate(today);
  const first = firstOfMonth(year + 1, 1);
  if (next !== undefined) return { day: first, sure: false, rough: true };
  if (place === undefined) return { day: lastOfMonth(year, 12) };
  return { day: placed(place, first, lastOfMonth(year, 12), firstOfMonth(year, 7)) };
}

function inQuarter({ place, q, y, q2, y2 }: Groups, ref: DayReference): Read {
  const month = (Number(q ?? q2) - 1) * 3 + 1;
  if (place === undefined) return inMonth(undefined, month, y2, ref);
  const first = firstOfMonth(yearOf(month + 2, y, ref), month);
  return { day: placed(place, first, addMonths(first, 3) - 1, first + 45) };
}

function inMonth(place: string | undefined, month: number, year: string | undefined, ref: DayReference): Read {
  const now = calendarDate(ref.today);
  const saidYear = yearOf(month, year, ref);
  const upcoming = year === undefined && ref.toward === 'future' && saidYear === now.year && month === now.month;
  const first = firstOfMonth(saidYear, month);
  const day = placed(place, first, lastOfMonth(saidYear, month), first + 14);
  return { day: upcoming && day < ref.today ? (place === undefined ? ref.today + 1 : day) : day, sure: place !== undefined || year !== undefined, rough: true, ...(place === undefined ? { last: lastOfMonth(saidYear, month) } : {}) };
}

function weekNumber(week: number, year: string | undefined, ref: DayReference): Read {
  if (week < 1 || week > 53) return { day: null };
  const now = calendarDate(ref.today).year;
  const day = isoWeek(week, year === undefined ? now : Number(year));
  const passed = year === undefined && ref.toward === 'future' && day + 6 < ref.today;
  const monday = passed ? isoWeek(week, now + 1) : day;
  return { day: monday, last: monday + 4, rough: true };
}

/** "Sun", "Mo", "do", "sat" are words and names too: only beside a number, after a small word, or capitalised within a clause. */
function isShortWeekday(folded: string, typed: string, from: number, to: number): boolean {
  const before = folded.slice(0, from);
  if (/(?:\b(?:on|by|until|till|next|this|before|from|since|am|bis|zum|ab|nachsten|kommenden|last) |[,-] ?)$/u.test(before)) return true;
  if (/^,? ?\d/u.test(folded.slice(to))) return true;
  return before.trim() !== '' && /^\p{Lu}/u.test(typed.slice(from, to));
}

/** Every day said in a folded clause (`typed` is the same clause as typed), without overlaps, in order. */
export function findDays(folded: string, typed: string, reference: DayReference): readonly FoundDay[] {
  const all: FoundDay[] = [];
  const add = (match: RegExpMatchArray, read: Read) => {
    if (read.day === null || !Number.isFinite(read.day) || Math.abs(read.day - reference.today) > 36_500) return;
    const from = match.index ?? 0;
    all.push({
      from, to: from + match[0].trimEnd().length, day: read.day, last: read.last ?? null,
      sure: (read.sure ?? true) && read.wrongWeekday !== true, wrongWeekday: read.wrongWeekday ?? false, rough: read.rough ?? false,
    });
  };
  for (const [pattern, read] of RULES) for (const match of folded.matchAll(pattern)) add(match, read(match.groups ?? {}, reference));
  for (const match of folded.matchAll(SHORT_WEEKDAY)) {
    if (isShortWeekday(folded, typed, match.index, match.index + match[0].length)) add(match, { day: onWeekday(match.groups?.['w'], reference) });
  }
  if (reference.spans) {
    for (const match of folded.matchAll(SPAN_ALONE)) add(match, later(readNumber(match.groups?.['n'] ?? '') ?? 1, match.groups?.['u'], reference));
  }
  all.sort((a, b) => a.from - b.from || b.to - a.to);
  const kept: FoundDay[] = [];
  for (const each of all) {
    const last = kept.at(-1);
    if (last === undefined || each.from >= last.to) kept.push(each);
    else if (each.to - each.from > last.to - last.from) kept[kept.length - 1] = each;
  }
  return kept;
}
