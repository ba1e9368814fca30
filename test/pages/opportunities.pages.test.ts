import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fits, isAccessible, lacking, openPages, type Pages, PHONE, picture } from './browser.ts';
import { smallBook } from './small-book.ts';

describe.skipIf(lacking !== null)(`Opportunities${lacking === null ? '' : ` (${lacking})`}`, () => {
  let pages: Pages;
  let page: Page;
  beforeAll(async () => {
    pages = await openPages();
    await smallBook(pages);
    page = await pages.signedIn('/opportunities');
  });
  afterAll(() => pages.close());

  it('are added by keys, from an empty list', async () => {
    await page.getByText('No opportunities here.').waitFor();
    await isAccessible(page);
    await picture(page, 'opportunities-empty');
    await page.keyboard.press('n');
    const form = page.getByRole('dialog');
    await form.getByLabel('What it is about').fill('Monitoring, 3 packhouses');
    await form.getByRole('combobox', { name: 'Account' }).fill('Hafenlog');
    await form.getByRole('option', { name: 'Hafenlogistik' }).waitFor();
    await page.keyboard.press('Enter');
    await form.getByLabel('Amount').fill('92.400');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Monitoring, 3 packhouses', level: 1 }).waitFor();
    await page.getByText('€92,400').first().waitFor();
  });

  it('say who takes part, and what is next with them', async () => {
    await page.getByRole('combobox', { name: 'Add somebody' }).fill('Tom Bec');
    await page.getByRole('option', { name: /Tom Becker/ }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByLabel('Part in the decision: Tom Becker').selectOption('decides');
    await page.getByRole('checkbox', { name: 'not met' }).click();
    await page.getByRole('checkbox', { name: 'met', exact: true }).waitFor();
    await page.locator('.next', { hasText: 'Tom Becker' }).waitFor();
    await isAccessible(page);
    await picture(page, 'opportunity');
  });

  it('are lost in three presses with reason and winner, and opened again', async () => {
    await page.getByRole('heading', { level: 1 }).click();
    await page.keyboard.press('l');
    await page.getByRole('group', { name: 'Lost, because' }).waitFor();
    await page.keyboard.press('1');
    await page.getByRole('group', { name: /who won/ }).waitFor();
    await page.keyboard.press('2');
    await page.getByText('Lost: the price. Won by: their own people.').waitFor();
    await page.keyboard.press('z');
    await page.getByRole('button', { name: 'Won' }).waitFor();
  });

  it('are listed with age and next step, also under the thumb', async () => {
    const state = await page.context().storageState();
    await page.goto(`${pages.url}/opportunities`);
    await page.getByRole('link', { name: 'Monitoring, 3 packhouses' }).waitFor();
    await isAccessible(page);
    await picture(page, 'opportunities');
    const phone = await pages.visit('/opportunities', { viewport: PHONE, storageState: state });
    await phone.getByRole('link', { name: 'Monitoring, 3 packhouses' }).waitFor();
    await fits(phone);
    await isAccessible(phone);
    await picture(phone, 'opportunities-phone');
    await phone.getByRole('link', { name: 'Monitoring, 3 packhouses' }).click();
    await phone.getByRole('heading', { name: 'Monitoring, 3 packhouses', level: 1 }).waitFor();
    await fits(phone);
    await picture(phone, 'opportunity-phone');
    await phone.context().close();
  });

  it('write nothing to the console', () => {
    expect(pages.complaints).toEqual([]);
  });
});
