import { AWAY, BACK_AFTER, BACK_BEFORE, BETWEEN, UNTIL_AFTER, UNTIL_BEFORE } from '../words/absence.ts';
import { findDates, type SaidDate } from './find-dates.ts';
import { type SaidWhen, settleDate } from './settle-date.ts';

/** Whatever follows "return", "back" and means no return. */
const NO_RETURN =
  /(?:return(?:ing)? (?:your|the|any|all|each|every|calls?|e-?mails?|messages?)\b|back to you|back in touch|call(?:ing)? (?:you )?back|(?:hear|heard|write|get) back|respond|reply|antwort|melde)[^.!?]{0,60}$/iu;

/** Nobody is back a year and a half from now, nor long ago: such a date is about something else. */
const FURTHEST_DAYS = 550;

/**
 * The day on which an absent person says to be back, or else until which they say to be away. None where
 * they say neither: a date that stands in the text for another reason is no return. The year is inferred
 * from the message's own date.
 */
export function readReturnDate(subject: string, ownText: string, when: SaidWhen): string | null {
  const text = `${subject}.\n${ownText.slice(0, 4_000)}`.replace(/[’‘]/g, "'").replace(/\u00a0/g, ' ');
  const dates = findDates(text);
  const back: string[] = [];
  const until: string[] = [];
  for (const [index, said] of dates.entries()) {
    const meaning = meaningOf(text, dates, index);
    if (meaning === null) continue;
    const day = settleDate(withBorrowedParts(said, dates, index, text), when);
    if (day === null || !isNear(day, when.sent)) continue;
    (meaning === 'back' ? back : until).push(day);
  }
  return back[0] ?? until.toSorted().at(-1) ?? null;
}

function isNear(day: string, sent: string | null): boolean {
  if (sent === null) return true;
  const days = (Date.parse(day) - Date.parse(sent)) / 86_400_000;
  return days >= -FURTHEST_DAYS && days <= FURTHEST_DAYS;
}

function meaningOf(text: string, dates: readonly SaidDate[], index: number): 'back' | 'until' | null {
  const said = dates[index];
  if (said === undefined) return null;
  const sentence = sentenceAround(text, said.start, said.end);
  // A weekday in front of the date belongs to it.
  const start = startWithWeekday(text, dates, index);
  const before = text.slice(sentence.start, start);
  const after = text.slice(said.end, sentence.end);
  if (said.weekday !== null && dateFollows(text, dates, index)) return null;
  const cue = cueBefore(before);
  if (NO_RETURN.test(before)) return null;
  if (cue === 'back' || BACK_AFTER.test(after)) return 'back';
  const away =
    AWAY.test(text.slice(sentence.start, sentence.end)) ||
    (index > 0 && /[-–—~〜～]\s*$/.test(before) && AWAY.test(text));
  if (!away && !AWAY.test(before.slice(-200))) return null;
  if (cue === 'until' || UNTIL_AFTER.test(after) || endsRange(text, dates, index, start)) return 'until';
  return null;
}

/** "from 3 to 14 May", "entre el 3 y el 14", "10.11. – 21.11." */
function endsRange(text: string, dates: readonly SaidDate[], index: number, start: number): boolean {
  if (RANGE_OF_NUMBERS.test(text.slice(0, start))) return true;
  const previous = dates.slice(0, index).findLast(({ end }) => end <= start);
  if (previous === undefined || start - previous.end > 24) return false;
  return RANGE.test(text.slice(previous.end, start));
}

/** "de 17 a 21 de novembro": the first day is a bare number. */
const RANGE_OF_NUMBERS = /(?<![\d.:])\d{1,2}\.?\s*(?:[-–—]|to|bis|al?|ao|au|t\/m|til|till|do|до|по)\s*$/iu;

const RANGE =
  /^[\s,.(]*(?:[-–—~〜～]|to|until|till|through|thru|and|bis|und|au|et|al|a|y|ao|e|tot|t\/m|en|do|i|til|till|til og med|till och med|по|до|и|から|至|到)(?:[\s,.(]*(?:the|zum|le|el|il|o|de|den|dem|am|including|einschließlich|\p{L}{2,4}\.?))*[\s,.]*$/iu;

/** The cue that stands before a date, with nothing but articles, weekdays and hours in between. */
function cueBefore(before: string): 'back' | 'until' | null {
  const words = before.slice(-140);
  for (let cut = words.length; cut >= Math.max(0, words.length - 60); cut -= 1) {
    const head = words.slice(0, cut).trimEnd();
    const between = words.slice(cut);
    if (head === '' || (cut < words.length && !BETWEEN.test(between))) continue;
    if (BACK_BEFORE.test(head) && !/\bab(?: dem)?$/i.test(head)) return 'back';
    if (UNTIL_BEFORE.test(head) && cut > 0) return 'until';
  }
  return null;
}

function startWithWeekday(text: string, dates: readonly SaidDate[], index: number): number {
  const said = dates[index];
  const previous = dates[index - 1];
  if (said === undefined) return 0;
  if (
    previous?.weekday != null &&
    /^[\s,.]*(?:the|den|dem|le|el|dia|il|der|de|d\.)?[\s,.]*$/i.test(text.slice(previous.end, said.start))
  )
    return previous.start;
  return said.start;
}

const dateFollows = (text: string, dates: readonly SaidDate[], index: number) => {
  const said = dates[index];
  const next = dates[index + 1];
  return (
    said !== undefined &&
    next !== undefined &&
    next.weekday === null &&
    startWithWeekday(text, dates, index + 1) === said.start
  );
};

/** "July 10-31" and "from 3. to 14. May": one date has the other's month. */
function withBorrowedParts(
  said: SaidDate,
  dates: readonly SaidDate[],
  index: number,
  text: string,
): SaidDate {
  if (said.month !== null || said.day === null || said.weekday !== null) return said;
  const previous = dates[index - 1];
  const near =
    previous !== undefined &&
    said.start - previous.end < 12 &&
    /[-–—]|to|bis|through|until/.test(text.slice(previous.end, said.start));
  if (!near || previous.month === null || previous.day === null) return said;
  return said.day > previous.day ? { ...said, month: previous.month, year: previous.year } : said;
}

/** Dots inside dates and abbreviations end no sentence. */
function sentenceAround(text: string, from: number, to: number): { start: number; end: number } {
  const before = text.slice(0, from);
  const ends = [...before.matchAll(/(?:[!?。！？]|(?<![\d\s.]\d?|\b\p{L}{1,3})\.(?=\s)|\n\s*\n)/gu)];
  const last = ends.at(-1);
  const start = last === undefined ? 0 : last.index + last[0].length;
  const rest = /(?:[!?。！？]|(?<!\d)\.(?=\s|$)|\.(?=\s+\p{Lu})|\n\s*\n)/u.exec(text.slice(to));
  return { start, end: rest === null ? text.length : to + rest.index };
}
