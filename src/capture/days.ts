/**
 * Days as people say them. Each rule reads one way of saying it; where several match, the longest that
 * begins first wins. Weeks begin on Monday (ISO 8601). "Friday" is the next one, never today; towards the
 * past it is the last one, today included. "Next Friday" is that of the next calendar week.
 */

import type { Span } from '../app/ports/understanding.ts';
import type { Day } from '../core/time/day.ts';
import {
  type DayReference,
  dated,
  dateOnly,
  inMonth,
  inQuarter,
  inWeek,
  later,
  monthly,
  named,
  onWeekday,
  quarterly,
  type Read,
  type Rule,
  slashed,
  weekly,
  weekNumber,
  yearly,
} from './day-reading.ts';
import {
  DATE,
  LAST,
  LONG_WEEKDAY,
  MONTH,
  MONTHLY,
  monthOf,
  NEXT,
  NO_UNIT,
  PLACE,
  QUARTER,
  TH,
  THIS,
  UNIT,
  WEEK,
  WEEKDAY,
  YEAR,
  YEARLY,
} from './day-words.ts';
import { NUMBER, readNumber } from './numbers.ts';
import { words } from './text.ts';
import { de } from './words/de.ts';
import { en } from './words/en.ts';
import { dayOf } from './zoned.ts';

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

const RULES: readonly Rule[] = [
  [
    words([`(?<y>${YEAR})-(?<m>\\d{2})-(?<d>\\d{2})`]),
    ({ y, m, d }) => ({ day: dayOf(Number(y), Number(m), Number(d)) }),
  ],
  [
    words([
      `(?:(?<w>${WEEKDAY})\\.?,? ?(?:den |dem |the )?)?(?<d>${DATE})\\. ?(?<m>1[0-2]|0?[1-9])\\.(?: ?(?<y>${YEAR}|\\d\\d(?![:.]|\\d| ?(?:uhr|h\\b))))?(?![.\\d])`,
    ]),
    ({ w, d, m, y }, ref) => dated(Number(d), Number(m), y, w, ref),
  ],
  [
    words([
      `(?:(?<w>${WEEKDAY})\\.?,? ?|(?:am|bis|zum|ab|vom|on|by) )(?<d>${DATE})\\.(?<m>1[0-2]|0?[1-9])(?![.\\d])(?! ?uhr)`,
    ]),
    ({ w, d, m }, ref) => dated(Number(d), Number(m), undefined, w, ref),
  ],
  [words([`(?:(?<w>${WEEKDAY})\\.?,? ?)?(?<a>\\d{1,2})/(?<b>\\d{1,2})(?:/(?<y>${YEAR}|\\d\\d))?`]), slashed],
  [
    words([
      `(?:(?<w>${WEEKDAY})\\.?,? ?)?(?:the |den |der )?(?<d>${DATE})(?:${TH}|\\.)? ?(?:of |de )?(?<m>${MONTH})(?:,? ?(?<y>${YEAR}))?`,
    ]),
    ({ w, d, m, y }, ref) => dated(Number(d), monthOf(m), y, w, ref),
  ],
  [
    words([
      `(?:(?<w>${WEEKDAY})\\.?,? ?)?(?<m>${MONTH}) (?:the )?(?<d>${DATE})${TH}?${NO_UNIT}(?![:.]\\d)(?:,? (?<y>${YEAR}))?`,
    ]),
    ({ w, d, m, y }, ref) => dated(Number(d), monthOf(m), y, w, ref),
  ],
  [
    words([
      `(?:(?<w>${WEEKDAY}),? )?(?:the )?(?<d>${DATE})${TH}`,
      `(?:(?<w2>${WEEKDAY})\\.?,? )?(?:am|den|dem|zum|vom|der) (?<d2>${DATE})\\.(?!\\d)`,
    ]),
    ({ w, d, w2, d2 }, ref) => dateOnly(Number(d ?? d2), w ?? w2, ref),
  ],
  [words([...en.days, ...de.days].map(([source], i) => `(?<n${i}>${source})`)), named],
  [
    words([
      `(?:in|within|binnen|innerhalb von|in about|in etwa|in ca\\.?|after|nach) (?:another |weiteren )?(?<n>${NUMBER})(?<or> ?(?:-|to|or|bis|oder) ?${NUMBER})? (?<u>${UNIT})(?:'? time)?(?<more> or (?:so|two)| oder (?:so|zwei))?`,
      `(?<n2>${NUMBER}) (?<u2>${UNIT}) (?:from now|from today|later|spater)`,
    ]),
    ({ n, u, n2, u2, or, more }, ref) => ({
      ...later(readNumber(n ?? n2 ?? '') ?? 1, u ?? u2, ref),
      sure: or === undefined && more === undefined,
    }),
  ],
  [
    words([`(?<n>${NUMBER}) (?<u>${UNIT}) ago`, `vor (?<n2>${NUMBER}) (?<u2>${UNIT})`]),
    ({ n, u, n2, u2 }, ref) => later(readNumber(n ?? n2 ?? '') ?? 1, u ?? u2, ref, -1),
  ],
  [
    words([`(?<w>${LONG_WEEKDAY}) (?:week|in (?:a week|einer woche))`]),
    ({ w }, ref) => ({ day: onWeekday(w, { ...ref, toward: 'future' }) + 7 }),
  ],
  [
    words([
      `(?<which>${NEXT}|${THIS}|${LAST}|ubernachste[nrsm]?) (?<w>${WEEKDAY})\\.?`,
      `(?<w2>${LONG_WEEKDAY}) (?<which2>next|nachste|kommende|last|letzte) (?:week|woche)`,
    ]),
    ({ which, w, which2, w2 }, ref) => inWeek(which ?? which2 ?? '', w ?? w2, ref),
  ],
  [
    words([
      `${PLACE}(?<which>${NEXT} |${THIS} )?${WEEK}`,
      'eow',
      `(?<which2>${NEXT}|${THIS}|ubernachste) ${WEEK}`,
      '(?<which4>the week after next)',
      `(?<which3>${LAST}) (?:${WEEK})`,
    ]),
    weekly,
  ],
  [
    words([
      `${PLACE}(?<which>${NEXT} |${THIS} )?${MONTHLY}`,
      'eom',
      `(?<which2>${NEXT}|${THIS}) ${MONTHLY}`,
      `(?<which3>${LAST}) ${MONTHLY}`,
    ]),
    monthly,
  ],
  [
    words([`(?:${PLACE})(?<which>${NEXT} |${THIS} )?${QUARTER}`, 'eoq', `(?<which2>${NEXT}) ${QUARTER}`]),
    quarterly,
  ],
  [
    words([
      `${PLACE}(?:${NEXT} |${THIS} )?${YEARLY}`,
      'eoy|year[- ]end|jahresende',
      `(?:early |anfang )?(?<next>${NEXT}) (?:year|jahr(?:es)?)|(?<fresh>in the new year|im neuen jahr)`,
    ]),
    yearly,
  ],
  [
    words([`${PLACE}(?<m>${MONTH})(?: (?<y>${YEAR}))?`]),
    ({ place, m, y }, ref) => inMonth(place, monthOf(m), y, ref),
  ],
  [
    words([
      `(?:in|im|by|bis|until|ab|from|since|seit|during|next|this|nachsten|diesen|before|vor) (?<m>${MONTH})(?: (?<y>${YEAR}))?(?! ?\\d)`,
      `(?<m2>${MONTH}) (?<y2>${YEAR})`,
    ]),
    ({ m, y, m2, y2 }, ref) => inMonth(undefined, monthOf(m ?? m2), y ?? y2, ref),
  ],
  [
    words([`${PLACE}q(?<q>[1-4])(?:[ /-]?(?<y>${YEAR}))?`, `(?:in )?q(?<q2>[1-4])(?:[ /-]?(?<y2>${YEAR}))?`]),
    inQuarter,
  ],
  [
    words([
      `(?:in )?(?:der |the )?(?:kw|cw|wk|calendar week|kalenderwoche|week) ?(?<n>\\d{1,2})(?:[ /](?<y>${YEAR}))?`,
    ]),
    ({ n, y }, ref) => weekNumber(Number(n), y, ref),
  ],
  [
    words(['(?:after|nach) (?:christmas|xmas|the holidays|weihnachten|den feiertagen)']),
    (_, ref) => dated(27, 12, undefined, undefined, ref),
  ],
  [
    words(['(?:before|vor) (?:christmas|xmas|weihnachten|den feiertagen|the holidays)']),
    (_, ref) => dated(23, 12, undefined, undefined, ref),
  ],
  [words(["(?:after|nach) (?:new year'?s?|neujahr)"]), (_, ref) => dated(2, 1, undefined, undefined, ref)],
  [words([`(?<w>${LONG_WEEKDAY})`]), ({ w }, ref) => ({ day: onWeekday(w, ref) })],
];

const SHORT_WEEKDAY = words([`(?<w>${WEEKDAY})\\.?`]);

const SPAN_ALONE = words([`(?:for |fur |um |another |noch )?(?<n>${NUMBER}) (?<u>${UNIT})`]);

/** "Sun", "Mo", "do", "sat" are words and names too: only beside a number, after a small word, or capitalised within a clause. */
function isShortWeekday(folded: string, typed: string, from: number, to: number): boolean {
  const before = folded.slice(0, from);
  if (
    /(?:\b(?:on|by|until|till|next|this|before|from|since|am|bis|zum|ab|nachsten|kommenden|last) |[,-] ?)$/u.test(
      before,
    )
  )
    return true;
  if (/^,? ?\d/u.test(folded.slice(to))) return true;
  return before.trim() !== '' && /^\p{Lu}/u.test(typed.slice(from, to));
}

/** Every day said in a folded clause (`typed` is the same clause as typed), without overlaps, in order. */
export function findDays(folded: string, typed: string, reference: DayReference): readonly FoundDay[] {
  const all: FoundDay[] = [];
  const add = (match: RegExpMatchArray, read: Read) => {
    if (read.day === null || !Number.isFinite(read.day) || Math.abs(read.day - reference.today) > 36_500)
      return;
    const from = match.index ?? 0;
    all.push({
      from,
      to: from + match[0].trimEnd().length,
      day: read.day,
      last: read.last ?? null,
      sure: (read.sure ?? true) && read.wrongWeekday !== true,
      wrongWeekday: read.wrongWeekday ?? false,
      rough: read.rough ?? false,
    });
  };
  for (const [pattern, read] of RULES)
    for (const match of folded.matchAll(pattern)) add(match, read(match.groups ?? {}, reference));
  for (const match of folded.matchAll(SHORT_WEEKDAY)) {
    if (isShortWeekday(folded, typed, match.index, match.index + match[0].length))
      add(match, { day: onWeekday(match.groups?.['w'], reference) });
  }
  if (reference.spans) {
    for (const match of folded.matchAll(SPAN_ALONE))
      add(match, later(readNumber(match.groups?.['n'] ?? '') ?? 1, match.groups?.['u'], reference));
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
