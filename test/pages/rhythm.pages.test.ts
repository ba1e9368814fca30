import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fits, isAccessible, lacking, openPages, type Pages, PHONE, picture } from './browser.ts';
import { smallBook } from './small-book.ts';

describe.skipIf(lacking !== null)(
  `ratings, rhythm and coverage${lacking === null ? '' : ` (${lacking})`}`,
  () => {
    let pages: Pages;
    let page: Page;
    beforeAll(async () => {
      pages = await openPages();
      await smallBook(pages);
      const owner = pages.installation.browser();
      await owner.signIn('olga@example.com');
      await owner.post('/api/teams', { name: 'North' });
      const account = (await owner.post('/api/accounts', { name: 'Feld Logistik' })).json<{ id: string }>();
      const addresses = [{ kind: 'phone', value: '+49 30 23125 101' }];
      const body = { account: account.id, name: 'Jonas Feld', addresses };
      const { id } = (await owner.post('/api/people', body)).json<{ id: string }>();
      await owner.post('/api/ratings', { rating: 'B', people: [id] });
      const at = new Date(Date.now() - 30 * 86_400_000).toISOString();
      await owner.post('/api/interactions', { people: [id], kind: 'call', at });
      const until = new Date(Date.now() + 200 * 86_400_000).toISOString().slice(0, 10);
      const left = (await owner.post('/api/people', { ...body, name: 'Ute Leitner' })).json<{ id: string }>();
      await owner.post('/api/releases', { person: left.id, reason: 'A plain no', kind: 'plain-no', until });
      await owner.post('/api/signals', { person: id, kind: 'no-budget', text: 'Made in February' });
      page = await pages.signedIn('/settings/rhythm');
    });
    afterAll(() => pages.close());

    const effect = (of: Page) => of.getByRole('region', { name: 'What it would do' });

    it('says what the ratings ask of the book and of each seller', async () => {
      await page.getByRole('button', { name: /calls, visits, every 6\sweeks/ }).waitFor();
      await effect(page)
        .getByText(/This book needs \d+ (touch|touches) a week/)
        .waitFor();
      await effect(page)
        .getByText(/needs \d+, has time for \d+/)
        .waitFor();
      await isAccessible(page);
      await fits(page);
      await picture(page, 'rhythm');
    });

    it('shows what a change would do while it is typed, saves it, and takes it back', async () => {
      await page.getByRole('button', { name: /calls, articles, every 13\sweeks/ }).click();
      await page.getByLabel('Every', { exact: true }).fill('2');
      await effect(page)
        .getByRole('button', { name: /1 due at once, and not today/ })
        .click();
      await effect(page)
        .getByRole('link', { name: /Jonas Feld/ })
        .waitFor();
      await isAccessible(page);
      await picture(page, 'rhythm-change');
      await page.getByRole('button', { name: 'Save', exact: true }).click();
      await page.getByText(/Every: 2\sweeks \(was 13\sweeks\)/).waitFor();
      await page.locator('.undo', { hasText: 'The book is planned again' }).getByRole('button').click();
      await page.getByText(/Every: 13\sweeks \(was 2\sweeks\)/).waitFor();
    });

    it('refuses a longest gap below the usual one in words, before anything is sent', async () => {
      await page.getByLabel('At the longest', { exact: true }).fill('3');
      await page.getByText('The longest gap can not be shorter').waitFor();
      expect(await page.getByRole('button', { name: 'Save', exact: true }).isDisabled()).toBe(true);
      await page.getByRole('button', { name: 'Discard' }).click();
      await page.getByText('The longest gap can not be shorter').waitFor({ state: 'detached' });
    });

    it('lets a team have its own, and go back', async () => {
      await page.getByLabel('Holds for').selectOption({ label: 'North' });
      await page.getByText('North goes by what holds for everybody.').waitFor();
      await page.getByRole('button', { name: 'Give it its own' }).click();
      await page.getByText('North has its own.').waitFor();
      await page.getByRole('button', { name: 'Go by everybody’s again' }).click();
      await page.getByText('North goes by what holds for everybody.').waitFor();
      await page.getByLabel('Holds for').selectOption({ label: 'Everybody' });
    });

    it('has the rest behind more, and fits a phone', async () => {
      const phone = await pages.signedIn('/settings/rhythm', { viewport: PHONE, hasTouch: true });
      await effect(phone)
        .getByText(/This book needs/)
        .waitFor();
      await fits(phone);
      await picture(phone, 'rhythm-phone');
      await phone.getByText('More: retries, hours, capacity').click();
      await phone.getByLabel('Touches a day').fill('9');
      await phone.getByText('Nothing is saved yet.').waitFor();
      await isAccessible(phone);
      await fits(phone);
      await phone.getByLabel('Calls from').scrollIntoViewIfNeeded();
      await picture(phone, 'rhythm-phone-more');
    });

    it('adds a field, relabels it, takes it away and brings it back', async () => {
      await page.goto(`${pages.url}/settings/fields`);
      await page.getByLabel('People: Name').fill('Shoe size');
      await page.keyboard.press('Enter');
      await page.getByLabel('Name: Shoe size').fill('Hat size');
      await page.keyboard.press('Enter');
      await page.getByLabel('Name: Hat size').waitFor();
      await page.getByRole('button', { name: 'Take away: Hat size' }).click();
      await page.getByText('Its values are kept').waitFor();
      await page.locator('.undo').getByRole('button').click();
      await page.getByLabel('Name: Hat size').waitFor();
      await isAccessible(page);
      await fits(page);
      await picture(page, 'fields');
    });

    it('merges tags and parts them again', async () => {
      const owner = pages.installation.browser();
      await owner.signIn('olga@example.com');
      const { people } = (await owner.get('/api/people')).json<{ people: { id: string }[] }>();
      const ids = people.map(({ id }) => id);
      await owner.post('/api/tags', { name: 'fair', subject: 'person', ids: ids.slice(0, 2) });
      await owner.post('/api/tags', { name: 'Messe', subject: 'person', ids: ids.slice(1, 4) });
      await page.goto(`${pages.url}/settings/tags`);
      await page.getByText('on 2 records').waitFor();
      await isAccessible(page);
      await picture(page, 'tags');
      await page.getByLabel('Merge fair into').selectOption({ label: 'Messe' });
      await page.getByText('on 4 records').waitFor();
      await page.locator('.undo').getByRole('button').click();
      await page.getByText('on 2 records').waitFor();
      await page.getByText('on 3 records').waitFor();
    });

    it('proves coverage with the rows behind it, and takes a release back', async () => {
      await page.goto(`${pages.url}/coverage`);
      await page.getByRole('heading', { name: 'Nobody is left behind' }).waitFor();
      const released = page.getByRole('region', { name: 'Released' });
      await released.getByText('A plain no').waitFor();
      await page.getByRole('region', { name: 'Kicked back until' }).getByText('No budget').waitFor();
      await page.getByRole('region', { name: 'To qualify' }).getByText('No rating yet').waitFor();
      await isAccessible(page);
      await fits(page);
      await picture(page, 'coverage-small');
      await released.getByRole('button', { name: 'Take back: Ute Leitner' }).click();
      await released.getByText('A plain no').waitFor({ state: 'detached' });
      await page.keyboard.press('z');
      await released.getByText('A plain no').waitFor();
    });

    it('shows the same as a table by one key, and every number opens its rows', async () => {
      await page.locator('h1').click();
      await page.keyboard.press('t');
      await page.getByRole('table').first().waitFor();
      await isAccessible(page);
      await page
        .getByRole('row', { name: /to qualify/ })
        .getByRole('link')
        .first()
        .click();
      await page.getByRole('heading', { name: 'To qualify' }).waitFor();
      await page.getByText('Noor van Wijk').waitFor();
      await isAccessible(page);
      await page.goBack();
      await page.getByRole('heading', { name: 'Nobody is left behind' }).waitFor();
      const phone = await pages.signedIn('/coverage', { viewport: PHONE, hasTouch: true });
      await phone.locator('.picture.narrow').waitFor();
      await phone.getByText('A plain no').waitFor();
      await fits(phone);
      await isAccessible(phone);
      await picture(phone, 'coverage-phone');
      expect(pages.complaints).toEqual([]);
    });
  },
);
