import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../../src/app/actor.ts';
import { receiveMessages } from '../../src/app/mail/receive-messages.ts';
import type { MailboxRecord } from '../../src/app/ports/mail.ts';
import type { OutboxRecord } from '../../src/app/ports/outbox.ts';
import { actFor } from '../../src/app/run-operation.ts';
import { incoming } from '../mailbox.ts';
import { fits, isAccessible, lacking, openPages, type Pages, PHONE, picture } from './browser.ts';
import { smallBook } from './small-book.ts';

const OURS = 'olga@example.com';
const told = (page: Page, text: string | RegExp) => page.locator('.undo', { hasText: text }).waitFor();

describe.skipIf(lacking !== null)(`mail${lacking === null ? '' : ` (${lacking})`}`, () => {
  let pages: Pages;
  let page: Page;
  let org: string;
  let worker: Actor;
  const heading = (name: string) => page.getByRole('heading', { name, level: 1 }).waitFor();
  /** What the worker would note of the mailbox. */
  const note = (noted: Partial<MailboxRecord>) =>
    pages.installation.ground.store.transaction(org, async (tx) => {
      const [mailbox] = await tx.mailboxes.where({ address: OURS, removedAt: null });
      if (mailbox) await tx.mailboxes.update(mailbox.id, noted);
      return mailbox;
    });
  /** A mail of theirs, as the worker takes it into the book. */
  const receiveFrom = async (from: string, subject: string) => {
    const mailbox = await note({ state: 'live', readAt: Date.now(), trouble: null });
    if (!mailbox) throw new Error('No mailbox is connected.');
    const { ground } = pages.installation;
    const message = incoming({
      key: `${subject}@example.com`,
      from,
      to: [OURS],
      subject,
      html: '<h1>Report</h1><img src="https://example.com/pixel.png" alt="Our logo"><script>alert(1)</script>',
      attachments: [{ name: 'plan.pdf', type: 'application/pdf', size: 12_000 }],
      ownWords: 'Can you send the security report before our board?',
      sentAt: Date.now() - 60_000,
    });
    await actFor(worker, { name: 'read-mail', said: {} }, ground, (context) =>
      receiveMessages(context, mailbox, [message], { history: false }),
    );
  };
  beforeAll(async () => {
    pages = await openPages();
    await smallBook(pages);
    page = await pages.signedIn('/settings/mailbox');
    const me = (await (await page.request.get(`${pages.url}/api/me`)).json()) as {
      organization: { id: string };
      user: { id: string };
    };
    org = me.organization.id;
    worker = {
      org,
      user: me.user.id,
      role: 'owner',
      team: null,
      zone: 'Europe/Berlin',
      locale: 'en',
      door: 'worker',
      apiKey: null,
      readOnly: false,
    };
  });
  afterAll(() => pages.close());

  it('connects a mailbox with address and password: its servers are found', async () => {
    await heading('Mailbox');
    await page.getByLabel('Mail address').fill(OURS);
    await page.getByText('Mail is read from imap.example.com and sent through smtp.example.com.').waitFor();
    await page.getByLabel('Password').fill('secret');
    await page.getByRole('button', { name: 'Servers and more' }).press('Enter');
    await page.getByRole('group', { name: 'Sending' }).getByLabel('Port').fill('587');
    await isAccessible(page);
    await picture(page, 'mailbox-connect');
    await page.getByLabel('Password').press('Enter');
    await told(page, `${OURS} is being connected.`);
    await page.getByText('Signing in …').waitFor();
  });

  it('says how it is: reading, live, or what is wrong and how to mend it', async () => {
    const mailbox = await note({ state: 'reading' });
    await pages.installation.ground.store.transaction(org, (tx) =>
      tx.mailFolders.insert([
        {
          id: pages.installation.ground.newId(),
          mailboxId: mailbox?.id ?? '',
          path: 'INBOX',
          role: 'inbox',
          uidValidity: 1,
          highestUid: 5_210,
          historyUid: 4_870,
          historyTotal: 5_210,
          historyRead: 340,
        },
      ]),
    );
    await page.reload();
    await page.getByText('Reading 340 of 5,210 …').waitFor();
    await isAccessible(page);
    await picture(page, 'mailbox-reading');
    await note({
      state: 'waiting',
      trouble: {
        code: 'mail-password',
        message: 'The server does not take this password.',
        mend: 'Change the password here, or make an app password.',
      },
    });
    await page.reload();
    await page.getByText('Change the password here').waitFor();
    await page.getByRole('button', { name: 'Change the password' }).click();
    await page.getByRole('textbox', { name: 'New password' }).fill('another');
    await page.keyboard.press('Enter');
    await told(page, 'The new password is being tried.');
    await note({ state: 'live', readAt: Date.now(), trouble: null });
    await page.reload();
    await page.getByText(/^Live; everything up to \d\d:\d\d is read/).waitFor();
  });

  it('keeps name and signature, pauses, and says what stays when it is disconnected', async () => {
    await page.getByLabel('Your name').fill('Olga Petrova');
    await page.getByLabel('Signature').fill('Olga Petrova\nAcme');
    await page.getByRole('button', { name: 'Save' }).click();
    await told(page, 'Saved.');
    await page.getByRole('button', { name: 'Pause' }).click();
    await page.getByText('Paused: nothing is read').waitFor();
    await page.keyboard.press('z');
    await page.getByText('Signing in …').waitFor();
    await page.getByRole('button', { name: 'Disconnect' }).click();
    await page.getByText('What was read stays in the book').waitFor();
    await isAccessible(page);
    await picture(page, 'mailbox-disconnect');
    await page.getByRole('button', { name: 'Keep it' }).click();
    await note({ state: 'live', readAt: Date.now(), trouble: null });
  });

  it('says who may not be written to, and why, while it is written', async () => {
    await receiveFrom('tom@example.com', 'The security report');
    await page.goto(`${pages.url}/`);
    await page.locator('.step').first().waitFor();
    await page.keyboard.press('m');
    const sheet = page.getByRole('dialog', { name: 'Write' });
    await sheet.getByRole('combobox', { name: 'To' }).fill('Priya');
    await sheet.getByRole('option', { name: /Priya Nair/ }).waitFor();
    await page.keyboard.press('Enter');
    await sheet
      .locator('.mail-verdicts', { hasText: 'Priya Nair' })
      .getByText(/three weeks|hold/i)
      .waitFor();
    expect(await sheet.getByRole('button', { name: 'Send' }).isDisabled()).toBe(true);
    await isAccessible(page);
    await picture(page, 'mail-held-back');
    await page.keyboard.press('Backspace');
    await sheet.getByRole('combobox', { name: 'To' }).fill('nobody at all');
    await page.keyboard.press('Enter');
    await sheet.getByText('“nobody at all” is no mail address').waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await sheet.waitFor({ state: 'detached' });
  });

  it('is written from Today by one key: receivers, subject and signature stand there', async () => {
    const row = page.locator('.step', { hasText: 'Tom Becker' }).locator('.row');
    await row.click();
    await page.locator('.step[data-open] [data-talk]', { hasText: 'Reply' }).waitFor();
    await page.keyboard.press('r');
    const sheet = page.getByRole('dialog', { name: 'Answer' });
    await sheet.getByRole('button', { name: 'Remove tom@example.com' }).waitFor();
    expect(await sheet.getByLabel('Subject').inputValue()).toBe('Re: The security report');
    const text = sheet.getByLabel('Text');
    expect(await text.inputValue()).toBe('\n\n-- \nOlga Petrova\nAcme');
    await page.keyboard.type('Here it is.');
    await sheet.getByText('Kept as a draft.').waitFor();
    await isAccessible(page);
    await picture(page, 'mail-answer');
    await page.keyboard.press('Escape');
    await told(page, 'Kept as a draft in the outbox.');
    await page.keyboard.press('r');
    await page.getByLabel('Text').waitFor();
    expect(await page.getByLabel('Text').inputValue()).toContain('Here it is.');
    await page.keyboard.press('Control+Enter');
    await told(page, 'goes out in 10 seconds');
    await picture(page, 'mail-sent');
    await page.keyboard.press('z');
    await page.getByRole('dialog').getByLabel('Text').waitFor();
    expect(await page.getByLabel('Text').inputValue()).toContain('Here it is.');
    await page.keyboard.press('Control+Enter');
    await told(page, 'goes out in 10 seconds');
  });

  it('waits in the inbox, with its whole message, until it is answered or needs no answer', async () => {
    await page.keyboard.press('g');
    await page.keyboard.press('m');
    await heading('Inbox');
    const line = page.locator('.mails > li', { hasText: 'Tom Becker' });
    await line.locator('.mail-row').focus();
    await page.keyboard.press('Enter');
    await line.getByText('plan.pdf (12 kB)').waitFor();
    await isAccessible(page);
    await picture(page, 'inbox');
    await line.getByRole('button', { name: 'As it was laid out' }).click();
    const frame = line.frameLocator('.message-frame');
    await frame.getByRole('heading', { name: 'Report' }).waitFor();
    expect(await frame.locator('script').count()).toBe(0);
    expect(await frame.locator('img').getAttribute('src')).toBeNull();
    await picture(page, 'inbox-laid-out');
    await line.locator('.mail-row').focus();
    await page.keyboard.press('r');
    await page.getByRole('dialog', { name: 'Answer' }).getByLabel('Text').waitFor();
    await page.keyboard.press('Escape');
    const ines = page.locator('.mails > li', { hasText: 'Ines Aydın' });
    await ines.locator('.mail-row').click();
    await ines.getByText('There is no mail behind this line').waitFor();
    await ines.getByRole('button', { name: 'No answer needed' }).click();
    await ines.getByRole('button', { name: 'A thank-you' }).click();
    await told(page, 'Ines Aydın needs no answer.');
    await ines.waitFor({ state: 'detached' });
    await page.keyboard.press('z');
    await ines.waitFor();
  });

  it('opens on the timeline of its account', async () => {
    const line = page.locator('.mails > li', { hasText: 'Tom Becker' });
    await line.locator('.mail-row').click();
    await line.getByRole('link', { name: 'Account' }).click();
    await page.getByRole('heading', { name: 'Hafenlogistik', level: 1 }).waitFor();
    const told = page.locator('.time > li', { hasText: 'The security report' });
    await told.getByRole('button', { name: 'Whole message' }).click();
    await told.getByText('plan.pdf').waitFor();
    await isAccessible(page);
    await picture(page, 'mail-on-timeline');
  });

  it('stands in the outbox until it has gone; nobody knows, refused: with words and ways on', async () => {
    const { ground } = pages.installation;
    await ground.store.transaction(org, async (tx) => {
      const [mail] = await tx.outbox.where({ status: 'waiting' });
      if (!mail) throw new Error('Nothing waits.');
      const more = (subject: string, patch: Partial<OutboxRecord>): OutboxRecord => ({
        ...mail,
        id: ground.newId(),
        messageId: `${subject}@example.com`,
        subject,
        nextTryAt: null,
        claimedAt: Date.now(),
        ...patch,
      });
      await tx.outbox.insert([
        more('Offer', {
          status: 'unknown',
          trouble: {
            code: 'fate-unknown',
            message: 'Nobody can tell whether it went out.',
            mend: 'Look into your Sent folder.',
          },
        }),
        more('Plan', {
          status: 'refused',
          trouble: {
            code: 'no-such-mailbox',
            message: 'There is no such mailbox.',
            mend: 'Ask for another address.',
          },
        }),
        more('Thanks', { status: 'sent', sentAt: Date.now() }),
      ]);
    });
    await page.keyboard.press('g');
    await page.keyboard.press('u');
    await heading('Outbox');
    const part = (name: string) => page.getByRole('region', { name, exact: true });
    await part('On the way').getByText('Re: The security report').waitFor();
    await part('Sent').getByText('Thanks').waitFor();
    await isAccessible(page);
    await picture(page, 'outbox');
    await part('Nobody can tell').getByRole('button', { name: 'It arrived' }).click();
    await told(page, 'Noted as sent.');
    await part('Sent').getByText('Offer').waitFor();
    await part('Did not go out').getByRole('button', { name: 'Change it' }).click();
    await page.getByRole('dialog').getByLabel('Text').waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await part('Drafts').getByRole('button', { name: /Plan/ }).press('Enter');
    await page.getByRole('dialog').getByRole('button', { name: 'Throw away' }).click();
    await told(page, 'The draft was thrown away.');
    await part('Drafts').getByRole('button', { name: /Plan/ }).waitFor({ state: 'detached' });
  });

  it('fits a phone', async () => {
    const storageState = await page.context().storageState();
    const options = { viewport: PHONE, isMobile: true, hasTouch: true, storageState };
    const phone = await pages.visit('/settings/mailbox', options);
    await phone.getByText(OURS).first().waitFor();
    await fits(phone);
    await isAccessible(phone);
    await picture(phone, 'mailbox-phone');
    await phone.goto(`${pages.url}/inbox`);
    await phone.locator('.mail-row').first().tap();
    await phone.locator('.conversation').waitFor();
    await fits(phone);
    await isAccessible(phone);
    await picture(phone, 'inbox-phone');
    await phone.goto(`${pages.url}/outbox`);
    await phone.getByRole('heading', { name: 'Sent' }).waitFor();
    await fits(phone);
    await isAccessible(phone);
    await picture(phone, 'outbox-phone');
    await phone.goto(`${pages.url}/`);
    await phone.locator('.thumb .btn.main', { hasText: 'Reply' }).tap();
    await phone.getByRole('dialog').getByLabel('Text').waitFor();
    await fits(phone);
    await isAccessible(phone);
    await picture(phone, 'mail-answer-phone');
    await phone.context().close();
  });

  it('writes nothing to the console', () => {
    expect(pages.complaints).toEqual([]);
  });
});
