import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { counts, emptyBook, type Imported } from '../../../test/imports/book.ts';
import { exportFolder } from '../../files/export-folder.ts';
import { writeCsv } from '../../files/write-csv.ts';
import { createExports } from '../../store/exports/exports.ts';
import { logInteraction } from '../interactions/log-interaction.ts';
import { EXPORT_KINDS } from '../ports/exports.ts';
import { exportAll } from './export-all.ts';

let book: Imported;
const folder = mkdtempSync(join(tmpdir(), 'followthrough-export-test-'));
beforeAll(async () => {
  book = await emptyBook();
  await book.file(
    'Name,Email,Phone,Company,Title,Rating,Tags,Notes,Country,Birthday,Shoe size\n' +
      'Anna Berg,anna@hafen.eu; a.berg@home.eu,+49 30 5550123,Hafen AG,"CFO, DACH",A,port;vip,"Two\nlines",Germany,1980-02-03,39\n' +
      '=SUM(A1:A10),sum@evil.eu,,Evil & Sons Ltd.,@cmd,,,-1+1,,,\n' +
      'محمد أحمد,mohammed@emirates.ae,+971 50 123 4567,Emirates LLC,,B,,,AE,,\n',
  );
  await book.file(
    'opportunity_id,account,deal_stage,product,close_value,engage_date,sales_agent\nO-1,Hafen AG,Engaging,Crane,4514.50,2026-10-25,Bo Lund\nO-2,Emirates LLC,Won,Crane,10,2026-01-13,\n',
    { name: 'pipeline.csv' },
  );
  const [anna] = await book.rows(sql<{ id: string }>`SELECT id FROM app.people WHERE name = 'Anna Berg'`);
  await book.run(logInteraction, { people: [anna?.id], kind: 'call', body: 'Asked for the offer' });
});
afterAll(async () => {
  await book.drop();
  rmSync(folder, { recursive: true, force: true });
});

const parts = () => ({ ground: book.ground, exports: createExports(book.database), writeCsv });

describe('an export of everything', () => {
  it('has a file for each kind of record', async () => {
    const files = await exportAll(parts(), book.actor, await exportFolder(folder));
    expect(readdirSync(folder).sort()).toEqual(EXPORT_KINDS.map((kind) => `${kind}.csv`).sort());
    expect(Object.fromEntries(files.map(({ file, rows }) => [file, rows]))).toMatchObject({
      'people.csv': 3,
      'accounts.csv': 3,
      'opportunities.csv': 2,
      'interactions.csv': 1,
    });
  });

  it('holds nothing that a spreadsheet would run', () => {
    const people = readFileSync(join(folder, 'people.csv'), 'utf8');
    expect(people).toContain("'=SUM(A1:A10)");
    expect(people).toContain("'@cmd");
    expect(people).not.toMatch(/(^|,)"?[=@]/m);
  });

  it.each([
    ['accounts', 3],
    ['people', 3],
    ['opportunities', 2],
  ])('changes nothing when its %s come in again', async (kind, rows) => {
    const again = await book.file(join(folder, `${kind}.csv`), { path: true });
    expect([again.format, counts(again)]).toEqual([
      `followthrough-${kind}`,
      { read: rows, created: 0, updated: 0, unchanged: rows, merged: 0, refused: 0 },
    ]);
  });

  it('fills an empty book with the same people and accounts', async () => {
    const other = await emptyBook();
    try {
      for (const kind of ['accounts', 'people', 'opportunities'])
        await other.file(join(folder, `${kind}.csv`), { path: true });
      const shown = sql`SELECT p.name, p.title, p.rating, p.note, p.country, p.birthday, p.custom, a.name AS account,
        (SELECT array_agg(d.normalized ORDER BY d.normalized) FROM app.addresses d WHERE d.person_id = p.id) AS addresses
        FROM app.people p JOIN app.accounts a ON a.id = p.account_id ORDER BY p.name`;
      expect(await other.rows(shown)).toEqual(await book.rows(shown));
    } finally {
      await other.drop();
    }
  });

  it('gives values as they are, a record a line, when asked', async () => {
    const lines: string[] = [];
    const target = {
      async write(name: string, chunks: AsyncIterable<string>) {
        for await (const chunk of chunks) if (name === 'people.jsonl') lines.push(chunk);
      },
    };
    await exportAll(parts(), book.actor, target, 'jsonl');
    expect(lines.map((line) => JSON.parse(line).Name).sort()).toEqual([
      '=SUM(A1:A10)',
      'Anna Berg',
      'محمد أحمد',
    ]);
  });

  it('is for managers', async () => {
    await expect(
      exportAll(parts(), { ...book.actor, role: 'seller' }, await exportFolder(folder)),
    ).rejects.toMatchObject({ code: 'not-allowed' });
  });
});
