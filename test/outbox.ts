import type { ClientConfig } from 'pg';
import { secretPurpose } from '../src/app/mail/mailboxes.ts';
import type { MailSecret } from '../src/app/ports/mail.ts';
import { imapServers } from '../src/mail/imap/imap-servers.ts';
import { smtpSenders } from '../src/mail/smtp/smtp-senders.ts';
import { writeMessage } from '../src/mail/write/write-message.ts';
import { mailboxLocks } from '../src/store/mailbox-locks.ts';
import { createUpkeep } from '../src/store/upkeep.ts';
import { type OutboxSending, round } from '../src/worker/send-mail.ts';
import type { Book } from './book.ts';

/** What sends a book's mail through real connections to this machine. */
export function outboxSending(
  { ground, database }: Pick<Book, 'ground' | 'database'>,
  connection: ClientConfig,
): OutboxSending {
  return {
    ground,
    senders: smtpSenders({ inside: ['127.0.0.1'] }),
    servers: imapServers({ inside: ['127.0.0.1'] }),
    write: writeMessage,
    secretOf: async (_, { id, secret }) =>
      JSON.parse(ground.vault.open(secret, secretPurpose(id))) as MailSecret,
    upkeep: createUpkeep(database),
    locks: mailboxLocks(connection),
    log: { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined },
  };
}

/** Works once on everything in the outbox that is due. */
export async function outboxRound(book: Book, connection: ClientConfig): Promise<void> {
  const sending = outboxSending(book, connection);
  await round(sending, new AbortController().signal);
  await sending.locks.close();
}
