import type { InteractionRecord } from '../../ports/records.ts';
import type { Run } from '../run.ts';
import type { Book, PersonEntry } from './book.ts';
import type { RowWork } from './row-work.ts';

/**
 * A past contact that the file knows by its date alone: the clock needs it, so it is recorded. False when it is
 * none (the column may mean anything, or the date is still to come): the caller keeps the text.
 */
export function putLastContact(
  run: Run,
  book: Book,
  entry: PersonEntry,
  said: string | undefined,
  row: RowWork,
): boolean {
  if (said === undefined || run.lastContact === null) return false;
  const at = momentOf(said);
  if (at === null || at > run.now) return false;
  if (entry.contacts.has(at)) return true;
  entry.contacts.add(at);
  const interaction: InteractionRecord = {
    ...EMPTY_INTERACTION,
    id: run.newId(),
    accountId: entry.record.accountId,
    at,
    kind: run.lastContact,
    reached: true,
    purpose: 'other',
    body: 'Last contact before the import, as the file says.',
    recordedAt: run.now,
    recordedBy: run.actor.user,
  };
  book.newInteractions.push(interaction);
  book.newParticipants.push({ interactionId: interaction.id, personId: entry.record.id });
  row.made('interaction', interaction.id);
  return true;
}

/** A day stands for its noon (UTC): the same day nearly everywhere. */
export function momentOf(text: string): number | null {
  const instant = Date.parse(
    /^\d{4}-\d{2}-\d{2}$/.test(text)
      ? `${text}T12:00:00Z`
      : /[zZ]|[+-]\d\d:?\d\d$/.test(text)
        ? text
        : `${text}Z`,
  );
  return Number.isNaN(instant) ? null : instant;
}

export const EMPTY_INTERACTION: Omit<InteractionRecord, 'id' | 'accountId' | 'at' | 'kind' | 'recordedAt'> = {
  version: 1,
  opportunityId: null,
  direction: 'ours',
  reached: false,
  purpose: 'other',
  automatic: false,
  enquiry: false,
  unknownSender: false,
  durationMinutes: null,
  subject: null,
  body: null,
  valueGiven: null,
  reaction: null,
  reactionWords: null,
  servesKind: null,
  servesSubject: null,
  answerWaivedAt: null,
  answerWaivedReason: null,
  messageId: null,
  source: 'import',
  recordedBy: null,
  withdrawnAt: null,
  withdrawnReason: null,
};
