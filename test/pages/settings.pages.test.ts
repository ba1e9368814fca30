import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PASSWORD } from '../http/installation.ts';
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
    const scheme = () => page.evaluate<string>('document.documentElement.dataset.scheme');
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

  it('invite somebody, who gets in by the link and sees what a seller may', async () => {
    await open('team', 'Team');
    await page.getByPlaceholder('New team').fill('North');
    await page.getByPlaceholder('New team').press('Enter');
    await told(page, 'Team North added.');
    await page.getByLabel('Name', { exact: true }).fill('Sven Ørsted');
    await page.getByLabel('E-mail').fill('sven@example.com');
    await page.getByRole('combobox', { name: 'Team' }).selectOption({ label: 'North' });
    await page.getByText('works on the accounts that they may see').first().waitFor();
    await page.getByLabel('E-mail').press('Enter');
    const link = await page
      .getByLabel('Link for Sven Ørsted', { exact: true })
      .and(page.locator('input'))
      .inputValue();
    await isAccessible(page);
    await picture(page, 'settings-invited');

    const sven = await pages.visit(new URL(link).pathname + new URL(link).hash);
    await sven.getByLabel(/New password/).fill(PASSWORD);
    await sven.keyboard.press('Enter');
    await sven.getByRole('heading', { name: 'Today', level: 1 }).waitFor();
    await sven.goto(`${pages.url}/settings/team`);
    await sven.getByText('Sven Ørsted').first().waitFor();
    expect(await sven.getByRole('button', { name: /Change/ }).count()).toBe(0);
    expect(await sven.getByRole('link', { name: 'Audit trail' }).count()).toBe(0);
    await sven.goto(`${pages.url}/settings/organization`);
    await sven.getByText('You can look at this, not change it.').waitFor();
    expect(await sven.locator('.settings-section input, .settings-section select').count()).toBe(0);
    await isAccessible(sven);
    await sven.goto(`${pages.url}/settings/audit`);
    await sven.getByText('There is no such page').waitFor();
    await sven.goto(`${pages.url}/settings/leave`);
    await sven.getByLabel('First day').fill('2099-07-01');
    await sven.getByLabel('Last day').fill('2099-07-14');
    await sven.keyboard.press('Enter');
    await told(sven, 'Leave of Sven Ørsted planned.');
    await sven.context().close();
  });

  it('change a role, make a new link, and remove somebody once their book has a successor', async () => {
    await open('team', 'Team');
    await page.getByRole('button', { name: 'Change Sven Ørsted' }).press('Enter');
    const details = page.locator('.user-details');
    await details.getByText(/today, Chrome/).waitFor();
    await details.getByLabel('Role').selectOption('manager');
    await details.getByRole('button', { name: 'Save' }).click();
    await told(page, 'Saved.');
    await details.getByRole('button', { name: 'Make a link' }).click();
    await details.getByText('It works once').waitFor();
    await isAccessible(page);
    await picture(page, 'settings-team');
    await details.getByRole('button', { name: 'Remove Sven Ørsted' }).click();
    const remove = page.getByRole('form', { name: 'Remove Sven Ørsted' });
    expect(await remove.getByRole('button', { name: 'Remove Sven Ørsted' }).isDisabled()).toBe(true);
    await remove.getByLabel('Goes to').selectOption({ index: 1 });
    await remove.getByRole('button', { name: 'Remove Sven Ørsted' }).click();
    await told(page, 'Sven Ørsted was removed');
    await page.getByText('No longer here').waitFor();
  });

  it('say what holds while somebody is away; leave is cancelled and brought back', async () => {
    await open('leave', 'Leave and deputies');
    await page.getByText('stands on the deputy’s Today').waitFor();
    await page.getByLabel('First day').fill('2099-08-02');
    await page.getByLabel('Last day').fill('2099-08-09');
    await page.getByLabel('Note').fill('Sailing');
    await page.keyboard.press('Enter');
    await told(page, 'planned.');
    await isAccessible(page);
    await picture(page, 'settings-leave');
    await page.getByRole('button', { name: 'Cancel the leave of Olga of the first page' }).click();
    await told(page, 'cancelled.');
    await page.getByText('Sailing').waitFor({ state: 'detached' });
    await page.keyboard.press('z');
    await page.getByText('Sailing').waitFor();
  });

  it('edit the organization, and show the calendar that follows from its place', async () => {
    await open('organization', 'Organization');
    await page.getByText('Monday to Friday').waitFor();
    await page.getByText('German Unity Day').or(page.getByText('National Holiday')).first().waitFor();
    await page.getByLabel('Region').selectOption({ label: 'Bayern' });
    await page.getByRole('button', { name: 'Save' }).click();
    await told(page, 'Saved.');
    await page.getByText('Epiphany').waitFor();
    await page.getByLabel('Currency').fill('EURO');
    await page.getByLabel('Currency').fill('E1');
    await page.getByLabel('Currency').press('Enter');
    await page.getByText('Give a currency such as EUR.').waitFor();
    await isAccessible(page);
    await picture(page, 'settings-organization');
    await page.getByRole('button', { name: 'Discard' }).click();
    expect(await page.getByLabel('Currency').inputValue()).toBe('EUR');
  });

  it('make a key that is shown once, and revoke it', async () => {
    await open('keys', 'API keys');
    await page.getByLabel('What for').fill('Backup script');
    await page.keyboard.press('Enter');
    const key = await page.locator('.copy-text').inputValue();
    expect(key).toMatch(/^ft_/);
    await isAccessible(page);
    await picture(page, 'settings-key');
    await page.getByRole('button', { name: 'I have kept it' }).click();
    await page.getByText('never used').waitFor();
    await page.getByRole('button', { name: 'Revoke Backup script' }).press('Enter');
    await page.getByText('it does not come back').waitFor();
    await page.getByRole('button', { name: 'Revoke', exact: true }).press('Enter');
    await told(page, 'was revoked');
    await page.getByText('Only read · revoked').waitFor();
    expect(await page.content()).not.toContain(key);
  });

  it('tell who did what, to whom, and what was sent; filters stand in the address', async () => {
    await open('audit', 'Audit trail');
    await page.locator('.audit-line', { hasText: 'API key revoked' }).waitFor();
    await page.getByLabel('What', { exact: true }).selectOption({ label: 'Person added' });
    await page.waitForURL(/operation=add-person/);
    const ines = page.locator('.audit-line', { hasText: 'Ines Aydın' });
    await ines.waitFor();
    expect(await page.locator('.audit-line', { hasText: 'API key' }).count()).toBe(0);
    await ines.getByRole('button', { name: /What was sent/ }).press('Enter');
    await ines.getByText('Head of quality').waitFor();
    await isAccessible(page);
    await picture(page, 'settings-audit');
    await ines.getByRole('button', { name: 'Only what happened to Ines Aydın' }).click();
    await page.waitForURL(/subject=/);
    await page.goBack();
    await page.waitForURL((url) => !url.search.includes('subject'));
    await ines.getByRole('link', { name: 'Ines Aydın' }).click();
    await page.getByRole('heading', { name: 'Norra Rör AB', level: 1 }).waitFor();
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
    for (const section of ['team', 'leave', 'organization', 'keys', 'audit']) {
      await phone.goto(`${pages.url}/settings/${section}`);
      await phone.locator('.sec, .audit-line').first().waitFor();
      await fits(phone);
      await isAccessible(phone);
      await picture(phone, `settings-${section}-phone`);
    }
    await phone.locator('.settings-back').tap();
    await list.getByRole('link', { name: 'You' }).waitFor();
    await phone.context().close();
  });

  it('writes nothing to the console', () => {
    expect(pages.complaints).toEqual([]);
  });
});
