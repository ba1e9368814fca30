import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fits, isAccessible, lacking, openPages, type Pages, PHONE, picture } from './browser.ts';
import { smallBook } from './small-book.ts';

const row = (page: Page, name: string) => page.locator('.step', { hasText: name });

describe.skipIf(lacking !== null)(`Today${lacking === null ? '' : ` (${lacking})`}`, () => {
  let pages: Pages;
  let page: Page;
  beforeAll(async () => {
    pages = await openPages();
    await smallBook(pages);
    page = await pages.signedIn('/');
  });
  afterAll(() => pages.close());

  it('says whom to contact and why, and whom to leave alone', async () => {
    await row(page, 'Ines Aydın').waitFor();
    await page.getByText('Can you send the security report').waitFor();
    expect(await page.locator('.alone').textContent()).toContain('Priya Nair');
    await isAccessible(page);
    await picture(page, 'today');
  });

  it('is worked by keys alone: move, open, postpone with a reason, take it back', async () => {
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    const open = page.locator('.step[data-open]');
    await row(page, 'Lucía Prieto').locator('.row').focus();
    await page.keyboard.press('Enter');
    await open.filter({ hasText: 'Lucía Prieto' }).waitFor();
    await page.keyboard.press('p');
    await page.getByRole('group', { name: /because/ }).waitFor();
    await isAccessible(page);
    await picture(page, 'today-postpone');
    await page.keyboard.press('3');
    await page.locator('.undo', { hasText: 'Lucía Prieto' }).waitFor();
    await row(page, 'Lucía Prieto').waitFor({ state: 'detached' });
    await page.keyboard.press('z');
    await row(page, 'Lucía Prieto').waitFor();
  });

  it('asks for one line when done, and the plan follows at once', async () => {
    await row(page, 'Ines Aydın').locator('.row').focus();
    await page.keyboard.press('d');
    await page.getByLabel('What came of it').fill('sent it, she tells us by Friday what the board said');
    await page.locator('.understood').getByText('Theirs').waitFor();
    await isAccessible(page);
    await picture(page, 'today-done');
    await page.keyboard.press('Enter');
    await row(page, 'Ines Aydın').waitFor({ state: 'detached' });
    await page.locator('.undo', { hasText: 'sent' }).waitFor();
  });

  it('rates somebody by one key', async () => {
    await row(page, 'Noor van Wijk').locator('.row').focus();
    await page.keyboard.press('r');
    await page.getByRole('group', { name: 'Rate as' }).getByRole('button').first().waitFor();
    await page.keyboard.press('1');
    await page.locator('.undo', { hasText: 'Noor van Wijk' }).waitFor();
  });

  it('shows at once what others do', async () => {
    const other = await pages.signedIn('/');
    await row(other, 'Lucía Prieto').waitFor();
    await row(page, 'Lucía Prieto').locator('.row').focus();
    await page.keyboard.press('s');
    await page.getByRole('group', { name: /because/ }).waitFor();
    await page.keyboard.press('1');
    await row(page, 'Lucía Prieto').waitFor({ state: 'detached' });
    await row(other, 'Lucía Prieto').waitFor({ state: 'detached' });
    await other.context().close();
  });

  it('lists the keys of the page', async () => {
    await page.keyboard.press('?');
    const sheet = page.getByRole('dialog', { name: 'Keys of this page' });
    await sheet.waitFor();
    expect(await sheet.textContent()).toContain('Postpone, then a reason');
    await isAccessible(page);
    await page.keyboard.press('Escape');
    await sheet.waitFor({ state: 'detached' });
  });

  it('works under the thumb', async () => {
    const state = await page.context().storageState();
    const phone = await pages.visit('/', {
      viewport: PHONE,
      isMobile: true,
      hasTouch: true,
      storageState: state,
    });
    await phone.locator('.step[data-open]').waitFor();
    await fits(phone);
    await isAccessible(phone);
    await picture(phone, 'today-phone');
    const name = (await phone.locator('.step[data-open] .what b').textContent()) ?? '';
    await phone.getByRole('toolbar').getByRole('button', { name: 'Done' }).tap();
    await phone.getByRole('button', { name: 'reached', exact: true }).tap();
    await phone.locator('.asks').getByRole('button', { name: 'Done' }).tap();
    await phone.locator('.undo', { hasText: name }).waitFor();
    await phone.context().close();
  });

  it('writes nothing to the console', () => {
    expect(pages.complaints).toEqual([]);
  });
});
