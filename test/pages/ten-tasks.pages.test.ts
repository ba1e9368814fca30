import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lacking, openPages, type Pages } from './browser.ts';
import { smallBook } from './small-book.ts';

/** 210 rows as spreadsheets leave them: semicolons, German headings, empty lines, the same people twice. */
const ODD_FILE = {
  name: 'Kontakte.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(
    [
      'Vorname;Nachname;E-Mail-Adresse;Firma;Hobby',
      ...Array.from(
        { length: 200 },
        (_, at) => `Vera;Quant${at};vera${at}@firma${at}.example;Firma ${at};Rudern`,
      ),
      ';;;;',
      ...Array.from({ length: 10 }, (_, at) => `Vera;Quant${at};vera${at}@firma${at}.example;Firma ${at};`),
    ].join('\r\n'),
  ),
};

/** The ten daily tasks of docs/guide/keys.md: each takes no more keys, lines and clicks than it says there. */
describe.skipIf(lacking !== null)(`ten daily tasks${lacking === null ? '' : ` (${lacking})`}`, () => {
  let pages: Pages;
  let page: Page;
  const effort = { keys: 0, lines: 0, clicks: 0 };
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) {
      effort.keys += 1;
      await page.keyboard.press(key);
    }
  };
  /** One line typed into capture, and Enter. */
  const captureLine = async (line: string, understood: RegExp | string) => {
    await press('c');
    effort.lines += 1;
    await page.getByLabel('What happened').fill(line);
    await page.getByRole('dialog').getByText(understood).first().waitFor();
    await press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  };
  const click = async (name: string | RegExp) => {
    effort.clicks += 1;
    await page.getByRole('button', { name }).first().click();
  };
  const takes = (keys: number, lines: number, clicks: number) =>
    expect(effort).toEqual({ keys, lines, clicks });

  beforeAll(async () => {
    pages = await openPages();
    await smallBook(pages);
    page = await pages.signedIn('/');
    await page.locator('.step').first().waitFor();
  });
  afterAll(() => pages.close());
  const begin = async (path = '/') => {
    await page.goto(`${pages.url}${path}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    Object.assign(effort, { keys: 0, lines: 0, clicks: 0 });
  };

  it('find whom to call, and why: nothing to press', async () => {
    await begin();
    await page.locator('.step[data-open]').getByText('Why now').waitFor();
    takes(0, 0, 0);
  });

  it('log a call with the next step: a key, a line, a key', async () => {
    await begin();
    await captureLine(
      'call Tom Becker 20m, compares prices, next call in two weeks at 10:00',
      /Then left alone until/,
    );
    takes(2, 1, 0);
  });

  it('agree a date: a key, a line, a key', async () => {
    await begin();
    await captureLine('Ines, agreed to talk in three weeks', /Then left alone until/);
    takes(2, 1, 0);
  });

  it('note what they promised: a key, a line, a key', async () => {
    await begin();
    await captureLine('Lucía sends the audit plan in two weeks', /audit plan/);
    takes(2, 1, 0);
  });

  it('put on hold: a key, a line, a key', async () => {
    await begin();
    await captureLine('Noor on hold until the end of next month', /on hold|hold/i);
    takes(2, 1, 0);
  });

  it('see who is neglected: three keys from anywhere', async () => {
    await begin();
    await press('g', 'p');
    await page.locator('.grid-row').first().waitFor();
    await press('s');
    await page.waitForURL(/silent=90/);
    takes(3, 0, 0);
  });

  it('set a rhythm for a person: two keys on their page', async () => {
    await begin('/people');
    await page.getByRole('link', { name: 'Lucía Prieto' }).click();
    await page.getByRole('heading', { name: 'Lucía Prieto', level: 1 }).waitFor();
    await page.getByRole('button', { name: /every \d+ (?:weeks|months)/ }).waitFor();
    await press('r');
    await page.getByRole('group', { name: 'Keep in touch every' }).waitFor();
    await press('1');
    await page.getByRole('button', { name: /every 4 weeks/ }).waitFor();
    takes(2, 0, 0);
  });

  it('import 200 odd rows: two keys, the file, one click', async () => {
    await begin();
    await press('g', 'i');
    await page.locator('input[type=file]').setInputFiles(ODD_FILE);
    await page.getByText('Understood as').waitFor();
    await click('Import it');
    await page.getByText('Imported.').waitFor({ timeout: 60_000 });
    expect(await page.locator('.totals').textContent()).toMatch(/new\s*200/);
    takes(2, 0, 1);
  });

  it('rate twenty people: a key for each, and two', async () => {
    await begin('/people');
    await page.locator('.grid-row').nth(19).waitFor();
    await press(...Array.from({ length: 20 }, () => 'x'), 'r', 'c');
    await page.locator('.undo', { hasText: '20 rated C.' }).waitFor();
    takes(22, 0, 0);
  });

  it('merge two people: three keys', async () => {
    const post = (body: object) =>
      page.request.post(`${pages.url}/api/people`, { data: body, headers: { origin: pages.url } });
    for (const name of ['Gesa Obermaier', 'Obermaier, Gesa'])
      await post({
        name,
        newAccount: 'Nordwind Kühlung',
        addresses: [{ kind: 'mail', value: 'gesa@nordwind.example' }],
      });
    await begin();
    await press('g', 'x');
    await page
      .locator('.two-table thead')
      .getByText(/Obermaier/)
      .first()
      .waitFor();
    await press('ArrowLeft');
    await page.locator('.undo', { hasText: 'Merged into' }).waitFor();
    takes(3, 0, 0);
  });
});
