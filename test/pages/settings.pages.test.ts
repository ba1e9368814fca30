import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fits, isAccessible, lacking, openPages, type Pages, PHONE, picture } from './browser.ts';
import { smallBook } from './small-book.ts';

const told = (page: Page, text: string | RegExp) => page.locator('.undo', { hasText: text }).waitFor();

describe.skipIf(lacking !== null)(`settings${lacking === null ? '' : ` (${lacking})`}`, () => {
  let pages: Pages;
  let page: Page;
  const open = async (section: string, heading: string) => {
    await page.goto(`${pages.url}/settings/${section}`);
    await page.getByRole('heading', { name: heading, level: 1 }).waitFor();
  };
  beforeAll(async () => {
    pages = await openPages();
    await smallBook(pages);
    page = await pages.signedIn('/');
  });
  afterAll(() => pages.close());

  it('are reached by two keys; each section has its address, and back leads back', async () => {
    await page.locator('.step').first().waitFor();
    await page.keyboard.press('g');
    await page.keyboard.press('s');
    await page.getByRole('heading', { name: 'You', level: 1 }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/settings');
    await page.getByRole('navigation', { name: 'Settings' }).getByRole('link', { name: 'You' }).click();
    await page.waitForURL(/\/settings\/you$/);
    await page.goBack();
    await page.waitForURL(/\/settings$/);
    await page.goBack();
    await page.getByRole('heading', { name: 'Today', level: 1 }).waitFor();
    await page.goto(`${pages.url}/settings/nowhere`);
    await page.getByText('There is no such page in the settings').waitFor();
  });

  it('save one’s own things by Enter and take them back by one key', async () => {
    await open('you', 'You');
    const name = page.getByLabel('Name', { exact: true });
    await name.fill('Olga Petrova');
    await name.press('Enter');
    await told(page, 'Saved.');
    await page.getByRole('navigation', { name: 'Main' }).getByText('Olga Petrova').waitFor();
    await page.getByRole('heading', { name: 'You', level: 1 }).click();
    await page.keyboard.press('z');
    await told(page, 'Taken back.');
    expect(await name.inputValue()).toBe('Olga');
    await page.getByLabel('Touches a day').fill('14');
    await page.keyboard.press('Enter');
    await told(page, 'Saved.');
    await isAccessible(page);
    await picture(page, 'settings-you');
  });

  it('speak another language at once', async () => {
    await page.getByLabel('Language').selectOption('de');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('heading', { name: 'Sie', level: 1 }).waitFor();
    await picture(page, 'settings-you-german');
    await page.getByLabel('Sprache').selectOption('en');
    await page.getByRole('button', { name: 'Speichern' }).click();
    await page.getByRole('heading', { name: 'You', level: 1 }).waitFor();
  });

  it('keep light or dark for this browser, against the system too', async () => {
    const scheme = () => page.evaluate<string>('document.documentElement.dataset.mantineColorScheme');
    await page.emulateMedia({ colorScheme: 'light' });
    await page.getByRole('button', { name: 'Dark', exact: true }).and(page.locator('.seg *')).click();
    expect(await scheme()).toBe('dark');
    await page.reload();
    expect(await scheme()).toBe('dark');
    await page.getByRole('button', { name: 'System' }).click();
    expect(await scheme()).toBe('light');
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.reload();
    expect(await scheme()).toBe('dark');
    await page.emulateMedia({ colorScheme: 'light' });
  });

  it('show what somebody else saved meanwhile, and both ways on', async () => {
    await open('you', 'You');
    const other = await pages.signedIn('/settings/you');
    const name = (on: Page) => on.getByLabel('Name', { exact: true });
    await name(page).fill('Olga of the first page');
    await name(other).fill('Olga of the second page');
    await name(other).press('Enter');
    await told(other, 'Saved.');
    await name(page).press('Enter');
    const meanwhile = page.locator('.meanwhile');
    await meanwhile.getByText('Name is now “Olga of the second page”.').waitFor();
    await isAccessible(page);
    await picture(page, 'settings-meanwhile');
    await page.getByRole('button', { name: 'Save mine all the same' }).click();
    await told(page, 'Saved.');
    await other.reload();
    expect(await name(other).inputValue()).toBe('Olga of the first page');
    await other.context().close();
  });

  it('end what is signed in elsewhere', async () => {
    const other = await pages.signedIn('/');
    await page.reload();
    await page.getByRole('button', { name: 'End all others' }).click();
    await told(page, 'ended.');
    await page.getByText('this browser', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'End all others' }).waitFor({ state: 'detached' });
    await other.reload();
    await other.getByRole('heading', { name: 'Sign in' }).waitFor();
    await other.context().close();
  });

  it('fit a phone: first the list, then the section, and back', async () => {
    const state = await page.context().storageState();
    const phone = await pages.visit('/settings', {
      viewport: PHONE,
      isMobile: true,
      hasTouch: true,
      storageState: state,
    });
    const list = phone.getByRole('navigation', { name: 'Settings' });
    await list.getByRole('link', { name: 'You' }).waitFor();
    await fits(phone);
    await isAccessible(phone);
    await picture(phone, 'settings-phone');
    await list.getByRole('link', { name: 'You' }).tap();
    await phone.getByLabel('Name', { exact: true }).waitFor();
    expect(await list.isVisible()).toBe(false);
    await fits(phone);
    await isAccessible(phone);
    await picture(phone, 'settings-you-phone');
    await phone.getByRole('link', { name: 'Settings' }).and(phone.locator('.settings-back')).tap();
    await list.getByRole('link', { name: 'You' }).waitFor();
    await phone.context().close();
  });

  it('writes nothing to the console', () => {
    expect(pages.complaints).toEqual([]);
  });
});
