import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { agreeDate } from '../../src/app/agreements/agree-date.ts';
import { cancelMail, checkRecipients, sendMail, settleUnknownMail } from '../../src/app/mail/write-mail.ts';
import { optOut } from '../../src/app/permissions/opt-out.ts';
import type { MailboxRecord } from '../../src/app/ports/mail.ts';
import type { OutboxRecord } from '../../src/app/ports/outbox.ts';
import type { Ground } from '../../src/app/run-operation.ts';
import { timeline } from '../../src/app/timeline/timeline.ts';
import { round } from '../../src/worker/send-mail.ts';
import { type Book, MONDAY, newBook } from '../book.ts';
import { freshDatabase } from '../database-template.ts';
import { type Answers, fakeSmtp, polite } from '../mail-servers/fake-smtp.ts';
import { addMailbox, incoming, receive } from '../mailbox.ts';
import { outboxRound, outboxSending } from '../outbox.ts';

const OURS = 'mia@nordlicht.example';
const INES = 'ines.aydin@example.com';

describe('mail goes out', () => {
  let shared: Awaited<ReturnType<typeof freshDatabase>>;
  let book: Book;
  let ines: { id: string; account: string };
  let mailbox: MailboxRecord;
  let now = Date.parse(MONDAY);

  beforeAll(async () => {
    shared = await freshDatabase();
  });
  afterAll(() => shared.drop());
  beforeEach(async () => {
    now = Date.parse(MONDAY);
    book = await newBook(shared);
    book.at(MONDAY);
    ines = await book.person('Ines Aydin');
  });

  /** A server that answers so, and a mailbox that sends through it. */
  async function through(answers: Answers) {
    const server = await fakeSmtp(answers);
    onTestFinished(server.close);
    const sending = { host: '127.0.0.1', port: server.port, security: 'none' as const, user: OURS };
    mailbox = await addMailbox(book, OURS, { sending, readAt: now });
    return server;
  }
  const write = (
    more: Partial<Parameters<typeof book.run<typeof sendMail.input, typeof sendMail.output>>[1]> = {},
  ) =>
    book.run(sendMail, {
      recipients: [{ address: INES, name: 'Ines Aydın' }],
      subject: 'The offer',
      body: 'Here it is. Does Thursday suit you?',
      ...more,
    } as never);
  const later = (milliseconds = 11_000) => {
    now += milliseconds;
    book.at(new Date(now).toISOString());
  };
  const work = () => outboxRound(book, shared.connection);
  const mail = async (id: string): Promise<OutboxRecord> => {
    const found = await book.ground.store.transaction(book.org, (tx) => tx.outbox.get(id));
    if (found === null) throw new Error('No such mail');
    return found;
  };
  const lines = async () => (await book.run(timeline, { account: ines.account })).interactions;

  it('once, after the seconds in which it can be called back, and is a contact of ours', async () => {
    const server = await through(polite());
    const { id } = await write();
    await work();
    expect(server.messages).toHaveLength(0);
    later();
    await work();
    await work();
    expect(server.messages).toHaveLength(1);
    expect(server.messages[0]).toMatch(/^Message-ID: <[0-9a-f-]+@nordlicht\.example>$/m);
    expect(await mail(id)).toMatchObject({ status: 'sent', said: '250 ok' });
    expect(await lines()).toMatchObject([
      { kind: 'mail', direction: 'ours', purpose: 'ask', subject: 'The offer' },
    ]);
  });

  it('not when it was called back', async () => {
    const server = await through(polite());
    const { id } = await write();
    await book.run(cancelMail, { id });
    later();
    await work();
    expect([server.messages.length, (await mail(id)).status]).toEqual([0, 'cancelled']);
  });

  it('not to somebody who is to be left alone, and says until when', async () => {
    await through(polite());
    await book.run(agreeDate, { person: ines.id, day: '2026-11-12' });
    const { recipients } = await book.run(checkRecipients, { recipients: [{ address: INES }] });
    expect(recipients).toMatchObject([{ allowed: false, because: [expect.stringContaining('12')] }]);
    await expect(write()).rejects.toMatchObject({ code: 'may-not-be-written-to' });
  });

  it('not when they opted out between writing and sending', async () => {
    const server = await through(polite());
    const { id } = await write();
    await book.run(optOut, { person: ines.id, channel: 'mail' });
    later();
    await work();
    expect(server.messages).toHaveLength(0);
    expect(await mail(id)).toMatchObject({ status: 'refused', trouble: { code: 'mail-held-back' } });
  });

  it('as an answer also in a quiet period, in the same conversation', async () => {
    const server = await through(polite());
    await receive(book, mailbox, [
      incoming({ key: 'q@example.com', from: INES, to: [OURS], subject: 'A question' }),
    ]);
    await book.run(agreeDate, { person: ines.id, day: '2026-11-12' });
    const [theirs] = await book.ground.store.transaction(book.org, (tx) =>
      tx.messages.where({ messageKey: 'q@example.com' }),
    );
    await write({ replyTo: theirs?.id, subject: 'Re: A question' });
    later();
    await work();
    expect(server.messages[0]).toMatch(/^In-Reply-To: <q@example\.com>$/m);
    expect(server.messages[0]).toMatch(/^References: <q@example\.com>$/m);
  });

  it.each([
    ['refuses the receiver', { 'RCPT TO': '550 5.1.1 no such user' }, 'refused', 'There is no such mailbox.'],
    [
      'refuses the message',
      { '.': '554 5.7.1 looks like spam' },
      'refused',
      'Their server refuses this message',
    ],
    ['asks to come back', { 'RCPT TO': '451 4.7.1 greylisted' }, 'waiting', 'tried again by itself'],
    ['asks to come back after the message', { '.': '452 4.3.1 no room' }, 'waiting', 'tried again by itself'],
    ['closes before the message', { 'RCPT TO': null }, 'waiting', ''],
    ['closes instead of an answer to the message', { '.': null }, 'unknown', 'Nobody can tell'],
    ['closes within the message', { DATA: '354 go on', '.': null }, 'unknown', 'Nobody can tell'],
    ['says nonsense', { CONNECT: 'HTTP/1.1 400 Bad Request' }, 'waiting', ''],
  ])('a server that %s', async (_, otherwise, status, words) => {
    await through(polite(otherwise));
    const { id } = await write();
    later();
    await work();
    const found = await mail(id);
    expect(found.status).toBe(status);
    expect(found.trouble?.message ?? '').toContain(words);
    expect(await lines()).toEqual([]);
  });

  it('again after a refusal for now, and then no more', async () => {
    let tries = 0;
    const server = await through((command) => {
      if (command.startsWith('RCPT')) tries += 1;
      return polite(tries < 2 ? { 'RCPT TO': '451 later' } : {})(command);
    });
    const { id } = await write();
    later();
    await work();
    later();
    await work();
    expect(server.messages).toHaveLength(0);
    later(60_000);
    await work();
    await work();
    expect([server.messages.length, (await mail(id)).status]).toEqual([1, 'sent']);
  });

  it('never by itself when nobody can tell what became of it: a person says so', async () => {
    const server = await through(polite({ '.': null }));
    const { id } = await write();
    later();
    await work();
    later(86_400_000);
    await work();
    expect(server.messages).toHaveLength(1);
    await book.run(settleUnknownMail, { id, as: 'arrived' });
    expect((await mail(id)).status).toBe('sent');
    expect(await lines()).toHaveLength(1);
  });

  it('never waits again once the server took it, even when that can not be noted', async () => {
    const server = await through(polite());
    const { id } = await write();
    later();
    const sending = outboxSending(book, shared.connection);
    const { store } = book.ground;
    const forgetful: Ground = {
      ...book.ground,
      store: {
        transaction: (org, act) =>
          store.transaction(org, (tx) =>
            act({
              ...tx,
              outbox: {
                ...tx.outbox,
                update: (mailId, patch) =>
                  patch.status === 'sent'
                    ? Promise.reject(new Error('The database is full'))
                    : tx.outbox.update(mailId, patch),
              },
            }),
          ),
      },
    };
    await round({ ...sending, ground: forgetful }, new AbortController().signal);
    await sending.locks.close();
    expect((await mail(id)).status).toBe('sending');
    later(86_400_000);
    await work();
    expect([server.messages.length, (await mail(id)).status]).toEqual([1, 'unknown']);
  });

  it('waits as before when the worker is stopped before it handed anything over', async () => {
    const server = await through(polite());
    const { id } = await write();
    later();
    const sending = outboxSending(book, shared.connection);
    const stop = new AbortController();
    const secretOf: typeof sending.secretOf = (...of) => {
      stop.abort();
      return sending.secretOf(...of);
    };
    await round({ ...sending, secretOf }, stop.signal);
    await sending.locks.close();
    expect(await mail(id)).toMatchObject({ status: 'waiting', tries: 0, trouble: null });
    await work();
    expect(server.messages).toHaveLength(1);
  });

  it('is written anew, under a new name, when the person says so', async () => {
    await through(polite({ '.': null }));
    const { id } = await write();
    later();
    await work();
    const { anew } = await book.run(settleUnknownMail, { id, as: 'send-anew' });
    const [before, after] = [await mail(id), await mail(anew ?? '')];
    expect([before.status, after.status, after.replacesId]).toEqual(['cancelled', 'waiting', id]);
    expect(after.messageId).not.toBe(before.messageId);
  });

  it('not more in an hour than the mailbox permits', async () => {
    const server = await through(polite());
    await book.ground.store.transaction(book.org, (tx) =>
      tx.mailboxes.update(mailbox.id, { hourlyLimit: 1 }),
    );
    await write();
    await write({ recipients: [{ address: 'tom@elsewhere.example' }] });
    later();
    await work();
    expect(server.messages).toHaveLength(1);
    later(3_600_000 + 60_000);
    await work();
    expect(server.messages).toHaveLength(2);
  });

  it('what waits for their hours also waits until our own mailbox is read', async () => {
    const server = await through(polite());
    await book.ground.store.transaction(book.org, (tx) =>
      tx.mailboxes.update(mailbox.id, { readAt: now - 3_600_000 }),
    );
    const { id } = await write({ inTheirHours: true });
    later();
    await work();
    expect(await mail(id)).toMatchObject({ status: 'waiting', trouble: { code: 'mailbox-not-read' } });
    later(60_000);
    await book.ground.store.transaction(book.org, (tx) => tx.mailboxes.update(mailbox.id, { readAt: now }));
    await work();
    expect(server.messages).toHaveLength(1);
  });

  it('with nothing in a name or subject becoming a header', async () => {
    const server = await through(polite());
    await write({
      subject: 'Hello\r\nBcc: spy@evil.example',
      recipients: [{ address: INES, name: 'Ines\r\nX-Evil: yes' }],
    });
    later();
    await work();
    expect(server.messages[0]).not.toMatch(/^(?:Bcc|X-Evil):/m);
  });
});
