import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { listAudit } from '../../src/app/audit/list-audit.ts';
import {
  connectMailbox,
  editMailbox,
  listMailboxes,
  pauseMailbox,
  removeMailbox,
  secretPurpose,
} from '../../src/app/mail/mailboxes.ts';
import type { MailSecret } from '../../src/app/ports/mail.ts';
import { imapServers } from '../../src/mail/imap/imap-servers.ts';
import { changeFeed } from '../../src/store/change-feed.ts';
import { mailboxLocks } from '../../src/store/mailbox-locks.ts';
import { createUpkeep } from '../../src/store/upkeep.ts';
import { readMailboxes } from '../../src/worker/read-mailboxes.ts';
import { type Book, newBook } from '../book.ts';
import { freshDatabase } from '../database-template.ts';
import { type Dovecot, startDovecot } from '../mail-servers/dovecot.ts';
import { lacking } from '../mail-servers/servers.ts';
import { plainReader } from '../mailbox.ts';

const MIA = { address: 'mia@nordlicht.example', password: 'correct horse battery' };

describe('the settings of a mailbox', () => {
  let book: Book;
  beforeAll(async () => {
    book = await newBook();
  });
  afterAll(() => book.close());

  it('are found from the address, and keep the password to themselves', async () => {
    const { id } = await book.run(connectMailbox, { address: 'Mia@GMX.de', password: 'top secret words' });
    const { mailboxes } = await book.run(listMailboxes, {});
    expect(mailboxes).toMatchObject([
      {
        id,
        address: 'mia@gmx.de',
        reading: { host: 'imap.gmx.net', port: 993, security: 'tls', user: 'mia@gmx.de' },
        sending: { host: 'mail.gmx.net', port: 465 },
        state: 'new',
        keeps: 'known-people',
      },
    ]);
    const trail = await book.run(listAudit, {});
    const kept = await book.ground.store.transaction(book.org, (tx) => tx.mailboxes.get(id));
    expect(JSON.stringify([mailboxes, trail, kept])).not.toContain('top secret');
  });

  it('are those of one mailbox of an address', async () => {
    await expect(book.run(connectMailbox, { address: 'mia@gmx.de', password: 'x' })).rejects.toMatchObject({
      code: 'mailbox-exists',
    });
  });

  it('belong to whoever connected it, and to managers', async () => {
    const [mailbox] = (await book.run(listMailboxes, {})).mailboxes;
    if (mailbox === undefined) throw new Error('No mailbox');
    const seller = await book.addUser('Ben Okafor', 'seller');
    expect((await book.run(listMailboxes, {}, { as: seller })).mailboxes).toEqual([]);
    await expect(
      book.run(editMailbox, { id: mailbox.id, version: 1, senderName: 'Ben' }, { as: seller }),
    ).rejects.toMatchObject({ code: 'not-found' });
  });

  it('are forgotten with the mailbox', async () => {
    const [mailbox] = (await book.run(listMailboxes, {})).mailboxes;
    if (mailbox === undefined) throw new Error('No mailbox');
    await book.run(removeMailbox, { id: mailbox.id });
    const kept = await book.ground.store.transaction(book.org, (tx) => tx.mailboxes.get(mailbox.id));
    expect(kept?.secret).toBe('');
    expect((await book.run(listMailboxes, {})).mailboxes).toEqual([]);
  });
});

describe.skipIf(lacking !== null)(
  `the worker reads mailboxes${lacking === null ? '' : ` (${lacking})`}`,
  () => {
    let dovecot: Dovecot;
    let shared: Awaited<ReturnType<typeof freshDatabase>>;
    let book: Book;
    beforeAll(async () => {
      dovecot = await startDovecot({ mailboxes: [MIA] });
    });
    afterAll(() => dovecot?.stop());
    beforeEach(async () => {
      shared = await freshDatabase();
      book = await newBook(shared);
      book.at(new Date().toISOString());
      return () => shared.drop();
    });

    const start = (signal: AbortSignal, begun: () => void = () => undefined) => {
      const servers = imapServers({ inside: ['127.0.0.1'] });
      return readMailboxes(
        {
          ground: book.ground,
          servers: {
            open(access, until) {
              begun();
              return servers.open(access, until);
            },
          },
          read: plainReader,
          secretOf: async (_, { id, secret }) =>
            JSON.parse(book.ground.vault.open(secret, secretPurpose(id))) as MailSecret,
          upkeep: createUpkeep(book.database),
          locks: mailboxLocks(shared.connection),
          feed: changeFeed(book.database),
          log: {
            debug: () => undefined,
            info: () => undefined,
            warn: () => undefined,
            error: () => undefined,
          },
        },
        signal,
      );
    };
    const connect = (password = MIA.password) =>
      book.run(connectMailbox, {
        ...MIA,
        password,
        reading: { host: '127.0.0.1', port: dovecot.imapsPort, user: MIA.address },
        certificate: dovecot.certificate,
      });
    const mailbox = async () => {
      const [found] = (await book.run(listMailboxes, {})).mailboxes;
      if (found === undefined) throw new Error('No mailbox');
      return found;
    };
    const reaches = (state: string) =>
      expect.poll(async () => (await mailbox()).state, { timeout: 20_000 }).toBe(state);

    it('from the moment in which they are connected, each by one worker', async () => {
      const stop = new AbortController();
      let sessions = 0;
      const workers = [start(stop.signal, () => (sessions += 1)), start(stop.signal, () => (sessions += 1))];
      await connect();
      await reaches('live');
      stop.abort();
      await Promise.all(workers);
      expect(sessions).toBe(1);
    });

    it('says what is wrong, tries no wrong password twice, and tries a corrected one at once', async () => {
      const stop = new AbortController();
      let sessions = 0;
      const worker = start(stop.signal, () => (sessions += 1));
      await connect('wrong');
      await reaches('waiting');
      const { id, version, trouble, nextTryAt } = await mailbox();
      expect(trouble?.message).toMatch(/does not accept this user name and password/);
      expect(Date.parse(nextTryAt ?? '') - book.ground.clock()).toBeGreaterThan(3_600_000);
      await book.run(editMailbox, { id, version, password: MIA.password });
      await reaches('live');
      await book.run(pauseMailbox, { id });
      await reaches('paused');
      stop.abort();
      await worker;
      expect(sessions).toBe(2);
    });
  },
);
