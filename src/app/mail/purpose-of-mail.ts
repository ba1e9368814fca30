import type { InteractionRecord } from '../ports/records.ts';

const ASKS =
  /\?|\b(?:let me know|please (?:confirm|reply|advise)|could you|can you|would you|looking forward to (?:hearing|your)|bitte (?:um|geben|melden|bestätigen|teilen)|können sie|könnten sie|kannst du|würden sie|ich freue mich auf (?:ihre|deine)|geben sie (?:mir|uns) bescheid)\b/i;

/**
 * What a mail of ours wanted that was written elsewhere and says nothing of it: what answers them is owed, what
 * asks is an attempt, the rest neither. A person may correct it.
 */
export function purposeOfMail(
  ownWords: string | null,
  answersTheirs: boolean,
): NonNullable<InteractionRecord['purpose']> {
  if (answersTheirs) return 'owed';
  return ownWords !== null && ASKS.test(ownWords) ? 'ask' : 'other';
}
