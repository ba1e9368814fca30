import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fits, isAccessible, lacking, openPages, type Pages, PHONE, picture } from './browser.ts';
import { smallBook } from './small-book.ts';

const DAY = 86_400_000;

describe.skipIf(lacking !== null)(`the timeline${lacking === null ? '' : ` (${lacking})`}`, () => {
  let pages: Pages;
  let page: Page;
  let account = '';
  let far = '';
  const lines = () => page.locator('.time > li');
  beforeAll(async () => {
    pages = await openPages();
    await smallBook(pages);
    const owner = pages.installation.browser();
    await owner.signIn('olga@example.com');
    const found = (await owner.get('/api/search?query=Tom%20Becker')).json<{
      found: { id: string; account: { id: string } }[];
    }>();
    const tom = found.found[0];
    account = tom?.account.id ?? '';
    for (let back = 60; back > 0; back -= 1) {
      const at = new Date(Date.now() - (30 + back) * DAY).toISOString();
      const body = back === 60 ? 'The price was the first thing that he asked for.' : `Talk ${back}`;
      const logged = await owner.post('/api/interactions', { people: [tom?.id], kind: 'call', at, body });
      if (back === 60) far = logged.json<{ id: string }>().id;
    }
    await owner.post('/api/agreements', {
      person: tom?.id,
      day: new Date(Date.now() + 7 * DAY).toISOString().slice(0, 10),
    });
    page = await pages.signedIn(`/accounts/${account}`);
    await lines().first().waitFor();
  });
  afterAll(() => pages.close());

  it('tells agreements, promises and ratings between the talks', async () => {
    await page.locator('.time .event', { hasText: 'agreed to speak on' }).waitFor();
    await isAccessible(page);
    await picture(page, 'timeline');
  });

  it('finds what was said about the price, and marks the place; the address leads back to it', async () => {
    await page.getByLabel('What was said').first().fill('what did we say about price?');
    await page.locator('.time mark', { hasText: 'price' }).waitFor();
    await expect.poll(() => lines().count()).toBe(1);
    await page.waitForURL(/find=/);
    await page.reload();
    await page.locator('.time mark', { hasText: 'price' }).waitFor();
    await page.getByLabel('What was said').first().fill('');
    await expect.poll(() => lines().count()).toBeGreaterThan(10);
    await page.getByRole('button', { name: 'Promises', exact: true }).click();
    await page.waitForURL(/show=promises/);
    await page.locator('.time .event', { hasText: 'Send the floor plan' }).waitFor();
    await page.getByRole('button', { name: 'All', exact: true }).click();
  });

  it('opens at the line to which an address leads, however far down it stands', async () => {
    await page.goto(`${pages.url}/accounts/${account}?fact=${far}`);
    const line = page.locator('.is-fact', { hasText: 'The price was the first thing' });
    await line.waitFor();
    await expect.poll(async () => (await line.boundingBox())?.y ?? -1).toBeLessThan(900);
    const before = await lines().count();
    await page.getByRole('button', { name: 'Show newer' }).click();
    await expect.poll(() => lines().count()).toBeGreaterThan(before);
  });

  it('corrects a line in place, withdraws it with its reason, and takes that back, by keys', async () => {
    await page.goto(`${pages.url}/accounts/${account}?fact=${far}`);
    const line = page.locator(`[data-fact="${far}"]`);
    await line.getByRole('button', { name: /Correct or withdraw/ }).focus();
    await page.keyboard.press('Enter');
    const words = line.getByRole('textbox', { name: 'What was said' });
    await words.fill('The price was the second thing.');
    await line.getByRole('combobox', { name: 'Kind' }).selectOption('visit');
    await isAccessible(page);
    await picture(page, 'timeline-correct');
    await line.getByRole('button', { name: 'Save' }).press('Enter');
    await page.locator('.undo', { hasText: 'Corrected.' }).waitFor();
    await line.getByRole('button', { name: /Correct or withdraw/ }).press('Enter');
    await line.getByText('Words: The price was the first thing').waitFor();
    await line.getByRole('button', { name: 'Withdraw', exact: true }).press('Enter');
    await line.getByText('withdrawn: Recorded by mistake').waitFor();
    await picture(page, 'timeline-withdrawn');
    await page.keyboard.press('z');
    await line.getByText('withdrawn: Recorded by mistake').waitFor({ state: 'detached' });
  });

  it('two people editing one line: the second is told, and keeps their words', async () => {
    const line = page.locator(`[data-fact="${far}"]`);
    await line.getByRole('button', { name: /Correct or withdraw/ }).press('Enter');
    const words = line.getByRole('textbox', { name: 'What was said' });
    await words.fill('My words');
    const owner = pages.installation.browser();
    await owner.signIn('olga@example.com');
    const { version } = (await owner.get(`/api/interactions/${far}`)).json<{ version: number }>();
    await owner.post(`/api/interactions/${far}/withdraw`, { version, reason: 'Not ours' });
    await line.getByRole('button', { name: 'Save' }).press('Enter');
    await page
      .getByRole('alert')
      .getByText(/was changed meanwhile/)
      .waitFor();
    expect(await words.inputValue()).toBe('My words');
    await page.getByRole('button', { name: 'Dismiss' }).click();
  });

  it('fits a phone', async () => {
    await page.setViewportSize(PHONE);
    await page.goto(`${pages.url}/accounts/${account}`);
    await lines().first().waitFor();
    await fits(page);
    await isAccessible(page);
    await picture(page, 'timeline-phone');
    expect(pages.complaints).toEqual([]);
  });

  it('left alone: found by name, ended and taken back', async () => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(`${pages.url}/left-alone`);
    const priya = page.locator('.alone-row', { hasText: 'Priya Nair' });
    await priya.waitFor();
    await isAccessible(page);
    await picture(page, 'left-alone');
    await page.getByLabel('Find by name').fill('priya');
    await page.getByRole('button', { name: 'On hold' }).click();
    await expect.poll(() => page.locator('.alone-row').count()).toBe(1);
    await page.getByRole('button', { name: 'End the hold: Priya Nair' }).click();
    await priya.waitFor({ state: 'detached' });
    await page.keyboard.press('z');
    await priya.waitFor();
    await page.setViewportSize(PHONE);
    await fits(page);
    await picture(page, 'left-alone-phone');
  });
});
