import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually, fits, isAccessible, lacking, openPages, type Pages, PHONE, picture } from './browser.ts';
import { smallBook } from './small-book.ts';

const FILE = {
  name: 'kontakte.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(`Vorname;Nachname;E-Mail;Firma;Position;Zuletzt kontaktiert;Hobby
Gesa;Petersen;gesa.petersen@foerde-fisch.example;Förde Fisch KG;Einkauf;03.09.2026;Segeln
Sorin;Dobre;sorin@voinesti.example;Cooperativa Pomicolă Voinești;Director;18.10.2026;
Sakari;Niiranen;sakari@pohjolan.example;Pohjolan Marja Oy;Johtaja;14.08.2026;Ski
`),
};

describe.skipIf(lacking !== null)(`import${lacking === null ? '' : ` (${lacking})`}`, () => {
  let pages: Pages;
  beforeAll(async () => {
    pages = await openPages();
    await smallBook(pages);
  });
  afterAll(() => pages.close());

  it('shows what a file is understood as, imports it, and takes it back', async () => {
    const page = await pages.signedIn('/import');
    await page.getByRole('button', { name: 'Choose files' }).waitFor();
    await isAccessible(page);
    await page.locator('input[type=file]').setInputFiles(FILE);
    await page.getByText('Understood as').waitFor();
    expect(await page.getByLabel('Firma').inputValue()).toBe('person.organization');
    await page.getByText('Gesa Petersen').waitFor();
    await isAccessible(page);
    await picture(page, 'import-preview');

    await page.getByLabel('Hobby').selectOption('ignore');
    await page.keyboard.press('Tab');
    await page.getByRole('button', { name: 'Import it' }).click();
    await page.getByText('Imported.').waitFor();
    expect(await page.locator('.totals').textContent()).toContain('3new');
    await isAccessible(page);
    await picture(page, 'import-done');

    await page.getByRole('button', { name: 'Undo the import' }).click();
    await page.getByText('Taken back.').waitFor();
    await page.goto(`${pages.url}/people`);
    await page.locator('.grid-row').first().waitFor();
    expect(await page.getByText('Gesa Petersen').count()).toBe(0);
  });

  it('says in words that a file is no table', async () => {
    const page = await pages.signedIn('/import');
    await page.locator('input[type=file]').setInputFiles({
      name: 'picture.png',
      mimeType: 'image/png',
      buffer: Buffer.from([137, 80, 78, 71, 13, 10, 26, 10, 0, 0]),
    });
    await page.locator('.next .late').waitFor();
    expect(await page.getByRole('button', { name: 'Import it' }).isDisabled()).toBe(true);
  });

  it('takes several files at once, says what each is, and imports those that are understood', async () => {
    const page = await pages.signedIn('/import');
    const more = FILE.buffer.toString().replaceAll('example', 'test.example').replaceAll('Gesa', 'Gerda');
    await page
      .locator('input[type=file]')
      .setInputFiles([
        FILE,
        { ...FILE, name: 'more.csv', buffer: Buffer.from(more) },
        { name: 'letter.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 nothing here') },
        { name: 'empty.csv', mimeType: 'text/csv', buffer: Buffer.alloc(0) },
      ]);
    await page.locator('.file-queue .late').nth(1).waitFor();
    await eventually(() => page.locator('.file-queue', { hasText: 'Understood as' }).count()).toBe(1);
    await isAccessible(page);
    await picture(page, 'import-several');
    await page.getByRole('button', { name: 'Import them all' }).click();
    await eventually(() => page.getByText(/^imported, /).count()).toBe(2);
  });

  it('sends a large file without freezing, and can be stopped', async () => {
    const page = await pages.signedIn('/import');
    // 200 MB on the disk of the browser, never in memory here
    await page.evaluate(`{
      const part = new Blob(['name;mail\\n' + 'x'.repeat(1024 * 1024)]);
      const file = new File(Array.from({ length: 200 }, () => part), 'large.csv');
      const data = new DataTransfer();
      data.items.add(file);
      document.querySelector('.drop').dispatchEvent(new DragEvent('drop', { bubbles: true, dataTransfer: data }));
    }`);
    await page.getByText(/Sending large.csv/).waitFor();
    await page.getByRole('button', { name: 'Stop' }).click();
    await page.getByRole('button', { name: 'Choose files' }).waitFor();
  });

  it('gives everything back as files, and the present list', async () => {
    const page = await pages.signedIn('/import');
    const [everybody] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('.export-kinds').getByRole('link', { name: 'People', exact: true }).click(),
    ]);
    expect(everybody.suggestedFilename()).toBe('people.csv');
    await page.goto(`${pages.url}/people?text=lucia`);
    await page.locator('.list .grid-row').first().waitFor();
    const address = await page.getByRole('link', { name: 'Save as CSV' }).getAttribute('href');
    const answer = await page.request.get(`${pages.url}${address}`);
    const lines = (await answer.text()).trim().split(/\r?\n/);
    expect(lines).toHaveLength(2);
    expect(lines[1]).toContain('Lucía Prieto');
  });

  it('fits a phone', async () => {
    const page = await pages.signedIn('/import', { viewport: PHONE, isMobile: true, hasTouch: true });
    await page.locator('input[type=file]').setInputFiles(FILE);
    await page.getByText('Understood as').waitFor();
    await fits(page);
    await isAccessible(page);
    await picture(page, 'import-phone');
    expect(pages.complaints).toEqual([]);
  });
});
