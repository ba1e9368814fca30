import { ABOUT_UNSUBSCRIBING, UNSUBSCRIBE_SUBJECTS, UNSUBSCRIBE_WORDS } from './words/unsubscribe.ts';

/** A wish to be left alone is short; in a long letter the words mean something else. */
const LONGEST_WISH = 600;

/** The mail that a List-Unsubscribe address gets (RFC 2369): a click wrote it, and programs say so. */
export function isUnsubscribeLetter(subject: string, ownText: string): boolean {
  return UNSUBSCRIBE_SUBJECTS.test(subject) && ownText.trim().length < LONGEST_WISH;
}

/** Whether somebody asks, in their own words or by the subject of an unsubscribe link, for no more mail. */
export function asksToUnsubscribe(subject: string, ownText: string): boolean {
  const text = ownText.trim();
  if (isUnsubscribeLetter(subject, text)) return true;
  if (text === '' || text.length > LONGEST_WISH || ABOUT_UNSUBSCRIBING.test(text)) return false;
  return UNSUBSCRIBE_WORDS.test(text.replace(/[’‘]/g, "'"));
}
