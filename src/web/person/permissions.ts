import type { PersonAnswer } from './person-page.tsx';

export const CHANNELS = ['phone', 'mail', 'message', 'visit', 'letter', 'newsletter'] as const;
type Word = PersonAnswer['permissions'][number];

/** The latest word of theirs on a channel, or on everything; of two at one moment the refusal holds. */
export function wordOn(words: readonly Word[], channel: string): Word | null {
  let latest: Word | null = null;
  for (const word of words) {
    if (word.channel !== channel && word.channel !== 'all') continue;
    if (latest === null || word.at > latest.at || (word.at === latest.at && !word.allowed)) latest = word;
  }
  return latest;
}
