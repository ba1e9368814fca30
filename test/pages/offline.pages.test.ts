import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lacking, openPages, type Pages, picture } from './browser.ts';
import { smallBook } from './small-book.ts';

const LINE = 'call Lucía Prieto 5m, audits come first';

/** Answers that this browser keeps for reading without a connection. */
const keptAnswers = (page: Page) =>
  page.evaluate(`(async () => {
    const names = (await caches.keys()).filter((name) => name.startsWith('followthrough-answers'));
    const kept = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return kept.flat().map(({ url }) => new URL(url).pathname);
  })()`) as Promise<string[]>;

/** The worker that keeps the pages has taken over. */
const workerReady = (page: Page) =>
  page.evaluate(`navigator.serviceWorker.ready.then(() => new Promise((resolve) => {
    if (navigator.serviceWorker.controller) resolve(true);
    else navigator.serviceWorker.addEventListener('controllerchange', () => resolve(true), { once: true });
  }))`);

describe.skipIf(lacking !== null)(`without a connection${lacking === null ? '' : ` (${lacking})`}`, () => {
  let pages: Pages;
  let page: Page;
  beforeAll(async () => {
    pages = await openPages();
    await smallBook(pages);
    page = await pages.signedIn('/');
    await page.locator('.step', { hasText: 'Lucía Prieto' }).waitFor();
    await workerReady(page);
  });
  afterAll(() => pages.close());

  it('can be installed: a name, icons of every size, a page to begin with', async () => {
    const manifest = await (await page.request.get(`${pages.url}/manifest.webmanifest`)).json();
    expect(manifest).toMatchObject({ display: 'standalone', start_url: '/' });
    for (const { src, sizes } of manifest.icons) {
      const answer = await page.request.get(`${pages.url}${src}`);
      expect([answer.status(), sizes]).toEqual([200, expect.stringMatching(/^(192x192|512x512|any)$/)]);
    }
  });

  it('opens, and what was read stays readable', async () => {
    await page.keyboard.press('o');
    await page.waitForURL('**/accounts/*');
    const account = page.url();
    const asked = new URL(account).pathname;
    await expect
      .poll(() => keptAnswers(page))
      .toEqual(expect.arrayContaining([`/api${asked}`, `/api${asked}/timeline`]));
    await page.context().setOffline(true);
    await page.goto(`${pages.url}/`);
    await page.locator('.step', { hasText: 'Lucía Prieto' }).waitFor();
    await page.getByText(/No connection/).waitFor();
    await picture(page, 'offline-today');
    await page.goto(account);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await picture(page, 'offline-account');
  });

  it('keeps what is logged, over a reload, and sends it once', async () => {
    await page.goto(`${pages.url}/`);
    await page.locator('.step').first().waitFor();
    await page.keyboard.press('c');
    await page.getByRole('dialog').getByRole('textbox').fill(LINE);
    await page.keyboard.press('Enter');
    await page.getByText(/One line waits to be sent/).waitFor();
    await page.reload();
    await page.getByText(/One line waits to be sent/).waitFor();
    await page.context().setOffline(false);
    await page.reload();
    await page.locator('.step').first().waitFor();
    await page.getByText(/waits to be sent/).waitFor({ state: 'detached' });
    const found = await page.request.get(`${pages.url}/api/search?query=Luc%C3%ADa`);
    const account = (await found.json()).found[0].account.id;
    const timeline = await (await page.request.get(`${pages.url}/api/accounts/${account}/timeline`)).json();
    const sent = timeline.interactions.filter(
      ({ at }: { at: string }) => Date.parse(at) > Date.now() - 600_000,
    );
    expect(sent).toHaveLength(1);
  });

  it('offers a new version softly', async () => {
    const old = await pages.visit('/', {
      storageState: await page.context().storageState(),
      serviceWorkers: 'block',
    });
    await old.locator('.step').first().waitFor();
    // the server has other pages by now, and its connection breaks for a moment
    await old.route(`${pages.url}/`, async (route) => {
      const answer = await route.fetch();
      await route.fulfill({
        response: answer,
        body: (await answer.text()).replaceAll('/assets/index-', '/assets/newer-'),
      });
    });
    await old.context().setOffline(true);
    await old.context().setOffline(false);
    await old.getByRole('status').getByText('A new version is there.').waitFor();
    await old.getByRole('button', { name: 'Load again' }).waitFor();
    await old.context().close();
  });

  it('forgets everything when somebody signs out', async () => {
    expect(await keptAnswers(page)).toContain('/api/today');
    await page.keyboard.press('/');
    await page.getByRole('combobox').fill('sign out');
    await page.keyboard.press('Enter');
    await page.getByLabel('Password').waitFor();
    expect(await keptAnswers(page)).toEqual([]);
    await page.context().setOffline(true);
    await page.goto(`${pages.url}/`);
    await page.getByRole('alert').waitFor();
    expect(await page.locator('.step').count()).toBe(0);
  });

  it('writes nothing to the console', () => {
    const own = pages.complaints.filter((text) => !/ERR_INTERNET_DISCONNECTED/.test(text));
    expect(own).toEqual([]);
  });
});
