import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually, fits, isAccessible, lacking, openPages, type Pages, PHONE, picture } from './browser.ts';
import { smallBook } from './small-book.ts';

const LONG = `Œ${'ü'.repeat(298)}z`;

describe.skipIf(lacking !== null)(`lists${lacking === null ? '' : ` (${lacking})`}`, () => {
  let pages: Pages;
  let page: Page;
  const rows = (on: Page = page) => on.locator('.list .grid-row:not(.coming)');
  const names = (on: Page = page) => rows(on).locator('.c-name a').allTextContents();
  const keys = async (...pressed: readonly string[]) => {
    for (const key of pressed) await page.keyboard.press(key);
  };
  beforeAll(async () => {
    pages = await openPages();
    await smallBook(pages);
    const owner = pages.installation.browser();
    await owner.signIn('olga@example.com');
    const post = async (path: string, body: object) => (await owner.post(`/api${path}`, body)).json();
    const { id: account } = await post('/accounts', { name: 'Lange Liste', country: 'SE', city: 'Malmö' });
    for (const name of [LONG, 'ليلى حدّاد']) await post('/people', { account, name });
    for (let index = 0; index < 20; index += 1)
      await post('/people', { account, name: `Reihe ${String(index).padStart(2, '0')}` });
    await post('/custom-fields', { subject: 'person', key: 'hall', label: 'Hall', type: 'text' });
    await post('/teams', { name: 'North' });
    page = await pages.signedIn('/people');
    await rows().first().waitFor();
  });
  afterAll(() => pages.close());

  it('narrows by words in a row, keeps them in the address, and the way back takes them away again', async () => {
    await isAccessible(page);
    await picture(page, 'list-people');
    await keys('q');
    await page.waitForURL(/state=to-qualify/);
    await eventually(() => names()).not.toContain('Ines Aydın');
    await keys('f');
    await page.getByRole('combobox', { name: 'Narrow the list by' }).fill('country');
    await keys('Enter');
    await page.getByRole('combobox', { name: 'Country' }).fill('swed');
    await isAccessible(page);
    await picture(page, 'list-filter');
    await keys('Enter');
    await page.waitForURL(/country=SE/);
    await eventually(() => names()).not.toContain('Noor van Wijk');
    await page.getByRole('button', { name: 'Take away: Country: Sweden' }).waitFor();
    await page.goBack();
    await eventually(() => names()).toContain('Noor van Wijk');
    await page.goBack();
    await eventually(() => names()).toContain('Ines Aydın');
  });

  it('rates twenty people with 22 keys, and gives each its own rating back', async () => {
    await page.goto(`${pages.url}/people?text=reihe`);
    await eventually(() => rows().count()).toBe(20);
    let pressed = 0;
    const press = async (key: string) => {
      pressed += 1;
      await page.keyboard.press(key);
    };
    for (let index = 0; index < 20; index += 1) await press('x');
    await page.getByText('20 selected').waitFor();
    await isAccessible(page);
    await picture(page, 'list-bulk');
    await press('r');
    await press('b');
    await page.locator('.undo', { hasText: '20 rated B.' }).waitFor();
    expect(pressed).toBe(22);
    await eventually(() => rows().locator('.c-rating', { hasText: 'B' }).count()).toBe(20);
    await keys('z');
    await eventually(() => rows().locator('.c-rating', { hasText: 'B' }).count()).toBe(0);
  });

  it('tags all that match in batches, and takes it back', async () => {
    await keys('x', 'A', 't');
    await page.getByRole('combobox', { name: 'Tag with' }).fill('fair 2026');
    await keys('Enter');
    await page.locator('.undo', { hasText: '20 tagged fair 2026.' }).waitFor();
    await page.goto(`${pages.url}/people?text=reihe&columns=account,tags,own.hall`);
    await eventually(() => rows().locator('.c-tags', { hasText: 'fair 2026' }).count()).toBe(20);
  });

  it('hands over a range, and says what moves along', async () => {
    await page.goto(`${pages.url}/people?text=reihe&columns=owner`);
    await eventually(() => rows().count()).toBe(20);
    await keys('x', 'j', 'X');
    await page.getByText('3 selected').waitFor();
    await keys('o');
    await page.getByText(/Their next steps, agreed dates and quiet periods move along/).waitFor();
    await picture(page, 'list-hand-over');
    await page.getByRole('combobox', { name: 'Hand over to' }).fill('nobody');
    await keys('Enter');
    await page.locator('.undo', { hasText: '3 handed over to nobody.' }).waitFor();
    await keys('z');
    await page.locator('.undo', { hasText: 'Taken back.' }).waitFor();
  });

  it('keeps filters and columns as a view, opens with it, and brings it back after it was removed', async () => {
    await page.goto(`${pages.url}/people?silent=60&columns=owner,since`);
    await rows().first().waitFor();
    await keys('v');
    await page.getByRole('combobox', { name: /Kept views/ }).fill('keep');
    await keys('Enter');
    await page.getByRole('textbox', { name: 'Name of the view' }).fill('Too quiet');
    await page.getByRole('button', { name: 'for everybody' }).click();
    await isAccessible(page);
    await page.getByRole('button', { name: 'Keep it' }).click();
    await page.getByRole('button', { name: /^Too quiet/ }).waitFor();
    await keys('v');
    await page.getByRole('combobox', { name: /Kept views/ }).fill('open this');
    await keys('Enter');
    await page.goto(`${pages.url}/people`);
    await page.waitForURL(/silent=60.*columns=owner/);
    await page.getByRole('button', { name: /^Too quiet/ }).waitFor();
    await keys('v');
    await page.getByRole('combobox', { name: /Kept views/ }).fill('remove');
    await keys('Enter');
    await page.locator('.undo', { hasText: '“Too quiet” was removed.' }).waitFor();
    await keys('z');
    await keys('v');
    await page.getByRole('option', { name: /^Too quiet/ }).waitFor();
    await keys('Escape');
    await page.goto(`${pages.url}/accounts`);
    await rows().first().waitFor();
    await keys('/');
    await page.getByRole('combobox', { name: 'Search' }).fill('too quiet');
    await page.getByRole('option', { name: /^Too quiet/ }).waitFor();
    await keys('Enter');
    await page.waitForURL(/people.*silent=60/);
  });

  it('shows accounts with the same filters, and an empty answer with a way out', async () => {
    await page.goto(`${pages.url}/accounts?country=SE`);
    await eventually(() => names()).toEqual(['Lange Liste']);
    await isAccessible(page);
    await page.goto(`${pages.url}/accounts?country=IS`);
    await page.getByRole('button', { name: 'Show everything' }).click();
    await eventually(() => rows().count()).toBeGreaterThan(3);
    await picture(page, 'list-accounts');
  });

  it('fits a phone, in rows of two lines', async () => {
    const state = await page.context().storageState();
    const phone = await pages.visit('/people?view=all', {
      viewport: PHONE,
      isMobile: true,
      hasTouch: true,
      storageState: state,
    });
    await rows(phone).first().waitFor();
    await fits(phone);
    await isAccessible(phone);
    await rows(phone).nth(2).getByRole('checkbox').tap();
    await phone.getByText('1 selected').waitFor();
    await picture(phone, 'list-phone');
    await fits(phone);
    expect(pages.complaints).toEqual([]);
  });
});
