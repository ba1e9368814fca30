import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DESKTOP, fits, isAccessible, lacking, openPages, type Pages, PHONE, picture } from './browser.ts';
import { smallBook } from './small-book.ts';

const HOUR = 3_600_000;
const ODD: Readonly<Record<string, string>> = {
  long: `Maximiliane${' von der Wümme zu Ostereistedt'.repeat(10)}`.slice(0, 300),
  letter: 'Ö',
  arabic: 'فاطمة الزهراء بنت عبد الرحمن',
  emoji: '🦊 Foxy 👩🏽‍🚀',
};

describe.skipIf(lacking !== null)(`what goes wrong${lacking === null ? '' : ` (${lacking})`}`, () => {
  let pages: Pages;
  let page: Page;
  let post: <Answer>(path: string, body: object) => Promise<Answer>;
  beforeAll(async () => {
    pages = await openPages();
    await smallBook(pages);
    const owner = pages.installation.browser();
    await owner.signIn('olga@example.com');
    post = async <Answer>(path: string, body: object) => {
      const answer = await owner.post(`/api${path}`, body);
      expect(answer.statusCode, answer.body).toBeLessThan(400);
      return answer.json<Answer>();
    };
    page = await pages.signedIn('/');
    await page.locator('.step').first().waitFor();
  });
  afterAll(() => pages.close());

  it('says kindly that somebody was merged into another meanwhile, and leads there', async () => {
    const people = await everybody();
    const tom = people.find(({ name }) => name === 'Tom Becker');
    const lucia = people.find(({ name }) => name === 'Lucía Prieto');
    const stale = await pages.visit('/', {
      storageState: await page.context().storageState(),
    });
    await stale.locator('.step', { hasText: 'Tom Becker' }).waitFor();
    // this page hears of nothing
    await stale.route(/\/api\/(?:today|changes)/, (route) => route.abort());
    await post('/merges/people', { kept: lucia?.id, absorbed: tom?.id });
    await stale.locator('.step', { hasText: 'Tom Becker' }).locator('.row').first().click();
    await stale.keyboard.press('d');
    await stale.getByLabel('What came of it').press('Enter');
    await stale.locator('.undo', { hasText: 'not in the plan any more' }).waitFor();
    await stale.goto(`${pages.url}/people/${tom?.id}`);
    await stale.getByRole('button', { name: /Lucía Prieto/ }).click();
    await stale.getByRole('heading', { name: 'Lucía Prieto', level: 1 }).waitFor();
    await stale.context().close();
  });

  it('goes by the server’s clock where that of the computer is an hour off', async () => {
    const off = await pages.visit('/', { storageState: await page.context().storageState() });
    await off.clock.install({ time: Date.now() + HOUR });
    await off.reload();
    await off.locator('.step').first().waitFor();
    await off.keyboard.press('c');
    await off.getByLabel('What happened').fill('call Ines Aydın, answered her question');
    const when = off.getByRole('button', { name: /^When: today/ });
    await when.waitFor();
    const before = Date.now();
    const [answer] = await Promise.all([
      off.waitForResponse((each) => each.url().endsWith('/api/capture')),
      off.getByLabel('What happened').press('Enter'),
    ]);
    const { understanding } = (await answer.json()) as { understanding: { interaction: { at: string } } };
    expect(Math.abs(Date.parse(understanding.interaction.at) - before)).toBeLessThan(HOUR / 2);
    await off.context().close();
  });

  it.each(Object.entries(ODD))('shows a name that is %s on the account’s page', async (kind, name) => {
    const account = await post<{ id: string }>('/accounts', { name, country: 'DE' });
    await post('/people', { account: account.id, name });
    await page.setViewportSize(PHONE);
    await page.goto(`${pages.url}/accounts/${account.id}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain(name);
    await fits(page);
    await isAccessible(page);
    await picture(page, `odd-name-${kind}`);
  });

  it('is told calmly that the server is away, and goes on when it is back', async () => {
    await page.setViewportSize(DESKTOP);
    await page.goto(pages.url);
    await page.locator('.step').first().waitFor();
    await page.keyboard.press('c');
    await page.getByLabel('What happened').waitFor();
    await page.keyboard.press('Escape');
    await pages.restart(async () => {
      await page.getByText(/No connection\. What you see stays readable/).waitFor();
      expect(await page.locator('.step').count()).toBeGreaterThan(0);
      await isAccessible(page);
    });
    await page.getByText(/No connection\./).waitFor({ state: 'detached' });
    await page.keyboard.press('c');
    await page.getByLabel('What happened').fill('call Lucía Prieto 5m');
    await page.getByRole('button', { name: 'Person: Lucía Prieto' }).waitFor();
    await page.getByLabel('What happened').press('Enter');
    await page.getByRole('dialog', { name: 'Capture' }).waitFor({ state: 'detached' });
  });

  it('hears again what others do after the server came back', async () => {
    const answer = await page.request.post(`${pages.url}/api/todos`, {
      data: { text: 'Order paper' },
      headers: { 'idempotency-key': 'order-paper-1', 'sec-fetch-site': 'same-origin' },
    });
    expect(answer.status()).toBeLessThan(400);
    await page.getByText('Order paper').waitFor();
  });

  it('writes nothing to the console', () => {
    // what the browser itself says of the service worker's script and the stream while the server is away
    const away =
      /^(?:A bad HTTP response code \(503\) was received|An unknown error occurred) when fetching the script\.$/;
    const own = pages.complaints.filter((text) => !away.test(text) && !/ERR_CONNECTION_/.test(text));
    expect(own).toEqual([]);
  });

  async function everybody(): Promise<readonly { id: string; name: string }[]> {
    const owner = pages.installation.browser();
    await owner.signIn('olga@example.com');
    const answer = await owner.get('/api/people');
    return answer.json<{ people: { id: string; name: string }[] }>().people;
  }
});
