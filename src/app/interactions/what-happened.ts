import type { InteractionRecord } from '../ports/records.ts';
import type { InteractionFields } from './log-interaction.ts';

type Happening = Pick<
  InteractionRecord,
  | 'opportunityId'
  | 'kind'
  | 'direction'
  | 'reached'
  | 'purpose'
  | 'automatic'
  | 'enquiry'
  | 'durationMinutes'
  | 'subject'
  | 'body'
  | 'valueGiven'
  | 'reaction'
  | 'reactionWords'
>;

const TALKS: ReadonlySet<string> = new Set(['meeting', 'visit', 'call', 'event']);

/**
 * What was said of an interaction, with what people leave unsaid filled in: a call or meeting took place unless
 * told otherwise; one of ours that gave something was a gift; one that reached nobody asked for something.
 */
export function whatHappened(fields: InteractionFields): Happening {
  const reached = TALKS.has(fields.kind) && (fields.reached ?? !fields.automatic);
  return {
    opportunityId: fields.opportunity ?? null,
    kind: fields.kind,
    direction: fields.direction,
    reached,
    purpose: fields.direction === 'theirs' ? null : (fields.purpose ?? usualPurpose(fields, reached)),
    automatic: fields.automatic,
    enquiry: fields.enquiry,
    durationMinutes: fields.durationMinutes ?? null,
    subject: fields.subject ?? null,
    body: fields.body ?? null,
    valueGiven: fields.valueGiven ?? null,
    reaction: fields.reaction ?? null,
    reactionWords: fields.reactionWords ?? null,
  };
}

function usualPurpose(fields: InteractionFields, reached: boolean): 'ask' | 'gift' | 'other' {
  if (fields.kind === 'newsletter' || fields.valueGiven !== undefined) return 'gift';
  if (reached || fields.kind === 'note' || fields.kind === 'event') return 'other';
  return 'ask';
}
