/**
 * What an interaction means for following up with one person (rules, section 1). The same mail can be the
 * answer that we owed to one of its receivers and an attempt for the other.
 */
import type { InteractionFact, InteractionKind, StepKind } from '../facts.ts';

export type Meaning =
  /** They contacted us: a contact. */
  | 'theirs'
  /** We contacted them and talked: a contact. */
  | 'talk'
  /** Ours; asked for an answer or a talk and has not got it. */
  | 'attempt'
  /** Ours; asks nothing. */
  | 'gift'
  | 'newsletter'
  /** Ours; what we owed them: none of the above, even with an ask in it. */
  | 'owed'
  /** Ours, personal, and none of these. */
  | 'other'
  /** Notes, automatic replies, bounces: they move nothing. */
  | 'nothing';

const TALKS: readonly InteractionKind[] = ['meeting', 'visit', 'call', 'event'];
const KNOCKS: readonly InteractionKind[] = ['call', 'voicemail', 'visit'];
const MESSAGES: readonly InteractionKind[] = ['mail', 'message', 'letter', 'voicemail'];
const OWED_STEPS: readonly StepKind[] = [
  'answer',
  'deliver-promise',
  'settle-meeting',
  'send-recap',
  'prepare-call',
];

/** A talk took place, whoever began it. */
export function isTalk(it: InteractionFact): boolean {
  return it.reached && TALKS.includes(it.kind);
}

/** A written or recorded message of theirs, which wants an answer. */
export function isTheirMessage(it: InteractionFact): boolean {
  return it.direction === 'theirs' && !it.automatic && MESSAGES.includes(it.kind);
}

/** Something personal that answers a message of theirs: a message of ours, or any talk. */
export function answersThem(it: InteractionFact): boolean {
  if (it.automatic) return false;
  return isTalk(it) || (it.direction === 'ours' && MESSAGES.includes(it.kind));
}

/** @param isAnswer whether a message of theirs to which this is the answer was open at that moment */
export function meaningOf(it: InteractionFact, isAnswer: boolean): Meaning {
  if (it.automatic || it.kind === 'note') return 'nothing';
  if (it.direction === 'theirs') return theirMeaning(it);
  if (it.kind === 'newsletter') return 'newsletter';
  if (isTalk(it)) return 'talk';
  if (isAnswer || it.purpose === 'owed') return 'owed';
  if (it.serves !== null && OWED_STEPS.includes(it.serves.kind)) return 'owed';
  if (it.purpose === 'gift') return 'gift';
  if (it.purpose === 'ask' || KNOCKS.includes(it.kind)) return 'attempt';
  return 'other';
}

/** A meeting that did not take place and a newsletter of theirs came from nobody who turned to us. */
function theirMeaning(it: InteractionFact): Meaning {
  if (it.kind === 'newsletter') return 'nothing';
  if ((it.kind === 'meeting' || it.kind === 'visit') && !it.reached) return 'nothing';
  return 'theirs';
}
