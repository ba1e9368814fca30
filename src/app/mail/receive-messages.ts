import type { Id } from '../../core/facts.ts';
import { servedStep } from '../interactions/served-step.ts';
import { receiveCalendar } from '../meetings/receive-calendar.ts';
import type { OperationContext } from '../operation.ts';
import type { IncomingMessage, KnownMessage, MailboxRecord, MessageRecord } from '../ports/mail.ts';
import type { InteractionRecord } from '../ports/records.ts';
import { addressesIn, correspondentsOf } from './correspondents.ts';
import { momentOfMessage } from './moment-of-message.ts';
import { purposeOfMail } from './purpose-of-mail.ts';
import { whatFollows } from './what-follows.ts';
import { type Concern, whomItConcerns } from './whom-it-concerns.ts';

const LONGEST_SUBJECT = 500;
const LONGEST_TEXT = 200_000;

export interface Received {
  /** The ids of the messages that are known now, by key; what concerns nobody in the book is not kept. */
  readonly messages: ReadonlyMap<string, Id>;
  /** Messages of theirs that carry an invitation or an answer to one of ours. */
  readonly calendar: readonly MessageRecord[];
  readonly added: number;
}

/**
 * Takes messages into the book, inside a running transaction: each stands once, whatever mailboxes saw it, becomes
 * an interaction with the people whom it concerns, and what follows from it follows (an absence, a dead address, an
 * opt-out). Messages are in the order in which they came.
 *
 * @param how history: what happened long ago is planned later, all at once, by the worker
 */
export async function receiveMessages(
  context: OperationContext,
  mailbox: MailboxRecord,
  incoming: readonly IncomingMessage[],
  how: { readonly history: boolean },
): Promise<Received> {
  const { tx, now, newId } = context;
  const referred = incoming.flatMap(({ key, about, inReplyTo, refs }) => [key, about, inReplyTo, ...refs]);
  const known = new Map<string, KnownMessage>(
    await tx.messages.known([...new Set(referred.filter((key) => key !== null))]),
  );
  const correspondents = await correspondentsOf(tx, mailbox.address, incoming.flatMap(addressesIn));
  const fresh: { message: IncomingMessage; record: MessageRecord; concern: Concern }[] = [];
  for (const message of incoming) {
    if (known.has(message.key)) continue;
    const concern = whomItConcerns(message, mailbox, correspondents, known);
    if (!isKept(message, concern, mailbox, known)) continue;
    const record = messageRecord(message, concern, mailbox, {
      id: newId(),
      threadId: threadOf(message, known),
      now,
    });
    known.set(message.key, record);
    fresh.push({ message, record, concern });
  }

  const homes = [...new Set(fresh.flatMap(({ concern }) => concern.homes))];
  if (!how.history) await context.change(homes);
  const interactions = fresh.flatMap(({ message, record, concern }) => {
    const interaction = interactionOf(message, record, concern, mailbox, known, context);
    return interaction === null ? [] : [{ interaction, record, concern }];
  });
  const served = how.history ? interactions : await withServedSteps(context, interactions);
  await tx.interactions.insert(served.map(({ interaction }) => interaction));
  await tx.interactions.addParticipants(
    served.map(({ interaction, concern }) => ({
      interaction: interaction.id,
      people: concern.people,
      users: interaction.recordedBy === null ? [] : [interaction.recordedBy],
    })),
  );
  const interactionOfMessage = new Map(served.map(({ interaction, record }) => [record.id, interaction.id]));
  const records = fresh.map(({ record }) => ({
    ...record,
    interactionId: interactionOfMessage.get(record.id) ?? null,
  }));
  await tx.messages.insert(records);
  const touched = await whatFollows(context, fresh, known, how);
  const calendar = records.filter(
    (record) => record.calendar !== null && record.kind === 'calendar' && record.direction === 'theirs',
  );
  const met = await receiveCalendar(context, mailbox, calendar, how);
  if (how.history) await tx.bulk.markForPlanning([...new Set([...homes, ...touched, ...met])], now);
  return {
    messages: new Map(
      incoming.flatMap(({ key }) => (known.has(key) ? [[key, known.get(key)?.id ?? '']] : [])),
    ),
    calendar,
    added: records.length,
  };
}

/** With people in the book, about a message of ours, or, where the mailbox keeps everything, any. */
function isKept(
  message: IncomingMessage,
  concern: Concern,
  mailbox: MailboxRecord,
  known: ReadonlyMap<string, KnownMessage>,
): boolean {
  if (mailbox.keeps === 'everybody' || concern.account !== null) return true;
  return message.about !== null && known.has(message.about);
}

/** The conversation of the message that this one answers, or of the nearest of its ancestors that we know. */
function threadOf(
  { inReplyTo, refs, about }: IncomingMessage,
  known: ReadonlyMap<string, KnownMessage>,
): Id | null {
  for (const key of [inReplyTo, ...[...refs].reverse(), about]) {
    const thread = key === null ? undefined : known.get(key)?.threadId;
    if (thread !== undefined) return thread;
  }
  return null;
}

function messageRecord(
  message: IncomingMessage,
  concern: Concern,
  mailbox: MailboxRecord,
  { id, threadId, now }: { readonly id: Id; readonly threadId: Id | null; readonly now: number },
): MessageRecord {
  const headersOnly = mailbox.keeps === 'headers';
  return {
    id,
    messageKey: message.key,
    direction: concern.direction,
    kind: message.kind,
    at: momentOfMessage(message.sentAt, message.arrivedAt, now),
    fromAddress: message.from?.address ?? null,
    fromName: message.from?.name ?? null,
    recipients: message.recipients,
    subject: message.subject,
    threadId: threadId ?? id,
    inReplyTo: message.inReplyTo,
    refs: message.refs,
    ownWords: headersOnly ? null : (message.ownWords?.slice(0, LONGEST_TEXT) ?? null),
    body: headersOnly ? null : (message.body?.slice(0, LONGEST_TEXT) ?? null),
    html: headersOnly ? null : message.html,
    attachments: message.attachments,
    calendar: message.calendar,
    failures: message.failures,
    returnDay: message.returnDay,
    size: message.size,
    accountId: concern.account,
    interactionId: null,
    forgottenAt: null,
    recordedAt: now,
  };
}

const MOVES_NOTHING: ReadonlySet<IncomingMessage['kind']> = new Set(['auto-reply', 'unsubscribe', 'list']);
/** Not by or to a person: they stand in the conversation, and what follows from them follows. */
const NO_INTERACTION: ReadonlySet<IncomingMessage['kind']> = new Set([
  'bounce',
  'delay',
  'complaint',
  'calendar',
]);

function interactionOf(
  message: IncomingMessage,
  record: MessageRecord,
  concern: Concern,
  mailbox: MailboxRecord,
  known: ReadonlyMap<string, KnownMessage>,
  { newId, now }: OperationContext,
): InteractionRecord | null {
  if (concern.account === null || NO_INTERACTION.has(message.kind)) return null;
  if (concern.people.length === 0 && !concern.unknownSender) return null;
  const answers = message.inReplyTo === null ? undefined : known.get(message.inReplyTo);
  return {
    id: newId(),
    version: 1,
    accountId: concern.account,
    opportunityId: null,
    at: record.at,
    kind: message.kind === 'list' ? 'newsletter' : 'mail',
    direction: concern.direction,
    reached: false,
    purpose:
      concern.direction === 'theirs'
        ? null
        : purposeOfMail(message.ownWords, answers?.direction === 'theirs'),
    automatic: MOVES_NOTHING.has(message.kind),
    enquiry: false,
    unknownSender: concern.unknownSender,
    durationMinutes: null,
    subject: record.subject?.slice(0, LONGEST_SUBJECT) ?? null,
    body: record.ownWords,
    valueGiven: null,
    reaction: null,
    reactionWords: null,
    servesKind: null,
    servesSubject: null,
    answerWaivedAt: null,
    answerWaivedReason: null,
    messageId: record.messageKey,
    source: 'mail',
    recordedAt: now,
    recordedBy: mailbox.userId,
    withdrawnAt: null,
    withdrawnReason: null,
  };
}

/** Mails of ours end the step that they were made for. */
async function withServedSteps<Row extends { interaction: InteractionRecord; concern: Concern }>(
  context: OperationContext,
  rows: readonly Row[],
): Promise<readonly Row[]> {
  const served: Row[] = [];
  for (const row of rows) {
    const step =
      row.interaction.direction === 'ours'
        ? await servedStep(context, row.interaction, row.concern.people, undefined)
        : {};
    served.push({ ...row, interaction: { ...row.interaction, ...step } });
  }
  return served;
}
