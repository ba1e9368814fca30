import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PASSWORD } from '../http/installation.ts';
import { totp } from '../http/totp.ts';
import { fits, isAccessible, lacking, openPages, type Pages, PHONE, picture } from './browser.ts';

const SECOND = 'another long password';
const told = (page: Page, text: string | RegExp) => page.locator('.undo', { hasText: text }).waitFor();

describe.skipIf(lacking !== null)(`entering${lacking === null ? '' : ` (${lacking})`}`, () => {
  let pages: Pages;
  let owner: ReturnType<Pages['installation']['browser']>;
  const invite = async (fields: object) =>
    (await owner.post('/api/users', { role: 'seller', ...fields })).json<{ user: string; path: string }>();
  const signIn = async (page: Page, password: string) => {
    await page.getByLabel('E-mail').fill('sven@example.com');
    await page.getByLabel('Password').fill(password);
    await page.getByLabel('Password').press('Enter');
  };
  beforeAll(async () => {
    pages = await openPages();
    await pages.installation.createOwner();
    owner = pages.installation.browser();
    await owner.signIn('olga@example.com');
  });
  afterAll(() => pages.close());

  it('leads from an invitation to Today, on a phone', async () => {
    const { path } = await invite({ name: 'Sven Ørsted', email: 'sven@example.com' });
    const phone = await pages.visit(path, { viewport: PHONE, isMobile: true, hasTouch: true });
    await phone.getByRole('heading', { name: 'Welcome, Sven Ørsted.' }).waitFor();
    await fits(phone);
    await isAccessible(phone);
    await picture(phone, 'invited-phone');
    await phone.getByLabel(/New password/).fill(PASSWORD);
    await phone.getByRole('button', { name: 'Set the password and sign in' }).tap();
    await phone.getByRole('heading', { name: 'Today', level: 1 }).waitFor();
    await phone.context().close();

    const again = await pages.visit(path);
    await again.getByRole('alert').getByText('used already').waitFor();
    await isAccessible(again);
    await again.getByRole('link', { name: 'To the sign-in' }).click();
    await again.getByRole('heading', { name: 'Sign in' }).waitFor();
    await again.context().close();
  });

  it('asks for a whole link, in the reader’s language', async () => {
    const page = await pages.visit('/set-password', { locale: 'de-AT' });
    await page.getByRole('heading', { name: 'Dieser Link geht nicht' }).waitFor();
    await page.getByText('Die Adresse ist nicht vollständig').waitFor();
    const { path } = await invite({ name: 'Änne', email: 'aenne@example.com' });
    const invited = await pages.visit(path, { locale: 'de-AT' });
    await invited.getByRole('heading', { name: 'Willkommen, Änne.' }).waitFor();
    await isAccessible(invited);
    await picture(invited, 'invited-german');
    for (const each of [page, invited]) await each.context().close();
  });

  it('leads from a reset to Today, and ends what was signed in', async () => {
    const old = await pages.visit('/');
    await signIn(old, PASSWORD);
    await old.getByRole('heading', { name: 'Today', level: 1 }).waitFor();
    const { users } = (await owner.get('/api/users')).json<{ users: { id: string; email: string }[] }>();
    const sven = users.find(({ email }) => email === 'sven@example.com')?.id ?? '';
    const { path } = (await owner.post(`/api/users/${sven}/sign-in-link`)).json<{ path: string }>();
    const page = await pages.visit(path);
    await page.getByRole('heading', { name: 'A new password' }).waitFor();
    await isAccessible(page);
    await picture(page, 'reset');
    await page.getByLabel(/New password/).fill(SECOND);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Today', level: 1 }).waitFor();
    await old.reload();
    await old.getByRole('heading', { name: 'Sign in' }).waitFor();
    for (const each of [old, page]) await each.context().close();
  });

  it('changes the password, sets up a second factor, and switches it off', async () => {
    const page = await pages.visit('/settings/you');
    await signIn(page, SECOND);
    await page.getByRole('button', { name: 'Change the password' }).click();
    await page.getByLabel('Current password').fill('not the right one');
    await page.getByLabel('New password').fill(PASSWORD);
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText('not right').waitFor();
    await page.getByLabel('Current password').fill(SECOND);
    await page.keyboard.press('Enter');
    await told(page, 'Password changed.');

    await page.getByRole('button', { name: 'Set it up' }).click();
    await page.getByLabel('Current password').fill(PASSWORD);
    await page.keyboard.press('Enter');
    await page.getByRole('img', { name: /QR code/ }).waitFor();
    await isAccessible(page);
    await picture(page, 'settings-second-factor');
    const secret = (await page.getByLabel('The secret', { exact: true }).inputValue()).replaceAll(' ', '');
    await page.getByLabel('Code it shows').fill('000000');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText('This code is not right').waitFor();
    await page.getByLabel('Code it shows').fill(await totp(secret));
    await page.keyboard.press('Enter');
    const codes = page.getByRole('list', { name: 'Recovery codes' }).locator('li');
    await codes.first().waitFor();
    const [code = ''] = await codes.allTextContents();
    expect(await codes.count()).toBeGreaterThan(5);
    await isAccessible(page);
    await picture(page, 'settings-recovery-codes');
    await page.getByRole('button', { name: 'I have kept them' }).click();
    await page.getByText('On: after the password').waitFor();

    const other = await pages.visit('/');
    await signIn(other, PASSWORD);
    await other.getByLabel('Code of your authenticator app').fill(await totp(secret));
    await isAccessible(other);
    await other.keyboard.press('Enter');
    await other.getByRole('heading', { name: 'Today', level: 1 }).waitFor();
    const lost = await pages.visit('/');
    await signIn(lost, PASSWORD);
    await lost.getByRole('button', { name: /recovery code/ }).click();
    await lost.getByLabel('Recovery code').fill(code);
    await picture(lost, 'sign-in-recovery');
    await lost.keyboard.press('Enter');
    await lost.getByRole('heading', { name: 'Today', level: 1 }).waitFor();

    await page.getByRole('button', { name: 'Switch it off' }).click();
    await page.getByLabel('Current password').fill(PASSWORD);
    await page.keyboard.press('Enter');
    await told(page, 'Switched off.');
    await page.getByRole('button', { name: 'Set it up' }).waitFor();
    for (const each of [other, lost, page]) await each.context().close();
  });

  it('writes nothing to the console', () => {
    expect(pages.complaints).toEqual([]);
  });
});
