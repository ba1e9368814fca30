/**
 * On which channels somebody may be contacted by our choice: the latest word of theirs on each channel holds,
 * a word on `all` counts for every one. A newsletter is refused on its own, and travels by mail: who refuses
 * mail gets none either, unless they asked for it afterwards.
 */
import { CHANNELS, type Channel, type PermissionFact, type PersonFact } from '../facts.ts';

/** The latest word on a channel (or on all of them), or null. Of two at one moment the refusal holds. */
export function latestWord(words: readonly PermissionFact[], channel: Channel): PermissionFact | null {
  let latest: PermissionFact | null = null;
  for (const word of words) {
    if (word.channel !== channel && word.channel !== 'all') continue;
    if (latest === null || word.at > latest.at || (word.at === latest.at && !word.allowed)) latest = word;
  }
  return latest;
}

export function isPermitted(words: readonly PermissionFact[], channel: Channel): boolean {
  if (words.length === 0) return true;
  const word = latestWord(words, channel);
  if (word !== null && !word.allowed) return false;
  if (channel !== 'newsletter') return true;
  const onMail = latestWord(words, 'mail');
  if (onMail === null || onMail.allowed) return true;
  return word?.allowed === true && word.at > onMail.at;
}

/** Opted out of everything that there is. */
export function isOptedOutEverywhere(words: readonly PermissionFact[]): boolean {
  return words.length > 0 && CHANNELS.every((channel) => !isPermitted(words, channel));
}

/** Reachable and permitted. Whoever can get mail can get a newsletter. */
export function usableChannels(person: PersonFact): readonly Channel[] {
  return CHANNELS.filter((channel) => canReach(person, channel) && isPermitted(person.permissions, channel));
}

function canReach(person: PersonFact, channel: Channel): boolean {
  return (
    person.reachable.includes(channel) || (channel === 'newsletter' && person.reachable.includes('mail'))
  );
}
