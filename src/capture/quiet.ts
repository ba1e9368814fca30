/** Whom to leave alone: on hold, away, opted out, released. */

import type { OptOutChannel } from '../app/ports/understanding.ts';
import type { FoundDate } from './dates.ts';
import type { Clause, DateFinder, Reading } from './reading.ts';
import { MASKED_DATE, mask, words } from './text.ts';
import { meanings, wordsOf } from './vocabulary.ts';

const HOLD = wordsOf('hold', 'u');
const ABSENT = wordsOf('absent', 'u');
const BACK = wordsOf('back', 'u');
const SAYS_IS = words(
  [
    'is',
    'are',
    "she's",
    "he's",
    "they're",
    'ist',
    'sind',
    'out of (?:the )?office',
    'ooo',
    'abwesend',
    'im urlaub',
    'in elternzeit',
    'on (?:\\w+ )?leave',
    'on vacation',
    'on holidays?',
  ],
  'u',
);
const OPT_OUT = meanings<OptOutChannel>((language) => language.optOut);
const RELEASE = wordsOf('release', 'u');
const PLAIN_NO = wordsOf('plainNo', 'u');
/** "for three weeks", "für drei Wochen", "the next month". */
const SPAN = words(['for', 'fur', 'next', 'nachste\\w*'], 'u');
const SUBJECT_ONLY = /^[\s\u0001\u0002]*(?:(?:she|he|they|sie|er|and|und|until|then|dann|only) *)*$/u;

const LAST_DAY = /\b(?:before|vor)\b/u;
const NOT_BEFORE = /\b(?:not before|nicht vor)\b/u;

/** "Do not call before 1 Dec": the 1st is permitted, while what is due before the 1st is due the day before. */
function firstDay(date: FoundDate, text: string): FoundDate {
  const said = text.slice(date.from, date.to);
  if (date.day === null || !LAST_DAY.test(said) || NOT_BEFORE.test(said)) return date;
  return { ...date, day: date.day + 1 };
}

/** Reads a hold, an absence, an opt-out or a release; null when the clause says none of these. */
export function readQuiet(clause: Clause, all: DateFinder): Reading | null {
  const text = clause.masked;
  const dates: DateFinder = (toward, how) => all(toward, how).map((date) => firstDay(date, text));
  const hold = HOLD.exec(text);
  if (hold !== null) {
    const date = dates('future', { spans: true }).find((each) => each.day !== null) ?? null;
    if (date !== null || /hold|eis|ice|paus|park|zuruck/u.test(hold[0])) return { is: 'hold', date };
  }
  for (const [pattern, channel] of OPT_OUT) {
    if (!pattern.test(text)) continue;
    // "leave her alone until 1 Feb", "left alone for three weeks" ends by itself: a hold.
    const until = dates('future', { spans: true }).find(
      (each) => each.day !== null && (each.deadline || SPAN.test(text.slice(0, each.to))),
    );
    return until === undefined ? { is: 'opt-out', channel } : { is: 'hold', date: until };
  }
  const away = ABSENT.test(text);
  const back = saysBack(mask(text, dates('future'), MASKED_DATE));
  if (away || back) {
    const date = dates('future', { spans: away }).find((each) => each.day !== null) ?? null;
    if (date !== null ? away || back : away && SAYS_IS.test(text) && !/\boff\b/u.test(text))
      return { is: 'absence', date };
  }
  const plainNo = PLAIN_NO.test(text);
  if (plainNo || RELEASE.test(text)) {
    return {
      is: 'release',
      date: dates('future', { spans: true }).find((each) => each.day !== null) ?? null,
      plainNo,
    };
  }
  return null;
}

/** "back Monday", "is back on the 3rd"; not "calls back Monday". */
function saysBack(text: string): boolean {
  const match = BACK.exec(text);
  return (
    match !== null &&
    (/^(?:is|are|will|she|he|they|ist|sind|kommt)/u.test(match[0]) ||
      SUBJECT_ONLY.test(text.slice(0, match.index)))
  );
}
