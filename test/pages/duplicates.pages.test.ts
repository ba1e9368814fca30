import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fits, isAccessible, lacking, openPages, type Pages, PHONE, picture } from './browser.ts';

describe.skipIf(lacking !== null)(`duplicates${lacking === null ? '' : ` (${lacking})`}`, () => {
  let pages: Pages;
  let page: Page;
  const shown = (on: Page = page) => on.locator('.two-table thead');
  beforeAll(async () => {
    pages = await openPages();
    await pages.installation.createOwner();
    const owner = pages.installation.browser();
    await owner.signIn('olga@example.com');
    const post = async (path: string, body: object) => (await owner.post(`/api${path}`, body)).json();
    const person = async (name: string, company: string, mail: string, title: string) => {
      const { id: account } = await post('/accounts', { name: company, country: 'DE' });
      return post('/people', { account, name, title, addresses: [{ kind: 'mail', value: mail }] });
    };
    await person('Anna Quistorp', 'Nordwind Kühlung', 'anna.quistorp@nordwind.example', 'Purchasing');
    const ana = await person(
      'Quistorp, Ana',
      'Nordwind',
      'anna.quistorp@nordwind.example',
      'Head of purchasing',
    );
    await post('/opt-outs', { person: ana.id, channel: 'newsletter' });
    await person('Émile Carpentier', 'Glacière', 'emile@glaciere.example', 'CEO');
    await person('Emile Carpentier', 'La Glacière', 'emile@glaciere.example', 'CEO');
    page = await pages.signedIn('/duplicates');
    await shown().waitFor();
  });
  afterAll(() => pages.close());

  it('lie side by side with what differs and what each brings; the stricter permission is said', async () => {
    await page.getByText(/The whole book was looked through.*2 waiting/).waitFor();
    if (!/Quistorp/.test((await shown().textContent()) ?? '')) await page.keyboard.press('l');
    await shown().getByText('Quistorp, Ana').waitFor();
    await page.getByText(/nothing by newsletter/).waitFor();
    await page.locator('[data-differs]', { hasText: 'Job title' }).waitFor();
    await isAccessible(page);
    await picture(page, 'duplicates');
  });

  it('are merged by one key, and taken apart again', async () => {
    await page.keyboard.press('ArrowLeft');
    await page.locator('.undo', { hasText: 'Merged into' }).waitFor();
    await shown().getByText('Émile Carpentier').waitFor();
    await page.keyboard.press('z');
    await shown().getByText('Quistorp, Ana').waitFor();
  });

  it('are told apart by one key, and do not come back', async () => {
    await page.keyboard.press('n');
    await page.locator('.undo', { hasText: 'Kept apart' }).waitFor();
    await shown().getByText('Émile Carpentier').waitFor();
    await page.keyboard.press('ArrowRight');
    await page.getByText('Nobody stands twice.').waitFor();
    await page.reload();
    await page.getByText('Nobody stands twice.').waitFor();
  });

  it('are merged from a list, where two are selected', async () => {
    await page.goto(`${pages.url}/accounts`);
    await page.locator('.list .grid-row').first().waitFor();
    await page.getByLabel('Select Nordwind', { exact: true }).check();
    await page.getByLabel('Select Nordwind Kühlung').check();
    await page.getByRole('link', { name: 'Merge the two' }).click();
    await page.getByRole('columnheader', { name: 'Nordwind Kühlung' }).waitFor();
    await page.getByRole('button', { name: 'Keep the right one' }).click();
    await page.getByText('These two are settled.').waitFor();
    await page.keyboard.press('z');
    await page.getByRole('columnheader', { name: 'Nordwind Kühlung' }).waitFor();
  });

  it('fit a phone', async () => {
    const state = await page.context().storageState();
    const path = new URL(page.url()).pathname;
    const phone = await pages.visit(path, {
      viewport: PHONE,
      isMobile: true,
      hasTouch: true,
      storageState: state,
    });
    await shown(phone).waitFor();
    await fits(phone);
    await isAccessible(phone);
    await picture(phone, 'duplicates-phone');
    expect(pages.complaints).toEqual([]);
  });
});
