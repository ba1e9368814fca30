import { ABOUT_UNSUBSCRIBING, UNSUBSCRIBE_SUBJECTS, UNSUBSCRIBE_WORDS } from './words/unsubscribe.ts';

/** A wish to be left alone is short; in a long letter the words mean something else. */
const LONGEST_WISH = 600;

/** Whether somebody asks, in their own words or by the subject of an unsubscribe link, for no more mail. */
export function asksToUnsubscribe(subject: string, ownText: string): boolean {
  const text = ownText.trim();
  if (UNSUBSCRIBE_SUBJECTS.test(subject) && text.length < LONGEST_WISH) return true;
  if (text === '' || text.length > LONGEST_WISH || ABOUT_UNSUBSCRIBING.test(text)) return false;
  return UNSUBSCRIBE_WORDS.test(text.replace(/[’‘]/g, "'"));
}
