import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MailboxRecord } from '../../src/app/ports/mail.ts';
import { fits, isAccessible, lacking, openPages, type Pages, PHONE, picture } from './browser.ts';
import { smallBook } from './small-book.ts';

const OURS = 'olga@example.com';
const told = (page: Page, text: string | RegExp) => page.locator('.undo', { hasText: text }).waitFor();

describe.skipIf(lacking !== null)(`mail${lacking === null ? '' : ` (${lacking})`}`, () => {
  let pages: Pages;
  let page: Page;
  let org: string;
  const heading = (name: string) => page.getByRole('heading', { name, level: 1 }).waitFor();
  /** What the worker would note of the mailbox. */
  const note = (noted: Partial<MailboxRecord>) =>
    pages.installation.ground.store.transaction(org, async (tx) => {
      const [mailbox] = await tx.mailboxes.where({ address: OURS, removedAt: null });
      if (mailbox) await tx.mailboxes.update(mailbox.id, noted);
      return mailbox;
    });
  beforeAll(async () => {
    pages = await openPages();
    await smallBook(pages);
    page = await pages.signedIn('/settings/mailbox');
    const me = (await (await page.request.get(`${pages.url}/api/me`)).json()) as {
      organization: { id: string };
    };
    org = me.organization.id;
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

  it('fits a phone', async () => {
    const storageState = await page.context().storageState();
    const options = { viewport: PHONE, isMobile: true, hasTouch: true, storageState };
    const phone = await pages.visit('/settings/mailbox', options);
    await phone.getByText(OURS).first().waitFor();
    await fits(phone);
    await isAccessible(phone);
    await picture(phone, 'mailbox-phone');
    await phone.context().close();
  });

  it('writes nothing to the console', () => {
    expect(pages.complaints).toEqual([]);
  });
});
