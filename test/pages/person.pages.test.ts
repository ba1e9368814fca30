import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fits, isAccessible, lacking, openPages, type Pages, PHONE, picture } from './browser.ts';
import { smallBook } from './small-book.ts';

const section = (page: Page, name: string) =>
  page.locator('section.sec').filter({ has: page.getByRole('heading', { name, exact: true }) });

describe.skipIf(lacking !== null)(`The person page${lacking === null ? '' : ` (${lacking})`}`, () => {
  let pages: Pages;
  let page: Page;
  beforeAll(async () => {
    pages = await openPages();
    await smallBook(pages);
    page = await pages.signedIn('/people');
  });
  afterAll(() => pages.close());

  it('is reached from the list, and says what is next, the clock, and how to reach them', async () => {
    await page.getByRole('link', { name: 'Tom Becker' }).click();
    await page.getByRole('heading', { name: 'Tom Becker', level: 1 }).waitFor();
    await page.getByRole('img', { name: /ideal gap ends/ }).waitFor();
    await page.getByText('We spoke on the phone').waitFor();
    await page.getByText('He compares two suppliers.').waitFor();
    expect(await page.getByRole('link', { name: '+49 30 23125 100' }).getAttribute('href')).toBe(
      'tel:+493023125100',
    );
    await isAccessible(page);
    await picture(page, 'person');
  });

  it('sets a rhythm by keys alone: r, then one key; z takes it back', async () => {
    await page.keyboard.press('r');
    await page.getByRole('group', { name: 'Keep in touch every' }).waitFor();
    await isAccessible(page);
    await picture(page, 'person-rhythm');
    await page.keyboard.press('1');
    await page.getByRole('button', { name: /every 4 weeks/ }).waitFor();
    await page.keyboard.press('z');
    await page.getByRole('button', { name: /every 6 weeks/ }).waitFor();
    await page.keyboard.press('r');
    await page.keyboard.press('5');
    await page.getByLabel('Weeks', { exact: true }).fill('8');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: /every 8 weeks/ }).waitFor();
    await page.keyboard.press('r');
    await page.keyboard.press('0');
    await page.getByRole('button', { name: /every 6 weeks/ }).waitFor();
  });

  it('puts on hold by keys alone, and ends it again', async () => {
    await page.keyboard.press('h');
    const form = page.getByRole('dialog');
    await form.getByLabel('Why, in a few words').waitFor();
    await isAccessible(page);
    await picture(page, 'person-hold');
    await page.keyboard.press('Tab');
    await form.getByLabel('Why, in a few words').fill('He asked for three weeks');
    await page.keyboard.press('Enter');
    await form.waitFor({ state: 'detached' });
    const quiet = section(page, 'Quiet periods');
    await quiet.getByText('He asked for three weeks').waitFor();
    await quiet.getByRole('button', { name: 'End it' }).click();
    await quiet.getByText('Nothing keeps us from being in touch.').waitFor();
    await page.keyboard.press('z');
    await quiet.getByRole('button', { name: 'End it' }).waitFor();
  });

  it('notes what they promised by keys alone, and that it was kept by one more', async () => {
    await page.keyboard.press('t');
    const form = page.getByRole('dialog');
    await form.getByLabel('What', { exact: true }).fill('Bring the head of finance');
    await page.keyboard.press('Enter');
    await form.waitFor({ state: 'detached' });
    const promises = section(page, 'Promises');
    await promises.getByText('Bring the head of finance').waitFor();
    await page.keyboard.press('m');
    await page.keyboard.press('k');
    await page.locator('.undo', { hasText: 'kept' }).waitFor();
    await page.keyboard.press('z');
    await page.locator('.undo', { hasText: 'Taken back' }).waitFor();
  });

  it('opts out at once, and opens a channel again only with their words', async () => {
    const reach = section(page, 'Reach');
    await reach.getByRole('button', { name: 'Opt out or in' }).click();
    await reach.getByRole('button', { name: 'Opt out: newsletter' }).click();
    await reach.getByText('no, they said so').waitFor();
    await reach.getByRole('button', { name: 'They asked for it: newsletter' }).click();
    await reach.getByLabel(/Their words/).fill('“Please send me the newsletter again”, mail of today');
    await isAccessible(page);
    await page.keyboard.press('Enter');
    await reach.getByText('yes, they asked for it').waitFor();
  });

  it('keeps what I typed when somebody else was faster, theirs beside mine', async () => {
    await page.keyboard.press('e');
    const form = page.getByRole('dialog');
    await form.getByLabel('Job title').fill('Head of logistics');
    const other = await pages.signedIn(new URL(page.url()).pathname);
    await other.getByRole('heading', { name: 'Tom Becker', level: 1 }).waitFor();
    await other.keyboard.press('e');
    await other.getByRole('dialog').getByLabel('Job title').fill('Logistics director');
    await other.keyboard.press('Enter');
    await other.locator('.undo', { hasText: 'saved' }).waitFor();
    await other.context().close();
    await page.keyboard.press('Enter');
    await form.getByText('Theirs: Logistics director').waitFor();
    expect(await form.getByLabel('Job title').inputValue()).toBe('Head of logistics');
    await isAccessible(page);
    await picture(page, 'person-stale');
    await form.getByRole('button', { name: 'Take theirs' }).click();
    await form.getByLabel('Job title').press('Enter');
    await form.waitFor({ state: 'detached' });
    await page.getByText('Logistics director').first().waitFor();
  });

  it('warns while adding somebody who is there already, and opens them with one key', async () => {
    await page.goto(`${pages.url}/people`);
    await page.getByRole('link', { name: 'Tom Becker' }).waitFor();
    await page.keyboard.press('n');
    const form = page.getByRole('dialog');
    await form.getByLabel('Name').fill('Lucia Prieto');
    await form.getByRole('button', { name: 'Open Lucía Prieto' }).waitFor();
    await isAccessible(page);
    await picture(page, 'person-add');
    await page.keyboard.press('F2');
    await page.getByRole('heading', { name: 'Lucía Prieto', level: 1 }).waitFor();
  });

  it('adds somebody with a name of any length and script', async () => {
    const long = `ليلى 😀 ${'Wilhelmina van der '.repeat(15)}Aa`.slice(0, 299);
    await page.goto(`${pages.url}/people`);
    await page.getByRole('link', { name: 'Tom Becker' }).waitFor();
    await page.keyboard.press('n');
    const form = page.getByRole('dialog');
    await form.getByLabel('Name').fill(long);
    await form.getByRole('combobox', { name: 'Company' }).fill('Hafenlog');
    await form.getByRole('option', { name: 'Hafenlogistik' }).waitFor();
    await page.keyboard.press('Enter');
    await form.getByLabel('Mail or phone').fill('leila@example.org');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1 }).filter({ hasText: 'ليلى' }).waitFor();
    await page.getByText('leila@example.org').waitFor();
    await fits(page);
    await picture(page, 'person-long-name');
    const state = await page.context().storageState();
    const phone = await pages.visit(new URL(page.url()).pathname, { viewport: PHONE, storageState: state });
    await phone.getByRole('heading', { level: 1 }).filter({ hasText: 'ليلى' }).waitFor();
    await fits(phone);
    await phone.context().close();
  });

  it('works under the thumb', async () => {
    await page.goto(`${pages.url}/people`);
    await page.getByRole('link', { name: 'Priya Nair' }).click();
    await page.getByRole('heading', { name: 'Priya Nair', level: 1 }).waitFor();
    const state = await page.context().storageState();
    const phone = await pages.visit(new URL(page.url()).pathname, {
      viewport: PHONE,
      isMobile: true,
      hasTouch: true,
      storageState: state,
    });
    await phone.getByRole('img', { name: /ideal gap ends/ }).waitFor();
    await phone.getByText('Busy with the new line.').waitFor();
    await fits(phone);
    await isAccessible(phone);
    await picture(phone, 'person-phone');
    for (const view of ['Follow-up', 'About']) {
      await phone.getByRole('button', { name: view, exact: true }).tap();
      await fits(phone);
      await isAccessible(phone);
      await picture(phone, `person-phone-${view.toLowerCase()}`);
    }
    await phone.context().close();
  });

  it('shows the account’s sides, and takes it off the target list with undo', async () => {
    await page.getByRole('link', { name: 'Western Ghats Dairy' }).first().click();
    await page.getByRole('heading', { name: 'Western Ghats Dairy', level: 1 }).waitFor();
    await section(page, 'Agreements').getByText('She asked for three weeks').waitFor();
    await isAccessible(page);
    await picture(page, 'account');
    await page.getByRole('button', { name: 'Take off the target list' }).click();
    const form = page.getByRole('dialog');
    await form.getByLabel('Why, in a few words').fill('They buy from their parent company');
    await page.keyboard.press('Enter');
    await page.getByText('Off the target list').first().waitFor();
    await page.keyboard.press('z');
    await page.getByRole('button', { name: 'Take off the target list' }).waitFor();
  });

  it('leads from a link to somebody who was merged to the one who was kept', async () => {
    const owner = pages.installation.browser();
    await owner.signIn('olga@example.com');
    const { people } = (await owner.get('/api/people')).json<{ people: { id: string; name: string }[] }>();
    const idOf = (name: string) => people.find((each) => each.name.includes(name))?.id ?? '';
    await owner.post('/api/merges/people', { kept: idOf('Tom Becker'), absorbed: idOf('Noor') });
    await page.goto(`${pages.url}/people/${idOf('Noor')}`);
    await page.getByRole('button', { name: 'Open Tom Becker' }).click();
    await page.getByRole('heading', { name: 'Tom Becker', level: 1 }).waitFor();
  });

  it('writes nothing to the console', () => {
    expect(pages.complaints).toEqual([]);
  });
});
