import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fits, isAccessible, lacking, openPages, type Pages, PHONE, picture } from './browser.ts';
import { smallBook } from './small-book.ts';

interface Step {
  readonly id: string;
  readonly action: string;
  readonly due: string;
  readonly account: { readonly id: string };
  readonly person: { readonly id: string } | null;
}

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

  it('lists what was done, and takes a line of it back', async () => {
    const done = page.locator('.done-today li', { hasText: 'Answered Ines Aydın' });
    await done.waitFor();
    await done.getByRole('button', { name: /Undo/ }).click();
    await row(page, 'Ines Aydın').filter({ hasText: 'Answer' }).waitFor();
    await row(page, 'Ines Aydın').locator('.row').focus();
    await page.keyboard.press('d');
    await page.getByLabel('What came of it').press('Enter');
    await done.waitFor();
  });

  it('proposes the next step, and understands how it went from the line', async () => {
    await row(page, 'Lucía Prieto').locator('.row').focus();
    await page.keyboard.press('d');
    const asks = page.locator('.asks');
    await asks.getByRole('button', { name: 'in two weeks' }).click();
    await asks.locator('.understood').getByText('Next').waitFor();
    expect(await page.getByLabel('What came of it').inputValue()).toBe('next call in two weeks');
    await page.getByLabel('What came of it').fill('left a voicemail');
    await asks.getByRole('button', { name: 'not reached', pressed: true }).waitFor();
    await picture(page, 'today-done-next');
    await page.keyboard.press('Escape');
  });

  it('keeps a to-do of one’s own beside the plan', async () => {
    await page.getByLabel('Add a to-do of your own').fill('Order brochures');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Tick off: Order brochures' }).click();
    await page.locator('.undo', { hasText: 'Done: Order brochures' }).waitFor();
    await page.locator('.done-today').getByText('Order brochures').waitFor();
    await page.locator('.undo button', { hasText: 'Undo' }).click();
    await page.getByRole('button', { name: 'Tick off: Order brochures' }).waitFor();
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

  it('two people on one list: what is being written stays, and it says that somebody else was first', async () => {
    const other = await pages.signedIn('/');
    await row(other, 'Tom Becker').locator('.row').focus();
    await other.keyboard.press('d');
    await other.getByLabel('What came of it').fill('he asked for the terms');
    await row(page, 'Tom Becker').locator('.row').focus();
    await page.keyboard.press('d');
    await page.getByLabel('What came of it').press('Enter');
    await row(page, 'Tom Becker').waitFor({ state: 'detached' });
    await other.getByText('Somebody else has just dealt with this').waitFor();
    expect(await other.getByLabel('What came of it').inputValue()).toBe('he asked for the terms');
    await other.getByLabel('What came of it').press('Enter');
    await other.locator('.undo', { hasText: 'Tom Becker' }).waitFor();
    await page.locator('.done-today li', { hasText: 'Tom Becker' }).nth(1).waitFor();
    await other.context().close();
  });

  it('a name of 300 characters, of one letter, in Arabic, with emoji: Today stays in its columns', async () => {
    const long = `${'Maximiliane-Theodora '.repeat(14)}X`.slice(0, 300);
    const owner = pages.installation.browser();
    await owner.signIn('olga@example.com');
    for (const name of [long, 'O', 'نور الهدى', 'Zoë 🌻']) {
      const account = (
        await owner.post('/api/accounts', {
          name: `${name} ${name === long ? '' : 'Co'}`.slice(0, 300).trim(),
          country: 'DE',
        })
      ).json<{ id: string }>();
      const person = (
        await owner.post('/api/people', {
          account: account.id,
          name,
          addresses: [{ kind: 'phone', value: '+49 30 23125 100' }],
        })
      ).json<{ id: string }>();
      await owner.post('/api/interactions', {
        people: [person.id],
        kind: 'message',
        direction: 'theirs',
        body: '🌻 مرحبا',
      });
    }
    await row(page, 'نور الهدى').waitFor();
    await row(page, 'Zoë 🌻').waitFor();
    await row(page, long.slice(0, 40)).locator('.row').first().click();
    await fits(page);
    await isAccessible(page);
    await picture(page, 'today-names');
    await page.setViewportSize(PHONE);
    await fits(page);
    await picture(page, 'today-names-phone');
    await page.setViewportSize({ width: 720, height: 450 });
    await fits(page);
    await page.setViewportSize({ width: 1440, height: 900 });
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

    const fingers = await phone.context().newCDPSession(phone);
    const stroke = async (by: number) => {
      const box = await phone.locator('.step .row').first().boundingBox();
      const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', x: number) =>
        fingers.send('Input.dispatchTouchEvent', {
          type,
          touchPoints: type === 'touchEnd' ? [] : [{ x, y: (box?.y ?? 0) + 20 }],
        });
      await touch('touchStart', 190);
      for (const part of [0.2, 0.5, 0.8, 1]) await touch('touchMove', 190 + by * part);
      await touch('touchEnd', 190 + by);
    };
    await stroke(120);
    await phone.getByLabel('What came of it').waitFor();
    await picture(phone, 'today-phone-done');
    await phone.locator('.asks').getByRole('button', { name: 'Cancel' }).tap();
    await phone.context().close();
  });

  it('says what comes next when everything is done, and who would be glad to hear from you', async () => {
    const owner = pages.installation.browser();
    await owner.signIn('olga@example.com');
    for (let round = 0; round < 30; round += 1) {
      const today = (await owner.get('/api/today')).json<{ on: string; steps: Step[] }>();
      const due = today.steps.filter((step) => step.due <= today.on);
      if (due.length === 0) break;
      for (const step of due) {
        if (step.action === 'qualify')
          await owner.post('/api/ratings', { rating: 'C', people: [step.person?.id] });
        else
          await owner.post(`/api/accounts/${step.account.id}/steps/${step.id}/done`, {
            outcome: step.action === 'answer' ? 'sent' : 'reached',
          });
      }
    }
    await page.goto(`${pages.url}/`);
    await page.getByRole('heading', { name: 'Nothing more today.' }).waitFor();
    await page.locator('.side .done-today li').first().waitFor();
    await isAccessible(page);
    await picture(page, 'today-empty');
    await page.setViewportSize(PHONE);
    await fits(page);
    await picture(page, 'today-empty-phone');
  });

  it('writes nothing to the console', () => {
    expect(pages.complaints).toEqual([]);
  });
});
