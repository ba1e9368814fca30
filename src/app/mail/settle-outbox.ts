import type { Id } from '../../core/facts.ts';
import type { MailboxRecord, MailTrouble } from '../ports/mail.ts';
import { recordSent } from './record-sent.ts';
import { actAs, type MailSending, READ_WITHIN } from './send-outbox.ts';

/**
 * A message that somebody claimed and never noted: its worker died. Found in the Sent folder it was sent; not found
 * proves nothing, so a person is asked. Call it under the message's lock: it shows that the worker is gone.
 */
export async function settleClaimed(
  sending: MailSending,
  org: Id,
  id: Id,
  signal: AbortSignal,
): Promise<void> {
  const found = await sending.ground.store.transaction(org, async (tx) => {
    const mail = await tx.outbox.get(id);
    const mailbox = mail && (await tx.mailboxes.get(mail.mailboxId));
    return mail?.status === 'sending' && mailbox ? { mail, mailbox } : null;
  });
  if (found === null) return;
  const { mail, mailbox } = found;
  const isThere = await inSent(sending, org, mailbox, mail.messageId, signal).catch(() => null);
  // Their mail server does not answer: looked up again later, before anybody is asked.
  if (isThere === null && (mail.claimedAt ?? 0) > sending.ground.clock() - READ_WITHIN) return;
  await actAs(sending, org, mail, 'settle-mail', async (context) => {
    const current = await context.tx.outbox.lock(id);
    if (current?.status !== 'sending') return;
    if (isThere === true)
      await recordSent(context, current, { at: mail.claimedAt ?? context.now, said: null });
    else
      await context.tx.outbox.update(id, {
        status: 'unknown',
        nextTryAt: null,
        trouble: DIED,
        version: current.version + 1,
      });
  });
}

/** Puts a message that was sent into the Sent folder, unless the server did so itself. */
export async function fileSent(sending: MailSending, org: Id, id: Id, signal: AbortSignal): Promise<void> {
  const { ground } = sending;
  const found = await ground.store.transaction(org, async (tx) => {
    const mail = await tx.outbox.get(id);
    const mailbox = mail && (await tx.mailboxes.get(mail.mailboxId));
    return mail?.status === 'sent' && mail.filedAt === null && mailbox
      ? { mail, mailbox, files: await tx.files.getMany(mail.files) }
      : null;
  });
  if (found === null) return;
  const { mail, mailbox, files } = found;
  if (mailbox.removedAt === null && mail.kind !== 'newsletter') {
    const session = await sending.servers.open(await accessTo(sending, org, mailbox), signal);
    try {
      const sent = (await session.folders()).find(({ role }) => role === 'sent');
      if (sent !== undefined && !(await session.has(sent.path, mail.messageId)))
        await session.append(
          sent.path,
          await sending.write({
            from: { address: mailbox.address, name: mailbox.senderName },
            record: mail,
            files,
            date: mail.sentAt ?? ground.clock(),
          }),
        );
    } finally {
      await session.close();
    }
  }
  await ground.store.transaction(org, (tx) => tx.outbox.update(id, { filedAt: ground.clock() }));
}

async function inSent(
  sending: MailSending,
  org: Id,
  mailbox: MailboxRecord,
  messageId: string,
  signal: AbortSignal,
): Promise<boolean> {
  const session = await sending.servers.open(await accessTo(sending, org, mailbox), signal);
  try {
    const sent = (await session.folders()).find(({ role }) => role === 'sent');
    return sent !== undefined && (await session.has(sent.path, messageId));
  } finally {
    await session.close();
  }
}

async function accessTo(sending: MailSending, org: Id, mailbox: MailboxRecord) {
  return {
    settings: mailbox.reading,
    secret: await sending.secretOf(org, mailbox),
    certificate: mailbox.certificate,
  };
}

const DIED: MailTrouble = {
  code: 'mail-fate-unknown',
  message: 'The server stopped while this was being sent. Nobody can tell whether it arrived.',
  mend: 'Look into the Sent folder, or ask whoever should have got it; then say that it arrived, or send it anew.',
};
