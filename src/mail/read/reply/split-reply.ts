import { isBlank, isQuoteLine, joined } from './lines.ts';
import { quoteMarkAt } from './quote-marks.ts';
import { partSignature } from './signature.ts';

export interface SplitReply {
  /** The person's own words; null where there are none. */
  readonly words: string | null;
  readonly quoted: string | null;
  readonly signature: string | null;
  /** Something was quoted with a mark that replies have. */
  readonly answers: boolean;
}

/** Longer mails are newsletters and logs; what stands below is left with the quote. */
const MOST_LINES = 20_000;

/**
 * Splits the text of a mail into what its author wrote, what they quoted, and their signature.
 *
 * 1. Each line is own or quoted: by its own mark (`>`), or because a mark above it takes the rest
 *    (a header block, "Original Message", "On … wrote:" over lines without marks).
 * 2. Own lines between and below marked quotes are answers in place and stay.
 * 3. The signature is parted from the end of the own lines.
 *
 * What a mail only forwards is quoted: nobody's own words stand there.
 */
export function splitReply(text: string, senderName: string | null): SplitReply {
  const all = text.split('\n');
  const lines = all.slice(0, MOST_LINES);
  const own: string[] = [];
  const quoted: string[] = [];
  let answers = false;
  let at = 0;
  while (at < lines.length) {
    const line = lines[at] ?? '';
    if (isQuoteLine(line)) {
      quoted.push(line);
      at += 1;
      continue;
    }
    const mark = quoteMarkAt(lines, at);
    if (mark === null) {
      own.push(line);
      at += 1;
      continue;
    }
    answers = true;
    const saidAbove = own.some((said) => !isBlank(said));
    const isBottom =
      mark.takesRest && !saidAbove && mark.length >= 1 && isReplyBelow(lines, mark.at + mark.length, at);
    const end = mark.takesRest && !isBottom ? lines.length : mark.at + mark.length;
    quoted.push(...lines.slice(at, end));
    at = end;
  }
  quoted.push(...all.slice(MOST_LINES));
  const { words, signature } = partSignature(own, senderName);
  const said = joined(words);
  return { words: said, quoted: joined(quoted), signature: joined(signature), answers };
}

/** An attribution at the very top with nothing marked below: the author wrote beneath it. */
function isReplyBelow(lines: readonly string[], from: number, at: number): boolean {
  const isTop = lines.slice(0, at).every(isBlank);
  return (
    isTop &&
    !/^[\s>*]*(?:[-_=]{2,}|from|von|de|da)\b/i.test(lines[at] ?? '') &&
    lines.slice(from).some((line) => !isBlank(line))
  );
}
