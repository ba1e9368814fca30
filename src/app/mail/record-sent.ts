import { servedStep } from '../interactions/served-step.ts';
import type { OperationContext } from '../operation.ts';
import type { MessageRecord } from '../ports/mail.ts';
import type { OutboxRecord } from '../ports/outbox.ts';
import type { InteractionRecord } from '../ports/records.ts';

/**
 * Notes that a message went out: it becomes an interaction of ours with everybody in the book who got it, and a
 * message of the conversation, so that what comes back is recognised.
 */
export async function recordSent(
  context: OperationContext,
  mail: OutboxRecord,
  { at, said }: { readonly at: number; readonly said: string | null },
): Promise<void> {
  const { tx, now, newId } = context;
  const people = [...new Set(mail.recipients.flatMap(({ person }) => person ?? []))];
  const homes = await tx.planning.homes(people);
  await context.change(homes.values());
  const account = mail.accountId ?? homes.get(people[0] ?? '') ?? null;
  const interaction =
    account === null || people.length === 0 || mail.kind === 'digest'
      ? null
      : await withServedStep(context, interactionOf(mail, account, at, newId(), now), people, mail);
  if (interaction !== null) {
    await tx.interactions.insert([interaction]);
    await tx.interactions.addParticipants([{ interaction: interaction.id, people, users: [mail.authorId] }]);
  }
  const known = await tx.messages.known([mail.messageId, ...mail.refs]);
  if (!known.has(mail.messageId)) {
    const mailbox = await tx.mailboxes.get(mail.mailboxId);
    const id = newId();
    const before = [...mail.refs].reverse().flatMap((ref) => known.get(ref)?.threadId ?? []);
    await tx.messages.insert([
      {
        ...messageOf(mail, at, now),
        id,
        threadId: before[0] ?? id,
        fromAddress: mailbox?.address ?? null,
        fromName: mailbox?.senderName ?? null,
        accountId: account,
        interactionId: interaction?.id ?? null,
      },
    ]);
  }
  await tx.outbox.update(mail.id, {
    status: 'sent',
    sentAt: at,
    said,
    trouble: null,
    nextTryAt: null,
    interactionId: interaction?.id ?? null,
    version: mail.version + 1,
  });
}

async function withServedStep(
  context: OperationContext,
  interaction: InteractionRecord,
  people: readonly string[],
  { servesKind, servesSubject }: OutboxRecord,
): Promise<InteractionRecord> {
  const named =
    servesKind !== null && servesSubject !== null ? { kind: servesKind, subject: servesSubject } : undefined;
  return { ...interaction, ...(await servedStep(context, interaction, people, named)) };
}

function interactionOf(
  mail: OutboxRecord,
  accountId: string,
  at: number,
  id: string,
  now: number,
): InteractionRecord {
  return {
    id,
    version: 1,
    accountId,
    opportunityId: mail.opportunityId,
    at,
    kind: mail.kind === 'newsletter' ? 'newsletter' : 'mail',
    direction: 'ours',
    reached: false,
    purpose: mail.wants,
    automatic: false,
    enquiry: false,
    unknownSender: false,
    durationMinutes: null,
    subject: mail.subject,
    body: mail.body,
    valueGiven: mail.valueGiven,
    reaction: null,
    reactionWords: null,
    servesKind: null,
    servesSubject: null,
    answerWaivedAt: null,
    answerWaivedReason: null,
    messageId: mail.messageId,
    source: 'outbox',
    recordedAt: now,
    recordedBy: mail.authorId,
    withdrawnAt: null,
    withdrawnReason: null,
  };
}

function messageOf(
  mail: OutboxRecord,
  at: number,
  now: number,
): Omit<MessageRecord, 'id' | 'threadId' | 'fromAddress' | 'fromName' | 'accountId' | 'interactionId'> {
  return {
    messageKey: mail.messageId,
    direction: 'ours',
    kind: mail.calendar !== null ? 'calendar' : mail.inReplyTo === null ? 'ordinary' : 'reply',
    at,
    recipients: mail.recipients.map(({ field, address, name }) => ({ field, address, name })),
    subject: mail.subject,
    inReplyTo: mail.inReplyTo,
    refs: mail.refs,
    ownWords: mail.body,
    body: mail.body,
    html: mail.html,
    attachments: [],
    calendar: mail.calendar,
    failures: [],
    returnDay: null,
    size: mail.body.length,
    forgottenAt: null,
    recordedAt: now,
  };
}
