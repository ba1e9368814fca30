/**
 * Reading the history of a mailbox on a real Dovecot into the book: every message understood, stored, and standing
 * on the timeline of its person; against fetching the same messages and parsing each with a library, keeping
 * nothing. Both ways in turn, over TLS. The accounts are planned by the worker afterwards, which is not counted.
 */
import { ImapFlow } from 'imapflow';
import PostalMime from 'postal-mime';
import { addAccount } from '../src/app/accounts/add-account.ts';
import type { Actor } from '../src/app/actor.ts';
import { readMailbox } from '../src/app/mail/read-mailbox.ts';
import { addPerson } from '../src/app/people/add-person.ts';
import type { MailSecret } from '../src/app/ports/mail.ts';
import { runOperation } from '../src/app/run-operation.ts';
import { imapServers } from '../src/mail/imap/imap-servers.ts';
import { incomingMessage } from '../src/mail/read/incoming-message.ts';
import { type Dovecot, startDovecot } from '../test/mail-servers/dovecot.ts';
import { lacking } from '../test/mail-servers/servers.ts';
import { addMailbox } from '../test/mailbox.ts';
import type { Installation } from './installation.ts';
import { inTurn, median } from './measure.ts';
import { perSecond, type Result, times } from './result.ts';

const BAR = 0.7;
const PEOPLE = 40;
const MESSAGES = 3_000;
const ROUNDS = 3;
const BOX = { address: 'mara@ours.example', password: 'a long password' };

export async function timeMailbox(installation: Installation): Promise<readonly Result[]> {
  if (lacking !== null) {
    console.error(`Reading a mailbox: ${lacking}`);
    return [];
  }
  const dovecot = await startDovecot({ mailboxes: [BOX] });
  try {
    for (let number = 0; number < MESSAGES; number += 1) dovecot.deliver(BOX.address, message(number));
    const { ours, bare } = await inTurn(
      ROUNDS,
      () => intoTheBook(installation, dovecot),
      () => bareReading(dovecot),
    );
    const rate = (took: readonly number[]) => (MESSAGES * 1_000) / median(took);
    const reached = rate(ours) / rate(bare);
    return [
      {
        work: `Reading a mailbox of ${MESSAGES.toLocaleString('en')} into the book`,
        measured: perSecond(rate(ours)),
        against: `bare fetch and parse: ${perSecond(rate(bare))}`,
        reached: times(reached),
        bar: `≥ ${times(BAR)}`,
        ok: reached >= BAR,
      },
    ];
  } finally {
    await dovecot.stop();
  }
}

/** Into a new organization, until everything is read and the mailbox is live. */
async function intoTheBook(installation: Installation, dovecot: Dovecot): Promise<void> {
  const { ground } = installation;
  const { org, sellers } = await installation.organization(1);
  const actor = sellers[0] as Actor;
  for (let number = 0; number < PEOPLE; number += 1) {
    const input = { name: `Company ${number}`, country: 'DE' };
    const account = await runOperation(addAccount, { actor, input }, ground);
    const addresses = [{ kind: 'mail' as const, value: personOf(number) }];
    await runOperation(
      addPerson,
      { actor, input: { account: account.id, name: `Person ${number}`, addresses } },
      ground,
    );
  }
  const reading = { host: '127.0.0.1', port: dovecot.imapsPort, security: 'tls' as const, user: BOX.address };
  const more = { reading, certificate: dovecot.certificate, state: 'new' as const };
  const mailbox = await addMailbox({ ground, org, owner: actor }, BOX.address, more);
  const secret: MailSecret = { kind: 'password', password: BOX.password };
  const live = new AbortController();
  const servers = imapServers({ inside: ['127.0.0.1'] });
  await readMailbox(
    {
      ground,
      read: incomingMessage,
      secretOf: () => Promise.resolve(secret),
      servers: {
        async open(access, signal) {
          const session = await servers.open(access, signal);
          return { ...session, waitForNews: () => Promise.resolve(live.abort()) };
        },
      },
    },
    org,
    mailbox.id,
    live.signal,
  );
}

async function bareReading(dovecot: Dovecot): Promise<void> {
  const client = new ImapFlow({
    host: '127.0.0.1',
    port: dovecot.imapsPort,
    secure: true,
    auth: { user: BOX.address, pass: BOX.password },
    tls: { ca: [dovecot.certificate] },
    logger: false,
  });
  await client.connect();
  await client.mailboxOpen('INBOX', { readOnly: true });
  for await (const { source } of client.fetch('1:*', { uid: true, source: true }, { uid: true }))
    if (source !== undefined) await PostalMime.parse(source);
  await client.logout();
}

const personOf = (number: number) => `person.${number % PEOPLE}@company-${number % PEOPLE}.example`;

/** Every fourth has an HTML part, every tenth a picture of 20 KB; answers quote what they answer. */
function message(number: number): string {
  const words = `Dear Mara,\r\n\r\n${'This is a sentence of a letter that says what letters say. '.repeat(12)}\r\n`;
  const quote = `\r\nOn Monday, Mara wrote:\r\n${'> Something that was said before.\r\n'.repeat(20)}`;
  const text = `Content-Type: text/plain; charset=utf-8\r\n\r\n${words}${number % 2 === 0 ? quote : ''}\r\n`;
  const html = `Content-Type: text/html; charset=utf-8\r\n\r\n<html><body><p>${words}</p></body></html>\r\n`;
  const picture = `Content-Type: image/png; name=p.png\r\nContent-Transfer-Encoding: base64\r\n\r\n${`${'iVBORw0K'.repeat(9)}\r\n`.repeat(370)}\r\n`;
  const parts = [text, ...(number % 4 === 0 ? [html] : []), ...(number % 10 === 0 ? [picture] : [])];
  const head = [
    `From: Person ${number % PEOPLE} <${personOf(number)}>`,
    `To: Mara <${BOX.address}>`,
    `Date: ${new Date(Date.UTC(2024, 0, 1) + number * 3_600_000).toUTCString()}`,
    `Message-ID: <bench-${number}@company.example>`,
    ...(number % 2 === 0 ? [`In-Reply-To: <ours-${number}@ours.example>`] : []),
    `Subject: ${number % 2 === 0 ? 'Re: ' : ''}Letter ${number}`,
    'MIME-Version: 1.0',
  ].join('\r\n');
  if (parts.length === 1) return `${head}\r\n${text}`;
  const body = parts.map((part) => `--edge\r\n${part}`).join('');
  return `${head}\r\nContent-Type: multipart/mixed; boundary=edge\r\n\r\n${body}--edge--\r\n`;
}
