import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fits, isAccessible, lacking, openPages, type Pages, PHONE, picture } from './browser.ts';
import { smallBook } from './small-book.ts';

describe.skipIf(lacking !== null)(
  `the customer’s booking page${lacking === null ? '' : ` (${lacking})`}`,
  () => {
    let pages: Pages;
    let path: string;
    beforeAll(async () => {
      pages = await openPages({ publicUrl: 'http://localhost:4747' });
      await smallBook(pages);
      const owner = pages.installation.browser();
      await owner.signIn('olga@example.com');
      const made = await owner.post('/api/booking-links', {
        title: 'The security report, page by page',
        place: 'https://meet.example.com/olga',
      });
      path = new URL(made.json().url).pathname;
    });
    afterAll(() => pages.close());

    it('books, moves and calls off on a phone without scripts', async () => {
      const page = await pages.visit(path, {
        viewport: PHONE,
        isMobile: true,
        hasTouch: true,
        javaScriptEnabled: false,
        timezoneId: 'America/New_York',
      });
      await page.getByLabel('Times are shown for').selectOption('America/New_York');
      await page.getByRole('button', { name: 'Change' }).click();
      expect(await page.getByLabel('Times are shown for').inputValue()).toBe('America/New_York');
      const suits = page.getByRole('group', { name: 'Does one of these suit you?' }).getByRole('radio');
      await suits.first().check();
      await page.getByLabel('Your name').fill('Jo Lind');
      await page.getByLabel('Your e-mail').fill('jo@example.net');
      await page.getByRole('button', { name: 'Book this time' }).click();
      await page.getByRole('heading', { name: 'It is booked' }).waitFor();
      await page.getByText('Another time').click();
      await suits.nth(1).check();
      await page.getByRole('button', { name: 'Move it there' }).click();
      await page.getByRole('heading', { name: 'It is booked' }).waitFor();
      await page.getByRole('button', { name: 'Call the meeting off' }).click();
      await page.getByRole('heading', { name: 'The meeting is called off' }).waitFor();
    });

    it('is whole on both sizes, in both schemes, by keyboard', async () => {
      const page = await pages.visit(path);
      await isAccessible(page);
      await picture(page, 'booking');
      await page.getByText('All free times').click();
      await page.getByRole('radio').first().focus();
      await page.keyboard.press('Space');
      await picture(page, 'booking-all');
      const phone = await pages.visit(path, {
        viewport: PHONE,
        isMobile: true,
        hasTouch: true,
        locale: 'de-DE',
      });
      await fits(phone);
      await picture(phone, 'booking-phone');
      await phone.getByText('Alle freien Zeiten').click();
      await fits(phone);
      await phone.getByRole('radio').first().check();
      await phone.getByLabel('Ihr Name').fill('Élodie d’Aubigné');
      await phone.getByLabel('Ihre E-Mail-Adresse').fill('elodie@example.net');
      await phone.getByRole('button', { name: 'Diese Zeit buchen' }).click();
      await phone.getByRole('heading', { name: 'Der Termin steht' }).waitFor();
      await isAccessible(phone);
      await fits(phone);
      await picture(phone, 'booking-booked-phone');
      expect(pages.complaints).toEqual([]);
    });
  },
);
