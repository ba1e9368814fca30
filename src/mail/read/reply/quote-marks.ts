import {
  BEGIN_FORWARD,
  DASHED_SEPARATOR,
  HEADER_FROM,
  HEADER_OTHER,
  SEPARATORS,
  STARTS_WITH_DATE,
  WROTE,
  WROTE_START,
} from '../words/quoting.ts';
import { isBlank, isQuoteLine, isRule } from './lines.ts';

/** Where a quote is announced: lines `at` to `at + length` (the announcement itself). */
export interface QuoteMark {
  readonly at: number;
  readonly length: number;
  /** Everything below is the quote, whether or not it is marked line by line. */
  readonly takesRest: boolean;
}

/** The quote mark that begins at this line; null where none does. */
export function quoteMarkAt(lines: readonly string[], at: number): QuoteMark | null {
  const line = lines[at] ?? '';
  if (isBlank(line) || line.length > 600) return null;
  if (SEPARATORS.test(line) && (/[-_=*—–]{2,}/.test(line) || headerFollows(lines, at + 1)))
    return rest(at, 1);
  if (DASHED_SEPARATOR.test(line) || BEGIN_FORWARD.test(line)) return rest(at, 1);
  if (isRule(line) && line.trim().length >= 5 && isHeaderBlock(lines, nextFilled(lines, at + 1)))
    return rest(at, 1);
  if (isHeaderBlock(lines, at)) return rest(at, 1);
  return attributionAt(lines, at);
}

const rest = (at: number, length: number): QuoteMark => ({ at, length, takesRest: true });

function nextFilled(lines: readonly string[], from: number): number {
  let at = from;
  while (at < lines.length && at < from + 3 && isBlank(lines[at] ?? '')) at += 1;
  return at;
}

const headerFollows = (lines: readonly string[], from: number) =>
  [0, 1, 2, 3].some(
    (step) => HEADER_FROM.test(lines[from + step] ?? '') || HEADER_OTHER.test(lines[from + step] ?? ''),
  );

/** `From: …` with at least two of its companions in the next lines. */
function isHeaderBlock(lines: readonly string[], at: number): boolean {
  const first = lines[at] ?? '';
  const startsWithFrom = HEADER_FROM.test(first);
  if (!startsWithFrom && !HEADER_OTHER.test(first)) return false;
  const next = lines.slice(at + 1, at + 9);
  const end = next.findIndex((line, index) => isBlank(line) && isBlank(next[index + 1] ?? ''));
  const block = end === -1 ? next : next.slice(0, end);
  const others = block.filter((line) => HEADER_OTHER.test(line)).length;
  if (startsWithFrom)
    return (
      others >= 2 ||
      (others === 1 &&
        /@|\d{4}/.test(`${first}${block.slice(0, 2).join('')}`) &&
        /:/.test(block[0] ?? '') &&
        HEADER_OTHER.test(block[0] ?? ''))
    );
  return others >= 2 && block.some((line) => HEADER_FROM.test(line)) && HEADER_OTHER.test(block[0] ?? '');
}

const MOST_LINES = 4;

/** "On Monday Anna wrote:", in one line or broken into several. */
function attributionAt(lines: readonly string[], at: number): QuoteMark | null {
  const first = lines[at] ?? '';
  if (isQuoteLine(first) || !WROTE_START.test(first)) return null;
  let text = '';
  for (let length = 1; length <= MOST_LINES && at + length <= lines.length; length += 1) {
    const line = lines[at + length - 1] ?? '';
    if (length > 1 && (isBlank(line) || isQuoteLine(line))) return null;
    text = `${text} ${line.trim()}`.trim();
    if (text.length > 400) return null;
    const verdict = isAttribution(text, lines[nextFilled(lines, at + length)] ?? '');
    if (verdict) {
      // The line above an attribution is the author's own, however it begins.
      if (!STARTS_WITH_DATE.test(first) && startsLater(lines, at, length)) return null;
      const follows = lines[nextFilled(lines, at + length)] ?? '';
      return { at, length, takesRest: !isQuoteLine(follows) };
    }
  }
  return null;
}

/** Whether one of the next lines begins the attribution with a date or a preposition. */
const startsLater = (lines: readonly string[], at: number, length: number) =>
  lines
    .slice(at + 1, at + length)
    .some((line, index) => STARTS_WITH_DATE.test(line) && attributionAt(lines, at + 1 + index) !== null);

const DATED =
  /\d{1,2}[:.h]\d{2}|\b(?:19|20)\d{2}\b|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{1,2}\s*[月월]|\b\d{1,2}\.?\s+\p{L}{3,}/u;

const ADDRESSED = /<[^<>]*@[^<>]*>|[^\s<>()]+@[^\s<>()]+\.\w/;

function isAttribution(text: string, following: string): boolean {
  const quoted = isQuoteLine(following);
  const ends = /[:：]\s*[*_)\]]*\s*$/.test(text);
  const wrote = WROTE.test(text) || (ends && WROTE_INSIDE.test(text));
  if (wrote && (DATED.test(text) || ADDRESSED.test(text))) return ends || quoted;
  if (wrote && ends && quoted) return true;
  return ends && ADDRESSED.test(text) && DATED.test(text);
}

/** In some languages date and address stand behind the verb: "Max schrieb am Fr., 28. Apr. um 11:53 Uhr:". */
const WROTE_INSIDE =
  /\b(?:wrote|schrieb|a écrit|escribió|escreveu|ha scritto|schreef|napisał\(?a?\)?|skrev|kirjoitti|написал\(?а?\)?|пишет)\b/iu;
