/** What is short enough for one pattern: reactions, ratings, own to-dos, what was handed over, what we asked. */

import type { Mood } from '../app/ports/understanding.ts';
import { outcomeIn, withoutArticle } from './contact.ts';
import type { Clause, DateFinder, Line, Reading } from './reading.ts';
import { startingWords } from './text.ts';
import { anyOf, meanings, wordsOf } from './vocabulary.ts';

const MOODS = meanings<Mood>((language) => language.moods);
const RATING = startingWords([
  `(?:${anyOf('rating')}) \\u0001+(?: \\u0001+)* (?:as |mit |als )?(?<grade3>[abc]|${anyOf('longShot')})`,
  `(?:${anyOf('rating')}) ?(?<grade>[abc]|${anyOf('longShot')})`,
  `(?:is |now |ist |jetzt )*(?:an? |ein )?(?<grade2>[abc])[- ](?:kunde|kundin|customer|account|rating)`,
]);
const LONG_SHOT = startingWords([
  `(?:(?:she|he|they|sie|er|it)(?:'s)? )?(?:is |are |ist )?(?:an? |ein )?(?:${anyOf('longShot')})`,
]);
const TODO = startingWords([`(?:${anyOf('todo')})`]);
const NOTE = startingWords([`(?:${anyOf('note')})`]);
const GAVE = startingWords([`(?:${anyOf('gave')})`]);
const GIVEN_LAST = startingWords([
  '(?<what>.+?) (?:geschickt|gesendet|gemailt|weitergeleitet|gegeben|geteilt|ubergeben|mitgegeben|dagelassen)',
]);
const ASKED = startingWords([
  `(?:(?:${anyOf('we')}) )?(?:${anyOf('asking')})`,
  '.*(?:um ruckruf|um antwort) gebeten',
  'bitte um ruckruf',
]);
const VALUABLE = wordsOf('valuable', 'u');
const OWED = wordsOf('owed', 'u');

export function readMood(clause: Clause): Reading | null {
  for (const [pattern, mood] of MOODS) if (pattern.test(clause.masked)) return { is: 'reaction', mood };
  return null;
}

export function readRating(clause: Clause): Reading | null {
  const groups = RATING.exec(clause.masked)?.groups;
  const said = groups?.['grade'] ?? groups?.['grade2'] ?? groups?.['grade3'];
  if (said === undefined) return LONG_SHOT.test(clause.folded) ? { is: 'rating', rating: 'long shot' } : null;
  return { is: 'rating', rating: said.length === 1 ? said.toUpperCase() : 'long shot' };
}

export function readTodo(clause: Clause, dates: DateFinder): Reading | null {
  const match = TODO.exec(clause.folded);
  if (match === null) return null;
  const date = dates('future').find((each) => each.day !== null) ?? null;
  const from = Math.max(match[0].length, date !== null && date.from <= match[0].length ? date.to : 0);
  const what =
    date === null || date.from < from
      ? clause.typed.slice(from)
      : `${clause.typed.slice(from, date.from)}${clause.typed.slice(date.to)}`;
  return { is: 'todo', what: what.replace(/^[\s:,-]+|[\s,]+$/gu, '').replace(/\s+/gu, ' '), date };
}

/** "note: …": kept as it is, whatever it says. */
export function isNote(clause: Clause): boolean {
  return NOTE.test(clause.folded);
}

export function readGave(clause: Clause): Reading | null {
  const sent = GAVE.exec(clause.folded);
  const last = sent === null ? GIVEN_LAST.exec(clause.folded) : null;
  const what =
    sent !== null
      ? clause.typed.slice(sent[0].length)
      : clause.typed.slice(clause.mentions.at(-1)?.to ?? 0, last?.groups?.['what']?.length ?? 0);
  if (!/[\p{L}\p{N}]/u.test(what)) return null;
  const folded = clause.folded;
  return {
    is: 'gave',
    what: withoutArticle(what.trim()),
    owed: OWED.test(folded) && !VALUABLE.test(folded),
    sure: VALUABLE.test(folded) || OWED.test(folded),
  };
}

export function readOutcome(clause: Clause, line: Line): Reading | null {
  if (line.contact === null) return null;
  const outcome = outcomeIn(clause.masked);
  return outcome === null ? null : { is: 'outcome', outcome };
}

/** "asking for a call": what else the words of a contact say. */
export function isAsking(rest: string): boolean {
  return ASKED.test(rest.toLowerCase());
}

export function readAsked(clause: Clause, line: Line): Reading | null {
  return line.contact?.direction === 'ours' && ASKED.test(clause.masked) ? { is: 'asked' } : null;
}
