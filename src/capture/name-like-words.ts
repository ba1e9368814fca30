/** Which words of a line may be names: what to search people and accounts for, before it is understood. */
import { contactEnds } from './contact.ts';
import { fold, words } from './text.ts';
import { anyOf, sources } from './vocabulary.ts';
import { de } from './words/de.ts';
import { en } from './words/en.ts';

const MOST = 24;
const TOKEN = /(?<![#\p{L}\p{N}])[\p{L}][\p{L}\p{M}'’]*(?![\p{L}\p{N}])/gu;
const COMMON = words(
  [
    ...sources('glue'),
    ...sources('fillers'),
    ...sources('they'),
    ...sources('we'),
    ...sources('promising'),
    ...sources('promised'),
    ...sources('imperative'),
    ...sources('valuable'),
    ...en.weekdays.filter((day) => !day.includes('sun')),
    ...de.weekdays,
    ...en.days.map(([source]) => source),
    ...de.days.map(([source]) => source),
    'sunday',
    'call',
    'called',
    'met',
    'vm',
    'mail',
    'next',
    'liked?',
    'pricing',
    'wants?',
    'no',
    'not',
    'min',
    'mins',
    'nicht',
    'nachste\\w*',
    'again',
    'back',
    'tomorrow',
    'today',
    'weeks?',
    'wochen?',
    'months?',
    'days?',
    'hours?',
    'stunden?',
    'anruf',
    'treffen',
    'termin',
    'cfo',
    'ceo',
    'cto',
  ],
  'u',
);
const BEFORE = new RegExp(`(?:^|[&+/,;(:.\\n]|(?<![\\p{L}\\p{N}])(?:${anyOf('beforeName')})\\.?)\\s*$`, 'u');

/**
 * Words to look people and accounts up by, as typed, without doubles, at most 24: those with a capital
 * first, then those in lower case that stand where a name may stand. Rather too many than too few.
 */
export function nameLikeWords(text: string): string[] {
  const head = text.slice(0, 2_000);
  const folded = fold(head);
  const ends = new Set(contactEnds(folded).map((end) => end + 1));
  const capital = new Set<string>();
  const lower = new Set<string>();
  let lastTo = -1;
  for (const match of head.matchAll(TOKEN)) {
    const typed = match[0].replace(/['’]s?$/u, '');
    const key = fold(typed);
    const from = match.index;
    if (typed.length < 2 || COMMON.exec(key)?.[0] === key) continue;
    if (!/^\p{Ll}/u.test(typed)) capital.add(typed);
    else if (
      ends.has(from) ||
      BEFORE.test(folded.slice(Math.max(0, from - 24), from)) ||
      (lastTo >= 0 && folded.slice(lastTo, from) === ' ')
    )
      lower.add(typed);
    else continue;
    lastTo = from + match[0].length;
  }
  return [...capital, ...[...lower].filter((word) => !capital.has(word))].slice(0, MOST);
}
