import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { agreeDate } from '../../src/app/agreements/agree-date.ts';
import { getPerson } from '../../src/app/people/get-person.ts';
import type { MailboxRecord } from '../../src/app/ports/mail.ts';
import { timeline } from '../../src/app/timeline/timeline.ts';
import { type Book, MONDAY, newBook } from '../book.ts';
import { freshDatabase } from '../database-template.ts';
import { addMailbox, incoming, receive } from '../mailbox.ts';

const OURS = 'mia@nordlicht.example';
const INES = 'ines.aydin@example.com';

describe('messages become part of the book', () => {
  let shared: Awaited<ReturnType<typeof freshDatabase>>;
  let book: Book;
  let mailbox: MailboxRecord;
  let ines: { id: string; account: string };
  const at = (moment: string) => Date.parse(moment);
  const lines = async () => (await book.run(timeline, { account: ines.account })).interactions;
  const sendToInes = (
    key = 'first@nordlicht.example',
    words = 'Here is the offer. Does Thursday suit you?',
  ) => receive(book, mailbox, [incoming({ key, from: OURS, to: [INES], ownWords: words })]);

  beforeAll(async () => {
    shared = await freshDatabase();
  });
  afterAll(() => shared.drop());
  beforeEach(async () => {
    book = await newBook(shared);
    book.at(MONDAY);
    mailbox = await addMailbox(book, OURS);
    ines = await book.person('Ines Aydin');
  });

  it('a mail of theirs asks for an answer at once, and ends the agreed silence', async () => {
    await book.run(agreeDate, { person: ines.id, day: '2026-11-12' });
    expect((await book.today()).steps).toEqual([]);
    book.at('2026-11-03T10:00:00+01:00');
    await receive(book, mailbox, [incoming({ key: 'a@x', from: INES, to: [OURS] })]);
    const { steps, leaveAlone } = await book.today();
    expect(steps.map(({ action, person }) => [action, person?.id])).toEqual([['answer', ines.id]]);
    expect(leaveAlone).toEqual([]);
  });

  it('a mail of ours found in the Sent folder is an attempt when it asks, and an answer when it answers', async () => {
    await sendToInes();
    await receive(book, mailbox, [
      incoming({ key: 'b@x', from: INES, to: [OURS], kind: 'reply', inReplyTo: 'first@nordlicht.example' }),
    ]);
    expect((await book.today()).steps.map(({ action }) => action)).toEqual(['answer']);
    await receive(book, mailbox, [
      incoming({ key: 'c@nordlicht.example', from: OURS, to: [INES], kind: 'reply', inReplyTo: 'b@x' }),
    ]);
    expect((await book.today()).steps.map(({ action }) => action)).not.toContain('answer');
  });

  it('is one interaction, however many mailboxes saw it', async () => {
    const other = await addMailbox(book, 'ben@nordlicht.example');
    const message = incoming({ key: 'same@x', from: INES, to: [OURS, 'ben@nordlicht.example'] });
    const first = await receive(book, mailbox, [message, message]);
    const again = await receive(book, other, [message]);
    expect([first.added, again.added]).toEqual([1, 0]);
    expect(again.messages.get('same@x')).toBe(first.messages.get('same@x'));
    expect(await lines()).toHaveLength(1);
  });

  it('an automatic reply is no reply: they are left alone until the day after their return', async () => {
    await sendToInes();
    book.at('2026-11-02T10:00:00+01:00');
    const away = { from: INES, to: [OURS], kind: 'auto-reply' as const, returnDay: '2026-11-16' };
    await receive(book, mailbox, [
      incoming({ key: 'ooo1@x', ...away }),
      incoming({ key: 'ooo2@x', ...away }),
    ]);
    const { steps, leaveAlone } = await book.today();
    expect(steps).toEqual([]);
    expect(leaveAlone.map(({ person, until }) => [person.id, until])).toEqual([[ines.id, '2026-11-17']]);
  });

  it.each([
    ['a return that is over', '2026-10-20'],
    ['no day', null],
  ])('an automatic reply with %s holds nothing', async (_, returnDay) => {
    await receive(book, mailbox, [
      incoming({ key: 'ooo@x', from: INES, to: [OURS], kind: 'auto-reply', returnDay }),
    ]);
    expect((await book.today()).leaveAlone).toEqual([]);
  });

  const bounce = (key: string, more: { about: string | null; address?: string; permanent?: boolean }) =>
    incoming({
      key,
      from: 'mailer-daemon@example.com',
      kind: 'bounce',
      about: more.about,
      failures: [
        {
          address: more.address ?? INES,
          status: '5.1.1',
          permanent: more.permanent ?? true,
          reason: 'user-unknown',
        },
      ],
    });
  const isDead = async () =>
    (await book.run(getPerson, { id: ines.id })).addresses.find(({ kind }) => kind === 'mail')?.dead ?? null;

  it('a dead address is noted, and stops mail there', async () => {
    await sendToInes();
    await receive(book, mailbox, [bounce('bounce@x', { about: 'first@nordlicht.example' })]);
    expect(await isDead()).toBe(true);
  });

  it.each([
    ['about a message that we never sent', bounce('f1@x', { about: 'forged@nordlicht.example' })],
    ['about nothing', bounce('f2@x', { about: null })],
    [
      'about an address that we did not write to',
      bounce('f3@x', { about: 'first@nordlicht.example', address: 'tom@example.com' }),
    ],
    ['that refuses only this moment', bounce('f4@x', { about: 'first@nordlicht.example', permanent: false })],
  ])('a bounce %s leaves the address alone', async (_, message) => {
    await sendToInes();
    await receive(book, mailbox, [message]);
    expect(await isDead()).toBe(false);
  });

  it('a complaint suppresses mail at once, also when the provider hides who complained', async () => {
    await sendToInes();
    await receive(book, mailbox, [
      incoming({
        key: 'arf@x',
        from: 'fbl@provider.example',
        kind: 'complaint',
        about: 'first@nordlicht.example',
      }),
    ]);
    const { permissions } = await book.run(getPerson, { id: ines.id });
    expect(
      permissions
        .filter(({ allowed }) => !allowed)
        .map(({ channel }) => channel)
        .sort(),
    ).toEqual(['mail', 'newsletter']);
  });

  it('who unsubscribes by mail gets no newsletter any more, and is asked nothing', async () => {
    await receive(book, mailbox, [incoming({ key: 'u@x', from: INES, to: [OURS], kind: 'unsubscribe' })]);
    const { permissions } = await book.run(getPerson, { id: ines.id });
    expect(permissions).toMatchObject([{ channel: 'newsletter', allowed: false }]);
    expect((await book.today()).steps.map(({ action }) => action)).not.toContain('answer');
  });

  it('keeps nothing of people who are not in the book', async () => {
    const { added, messages } = await receive(book, mailbox, [
      incoming({ key: 'private@x', from: 'friend@home.example', to: [OURS] }),
    ]);
    expect([added, messages.size]).toEqual([0, 0]);
  });

  it('keeps all of it where the mailbox says so, and words of none where it keeps headers', async () => {
    const everything = await addMailbox(book, 'all@nordlicht.example', { keeps: 'everybody' });
    const stranger = incoming({ key: 's@x', from: 'friend@home.example', to: ['all@nordlicht.example'] });
    expect((await receive(book, everything, [stranger])).added).toBe(1);
    const headers = await addMailbox(book, 'few@nordlicht.example', { keeps: 'headers' });
    await receive(book, headers, [incoming({ key: 'h@x', from: INES, to: ['few@nordlicht.example'] })]);
    expect(await lines()).toMatchObject([{ subject: 'A word', body: null }]);
  });

  it('what a colleague of somebody we wrote to answers is a question of the account', async () => {
    await sendToInes();
    await receive(book, mailbox, [
      incoming({
        key: 'col@x',
        from: 'assistant@elsewhere.example',
        to: [OURS],
        kind: 'reply',
        inReplyTo: 'first@nordlicht.example',
      }),
    ]);
    const { steps } = await book.today();
    expect(steps.map(({ action, person, account }) => [action, person, account.id])).toEqual([
      ['answer', null, ines.account],
    ]);
  });

  it('an address that two people share does not say who wrote', async () => {
    await book.person('Tom Becker', { account: ines.account, addresses: [{ kind: 'mail', value: INES }] });
    await receive(book, mailbox, [incoming({ key: 'shared@x', from: INES, to: [OURS] })]);
    expect((await book.today()).steps.map(({ action, person }) => [action, person])).toContainEqual([
      'answer',
      null,
    ]);
  });

  it.each([
    ['1970', at('1970-01-01T00:00:00Z')],
    ['2090', at('2090-01-01T00:00:00Z')],
    ['no date', null],
  ])('a message dated %s counts from when it arrived', async (_, sentAt) => {
    const arrivedAt = at('2026-10-30T12:00:00Z');
    await receive(book, mailbox, [incoming({ key: 'odd@x', from: INES, to: [OURS], sentAt, arrivedAt })]);
    expect((await lines()).map((line) => line.at)).toEqual(['2026-10-30T12:00:00.000Z']);
  });

  it('history is planned by the worker, not one by one', async () => {
    const { added } = await receive(
      book,
      mailbox,
      [incoming({ key: 'old@x', from: INES, to: [OURS], sentAt: at('2026-09-01T12:00:00Z') })],
      { history: true },
    );
    expect(added).toBe(1);
    expect((await book.today()).steps.map(({ action }) => action)).toEqual(['answer']);
  });

  it('messages of one conversation are held together', async () => {
    await sendToInes();
    await receive(book, mailbox, [
      incoming({ key: 'r1@x', from: INES, to: [OURS], inReplyTo: 'first@nordlicht.example' }),
      incoming({
        key: 'r2@nordlicht.example',
        from: OURS,
        to: [INES],
        refs: ['first@nordlicht.example', 'r1@x'],
      }),
    ]);
    const threads = await book.ground.store.transaction(book.org, (tx) =>
      tx.messages.known(['first@nordlicht.example', 'r1@x', 'r2@nordlicht.example']),
    );
    expect(new Set([...threads.values()].map(({ threadId }) => threadId)).size).toBe(1);
  });
});
