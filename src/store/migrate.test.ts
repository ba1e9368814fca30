import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { emptyDatabase, type FreshDatabase } from '../../test/database-template.ts';
import { contentsOf, insertSampleRows, withClient } from '../../test/rows-everywhere.ts';
import { migrate, pendingMigrations } from './migrate.ts';
import { readMigrations } from './migration-files.ts';
import { describeSchema } from './schema/catalogue.ts';

const made: FreshDatabase[] = [];
const folders: string[] = [];
const empty = async () => {
  const database = await emptyDatabase();
  made.push(database);
  return database.connection;
};
afterAll(async () => {
  for (const { drop } of made) await drop();
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

const newest = readMigrations().length;
const numbers = Array.from({ length: newest }, (_, index) => index + 1);
const refusal = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'not refused',
    (error: { code?: unknown }) => error.code ?? error,
  );

function filesOf(contents: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'followthrough-migrations-'));
  folders.push(folder);
  for (const [name, text] of Object.entries(contents)) writeFileSync(join(folder, name), text);
  return folder;
}

describe('migrate', () => {
  it('brings an empty database up, once', async () => {
    const connection = await empty();
    expect(await pendingMigrations(connection)).toMatchObject({ current: 0, newest });
    const applied = await migrate(connection);
    expect(applied.map(({ number }) => number)).toEqual(numbers);
    expect(await migrate(connection)).toEqual([]);
    expect(await pendingMigrations(connection)).toEqual({ current: newest, newest, pending: [] });
  });

  it('is safe when several processes start at once', async () => {
    const connection = await empty();
    const runs = await Promise.all([1, 2, 3, 4].map(() => migrate(connection)));
    expect(runs.flat().map(({ number }) => number)).toEqual(numbers);
  });

  it('leaves nothing of a migration that fails, and goes on from there', async () => {
    const connection = await empty();
    const good = 'CREATE TABLE app.kept (id int);';
    const bad = filesOf({ '0001_a.sql': good, '0002_b.sql': 'CREATE TABLE app.half (id int); SELECT 1/0;' });
    expect(await refusal(migrate(connection, { folder: bad }))).toBe('22012');
    const mended = filesOf({ '0001_a.sql': good, '0002_b.sql': 'CREATE TABLE app.half (id int);' });
    expect((await migrate(connection, { folder: mended })).map(({ name }) => name)).toEqual(['0002_b.sql']);
  });

  it('refuses a file that was changed after it was applied, but not other line ends', async () => {
    const connection = await empty();
    await migrate(connection, { folder: filesOf({ '0001_a.sql': 'SELECT 1;\nSELECT 2;\n' }) });
    const windows = filesOf({ '0001_a.sql': 'SELECT 1;\r\nSELECT 2;\r\n' });
    expect(await migrate(connection, { folder: windows })).toEqual([]);
    const changed = filesOf({ '0001_a.sql': 'SELECT 1;\nSELECT 3;\n' });
    expect(await refusal(migrate(connection, { folder: changed }))).toBe('migration-changed');
  });

  it('refuses a database of a newer program, with a way out', async () => {
    const connection = await empty();
    const two = filesOf({ '0001_a.sql': 'SELECT 1;', '0002_b.sql': 'SELECT 2;' });
    await migrate(connection, { folder: two });
    const one = filesOf({ '0001_a.sql': 'SELECT 1;' });
    for (const attempt of [migrate, pendingMigrations]) {
      await expect(attempt(connection, { folder: one })).rejects.toMatchObject({
        code: 'database-newer-than-program',
        message: expect.stringContaining('version 2, this program knows 1'),
        mend: expect.stringContaining('newer program'),
      });
    }
  });

  it.each([
    ['a gap', ['0001_a.sql', '0003_c.sql']],
    ['a number given twice', ['0001_a.sql', '0001_b.sql']],
    ['no number', ['0001_a.sql', 'more.sql']],
  ])('refuses files with %s', (_, names) => {
    const folder = filesOf(Object.fromEntries(names.map((name) => [name, 'SELECT 1;'])));
    expect(() => readMigrations(folder)).toThrow(/not numbered/);
  });
});

describe('an upgrade keeps the data', () => {
  it.each(readMigrations().slice(0, -1))('from $name', async ({ number }) => {
    const connection = await empty();
    await migrate(connection, { upTo: number });
    await insertSampleRows(connection, 'a');
    const columns = await withClient(connection, async (client) => {
      const { tables } = await describeSchema(client);
      return new Map(tables.map((table) => [table.name, table.columns.map(({ name }) => name)]));
    });
    // Entries for search are made of the rest.
    columns.delete('search_entries');
    const before = await contentsOf(connection, columns);
    await migrate(connection);
    expect(await contentsOf(connection, columns)).toEqual(before);
    const found = await withClient(connection, (client) => client.query('SELECT FROM app.search_entries'));
    expect(found.rows).toHaveLength(4);
  });
});
