/**
 * Splits a line into clauses: at commas, semicolons, full stops, colons, line ends, and at an "and" that
 * begins another thought ("she brings the CFO and we send SOC2"), but not inside dates and names.
 */

import type { Span } from '../app/ports/understanding.ts';
import { startingWords } from './text.ts';
import { anyOf } from './vocabulary.ts';

const SEPARATOR =
  /\n+|[;!?]+|,(?!\d)|\.(?=\s|$)|:(?=\s)| [-/|] |->|\u2192|\u2022|[,;\u060c\u3001\u3002\uff0c](?=\S)|(?<![\p{L}\p{N}])(?:and|und|then|dann|but|aber|also)(?![\p{L}\p{N}])/gu;
const ABBREVIATION =
  /(?:\b(?:mo|di|mi|do|fr|sa|so|mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|marz|apr|jun|jul|aug|sep|sept|okt|oct|nov|dez|dec|dr|mr|mrs|ms|prof|ca|approx|std|min|z\.b|e\.g|i\.e|a\.m|p\.m|nr|no|hr|fa|inc|ltd|co|st)|\b\p{L}|\d)$/u;

const STARTS = startingWords([
  anyOf('we'),
  anyOf('they'),
  anyOf('imperative'),
  anyOf('agreed'),
  anyOf('wanting'),
  anyOf('gave'),
  '(?:will|promised|likes?|liked|loved|wants?|needs?|sent|left|asked|mag|will|schick\\p{L}*|bring\\p{L}*|möchte|next|nachste\\p{L}*)',
  '\\p{L}+ (?:will|sends|brings|wird|schickt|bringt|promised|wants|asked)',
]);

/** Clauses of a folded text, trimmed, without their separators. A question keeps its mark outside. */
export function splitClauses(folded: string, typed = folded): readonly Span[] {
  const clauses: Span[] = [];
  let from = 0;
  const cut = (to: number, next: number) => {
    const span = trimmed(folded, from, to);
    if (span.from < span.to) clauses.push(span);
    from = next;
  };
  for (const match of folded.matchAll(SEPARATOR)) {
    const end = match.index + match[0].length;
    if (match[0] === '.' && (isAbbreviation(folded, match.index) || goesOnAfterDate(typed, match.index)))
      continue;
    if (
      match[0] === ':' &&
      /\b(?:rating|note|notiz|todo|to-do|task|aufgabe|bewertung|signal|fyi|info|hinweis|einstufung|merken|wiedervorlage|agreed|booked|scheduled|next|next step|vereinbart|verabredet|ausgemacht|nachster schritt)$/u.test(
        folded.slice(from, match.index),
      )
    )
      continue;
    if (
      match[0] === ',' &&
      /^ ?\d{1,2}\. ?\d/u.test(folded.slice(end)) &&
      /\b\p{L}{2,}\.?$/u.test(folded.slice(from, match.index)) === false
    )
      continue;
    if (/^\p{L}/u.test(match[0]) && !STARTS.test(folded.slice(end))) continue;
    cut(match.index, end);
  }
  cut(folded.length, folded.length);
  return clauses;
}

/** "bis 7.12. im Urlaub": a small letter or an hour follows the date. */
function goesOnAfterDate(typed: string, dot: number): boolean {
  return (
    /\d\.\d{1,2}$/u.test(typed.slice(Math.max(0, dot - 5), dot)) && /^\.\s+[\p{Ll}\d]/u.test(typed.slice(dot))
  );
}

function isAbbreviation(folded: string, dot: number): boolean {
  const before = folded.slice(Math.max(0, dot - 8), dot);
  if (!ABBREVIATION.test(before)) return false;
  // "at 10. Next call": a number ends a sentence when a word that is no month follows.
  if (/\d$/u.test(before))
    return (
      /^\s+(?:\d|jan|feb|mar|apr|ma[iy]|jun|jul|aug|sep|o[kc]t|nov|de[zc])/u.test(folded.slice(dot + 1)) ||
      /(?:am|den|zum|der|dem|bis|\p{L}{2,}tag,?) \d{1,2}$/u.test(folded.slice(0, dot))
    );
  return folded.slice(dot + 1).trim() !== '';
}

function trimmed(folded: string, from: number, to: number): Span {
  let start = from;
  let end = to;
  while (start < end && /[\s,.;]/u.test(folded.charAt(start))) start++;
  while (end > start && /[\s,;]/u.test(folded.charAt(end - 1))) end--;
  return { from: start, to: end };
}
