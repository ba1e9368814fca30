import { words } from './text.ts';
import { de } from './words/de.ts';
import { en } from './words/en.ts';

const NAMED = [...en.numbers, ...de.numbers].map(([source, value]) => ({
  source,
  value,
  whole: words([source], 'u'),
}));

/** Inside a larger pattern: digits (with a decimal part) or a number word of either language. */
export const NUMBER = `(?:\\d{1,3}(?:[.,]\\d)?|${NAMED.map(({ source }) => `(?:${source})`).join('|')})`;

/** What NUMBER matched, as a number; null when it is none. */
export function readNumber(said: string): number | null {
  if (/^\d/u.test(said)) return Number(said.replace(',', '.'));
  let longest: { length: number; value: number } | null = null;
  for (const { whole, value } of NAMED) {
    const match = whole.exec(said);
    if (match !== null && match[0].length > (longest?.length ?? 0))
      longest = { length: match[0].length, value };
  }
  return longest?.value ?? null;
}
