import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { waiveAnswer } from '../../src/app/interactions/waive-answer.ts';
import { getConversation } from '../../src/app/mail/get-conversation.ts';
import { listInbox } from '../../src/app/mail/list-inbox.ts';
import { listOutbox } from '../../src/app/mail/list-outbox.ts';
import { cancelMail, saveDraft, sendMail } from '../../src/app/mail/write-mail.ts';
import type { MailboxRecord } from '../../src/app/ports/mail.ts';
import { editOrganization } from '../../src/app/settings/settings.ts';
import { type Book, MONDAY, newBook } from '../book.ts';
import { freshDatabase } from '../database-template.ts';
import { addMailbox, incoming, receive } from '../mailbox.ts';

const OURS = 'mia@nordlicht.example';
const INES = 'ines.aydin@example.com';

describe('what the pages of mail read', () => {
  let shared: Awaited<ReturnType<typeof freshDatabase>>;
  let book: Book;
  let mailbox: MailboxRecord;
  let ines: { id: string; account: string };

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

  const theirs = (key: string, more: Partial<Parameters<typeof incoming>[0]> = {}) =>
    receive(book, mailbox, [incoming({ key, from: INES, to: [OURS], ...more })]);

  describe('a conversation', () => {
    it('has its messages from the oldest on, own words apart from what they quote', async () => {
      await theirs('a@x', {
        subject: 'The offer',
        ownWords: 'Which price?',
        body: 'Which price?\n\n> Here is the offer.',
        html: '<p>Which price?</p>',
        attachments: [{ name: 'plan.pdf', type: 'application/pdf', size: 1_200 }],
      });
      await receive(book, mailbox, [
        incoming({ key: 'b@x', from: OURS, to: [INES], kind: 'reply', inReplyTo: 'a@x', ownWords: 'Nine.' }),
      ]);
      const [waiting] = (await book.run(listInbox, {})).waiting;
      expect(waiting).toBeUndefined();
      const { messages } = await book.ground.store.transaction(book.org, async (tx) => ({
        messages: await tx.messages.where({ messageKey: 'b@x' }),
      }));
      const answer = await book.run(getConversation, { message: messages[0]?.id });
      expect(answer.account).toEqual({ id: ines.account, name: expect.any(String) });
      expect(answer.messages).toMatchObject([
        {
          direction: 'theirs',
          from: { address: INES },
          words: 'Which price?',
          rest: '> Here is the offer.',
          hasHtml: true,
          attachments: [{ name: 'plan.pdf' }],
        },
        { direction: 'ours', recipients: [{ address: INES, field: 'to' }], words: 'Nine.' },
      ]);
    });

    it('does not exist for those who may not see its account', async () => {
      await theirs('a@x');
      const [waiting] = (await book.run(listInbox, {})).waiting;
      await book.run(editOrganization, { version: 1, sellersSee: 'own' });
      const tom = await book.addUser('Tom', 'seller');
      await expect(
        book.run(getConversation, { interaction: waiting?.interaction }, { as: tom }),
      ).rejects.toMatchObject({ code: 'not-found' });
    });
  });

  describe('the inbox', () => {
    it('has what waits for an answer, the newest first, page by page, until it is answered or waived', async () => {
      const tom = await book.person('Tom Becker');
      await theirs('a@x', { subject: 'First', ownWords: 'A'.repeat(400) });
      book.at('2026-11-02T12:00:00+01:00');
      await receive(book, mailbox, [
        incoming({ key: 't@x', from: 'tom.becker@example.com', subject: 'Second' }),
      ]);
      const first = await book.run(listInbox, { limit: 1 });
      expect(first.waiting).toMatchObject([{ subject: 'Second', person: { id: tom.id } }]);
      const second = await book.run(listInbox, { limit: 1, after: first.next ?? '' });
      expect(second).toMatchObject({ waiting: [{ subject: 'First', person: { id: ines.id } }], next: null });
      expect(second.waiting[0]?.words).toHaveLength(300);
      await book.run(waiveAnswer, { id: first.waiting[0]?.interaction ?? '', reason: 'A thank-you' });
      expect((await book.run(listInbox, {})).waiting).toHaveLength(1);
      const other = await book.addUser('Zoe', 'seller');
      expect((await book.run(listInbox, {}, { as: other })).waiting).toEqual([]);
    });
  });

  describe('the outbox', () => {
    it('has one’s drafts and what is on its way, by state and page by page', async () => {
      await theirs('a@x');
      const [waiting] = (await book.run(listInbox, {})).waiting;
      const { message } = await book.run(getConversation, { interaction: waiting?.interaction });
      const draft = book.ground.newId();
      await book.run(saveDraft, {
        id: draft,
        recipients: [{ address: INES }],
        subject: 'Re: A word',
        body: 'Nine',
        replyTo: message ?? undefined,
        serves: { kind: 'answer', subject: waiting?.interaction ?? '' },
      });
      const drafts = await book.run(listOutbox, { states: ['draft'] });
      expect(drafts.mails).toMatchObject([
        { id: draft, replyTo: message, serves: { kind: 'answer' }, recipients: [{ person: ines.id }] },
      ]);
      const { id } = await book.run(sendMail, {
        recipients: [{ address: INES }],
        subject: 'Re: A word',
        body: 'Nine',
        draft,
        replyTo: message ?? undefined,
      });
      const all = await book.run(listOutbox, { limit: 1 });
      expect(all).toMatchObject({
        mails: [{ id, status: 'waiting', account: { id: ines.account } }],
        next: null,
      });
      await book.run(cancelMail, { id });
      expect((await book.run(listOutbox, {})).mails).toEqual([]);
      const other = await book.addUser('Zoe', 'seller');
      expect((await book.run(listOutbox, {}, { as: other })).mails).toEqual([]);
    });
  });
});
