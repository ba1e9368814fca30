import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fits, isAccessible, lacking, openPages, type Pages, PHONE, picture } from './browser.ts';

describe.skipIf(lacking !== null)(`the first start${lacking === null ? '' : ` (${lacking})`}`, () => {
  let pages: Pages;
  beforeAll(async () => {
    pages = await openPages();
  });
  afterAll(() => pages.close());

  it('makes the first account, loads the demonstration book, and shows whom to contact and why', async () => {
    const page = await pages.visit('/');
    await page.getByLabel('Your name').fill('Maren Holt');
    await picture(page, 'first-start');
    await isAccessible(page);
    await page.getByLabel('Organization').fill('Kühlkette Nord');
    await page.getByLabel('E-mail').fill('maren@example.com');
    await page.getByLabel('Working days and holidays').selectOption('Austria');
    await page.getByLabel('Password').fill('too short');
    await page.getByRole('button', { name: 'Make the first account' }).click();
    expect(await page.evaluate<boolean>('document.querySelector("[type=password]").validity.tooShort')).toBe(
      true,
    );
    await page.getByLabel('Password').fill('long enough to be a password');
    await page.getByRole('button', { name: 'Make the first account' }).click();

    await page.getByRole('heading', { name: 'Your book is empty.' }).waitFor();
    const settings = await page.request.get(`${pages.url}/api/settings/working-days`);
    expect(await settings.json()).toMatchObject({ country: 'AT' });
    await picture(page, 'empty-book');
    await isAccessible(page);
    await page.getByRole('button', { name: /demonstration book/ }).click();
    await page.locator('.step[data-open]').waitFor({ timeout: 60_000 });
    expect(await page.locator('.step').count()).toBeGreaterThan(5);
    expect(await page.getByText('Why now').isVisible()).toBe(true);
    await picture(page, 'demonstration-today');
    await isAccessible(page);

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
    await picture(phone, 'demonstration-today-phone');
  });

  it('signs out nobody who comes back, and asks others for their password', async () => {
    const page = await pages.visit('/people');
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
    await isAccessible(page);
    await picture(page, 'sign-in');
    await page.getByLabel('E-mail').fill('maren@example.com');
    await page.getByLabel('Password').fill('not the right password');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('alert').waitFor();
    await page.getByLabel('Password').fill('long enough to be a password');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('heading', { name: 'People', level: 1 }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/people');
  });

  it('shows people and accounts of any number, and finds them', async () => {
    const page = await pages.visit('/');
    await page.getByLabel('E-mail').fill('maren@example.com');
    await page.getByLabel('Password').fill('long enough to be a password');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.locator('.step').first().waitFor();
    await page.keyboard.press('g');
    await page.keyboard.press('p');
    await page.locator('.grid-row').first().waitFor();
    expect(await page.locator('.grid-row').count()).toBeLessThan(60);
    await isAccessible(page);
    await picture(page, 'people');
    await page.keyboard.press('s');
    await page.waitForURL(/silent=90/);
    await page.getByRole('button', { name: /No contact for 90 days/, pressed: true }).waitFor();

    const first = page.locator('.g-name a').first();
    const name = (await first.textContent()) ?? '';
    await page.keyboard.press('/');
    await page.getByRole('combobox', { name: 'Search' }).fill(name.slice(0, 8));
    await page
      .getByRole('option', { name: new RegExp(name) })
      .first()
      .waitFor();
    await isAccessible(page);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/people\/[^?]/);
    await page.getByRole('heading', { name, level: 1 }).waitFor();
    await page.keyboard.press('g');
    await page.keyboard.press('a');
    await page.locator('.grid-row .g-name a').first().click();
    await page.waitForURL(/\/accounts\/[^?]/);
    await page.getByRole('region', { name: 'Timeline' }).waitFor();
    await page.locator('.time > li').first().waitFor();
    await isAccessible(page);
    await picture(page, 'account');
  });

  it('proves that nobody is left behind, in a picture and as a table', async () => {
    const page = await pages.visit('/accounts');
    await page.getByLabel('E-mail').fill('maren@example.com');
    await page.getByLabel('Password').fill('long enough to be a password');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.locator('.grid-row').first().waitFor();
    await isAccessible(page);
    await page.keyboard.press('g');
    await page.keyboard.press('v');
    await page.getByRole('heading', { name: 'Nobody is left behind' }).waitFor();
    await page.locator('.picture:not(.narrow)').waitFor();
    await isAccessible(page);
    await picture(page, 'coverage');
    await page.keyboard.press('t');
    await page.getByRole('table').first().waitFor();
    await page.goBack();
    await page.getByRole('heading', { name: 'Accounts', level: 1 }).waitFor();
    expect(pages.complaints).toEqual([]);
  });
});
