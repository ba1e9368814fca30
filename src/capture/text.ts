/** Text as the grammars see it: folded, with every index unchanged, so that spans need no mapping back. */

const SINGLE: Readonly<Record<string, string>> = {
  ß: 's',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ı: 'i',
  æ: 'a',
  œ: 'o',
  þ: 't',
  ð: 'd',
  '’': "'",
  '‘': "'",
  '`': "'",
  '–': '-',
  '—': '-',
  '\u00a0': ' ',
  '\u202f': ' ',
  '\t': ' ',
  '\r': ' ',
};

function foldUnit(unit: string): string {
  if (unit >= ' ' && unit <= '~') return unit >= 'A' && unit <= 'Z' ? unit.toLowerCase() : unit;
  const lower = unit.toLowerCase();
  const known = SINGLE[lower];
  if (known !== undefined) return known;
  const base = lower.normalize('NFD')[0] ?? unit;
  return lower.length === 1 && base.length === 1 ? base : unit;
}

/** Lower case without accents; the same length as the text, unit by unit. */
export function fold(text: string): string {
  let folded = '';
  for (let i = 0; i < text.length; i++) folded += foldUnit(text.charAt(i));
  return folded;
}

/** What stands in the place of something already understood: no letter, no digit, no space. */
export const MASKED = '\u0001';

/** The same for a date. */
export const MASKED_DATE = '\u0002';

/** Hides spans of a folded text, keeping its length. */
export function mask(
  folded: string,
  spans: readonly { readonly from: number; readonly to: number }[],
  by = MASKED,
): string {
  let result = folded;
  for (const { from, to } of spans) result = result.slice(0, from) + by.repeat(to - from) + result.slice(to);
  return result;
}

const BEFORE = '(?<![\\p{L}\\p{N}])';
const AFTER = '(?![\\p{L}\\p{N}])';

/** A source may be written with its accents; texts are matched folded. */
function withoutAccents(source: string): string {
  return source.replaceAll('ß', 's').normalize('NFD').replace(/\p{M}/gu, '');
}

/** Whole words of a folded text: any of these sources (regular expressions in lower case). */
export function words(sources: readonly string[], flags = 'gu'): RegExp {
  return new RegExp(`${BEFORE}(?:${sources.map(withoutAccents).join('|')})${AFTER}`, flags);
}

/** The same, at the very beginning. */
export function startingWords(sources: readonly string[]): RegExp {
  return new RegExp(`^\\s*(?:${sources.map(withoutAccents).join('|')})${AFTER}`, 'u');
}

/** Trims a span to the text inside it; spaces and the given characters at its edges fall away. */
export function trimSpan(
  text: string,
  from: number,
  to: number,
  edge = /[\s,;]/u,
): { from: number; to: number } {
  let start = from;
  let end = to;
  while (start < end && edge.test(text.charAt(start))) start++;
  while (end > start && edge.test(text.charAt(end - 1))) end--;
  return { from: start, to: end };
}
