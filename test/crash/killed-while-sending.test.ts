import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { sendMail } from '../../src/app/mail/write-mail.ts';
import type { OutboxRecord } from '../../src/app/ports/outbox.ts';
import { type Book, newBook } from '../book.ts';
import { freshDatabase } from '../database-template.ts';
import { type Dovecot, startDovecot } from '../mail-servers/dovecot.ts';
import { type Postfix, startPostfix } from '../mail-servers/postfix.ts';
import { lacking } from '../mail-servers/servers.ts';
import { addMailbox } from '../mailbox.ts';
import { outboxRound } from '../outbox.ts';
import { listeningProxy, type Watch } from './listening-proxy.ts';
import type { MailWork } from './mail-worker.ts';
import { mailWorkers } from './mail-workers.ts';

const MARA = { address: 'mara@ours.example', password: 'a long password' };
const THEIRS = { address: 'everybody@example.com', password: 'another one' };
/** Rounds in which the moment is chosen by chance, after each moment had its turn. */
const { KILL_ROUNDS = '0', KILL_SEED = '7' } = process.env;
const MORE_ROUNDS = Number(KILL_ROUNDS);
const SEED = Number(KILL_SEED);
const AT_ONCE = 10;
const PEOPLE = 40 + MORE_ROUNDS;

/** When the process dies, and what may be known of its message once another worker has seen to it. */
interface Moment {
  readonly name: string;
  readonly diesAt?: NonNullable<MailWork['diesAt']>;
  readonly smtp?: (kill: () => void) => Watch;
  readonly imap?: (kill: () => void) => Watch;
  readonly ends: 'sent' | 'unknown';
  readonly arrives: 0 | 1;
}

/** Kills when something is seen, and lets `part` of it go on. */
const seen =
  (from: '>' | '<', what: RegExp, part: (text: string) => string = () => '') =>
  (kill: () => void): Watch => {
    let dead = false;
    return (whose, text) => {
      if (dead) return '';
      if (whose !== from || !what.test(text)) return text;
      dead = true;
      kill();
      return part(text);
    };
  };
const half = (text: string) => text.slice(0, text.length / 2);
const whole = (text: string) => text;

const MOMENTS: readonly Moment[] = [
  { name: 'before the claim commits', diesAt: 'sending', ends: 'sent', arrives: 1 },
  { name: 'once it is claimed', diesAt: 'after-claim', ends: 'unknown', arrives: 0 },
  { name: 'at the greeting', smtp: seen('<', /^220 /), ends: 'unknown', arrives: 0 },
  { name: 'at the receiver', smtp: seen('>', /^RCPT TO/m), ends: 'unknown', arrives: 0 },
  { name: 'inside the message', smtp: seen('>', /^Subject: /m, half), ends: 'unknown', arrives: 0 },
  { name: 'after its last dot', smtp: seen('>', /(?:^|\r\n)\.\r\n$/, whole), ends: 'unknown', arrives: 1 },
  { name: 'at the server’s yes', smtp: seen('<', /queued as/), ends: 'unknown', arrives: 1 },
  { name: 'before the record commits', diesAt: 'sent', ends: 'unknown', arrives: 1 },
  { name: 'before it is filed', diesAt: 'before-filing', ends: 'sent', arrives: 1 },
  { name: 'at the wish to file it', imap: seen('>', / APPEND /), ends: 'sent', arrives: 1 },
  { name: 'inside filing it', imap: seen('>', /^Subject: /m, half), ends: 'sent', arrives: 1 },
  { name: 'when it is filed', imap: seen('<', /APPENDUID/), ends: 'sent', arrives: 1 },
  { name: 'before the filing is noted', diesAt: 'filed', ends: 'sent', arrives: 1 },
];

describe.skipIf(lacking !== null)(
  `a worker that is killed while it sends${lacking === null ? '' : ` (${lacking})`}`,
  () => {
    let dovecot: Dovecot;
    let postfix: Postfix;
    let shared: Awaited<ReturnType<typeof freshDatabase>>;
    let book: Book;
    let smtp: Awaited<ReturnType<typeof listeningProxy>>;
    let imap: typeof smtp;
    let written = 0;
    const workers = mailWorkers();

    beforeAll(async () => {
      dovecot = await startDovecot({ mailboxes: [MARA, THEIRS] });
      const maildir = dovecot.maildir(THEIRS.address);
      const addresses = Array.from({ length: PEOPLE }, (_, at) => `customer.${at + 1}@example.com`);
      postfix = await startPostfix({ mailboxes: addresses.map((address) => ({ address, maildir })) });
      smtp = await listeningProxy(postfix.smtpPort);
      imap = await listeningProxy(dovecot.imapPort);
      shared = await freshDatabase();
      book = await newBook(shared);
      const server = { host: '127.0.0.1', security: 'none' as const, user: MARA.address };
      const id = book.ground.newId();
      const secret = JSON.stringify({ kind: 'password', password: MARA.password });
      await addMailbox(book, MARA.address, {
        id,
        reading: { ...server, port: imap.port },
        sending: { ...server, port: smtp.port },
        secret: book.ground.vault.seal(secret, `mailbox ${id}`),
        hourlyLimit: 10_000,
      });
    });
    afterEach(() => {
      smtp.watch();
      imap.watch();
    });
    afterAll(async () => {
      workers.stop();
      await smtp?.close();
      await imap?.close();
      await postfix?.stop();
      await dovecot?.stop();
      await shared?.drop();
    });

    /** A mail that is due, to somebody who got none before. */
    async function write(): Promise<string> {
      written += 1;
      book.at(new Date(Date.now() - 3_600_000).toISOString());
      await book.person(`Customer ${written}`);
      const { id } = await book.run(sendMail, {
        recipients: [{ address: `customer.${written}@example.com` }],
        subject: `No ${written}`,
        body: 'Does Thursday suit you?',
      });
      return id;
    }
    const mail = async (id: string): Promise<OutboxRecord> => {
      const found = await book.ground.store.transaction(book.org, (tx) => tx.outbox.get(id));
      if (found === null) throw new Error('The mail is lost');
      return found;
    };
    const isSettled = ({ status, filedAt }: OutboxRecord) =>
      status === 'unknown' || (status === 'sent' && filedAt !== null);
    /** Another worker goes on until nothing is left to do. */
    const anotherWorker = (ids: readonly string[]) =>
      expect
        .poll(
          async () => {
            book.at(new Date().toISOString());
            await outboxRound(book, shared.connection);
            return (await Promise.all(ids.map(mail)))
              .filter((it) => !isSettled(it))
              .map(({ status }) => status);
          },
          { timeout: 60_000 },
        )
        .toEqual([]);
    const inMaildir = (folder: string, messageId: string) =>
      ['new', 'cur']
        .map((part) => join(folder, part))
        .flatMap((part) => (existsSync(part) ? readdirSync(part).map((name) => join(part, name)) : []))
        .filter((file) => readFileSync(file, 'latin1').includes(`Message-ID: <${messageId}>`)).length;
    const arrived = ({ messageId }: OutboxRecord) => inMaildir(dovecot.maildir(THEIRS.address), messageId);
    const filed = ({ messageId }: OutboxRecord) =>
      inMaildir(join(dovecot.maildir(MARA.address), '.Sent'), messageId);
    const interactions = async ({ messageId }: OutboxRecord) =>
      (await book.ground.store.transaction(book.org, (tx) => tx.interactions.where({ messageId }))).length;
    /** Once a mail that was sent last has arrived, the server has none of the earlier ones left. */
    async function untilDelivered(): Promise<void> {
      const last = await write();
      await anotherWorker([last]);
      const record = await mail(last);
      await expect.poll(() => arrived(record), { timeout: 30_000 }).toBe(1);
    }

    it(
      'at every moment: nothing arrives twice, and nothing is lost without a word',
      async () => {
        let chance = SEED;
        const byChance = Array.from({ length: MORE_ROUNDS }, () => {
          chance = (Math.imul(chance, 1_664_525) + 1_013_904_223) >>> 0;
          return MOMENTS[Math.floor((chance / 2 ** 32) * MOMENTS.length)] as Moment;
        });
        const expected: unknown[] = [];
        const ids: string[] = [];
        let next = workers.start();
        for (const moment of [...MOMENTS, ...byChance]) {
          const worker = next;
          next = workers.start();
          const id = await write();
          if (moment.smtp) smtp.watch(moment.smtp(worker.kill));
          if (moment.imap) imap.watch(moment.imap(worker.kill));
          worker.begin({
            connection: shared.connection,
            ...(moment.diesAt === undefined ? {} : { diesAt: moment.diesAt }),
          });
          expect(await worker.gone, moment.name).toBeNull();
          smtp.watch();
          imap.watch();
          await anotherWorker([id]);
          ids.push(id);
          const isSent = moment.ends === 'sent' ? 1 : 0;
          expected.push([moment.name, moment.ends, moment.arrives, isSent, isSent]);
        }
        await untilDelivered();
        const moments = [...MOMENTS, ...byChance];
        const found: unknown[] = [];
        for (const [at, id] of ids.entries()) {
          const record = await mail(id);
          const counted = [arrived(record), filed(record), await interactions(record)];
          found.push([moments[at]?.name, record.status, ...counted]);
        }
        expect(found).toEqual(expected);
      },
      120_000 + MORE_ROUNDS * 20_000,
    );

    it('while another works beside it: each message is sent by one of them', async () => {
      const ids: string[] = [];
      for (let count = 0; count < AT_ONCE; count += 1) ids.push(await write());
      const [one, other] = [workers.start(), workers.start()];
      let taken = 0;
      smtp.watch((from, text) => {
        if (from === '<' && /queued as/.test(text)) taken += 1;
        if (taken === AT_ONCE / 2) one.kill();
        return text;
      });
      for (const worker of [one, other]) worker.begin({ connection: shared.connection });
      expect(await one.gone).toBeNull();
      await anotherWorker(ids);
      other.kill();
      expect(await other.gone).toBeNull();
      await untilDelivered();
      const records = await Promise.all(ids.map(mail));
      // Whoever was killed held one message at most.
      expect(records.filter(({ status }) => status === 'unknown').length).toBeLessThanOrEqual(1);
      for (const record of records) {
        const isSent = record.status === 'sent' ? 1 : 0;
        expect([filed(record), await interactions(record)]).toEqual([isSent, isSent]);
        expect(arrived(record)).toBeLessThanOrEqual(1);
        if (isSent) expect(arrived(record)).toBe(1);
      }
    }, 120_000);
  },
);
