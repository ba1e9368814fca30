/** Both languages at once: people mix them, and a line is too short to guess from. */
import { words } from './text.ts';
import { de } from './words/de.ts';
import { en } from './words/en.ts';
import type { Words } from './words/words.ts';

type ListKey = { [K in keyof Words]: Words[K] extends readonly string[] ? K : never }[keyof Words];

/** The sources of one idea, English first, e.g. for use inside a larger pattern. */
export function sources(key: ListKey): readonly string[] {
  return [...en[key], ...de[key]];
}

/** `a|b|c` of one idea, to stand inside a larger pattern. */
export function anyOf(key: ListKey): string {
  return sources(key)
    .map((source) => `(?:${source})`)
    .join('|');
}

/** Whole words of one idea. */
export function wordsOf(key: ListKey, flags = 'gu'): RegExp {
  return words(sources(key), flags);
}

/** Pairs of a pattern and what it means, compiled, English first. */
export function meanings<T>(
  pick: (language: Words) => readonly (readonly [string, T])[],
): readonly (readonly [RegExp, T])[] {
  return [en, de].flatMap((language) =>
    pick(language).map(([source, meaning]) => [words([source], 'u'), meaning] as const),
  );
}
