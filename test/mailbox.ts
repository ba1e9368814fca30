import type { Actor } from '../src/app/actor.ts';
import { type Received, receiveMessages } from '../src/app/mail/receive-messages.ts';
import type { IncomingMessage, MailboxRecord } from '../src/app/ports/mail.ts';
import { actFor } from '../src/app/run-operation.ts';
import type { Book } from './book.ts';

/** A mailbox of this user, as it stands once it is connected. */
export async function addMailbox(
  book: Pick<Book, 'ground' | 'org' | 'owner'>,
  address: string,
  more: Partial<MailboxRecord> = {},
): Promise<MailboxRecord> {
  const server = { host: '127.0.0.1', port: 1, security: 'none' as const, user: address };
  const id = book.ground.newId();
  const mailbox: MailboxRecord = {
    id,
    userId: book.owner.user,
    address,
    senderName: null,
    signature: null,
    reading: server,
    sending: server,
    signIn: 'password',
    provider: null,
    secret: book.ground.vault.seal(JSON.stringify({ kind: 'password', password: 'x' }), `mailbox ${id}`),
    certificate: null,
    keeps: 'known-people',
    state: 'live',
    trouble: null,
    troubleAt: null,
    nextTryAt: null,
    readAt: null,
    hourlyLimit: 60,
    filesSent: null,
    bulkPausedAt: null,
    bulkPausedReason: null,
    version: 1,
    createdAt: book.ground.clock(),
    removedAt: null,
    ...more,
  };
  await book.ground.store.transaction(book.org, (tx) => tx.mailboxes.insert([mailbox]));
  return mailbox;
}

/** A message as the reading of it gives it; `key` and `from` are what a test says at least. */
export function incoming(
  said: Partial<Omit<IncomingMessage, 'from' | 'recipients'>> & {
    readonly key: string;
    readonly from: string;
    readonly to?: readonly string[];
  },
): IncomingMessage {
  const { from, to = [], ...rest } = said;
  return {
    kind: 'ordinary',
    sentAt: null,
    arrivedAt: null,
    subject: 'A word',
    inReplyTo: null,
    refs: [],
    ownWords: 'Their words.',
    body: 'Their words.',
    html: null,
    attachments: [],
    calendar: null,
    failures: [],
    about: null,
    returnDay: null,
    size: 1_000,
    ...rest,
    from: { address: from, name: null },
    recipients: to.map((address) => ({ field: 'to', address, name: null })),
  };
}

/** Takes messages into the book as the worker does. */
export function receive(
  book: Book,
  mailbox: MailboxRecord,
  messages: readonly IncomingMessage[],
  how: { readonly history: boolean; readonly as?: Actor } = { history: false },
): Promise<Received> {
  const actor: Actor = { ...(how.as ?? book.owner), door: 'worker' };
  return actFor(actor, { name: 'read-mail', said: { mailbox: mailbox.id } }, book.ground, (context) =>
    receiveMessages(context, mailbox, messages, how),
  );
}

/** Reads what these tests write: a handful of headers and one text. */
export function plainReader({
  bytes,
  arrivedAt,
  size,
}: {
  bytes: Uint8Array;
  arrivedAt: number | null;
  size: number;
}): IncomingMessage {
  const text = Buffer.from(bytes).toString('utf8');
  const header = (name: string) => new RegExp(`^${name}: (.*)$`, 'im').exec(text)?.[1]?.trim() ?? null;
  const address = (value: string | null) => value?.replace(/^.*<|>.*$/g, '') ?? '';
  return {
    ...incoming({
      key: address(header('Message-ID')),
      from: address(header('From')),
      to: [address(header('To'))],
    }),
    subject: header('Subject'),
    ownWords: text
      .slice(text.indexOf('\r\n\r\n') + 4)
      .trim()
      .slice(0, 100),
    arrivedAt,
    size,
  };
}
