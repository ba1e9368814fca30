import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Book, newBook } from '../book.ts';
import { freshDatabase } from '../database-template.ts';
import { type Dovecot, startDovecot } from '../mail-servers/dovecot.ts';
import { lacking } from '../mail-servers/servers.ts';
import { addMailbox } from '../mailbox.ts';
import { listeningProxy } from './listening-proxy.ts';
import { mailWorkers } from './mail-workers.ts';

const MARA = { address: 'mara@ours.example', password: 'a long password' };
const MESSAGES = 250;
/** Bytes from the server after which the reader dies: in the list of messages, between batches, and inside one. */
const DIES_AFTER = [2_000, 100_000, 160_000];

describe.skipIf(lacking !== null)(
  `a reader that is killed in the middle of a history${lacking === null ? '' : ` (${lacking})`}`,
  () => {
    let dovecot: Dovecot;
    let shared: Awaited<ReturnType<typeof freshDatabase>>;
    let book: Book;
    let imap: Awaited<ReturnType<typeof listeningProxy>>;
    const workers = mailWorkers();

    beforeAll(async () => {
      dovecot = await startDovecot({ mailboxes: [MARA] });
      imap = await listeningProxy(dovecot.imapPort);
      shared = await freshDatabase();
      book = await newBook(shared);
      book.at(new Date().toISOString());
    });
    afterAll(async () => {
      workers.stop();
      await imap?.close();
      await dovecot?.stop();
      await shared?.drop();
    });

    it('has read every message once in the end', async () => {
      await book.person('Ines Aydin');
      for (let number = 1; number <= MESSAGES; number += 1)
        dovecot.deliver(
          MARA.address,
          [
            'From: Ines <ines.aydin@example.com>',
            `To: <${MARA.address}>`,
            `Message-ID: <m${number}@example.com>`,
            `Date: ${new Date(Date.now() - number * 3_600_000).toUTCString()}`,
            `Subject: No ${number}`,
            '',
            `This is number ${number}. ${'A sentence that makes it longer. '.repeat(10)}`,
            '',
          ].join('\r\n'),
        );
      const id = book.ground.newId();
      const secret = JSON.stringify({ kind: 'password', password: MARA.password });
      const mailbox = await addMailbox(book, MARA.address, {
        id,
        reading: { host: '127.0.0.1', security: 'none', port: imap.port, user: MARA.address },
        secret: book.ground.vault.seal(secret, `mailbox ${id}`),
        state: 'new',
      });
      const inBook = <T>(act: Parameters<typeof book.ground.store.transaction<T>>[1]) =>
        book.ground.store.transaction(book.org, act);
      const isLive = () => inBook(async (tx) => (await tx.mailboxes.get(mailbox.id))?.state);
      const work = { connection: shared.connection, reading: { org: book.org, mailbox: mailbox.id } };

      for (const most of DIES_AFTER) {
        const reader = workers.start();
        let bytes = 0;
        imap.watch((from, text) => {
          if (from === '<') bytes += text.length;
          if (bytes < most) return text;
          reader.kill();
          return '';
        });
        reader.begin(work);
        expect(await reader.gone).toBeNull();
        expect(await isLive()).toBe('reading');
      }
      imap.watch();
      const last = workers.start();
      last.begin(work);
      await expect.poll(isLive, { timeout: 60_000 }).toBe('live');
      last.kill();

      const messages = await inBook((tx) => tx.messages.where({}, 2 * MESSAGES));
      const interactions = await inBook((tx) => tx.interactions.where({}, 2 * MESSAGES));
      expect(new Set(messages.map(({ messageKey }) => messageKey)).size).toBe(MESSAGES);
      expect([messages.length, interactions.length]).toEqual([MESSAGES, MESSAGES]);
    }, 180_000);
  },
);
