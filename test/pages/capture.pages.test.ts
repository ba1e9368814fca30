import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PASSWORD } from '../http/installation.ts';
import { eventually, fits, isAccessible, lacking, openPages, type Pages, PHONE, picture } from './browser.ts';
import { smallBook } from './small-book.ts';

const LINE = 'call Tom Becker 20m, liked pricing, he brings the CFO in two weeks, next call in three weeks';

describe.skipIf(lacking !== null)(`quick capture${lacking === null ? '' : ` (${lacking})`}`, () => {
  let pages: Pages;
  let page: Page;
  const field = (on: Page = page) => on.getByLabel('What happened');
  const sheet = (on: Page = page) => on.getByRole('dialog', { name: 'Capture' });
  const chip = (name: string | RegExp, on: Page = page) => sheet(on).getByRole('button', { name });
  const save = (on: Page) => sheet(on).getByRole('button', { name: 'Save' });
  beforeAll(async () => {
    pages = await openPages();
    await smallBook(pages);
    page = await pages.signedIn('/');
    await page.locator('.step').first().waitFor();
  });
  afterAll(() => pages.close());

  it('shows what is understood while typing, keeps the draft, and saves by Enter', async () => {
    await page.keyboard.press('c');
    await field().fill(LINE);
    await sheet().getByRole('button', { name: 'Tom Becker' }).waitFor();
    await sheet()
      .getByText(/Then left alone until/)
      .waitFor();
    await isAccessible(page);
    await picture(page, 'capture');
    await page.keyboard.press('Escape');
    await sheet().waitFor({ state: 'detached' });
    await page.keyboard.press('c');
    expect(await field().inputValue()).toBe(LINE);
    await sheet()
      .getByText(/Then left alone until/)
      .waitFor();
    await field().press('Enter');
    await sheet().waitFor({ state: 'detached' });
    await page.locator('.alone', { hasText: 'Tom Becker' }).waitFor();
  });

  it('takes it back', async () => {
    await page.keyboard.press('z');
    await page.locator('.undo', { hasText: 'Taken back.' }).waitFor();
    await page.locator('.alone', { hasNotText: 'Tom Becker' }).waitFor();
  });

  it('corrects a part in its place, keeps that while more is typed, and saves what was meant', async () => {
    await page.keyboard.press('c');
    await field().fill('call Tom Becker 20m, liked pricing');
    await chip('Duration: 20 min').click();
    await sheet()
      .getByRole('group', { name: /Duration/ })
      .getByRole('button', { name: '45 min' })
      .click();
    await chip('Duration: 45 min').waitFor();
    await field().press('End');
    await page.keyboard.type(', he brings the CFO on Friday');
    await chip(/By when: by/).waitFor();
    expect(await chip('Duration: 45 min').count()).toBe(1);

    // by keyboard alone: down to the first chip, along the row, a number chooses
    await field().press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await sheet().getByRole('group', { name: /Kind/ }).waitFor();
    await isAccessible(page);
    await picture(page, 'capture-choice');
    await page.keyboard.press('2');
    await chip('Kind: meeting').waitFor();
    await chip(/By when: by/).click();
    await sheet().getByRole('button', { name: 'in two weeks' }).click();
    await chip('Reaction: warmer').focus();
    await page.keyboard.press('Backspace');
    await chip('Reaction: warmer').waitFor({ state: 'detached' });
    await chip('Person: Tom Becker').click();
    await page.keyboard.press('Escape');
    await sheet()
      .getByRole('group', { name: /Person/ })
      .waitFor({ state: 'detached' });
    expect(await sheet().isVisible()).toBe(true);

    const [request] = await Promise.all([
      page.waitForRequest((each) => each.url().endsWith('/api/capture')),
      field().press('Enter'),
    ]);
    expect(request.postDataJSON()).toMatchObject({
      corrected: { interaction: { kind: 'meeting', durationMinutes: 45, reaction: null } },
    });
    await sheet().waitFor({ state: 'detached' });
    await page.locator('.undo', { hasText: 'Captured.' }).waitFor();
  });

  it('chooses somebody else, and adds somebody new with their company', async () => {
    await page.keyboard.press('c');
    await field().fill('call Tom Becker 5m');
    await chip('Person: Tom Becker').click();
    await sheet().getByRole('combobox', { name: 'Somebody else' }).fill('Lucía');
    await sheet()
      .getByRole('option', { name: /Lucía Prieto/ })
      .click();
    await chip('Person: Lucía Prieto').click();
    await sheet().getByRole('button', { name: 'somebody new' }).click();
    await sheet().getByLabel('Name').fill('Wen Li');
    await sheet().getByRole('combobox', { name: 'Company' }).fill('Blue Fjord');
    await sheet().getByRole('option', { name: 'Blue Fjord is new' }).click();
    await sheet().getByRole('button', { name: 'Take it' }).click();
    await chip('Person: Wen Li').waitFor();
    await field().press('Enter');
    await sheet().waitFor({ state: 'detached' });
    await page.goto(`${pages.url}/people`);
    await page.locator('.grid-row', { hasText: 'Wen Li' }).getByText('Blue Fjord').waitFor();
    await page.goto(pages.url);
    await page.locator('.step').first().waitFor();
  });

  it('says what is unclear in words, and loses nothing', async () => {
    await page.keyboard.press('c');
    await field().fill('call Waldemar 10m');
    await page.locator('.asked').waitFor();
    await field().press('Enter');
    await sheet().getByRole('alert').waitFor();
    expect(await field().inputValue()).toBe('call Waldemar 10m');
    await field().fill('');
    await page.keyboard.press('Escape');
  });

  it('shows fifty pasted lines one by one, saves those that are clear, and keeps the rest', async () => {
    const clear = Array.from(
      { length: 46 },
      (_, index) => `call Tom Becker ${index + 1}m, line ${index + 1}`,
    );
    const doubtful = Array.from({ length: 4 }, (_, index) => `call Waldemar ${index + 1}m`);
    await page.keyboard.press('c');
    await field().fill([...clear, ...doubtful].join('\n'));
    await sheet().getByText('4 need a look first.').waitFor();
    const rows = sheet().getByRole('listitem');
    expect(await rows.count()).toBe(50);
    expect(await rows.first().textContent()).toContain('Waldemar');
    expect(await rows.nth(4).textContent()).toContain('Tom Becker');
    await fits(page);
    await isAccessible(page);
    await picture(page, 'capture-fifty');

    // one that needs a look is opened, corrected and saved by itself
    await rows.first().getByRole('button').press('Enter');
    await field().fill('call Noor van Wijk 4m');
    await chip('Person: Noor van Wijk').waitFor();
    await field().press('Enter');
    await sheet().getByText('3 need a look first.').waitFor();
    expect(await rows.count()).toBe(49);

    await sheet().getByRole('button', { name: 'Save the 46 that are clear' }).click();
    await page.locator('.undo', { hasText: '46 lines captured.' }).waitFor({ timeout: 60_000 });
    expect(await rows.count()).toBe(3);
    await page.keyboard.press('Escape');
    await sheet().waitFor({ state: 'detached' });
    await page.keyboard.press('c');
    await sheet().getByText('3 need a look first.').waitFor();
    await sheet().getByRole('button', { name: 'Keep as one note' }).click();
    expect(await field().inputValue()).toBe(doubtful.slice(1).join('\n'));
    await field().fill('');
    await page.keyboard.press('Escape');
  });

  it('keeps a long note whole', async () => {
    const note = ['Ines wrote:', ...Array.from({ length: 49 }, (_, index) => `line ${index + 1}`)].join('\n');
    await page.keyboard.press('c');
    await field().fill(note);
    await fits(page);
    expect(await field().inputValue()).toBe(note);
    await field().fill('');
    await page.keyboard.press('Escape');
  });

  it('keeps a line without a connection, and sends it later', async () => {
    const away = await pages.signedIn('/');
    await away.locator('.step').first().waitFor();
    // the dialogs are fetched right after the first picture; here the connection would break before
    await away.keyboard.press('c');
    await field(away).waitFor();
    await away.keyboard.press('Escape');
    await away.context().setOffline(true);
    await away.keyboard.press('c');
    await field(away).fill('call Lucía Prieto 5m, audits come first');
    await field(away).press('Enter');
    await away.getByText(/One line waits to be sent/).waitFor();
    expect(await away.locator('.step').count()).toBeGreaterThan(0);
    await picture(away, 'today-offline');
    await away.context().setOffline(false);
    await away.getByText(/One line waits to be sent/).waitFor({ state: 'detached' });
    await away.goto(`${pages.url}/people`);
    await away.locator('.grid-row', { hasText: 'Lucía Prieto' }).getByText('today').waitFor();
    await away.context().close();
  });

  it('loses nothing when the session ends in the middle', async () => {
    const leaving = await pages.signedIn('/');
    await leaving.locator('.step').first().waitFor();
    await leaving.keyboard.press('c');
    await field(leaving).fill(LINE);
    await leaving.context().clearCookies();
    await field(leaving).press('Enter');
    await leaving.getByText(/Your session has ended/).waitFor();
    await leaving.getByLabel('E-mail').fill('olga@example.com');
    await leaving.getByLabel('Password').fill(PASSWORD);
    await leaving.getByRole('button', { name: 'Sign in' }).click();
    await leaving.locator('.step').first().waitFor();
    if (!(await sheet(leaving).isVisible())) await leaving.keyboard.press('c');
    expect(await field(leaving).inputValue()).toBe(LINE);
    await leaving.context().close();
  });

  it('works on a phone', async () => {
    const state = await page.context().storageState();
    const phone = await pages.visit('/', {
      viewport: PHONE,
      isMobile: true,
      hasTouch: true,
      storageState: state,
    });
    await phone.locator('.step[data-open] .row').tap();
    await phone.getByRole('button', { name: 'Capture' }).tap();
    await field(phone).fill(LINE);
    await sheet(phone).getByRole('button', { name: 'Tom Becker' }).waitFor();
    await fits(phone);
    await isAccessible(phone);
    await picture(phone, 'capture-phone');
    // half of the screen is the keyboard's
    await phone.setViewportSize({ width: 390, height: 430 });
    await eventually(() => sheet(phone).evaluate((it) => it.getBoundingClientRect().height)).toBe(430);
    for (const part of [field(phone), chip('Person: Tom Becker', phone), save(phone)]) {
      const box = await part.boundingBox();
      expect(box && box.y >= 0 && box.y + box.height <= 430).toBe(true);
    }
    await picture(phone, 'capture-phone-keyboard');
    await phone.context().close();
  });

  it('writes nothing to the console', () => {
    const own = pages.complaints.filter((text) => !/ERR_INTERNET_DISCONNECTED/.test(text));
    expect(own).toEqual([]);
  });
});
