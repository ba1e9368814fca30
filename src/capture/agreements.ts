/** "Next call Fri 11 Dec 10:00", "speak again on the 12th", "wir sprechen in drei Wochen". */
import { findDuration } from './durations.ts';
import type { AgreementReading, Clause, DateFinder } from './reading.ts';
import { MASKED_DATE, mask, startingWords, words } from './text.ts';
import { anyOf, meanings, wordsOf } from './vocabulary.ts';

const AGREED = wordsOf('agreed', 'u');
const MAYBE = startingWords([
  `[\\u0002\\s]*(?:an? |the |ein(?:e|en)? |new |neuer? )?(?:${anyOf('maybeAgreed')})`,
]);
const THEY_CALL = startingWords([
  `(?:\\u0001+|${anyOf('they')})\\s*(?:will |'ll |wird )?(?:calls?|rings?|gets?|phones?|comes?|melde\\w*|ruf\\w*|respond\\w*)`,
]);
const NEXT = words(
  [
    'next (?:call|meeting|talk|chat|visit|demo)',
    'nachste[rsnm]? (?:anruf|call|termin|treffen|gesprach|telefonat|meeting|besuch)',
    'folgetermin',
  ],
  'u',
);
const KINDS = meanings((language) => language.agreedKinds);
const ACCOUNT = wordsOf('wholeAccount', 'u');
const OPPORTUNITY = wordsOf('wholeOpportunity', 'u');

/** Reads an agreed date; null when the clause speaks of none. `later`: the line has told of a contact already. */
export function readAgreement(clause: Clause, dates: DateFinder, later: boolean): AgreementReading | null {
  const duration = findDuration(clause.masked);
  const found = dates('future', { hide: duration === null ? [] : [duration] });
  const date = found.find((each) => each.day !== null) ?? null;
  const hidden = mask(clause.masked, found, MASKED_DATE);
  if (THEY_CALL.test(hidden)) return null;
  const strong = AGREED.test(hidden);
  if (!strong && !(later && date !== null && MAYBE.test(hidden))) return null;
  if (date === null && !NEXT.test(hidden)) return null;
  return {
    is: 'agreement',
    date,
    duration,
    kindOfContact: kindIn(hidden),
    scope: ACCOUNT.test(hidden) ? 'account' : OPPORTUNITY.test(hidden) ? 'opportunity' : 'person',
    sure: strong && (date?.sure ?? false),
  };
}

/** What was agreed: a call, a meeting; null when only "speak". */
export function kindIn(folded: string): AgreementReading['kindOfContact'] {
  for (const [pattern, kind] of KINDS) if (pattern.test(folded)) return kind;
  return null;
}
