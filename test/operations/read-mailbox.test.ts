import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readMailbox } from '../../src/app/mail/read-mailbox.ts';
import type { MailboxRecord, MailSecret } from '../../src/app/ports/mail.ts';
import { timeline } from '../../src/app/timeline/timeline.ts';
import { imapServers } from '../../src/mail/imap/imap-servers.ts';
import { type Book, newBook } from '../book.ts';
import { freshDatabase } from '../database-template.ts';
import { type Dovecot, startDovecot } from '../mail-servers/dovecot.ts';
import { lacking } from '../mail-servers/servers.ts';
import { addMailbox, plainReader } from '../mailbox.ts';

const MARA = { address: 'mara@ours.example', password: 'a long password' };
const INES = 'ines.aydin@example.com';

describe.skipIf(lacking !== null)(`a mailbox is read${lacking === null ? '' : ` (${lacking})`}`, () => {
  let dovecot: Dovecot;
  let shared: Awaited<ReturnType<typeof freshDatabase>>;
  let book: Book;
  let ines: { id: string; account: string };
  let serial = 0;

  beforeAll(async () => {
    dovecot = await startDovecot({ mailboxes: [MARA] });
    shared = await freshDatabase();
  });
  afterAll(async () => {
    await dovecot?.stop();
    await shared?.drop();
  });
  beforeEach(async () => {
    book = await newBook(shared);
    book.at(new Date().toISOString());
    ines = await book.person('Ines Aydin');
    dovecot.empty(MARA.address);
  });

  const connected = (more: Partial<MailboxRecord> = {}) => {
    const server = {
      host: '127.0.0.1',
      port: dovecot.imapsPort,
      security: 'tls' as const,
      user: MARA.address,
    };
    return addMailbox(book, MARA.address, {
      reading: server,
      certificate: dovecot.certificate,
      state: 'new',
      ...more,
    });
  };
  const put = (from: string, to: string, folder: string | null = null, words = 'A word.') => {
    serial += 1;
    dovecot.deliver(
      MARA.address,
      `From: <${from}>\r\nTo: <${to}>\r\nMessage-ID: <m${serial}@test>\r\nSubject: No ${serial}\r\n\r\n${words}\r\n`,
      folder,
    );
    return `No ${serial}`;
  };
  const state = async (id: string) => {
    const mailbox = await book.ground.store.transaction(book.org, (tx) => tx.mailboxes.get(id));
    if (mailbox === null) throw new Error('The mailbox is gone');
    return mailbox;
  };
  const told = async () =>
    (await book.run(timeline, { account: ines.account })).interactions.map(({ subject }) => subject);

  /** Reads until `done`, then stops; gives what the reader threw. */
  async function readUntil(
    mailbox: MailboxRecord,
    done: () => Promise<boolean>,
    secret: MailSecret = { kind: 'password', password: MARA.password },
  ) {
    const stop = new AbortController();
    const reading = readMailbox(
      {
        ground: book.ground,
        servers: imapServers({ inside: ['127.0.0.1'] }),
        read: plainReader,
        secretOf: async () => secret,
      },
      book.org,
      mailbox.id,
      stop.signal,
    );
    const failed = reading.then(
      () => null,
      (error: unknown) => error,
    );
    await Promise.race([expect.poll(done, { timeout: 20_000 }).toBe(true), failed]);
    stop.abort();
    return failed;
  }
  const isLive = (mailbox: MailboxRecord) => async () => (await state(mailbox.id)).state === 'live';

  it('its history first, of people in the book alone, in both directions, then live', async () => {
    const theirs = put(INES, MARA.address);
    const ours = put(MARA.address, INES, 'Sent');
    put('friend@home.example', MARA.address);
    const mailbox = await connected();
    expect(await readUntil(mailbox, isLive(mailbox))).toBeNull();
    expect((await told()).sort()).toEqual([theirs, ours].sort());
    expect(await state(mailbox.id)).toMatchObject({ trouble: null, readAt: expect.any(Number) });
  });

  it('what arrives while it is live is there at once', async () => {
    const mailbox = await connected();
    let late = '';
    await readUntil(mailbox, async () => {
      if (late === '' && (await isLive(mailbox)())) late = put(INES, MARA.address);
      return late !== '' && (await told()).includes(late);
    });
    expect((await book.today()).steps.map(({ action }) => action)).toEqual(['answer']);
  });

  it('goes on where it stopped, and reads nothing twice', async () => {
    const first = put(INES, MARA.address);
    const mailbox = await connected();
    await readUntil(mailbox, isLive(mailbox));
    const second = put(INES, MARA.address);
    await readUntil(mailbox, async () => (await told()).includes(second));
    expect((await told()).sort()).toEqual([first, second].sort());
  });

  it('a folder that the server numbered anew is read anew, without doubles', async () => {
    const first = put(INES, MARA.address);
    const mailbox = await connected();
    await readUntil(mailbox, isLive(mailbox));
    await dovecot.numberAnew(MARA.address);
    const second = put(INES, MARA.address);
    await readUntil(mailbox, async () => (await told()).includes(second));
    expect((await told()).sort()).toEqual([first, second].sort());
  });

  it('a server that is killed and comes back loses nothing', async () => {
    const mailbox = await connected();
    const whileLive = readUntil(mailbox, async () => false);
    await expect.poll(isLive(mailbox)).toBe(true);
    await dovecot.kill();
    expect(await whileLive).toMatchObject({ status: 503 });
    const missed = put(INES, MARA.address);
    await dovecot.start();
    await readUntil(mailbox, async () => (await told()).includes(missed));
  });

  it.each([
    ['a wrong password', {}, { kind: 'password' as const, password: 'wrong' }, 'mail-password-refused'],
    ['a certificate that nobody vouches for', { certificate: null }, undefined, 'mail-certificate-wrong'],
  ])('%s is said in words', async (_, more, secret, code) => {
    const mailbox = await connected(more);
    expect(await readUntil(mailbox, async () => false, secret)).toMatchObject({ code });
  });

  it.each([
    ['a port where nobody listens', () => ({ port: 1, security: 'tls' as const }), 'mail-port-closed'],
    [
      'a server without encryption where it is wanted',
      () => ({ port: dovecot.authPort, security: 'tls' as const }),
      'mail-server-silent',
    ],
    [
      'a server inside this network',
      () => ({ host: '10.0.0.1', port: 993, security: 'tls' as const }),
      'mail-server-inside',
    ],
    [
      'a name that does not exist',
      () => ({ host: 'nowhere.invalid', port: 993, security: 'tls' as const }),
      'mail-server-unknown',
    ],
  ])('%s is said in words', async (_, settings, code) => {
    const mailbox = await connected();
    const reading = { ...mailbox.reading, ...settings() };
    await book.ground.store.transaction(book.org, (tx) => tx.mailboxes.update(mailbox.id, { reading }));
    expect(await readUntil(mailbox, async () => false)).toMatchObject({ code });
  });
});
