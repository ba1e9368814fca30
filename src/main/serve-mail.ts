import { secretPurpose } from '../app/mail/mailboxes.ts';
import type { MailboxRecord, MailSecret } from '../app/ports/mail.ts';
import type { Id } from '../core/facts.ts';
import { imapServers } from '../mail/imap/imap-servers.ts';
import { incomingMessage } from '../mail/read/incoming-message.ts';
import { smtpSenders } from '../mail/smtp/smtp-senders.ts';
import { writeMessage } from '../mail/write/write-message.ts';
import { changeFeed } from '../store/change-feed.ts';
import { mailboxLocks } from '../store/mailbox-locks.ts';
import { readMailboxes } from '../worker/read-mailboxes.ts';
import { sendMail } from '../worker/send-mail.ts';
import type { WorkerOptions } from '../worker/start-worker.ts';
import type { Config } from './config.ts';
import type { OpenStore } from './open-store.ts';

/** Reads and sends mail until the signal aborts; resolves when the last connection is closed. */
export async function serveMail(
  { insideServers: inside }: Pick<Config, 'insideServers'>,
  { ground, database, connection }: OpenStore,
  { upkeep, log }: Pick<WorkerOptions, 'upkeep' | 'log'>,
  signal: AbortSignal,
): Promise<void> {
  const servers = imapServers({ inside });
  const secretOf = async (_org: Id, { id, secret }: MailboxRecord) =>
    JSON.parse(ground.vault.open(secret, secretPurpose(id))) as MailSecret;
  const locks = mailboxLocks(connection);
  const shared = { ground, servers, secretOf, upkeep, locks, log };
  await Promise.all([
    readMailboxes({ ...shared, read: incomingMessage, feed: changeFeed(database) }, signal),
    sendMail({ ...shared, senders: smtpSenders({ inside }), write: writeMessage }, signal),
  ]);
  await locks.close();
}
