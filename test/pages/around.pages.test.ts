import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isAccessible, lacking, openPages, type Pages, picture } from './browser.ts';
import { smallBook } from './small-book.ts';

const NAME = 'شركة النور للأغذية';
const palette = (page: Page) => page.getByRole('combobox', { name: 'Search' });
const title = (page: Page) => page.title();

/** What a screen reader hears of a part of the page. */
const heard = (page: Page, selector: string) => page.locator(selector).first().ariaSnapshot();

describe.skipIf(lacking !== null)(`around every page${lacking === null ? '' : ` (${lacking})`}`, () => {
  let pages: Pages;
  let page: Page;
  beforeAll(async () => {
    pages = await openPages();
    await smallBook(pages);
    page = await pages.signedIn('/');
    await page.locator('.step').first().waitFor();
  });
  afterAll(() => pages.close());

  const find = async (query: string, name: string | RegExp) => {
    await page.keyboard.press('Control+k');
    await palette(page).fill(query);
    await page.getByRole('option', { name }).first().waitFor();
  };

  it('finds anybody, small errors forgiven, and goes there by Enter', async () => {
    await find('lucai pri', /Lucía Prieto/);
    await isAccessible(page);
    await picture(page, 'palette');
    await palette(page).press('Enter');
    await page.waitForURL('**/people/*');
    await page.getByRole('heading', { name: 'Lucía Prieto', level: 1 }).waitFor();
    expect(await title(page)).toBe('Lucía Prieto · Followthrough');
    await find('olivar s', /^Olivar Sur/);
    await page
      .getByRole('option', { name: /^Olivar Sur/ })
      .first()
      .click();
    await page.waitForURL('**/accounts/*');
    await page.getByRole('heading', { name: 'Olivar Sur', level: 1 }).waitFor();
    expect(await title(page)).toBe('Olivar Sur · Followthrough');
  });

  it('offers what can be done with the open account, pages, settings and actions', async () => {
    await find('hold', 'Put Olivar Sur on hold action');
    await palette(page).press('Enter');
    const line = page.getByRole('dialog').getByRole('textbox');
    await line.waitFor();
    expect(await line.inputValue()).toBe('on hold until ');
    await line.fill('');
    await page.keyboard.press('Escape');
    await find('covrage', /Coverage/);
    await palette(page).press('Enter');
    await page.waitForURL('**/coverage');
    await find('rythm', /Ratings and rhythm/);
    await palette(page).press('Enter');
    await page.waitForURL('**/settings/rhythm');
  });

  it('has what was opened last on top', async () => {
    await page.keyboard.press('/');
    expect(await page.getByRole('option').first().textContent()).toContain('Olivar Sur');
    await page.keyboard.press('ArrowUp');
    expect(await page.getByRole('option', { selected: true }).textContent()).toContain('Sign out');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });

  it('goes back the way one came, with the title and the focus on the page', async () => {
    await page.goto(`${pages.url}/`);
    await page.locator('.step').first().waitFor();
    for (const [keys, name] of [
      ['a', 'Accounts'],
      ['p', 'People'],
      ['l', 'Left alone'],
    ] as const) {
      await page.keyboard.press('g');
      await page.keyboard.press(keys);
      await page.getByRole('heading', { name, level: 1 }).waitFor();
      expect(await title(page)).toBe(`${name} · Followthrough`);
      expect(await page.evaluate(`document.activeElement.closest('#page') !== null`)).toBe(true);
    }
    await page.goBack();
    await page.getByRole('heading', { name: 'People', level: 1 }).waitFor();
    await page.goBack();
    await page.goBack();
    await page.getByRole('heading', { name: 'Today', level: 1 }).waitFor();
    expect(await title(page)).toBe('Today · Followthrough');
  });

  it('says its keys on every page', async () => {
    for (const path of [
      '/',
      '/accounts',
      '/people',
      '/left-alone',
      '/coverage',
      '/import',
      '/settings/you',
    ]) {
      await page.goto(`${pages.url}${path}`);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.keyboard.press('?');
      const sheet = page.getByRole('dialog', { name: 'Keys of this page' });
      await sheet.getByText('Capture what happened').waitFor();
      await page.keyboard.press('Escape');
      await sheet.waitFor({ state: 'detached' });
    }
  });

  it('is no wider than its window, from 640 pixels on and at twice the size', async () => {
    for (const path of [
      '/',
      '/accounts',
      '/people',
      '/left-alone',
      '/coverage',
      '/import',
      '/settings/you',
    ]) {
      await page.goto(`${pages.url}${path}`);
      await page.getByRole('heading', { level: 1 }).waitFor();
      for (const width of [641, 720, 860, 1000, 1101]) {
        await page.setViewportSize({ width, height: 800 });
        // pictures follow the window a moment later
        const over = () => page.evaluate('document.documentElement.scrollWidth - innerWidth');
        await expect.poll(over, { message: `${path} at ${width}` }).toBeLessThanOrEqual(0);
      }
      if (path === '/') {
        await page.setViewportSize({ width: 720, height: 450 });
        await picture(page, 'today-720');
      }
    }
    await page.setViewportSize({ width: 1440, height: 900 });
  });

  it('keeps names of either direction apart from the words around them', async () => {
    const { id } = await (
      await page.request.post(`${pages.url}/api/accounts`, {
        data: { name: NAME, country: 'AE' },
        headers: { origin: pages.url },
      })
    ).json();
    await page.goto(`${pages.url}/accounts/${id}`);
    await page.getByRole('heading', { name: NAME, level: 1 }).waitFor();
    const apart = `[...document.querySelectorAll('#page *')]
      .filter(({ childNodes }) => [...childNodes].some(({ nodeType, data }) => nodeType === 3 && data.includes('${NAME}')))
      .every((element) => element.closest('bdi, [dir="auto"]') !== null)`;
    expect(await page.evaluate(apart)).toBe(true);
    await page.goto(`${pages.url}/accounts`);
    await page.getByText(NAME).first().waitFor();
    expect(await page.evaluate(apart)).toBe(true);
  });

  it('is heard in order: Today, capture, the account', async () => {
    await page.goto(`${pages.url}/`);
    await page.locator('.step[data-open] .acts').waitFor();
    const today = await heard(page, 'main');
    expect(today).toMatch(/heading "Today" \[level=1\]/);
    expect(today).toMatch(/list:\n\s+- listitem:\n\s+- button "Answer Ines Aydın .*" \[expanded\]/);
    expect(today).toMatch(/heading "Why now" \[level=3\]/);
    await page.keyboard.press('c');
    await page.getByRole('dialog').getByRole('textbox').fill('call Tom Becker 10m');
    await page.locator('.understood').waitFor();
    const capture = await heard(page, 'dialog');
    expect(capture).toMatch(/^- dialog "[^"]+":/);
    expect(capture).toMatch(/button "[^"]*Tom Becker/);
    await page.getByRole('dialog').getByRole('textbox').fill('');
    await page.keyboard.press('Escape');
    await page.locator('.step', { hasText: 'Tom Becker' }).locator('.row').focus();
    await page.keyboard.press('o');
    await page.getByRole('heading', { name: 'Hafenlogistik', level: 1 }).waitFor();
    expect(await heard(page, 'main')).toMatch(/heading "Hafenlogistik" \[level=1\]/);
  });

  it('prints what is said, not what is pressed', async () => {
    const account = page.url();
    for (const [name, path] of [
      ['today', `${pages.url}/`],
      ['account', account],
    ] as const) {
      await page.goto(path);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
      for (const hidden of ['nav.nav', '.acts', 'kbd']) {
        expect(await page.locator(hidden).filter({ visible: true }).count(), `${name} ${hidden}`).toBe(0);
      }
      expect(await page.evaluate('getComputedStyle(document.body).backgroundColor')).toBe(
        'rgb(255, 255, 255)',
      );
      expect((await page.pdf({ format: 'A4' })).subarray(0, 5).toString()).toBe('%PDF-');
      await page.screenshot({ path: `test-results/pages/print-${name}.png`, fullPage: true });
      await page.emulateMedia({ media: 'screen', colorScheme: 'light' });
    }
  });

  it('shows what is chosen and focused where the system chooses the colours', async () => {
    await page.goto(`${pages.url}/`);
    await page.locator('.step').first().waitFor();
    await page.emulateMedia({ forcedColors: 'active' });
    await page.keyboard.press('j');
    const outline = `getComputedStyle(document.activeElement).outlineStyle`;
    expect(await page.evaluate(outline)).toBe('solid');
    await page.screenshot({ path: 'test-results/pages/today-forced-colors.png' });
    await page.emulateMedia({ forcedColors: 'none' });
  });

  it('tells of what comes when somebody has switched that on, and leads to it', async () => {
    const away = await pages.visit('/settings/you', {
      storageState: await page.context().storageState(),
      permissions: ['notifications'],
    });
    await away.getByRole('group', { name: 'Notifications' }).getByRole('button', { name: 'On' }).click();
    // the page is out of sight from now on
    await away.addInitScript(`Object.defineProperty(document, 'hidden', { get: () => true })`);
    await away.goto(`${pages.url}/`);
    await away.locator('.step').first().waitFor();
    const found = await (await away.request.get(`${pages.url}/api/search?query=Tom%20Becker`)).json();
    await away.request.post(`${pages.url}/api/interactions`, {
      data: {
        people: [found.found[0].id],
        kind: 'mail',
        direction: 'theirs',
        at: new Date().toISOString(),
        body: 'May we move it to Friday?',
      },
      headers: { origin: pages.url },
    });
    const shown = () =>
      away.evaluate(`navigator.serviceWorker.ready.then((worker) => worker.getNotifications())
        .then((all) => all.map(({ title }) => title))`);
    await expect.poll(shown, { timeout: 15_000 }).toContain('Answer Tom Becker');
    // a press on it reaches the page through the worker
    await away.evaluate(`navigator.serviceWorker.dispatchEvent(
      new MessageEvent('message', { data: { goTo: '/left-alone' } }))`);
    await away.waitForURL('**/left-alone');
    await away.context().close();
  });

  it('writes nothing to the console', () => {
    expect(pages.complaints).toEqual([]);
  });
});
