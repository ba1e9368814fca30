import { z } from 'zod';
import { STEP_NUMBERS, type StepKind } from '../../core/facts.ts';
import { accountFor } from '../access.ts';
import { isAtLeast, sellers } from '../actor.ts';
import { refuse } from '../errors.ts';
import { type OperationContext, operation } from '../operation.ts';
import type { MailboxRecord, MessageRecord } from '../ports/mail.ts';
import type { OutboxRecipient, OutboxRecord } from '../ports/outbox.ts';
import { id, instant, text } from '../schemas.ts';
import { mailboxFor } from './mailboxes.ts';
import { mayBeWrittenTo, purposeIn, purposeOf } from './may-be-written-to.ts';
import { newMessageId } from './message-id.ts';
import { purposeOfMail } from './purpose-of-mail.ts';
import { recordSent } from './record-sent.ts';

/** For so long a mail can be called back after “send”, in milliseconds. */
export const CALL_BACK_WITHIN = 10_000;
const MOST_RECIPIENTS = 100;
const MOST_FILES = 20 * 1024 * 1024;

const recipient = z.object({
  field: z.enum(['to', 'cc', 'bcc']).default('to'),
  address: z.email().max(320),
  name: text(200).optional(),
});

const mailFields = z.object({
  mailbox: id.optional().describe('Yours; may be left out when you have one'),
  recipients: z.array(recipient).min(1).max(MOST_RECIPIENTS),
  subject: z.string().trim().max(500).default(''),
  body: z.string().max(200_000),
  html: z.string().max(2_000_000).optional(),
  replyTo: id.optional().describe('The message of the conversation that this one answers'),
  files: z.array(id).max(50).default([]),
  wants: z
    .enum(['ask', 'gift', 'owed', 'other'])
    .optional()
    .describe('What it wants; found from the words when left out'),
  valueGiven: text(500).optional(),
  serves: z
    .object({ kind: z.enum(Object.keys(STEP_NUMBERS) as [StepKind, ...StepKind[]]), subject: id })
    .optional()
    .describe('The step that it is made for'),
  at: instant.optional().describe('Not before this moment'),
  inTheirHours: z.boolean().default(false).describe('Only inside the permitted hours of those who get it'),
});

/** Who of these people may be written to, and why not; asked while writing, and again when it goes out. */
export const checkRecipients = operation({
  name: 'check-recipients',
  summary: 'Say who of some recipients may be written to now, and why not.',
  http: { method: 'POST', path: '/mails/check' },
  effect: 'read',
  input: mailFields.pick({ recipients: true, replyTo: true, serves: true }),
  output: z.object({
    recipients: z.array(
      z.object({
        address: z.string(),
        person: id.nullable(),
        allowed: z.boolean(),
        because: z.array(z.string()),
        withinHours: z.boolean(),
      }),
    ),
  }),
  allow: sellers,
  async run(context, input) {
    const answered = await answeredMessage(context, input.replyTo);
    const recipients = await knownRecipients(context, input.recipients);
    const purpose = purposeOf(input.serves?.kind ?? null, answered?.direction === 'theirs');
    const verdicts = await mayBeWrittenTo(context, recipients, purpose);
    return {
      recipients: verdicts.map((verdict, index) => ({
        ...verdict,
        because: [...verdict.because],
        person: recipients[index]?.person ?? null,
      })),
    };
  },
});

/** Goes out some seconds later, so that it can be called back; refused when one of its receivers may not be written to. */
export const sendMail = operation({
  name: 'send-mail',
  summary: 'Send a mail through your mailbox; it can be called back for some seconds.',
  http: { method: 'POST', path: '/mails' },
  effect: 'write',
  input: mailFields.extend({ draft: id.optional().describe('The draft that it was written as') }),
  output: z.object({ id, goesOutAt: z.string() }),
  allow: sellers,
  async run(context, { draft, ...input }) {
    const record = await recordOf(context, input);
    const verdicts = await mayBeWrittenTo(context, record.recipients, purposeIn(record));
    const against = verdicts.filter(({ allowed }) => !allowed);
    if (against.length > 0)
      throw refuse('may-not-be-written-to', {
        who: against.map(({ address, because }) => `${address} (${because.join(' ')})`).join('; '),
      });
    const earliest = context.now + CALL_BACK_WITHIN;
    const wished = input.at === undefined ? earliest : Temporal.Instant.from(input.at).epochMilliseconds;
    const nextTryAt = Math.max(earliest, wished);
    if (draft !== undefined) await endDraft(context, draft);
    await context.tx.outbox.insert([{ ...record, status: 'waiting', nextTryAt }]);
    if (record.accountId !== null) context.about('account', record.accountId);
    return { id: record.id, goesOutAt: new Date(nextTryAt).toISOString() };
  },
});

export const saveDraft = operation({
  name: 'save-draft',
  summary: 'Keep a mail that is being written.',
  http: { method: 'PUT', path: '/drafts/{id}' },
  effect: 'write',
  input: mailFields.extend({ id, recipients: z.array(recipient).max(MOST_RECIPIENTS).default([]) }),
  output: z.object({ id }),
  allow: sellers,
  async run(context, { id: draftId, ...input }) {
    const before = await context.tx.outbox.claim(draftId);
    if (before !== null && (before.authorId !== context.actor.user || before.status !== 'draft'))
      throw refuse('not-found', { what: 'draft', id: draftId });
    const record = await recordOf(context, input);
    if (before === null) await context.tx.outbox.insert([{ ...record, id: draftId, status: 'draft' }]);
    else {
      const { id: _, messageId: __, createdAt: ___, recipients, ...written } = record;
      await context.tx.outbox.remove([before.id]);
      await context.tx.outbox.insert([
        { ...before, ...written, recipients, status: 'draft', version: before.version + 1 },
      ]);
    }
    return { id: draftId };
  },
});

/** Calls back what has not gone out, or throws a draft away. What is on its way can not be stopped. */
export const cancelMail = operation({
  name: 'cancel-mail',
  summary: 'Call back a mail that has not gone out yet, or throw a draft away.',
  http: { method: 'POST', path: '/mails/{id}/cancel' },
  effect: 'write',
  input: z.object({ id }),
  output: z.object({ id }),
  allow: sellers,
  async run(context, input) {
    const mail = await ownMail(context, input.id);
    if (!['draft', 'waiting', 'refused'].includes(mail.status)) throw refuse('mail-on-its-way');
    await context.tx.outbox.update(mail.id, {
      status: 'cancelled',
      nextTryAt: null,
      version: mail.version + 1,
    });
    return { id: mail.id };
  },
});

/** A person says what became of a mail whose fate nobody could tell: nothing is sent again by itself. */
export const settleUnknownMail = operation({
  name: 'settle-unknown-mail',
  summary: 'Say that a mail of unknown fate arrived, that it did not, or send it anew.',
  http: { method: 'POST', path: '/mails/{id}/settle' },
  effect: 'write',
  input: z.object({ id, as: z.enum(['arrived', 'not-sent', 'send-anew']) }),
  output: z.object({ id, anew: id.nullable() }),
  allow: sellers,
  async run(context, input) {
    const { tx, now, newId } = context;
    const mail = await ownMail(context, input.id);
    if (mail.status !== 'unknown') throw refuse('already-settled', { what: 'mail' });
    if (input.as === 'arrived') {
      await recordSent(context, mail, { at: mail.claimedAt ?? now, said: null });
      return { id: mail.id, anew: null };
    }
    await tx.outbox.update(mail.id, { status: 'cancelled', nextTryAt: null, version: mail.version + 1 });
    if (input.as === 'not-sent') return { id: mail.id, anew: null };
    const anew: OutboxRecord = {
      ...mail,
      id: newId(),
      messageId: newMessageId(newId(), mail.messageId),
      status: 'waiting',
      nextTryAt: now + CALL_BACK_WITHIN,
      tries: 0,
      claimedAt: null,
      said: null,
      trouble: null,
      replacesId: mail.id,
      createdAt: now,
      version: 1,
    };
    await tx.outbox.insert([anew]);
    return { id: mail.id, anew: anew.id };
  },
});

async function ownMail(context: OperationContext, mailId: string): Promise<OutboxRecord> {
  const mail = await context.tx.outbox.claim(mailId);
  if (!mail || (mail.authorId !== context.actor.user && !isAtLeast(context.actor, 'manager')))
    throw refuse('mail-busy-or-gone', { id: mailId });
  return mail;
}

async function endDraft(context: OperationContext, draft: string): Promise<void> {
  const found = await context.tx.outbox.claim(draft);
  if (found?.status === 'draft' && found.authorId === context.actor.user)
    await context.tx.outbox.remove([draft]);
}

/** The record of a mail as it was written; its fate is still open. */
async function recordOf(
  context: OperationContext,
  input: z.output<typeof mailFields>,
): Promise<OutboxRecord> {
  const { tx, actor, now, newId } = context;
  const mailbox = await mailboxOf(context, input.mailbox);
  const answered = await answeredMessage(context, input.replyTo);
  const recipients = await knownRecipients(context, input.recipients);
  const people = recipients.flatMap(({ person }) => person ?? []);
  const homes = await tx.planning.homes(people);
  const files = await tx.files.getMany(input.files);
  if (files.length < input.files.length || files.some(({ uploadedBy }) => uploadedBy !== actor.user))
    throw refuse('not-found', { what: 'file', id: input.files.join(', ') });
  if (files.reduce((sum, { size }) => sum + size, 0) > MOST_FILES) throw refuse('mail-too-big');
  return {
    id: newId(),
    mailboxId: mailbox.id,
    authorId: actor.user,
    kind: 'mail',
    purpose: purposeOf(input.serves?.kind ?? null, answered?.direction === 'theirs'),
    messageId: newMessageId(newId(), mailbox.address),
    accountId: answered?.accountId ?? [...homes.values()][0] ?? null,
    opportunityId: null,
    recipients,
    subject: input.subject,
    body: input.body,
    html: input.html ?? null,
    calendar: null,
    calendarMethod: null,
    headers: {},
    inReplyTo: answered?.messageKey ?? null,
    refs: answered === null ? [] : [...answered.refs, answered.messageKey].slice(-50),
    files: input.files,
    wants:
      input.wants ??
      (input.valueGiven === undefined ? purposeOfMail(input.body, answered?.direction === 'theirs') : 'gift'),
    valueGiven: input.valueGiven ?? null,
    servesKind: input.serves?.kind ?? null,
    servesSubject: input.serves?.subject ?? null,
    waitsForHours: input.inTheirHours,
    status: 'draft',
    nextTryAt: null,
    tries: 0,
    claimedAt: null,
    sentAt: null,
    said: null,
    trouble: null,
    filedAt: null,
    interactionId: null,
    replacesId: null,
    createdAt: now,
    version: 1,
  };
}

async function mailboxOf(context: OperationContext, named: string | undefined): Promise<MailboxRecord> {
  if (named !== undefined) {
    const mailbox = await mailboxFor(context, named);
    if (mailbox.userId !== context.actor.user) throw refuse('not-your-mailbox');
    return mailbox;
  }
  const [mailbox] = await context.tx.mailboxes.where({ userId: context.actor.user, removedAt: null });
  if (mailbox === undefined) throw refuse('no-mailbox');
  return mailbox;
}

async function answeredMessage(
  context: OperationContext,
  messageId: string | undefined,
): Promise<MessageRecord | null> {
  if (messageId === undefined) return null;
  const message = await context.tx.messages.get(messageId);
  if (message === null) throw refuse('not-found', { what: 'message', id: messageId });
  if (message.accountId !== null) await accountFor(context, message.accountId);
  return message;
}

/** Recipients with the people of the book whose addresses they are; one that several share is nobody's. */
export async function knownRecipients(
  { tx }: OperationContext,
  recipients: readonly { field: 'to' | 'cc' | 'bcc'; address: string; name?: string | undefined }[],
): Promise<readonly OutboxRecipient[]> {
  const addresses = recipients.map(({ address }) => address.toLowerCase());
  const people = await tx.matching.peopleAt('mail', [...new Set(addresses)]);
  const seen = new Set<string>();
  return recipients.flatMap(({ field, name }, index) => {
    const address = addresses[index] ?? '';
    if (seen.has(address)) return [];
    seen.add(address);
    const [person, ...others] = people.get(address) ?? [];
    return [{ field, address, name: name ?? null, person: others.length === 0 ? (person ?? null) : null }];
  });
}
