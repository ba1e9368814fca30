import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { counts, emptyBook, type Imported } from '../../../test/imports/book.ts';
import { addPerson } from '../people/add-person.ts';
import { optIn } from '../permissions/opt-out.ts';

let book: Imported;
beforeEach(async () => {
  book = await emptyBook();
});
afterEach(() => book.drop());

const people = (columns = 'p.name, a.name AS account') =>
  book.rows<Record<string, unknown>>(
    sql`SELECT ${sql.raw(columns)} FROM app.people p JOIN app.accounts a ON a.id = p.account_id ORDER BY p.name, p.id`,
  );
const changed = { created: 0, updated: 0, unchanged: 0, merged: 0, refused: 0 };

describe('who somebody is', () => {
  it('blank cells clear nothing; what differs is updated', async () => {
    await book.file('Name,Email,Company,Title,City\nAnna Berg,anna@hafen.eu,Hafen AG,CFO,Kiel\n');
    const again = await book.file('Name,Email,Company,Title,City\nAnna Berg,ANNA@hafen.eu,,CEO,\n');
    expect(counts(again)).toEqual({ ...changed, read: 1, updated: 1 });
    expect(await people('p.name, p.title, p.city, a.name AS account')).toEqual([
      { name: 'Anna Berg', title: 'CEO', city: 'Kiel', account: 'Hafen AG' },
    ]);
  });

  it('a second row of the same file only fills what the first left blank', async () => {
    const result = await book.file(
      'Name,Email,Title,City\nAnna Berg,anna@hafen.eu,CFO,\nAnna Berg,anna@hafen.eu,CEO,Kiel\n',
    );
    expect(counts(result)).toEqual({ ...changed, read: 2, created: 1, merged: 1 });
    expect(await people('p.title, p.city')).toEqual([{ title: 'CFO', city: 'Kiel' }]);
    expect(await book.rows(sql`SELECT reason FROM app.import_rows WHERE outcome = 'merged'`)).toEqual([
      { reason: 'Differs from line 2 in title: the first row was kept.' },
    ]);
  });

  it('a shared mailbox is nobody’s own', async () => {
    await book.file('Name,Email,Company\nAnna Berg,info@hafen.eu,Hafen AG\nBo Lund,info@hafen.eu,Hafen AG\n');
    expect(await people()).toEqual([
      { name: 'Anna Berg', account: 'Hafen AG' },
      { name: 'Bo Lund', account: 'Hafen AG' },
    ]);
  });

  it('of two people with one address the name that fits best is meant, and the row says so', async () => {
    for (const name of ['Anna Berg', 'Bo Lund']) {
      await book.run(addPerson, {
        name,
        newAccount: 'Hafen AG',
        addresses: [{ kind: 'mail', value: 'both@hafen.eu' }],
      });
    }
    const result = await book.file('Name,Email,Title\nLund Bo,both@hafen.eu,CTO\n');
    expect(counts(result)).toEqual({ ...changed, read: 1, updated: 1 });
    expect(await people('p.name, p.title')).toEqual([
      { name: 'Anna Berg', title: null },
      { name: 'Lund Bo', title: 'CTO' },
    ]);
    expect(await book.rows(sql`SELECT reason FROM app.import_rows`)).toEqual([
      { reason: '2 people have the address both@hafen.eu: taken for Bo Lund, whose name fits best.' },
    ]);
  });

  it('sellers change nobody of accounts that they may not see', async () => {
    await book.file('Name,Email,Company\nAnna Berg,anna@hafen.eu,Hafen AG\n');
    const seller = await book.seller('Bo Lund');
    await book.rows(sql`UPDATE app.organizations SET sellers_see = 'own'`);
    const result = await seller.file(
      'Name,Email,Company,Title\nAnna Berg,anna@hafen.eu,Hafen AG,CEO\nCem Kaya,cem@kaya.de,Kaya GmbH,\n',
    );
    expect(counts(result)).toEqual({ ...changed, read: 2, created: 1, refused: 1 });
    expect(result.refusedRows).toEqual([{ line: 2, reason: expect.stringContaining('may not change') }]);
    expect(await people('p.name, p.title')).toEqual([
      { name: 'Anna Berg', title: null },
      { name: 'Cem Kaya', title: null },
    ]);
  });

  it('whoever has changed the company keeps the old one in their history', async () => {
    await book.file('Name,Email,Company\nAnna Berg,anna.berg@gmail.com,Hafen AG\n');
    const result = await book.file('Name,Email,Company\nAnna Berg,anna.berg@gmail.com,Lund AB\n');
    expect(await people()).toEqual([{ name: 'Anna Berg', account: 'Lund AB' }]);
    expect(
      await book.rows(
        sql`SELECT a.name, j.last_day FROM app.jobs j JOIN app.accounts a ON a.id = j.account_id`,
      ),
    ).toEqual([{ name: 'Hafen AG', last_day: '2026-11-23' }]);
    await book.undo(result);
    expect(await people()).toEqual([{ name: 'Anna Berg', account: 'Hafen AG' }]);
  });
});

describe('where somebody is at home', () => {
  it.each([
    [
      'one company in other words',
      'First name,Last name,Company\nAnna,Berg,Müller & Söhne GmbH\nBo,Lund,Müller Söhne\nCem,Kaya,"MULLER AND SOHNE, Inc."\n',
      ['Müller & Söhne GmbH', 'Müller Söhne', 'Müller & Söhne GmbH'],
    ],
    [
      'a company known by the domain of the address',
      'Name,Email\nA,a@kran.de\nB,b@kran.de\n',
      ['kran.de', 'kran.de'],
    ],
    [
      'a free provider is no company',
      'Name,Email\nA Berg,a@gmail.com\nB Lund,b@gmail.com\n',
      ['A Berg', 'B Lund'],
    ],
    ['nothing is known', 'Name,Phone\nA Berg,+4930123456\n', ['A Berg']],
  ])('%s', async (_, file, homes) => {
    await book.file(file);
    expect((await people()).map((row) => row['account'])).toEqual(homes);
  });
});

describe('refusals', () => {
  const FILE = 'Name,Email,Unsubscribed from all email\nAnna Berg,anna@hafen.eu,';
  const refused = () =>
    book.rows(
      sql`SELECT DISTINCT ON (channel) channel, allowed FROM app.permissions ORDER BY channel, at DESC`,
    );

  it('are recorded, and no later file takes them back', async () => {
    await book.file(`${FILE}true\n`);
    expect(await refused()).toEqual([
      { channel: 'mail', allowed: false },
      { channel: 'newsletter', allowed: false },
    ]);
    await book.file(`${FILE}false\n`);
    await book.file('Name,Email\nAnna Berg,anna@hafen.eu\n');
    expect(await refused()).toEqual([
      { channel: 'mail', allowed: false },
      { channel: 'newsletter', allowed: false },
    ]);
    expect(await book.count(sql`SELECT count(*)::int AS n FROM app.permissions`)).toBe(2);
  });

  it('are planned with the batch', async () => {
    await book.file('Name,Email,Company\nAnna Berg,anna@hafen.eu,Hafen AG\n', { options: { rating: 'A' } });
    const channel = () => book.rows(sql`SELECT channel FROM app.next_steps`);
    expect(await channel()).toEqual([{ channel: 'mail' }]);
    await book.file('Name,Email,Company,Unsubscribed from all email\nAnna Berg,anna@hafen.eu,Hafen AG,yes\n');
    expect(await channel()).not.toEqual([{ channel: 'mail' }]);
  });

  it('come back only by the person’s own word', async () => {
    await book.file(`${FILE}true\n`);
    const [anna] = await book.rows(sql<{ id: string }>`SELECT id FROM app.people`);
    await book.run(optIn, { person: anna?.id, channel: 'mail', evidence: 'Her mail of today' });
    expect(await refused()).toEqual([
      { channel: 'mail', allowed: true },
      { channel: 'newsletter', allowed: false },
    ]);
  });
});

describe('what else a file may say', () => {
  it('rates by criteria, and by our own names of ratings', async () => {
    await book.file(
      'Name,Email,Title,Rating\nA,a@a.eu,CFO,\nB,b@b.eu,Clerk,\nC,c@c.eu,Clerk,a\nD,d@d.eu,CFO,Hot\n',
      {
        options: {
          ratings: [{ when: { field: 'title', contains: 'cfo' }, rating: 'B' }],
          rating: 'long-shot',
        },
      },
    );
    expect(await people('p.name, p.rating')).toEqual([
      { name: 'A', rating: 'B' },
      { name: 'B', rating: 'long-shot' },
      { name: 'C', rating: 'A' },
      { name: 'D', rating: 'B' },
    ]);
    await expect(book.file('Name,Email\nA,a@a.eu\n', { options: { rating: 'Z' } })).rejects.toMatchObject({
      code: 'unknown-rating',
    });
  });

  it('tells the clock of past contacts, but not of activities or of days to come', async () => {
    const file = (header: string) => `Name,Email,${header}\nA,a@a.eu,2026-10-01\nB,b@b.eu,2027-10-01\n`;
    await book.file(file('Last Contacted'));
    await book.file(file('Last Contacted'));
    await book.file(file('Last Activity Date'));
    expect(
      await book.rows(
        sql`SELECT p.name, i.at, i.reached, i.source FROM app.interactions i JOIN app.interaction_people ip ON ip.interaction_id = i.id JOIN app.people p ON p.id = ip.person_id`,
      ),
    ).toEqual([{ name: 'A', at: Date.parse('2026-10-01T12:00:00Z'), reached: true, source: 'import' }]);
    expect(
      await people(
        "p.name, p.custom->>'last_contacted' AS contacted, p.custom->>'last_activity_date' AS active",
      ),
    ).toEqual([
      { name: 'A', contacted: null, active: '2026-10-01' },
      { name: 'B', contacted: '2027-10-01', active: '2027-10-01' },
    ]);
  });

  it('asks about dates that may begin with the day or with the month', async () => {
    const file = 'Name,Email,Last Contacted\nA,a@a.eu,03/04/2026\n';
    await expect(book.file(file)).rejects.toMatchObject({
      code: 'date-order-needed',
      params: { column: 'Last Contacted', example: '03/04/2026' },
    });
    expect(await book.count(sql`SELECT count(*)::int AS n FROM app.imports`)).toBe(0);
    await book.file(file, { read: { dateOrder: 'dmy' } });
    expect(await book.rows(sql`SELECT at FROM app.interactions`)).toEqual([
      { at: Date.parse('2026-04-03T12:00:00Z') },
    ]);
  });

  it('keeps every column, under its header', async () => {
    await book.file('Name,Email,Größe,尺码,Shoe size\nA,a@a.eu,39,L,43\n');
    expect(await book.rows(sql`SELECT label, key FROM app.custom_fields ORDER BY label`)).toEqual(
      expect.arrayContaining([
        { label: 'Größe', key: 'grosse' },
        { label: 'Shoe size', key: 'shoe_size' },
        { label: '尺码', key: 'field' },
      ]),
    );
  });

  it('gives owners whom we do not know a user without a login, and no right', async () => {
    await book.file(
      'Name,Email,Company,Owner\nA,a@a.eu,Hafen AG,Bo Lund\nB,b@b.eu,Kran AG,mia\nC,c@c.eu,Zoo AG,005Ec000004oBPNIA2\n',
    );
    expect(
      await book.rows(
        sql`SELECT a.name, u.name AS owner, u.role, u.login_id FROM app.accounts a JOIN app.users u ON u.id = a.owner_id ORDER BY 1`,
      ),
    ).toEqual([
      { name: 'Hafen AG', owner: 'Bo Lund', role: 'seller', login_id: null },
      { name: 'Kran AG', owner: 'Mia', role: 'owner', login_id: null },
      { name: 'Zoo AG', owner: 'Mia', role: 'owner', login_id: null },
    ]);
    expect(await people("p.name, p.custom->>'owner' AS owner")).toContainEqual({
      name: 'C',
      owner: '005Ec000004oBPNIA2',
    });
  });
});

describe('what is no file of people', () => {
  it.each([
    ['', 'empty.csv'],
    ['Name,Email\n', 'header.csv'],
    ['%PDF-1.7\n%âãÏÓ\n', 'paper.csv'],
    ['PK\u0003\u0004\u0014\u0000\u0006\u0000[Content_Types].xml xl/workbook.xml', 'book.xlsx'],
  ])('%j is read as nothing, and changes nothing', async (text, name) => {
    const result = await book.file(text, { name });
    expect([result.created, result.read - result.refused]).toEqual([0, 0]);
    expect(result.problem === null ? result.status : result.problem).toBeTruthy();
    expect(await book.count(sql`SELECT count(*)::int AS n FROM app.people`)).toBe(0);
  });
});
