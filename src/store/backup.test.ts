import {
  closeSync,
  cpSync,
  ftruncateSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { sql } from 'kysely';
import { afterAll, describe, expect, it } from 'vitest';
import { emptyDatabase, type FreshDatabase, freshDatabase } from '../../test/database-template.ts';
import { contentsOf, insertSampleRows, orgOf, withClient } from '../../test/rows-everywhere.ts';
import { backup } from './backup.ts';
import { migrate, pendingMigrations } from './migrate.ts';
import { readMigrations } from './migration-files.ts';
import { checkBackup, restore } from './restore.ts';

const folder = mkdtempSync(join(tmpdir(), 'followthrough-backup-test-'));
const NOW = Date.parse('2026-11-22T10:00:00Z');
const how = { product: '0.1.0', now: NOW };
const opened: FreshDatabase[] = [];
const use = async (made: Promise<FreshDatabase>) => {
  const database = await made;
  opened.push(database);
  return database;
};
afterAll(async () => {
  for (const { drop } of opened) await drop();
  rmSync(folder, { recursive: true, force: true });
});

const source = await use(freshDatabase());
await insertSampleRows(source.connection, 'a');
await insertSampleRows(source.connection, 'b');
const file = join(folder, 'whole.backup');
const summary = await backup(source.connection, file, how);

const refusal = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'not refused',
    (error: { code?: unknown }) => error.code ?? error,
  );

describe('a backup', () => {
  it('says what it holds', async () => {
    const { header, manifest } = await checkBackup(file);
    expect(header).toMatchObject({
      product: '0.1.0',
      madeAt: '2026-11-22T10:00:00.000Z',
      schemaVersion: readMigrations().length,
    });
    expect(manifest.rows).toBe(summary.rows);
    expect(manifest.tables.find(({ table }) => table === 'app.accounts')?.rows).toBe(2);
  });

  it('leaves no unfinished file, and does not write over a file', async () => {
    expect(await refusal(backup(source.connection, file, how))).toBe('backup-exists');
    const nowhere = join(folder, 'missing', 'x.backup');
    expect(await refusal(backup(source.connection, nowhere, how))).toBe('backup-not-written');
  });

  it('is restored into an empty database, every row of every table', async () => {
    const target = await use(emptyDatabase());
    const done = await restore(target.connection, file);
    expect(done.rows).toBe(summary.rows);
    expect(await contentsOf(target.connection)).toEqual(await contentsOf(source.connection));
    await expectWorking(target);
  });

  it('is restored into a migrated database without data', async () => {
    const target = await use(freshDatabase());
    await restore(target.connection, file);
    expect(await contentsOf(target.connection)).toEqual(await contentsOf(source.connection));
    await expectWorking(target);
  });
});

/** Migrated, walled, searched. */
async function expectWorking(target: FreshDatabase) {
  expect((await pendingMigrations(target.connection)).pending).toEqual([]);
  const rows = await target.database.inOrganization(orgOf('a'), async (tx) => {
    const people = await sql<{ org_id: string }>`SELECT org_id FROM app.people`.execute(tx);
    const found = await sql`SELECT FROM app.search('xa', '{person}', 5)`.execute(tx);
    return [people.rows.map(({ org_id }) => org_id), found.rows.length];
  });
  expect(rows).toEqual([[orgOf('a')], 1]);
}

describe('where a backup may go', () => {
  it('not over data, unless asked', async () => {
    const target = await use(freshDatabase());
    await insertSampleRows(target.connection, 'c');
    const before = await contentsOf(target.connection);
    expect(await refusal(restore(target.connection, file))).toBe('restore-target-not-empty');
    expect(await contentsOf(target.connection)).toEqual(before);
    await restore(target.connection, file, { replace: true });
    expect(await contentsOf(target.connection)).toEqual(await contentsOf(source.connection));
  });

  it('not into a database that others use', async () => {
    const target = await use(freshDatabase());
    const refused = await target.database.outside(() => refusal(restore(target.connection, file)));
    expect(refused).toBe('restore-target-in-use');
  });
});

describe('a file that is not as it was written', () => {
  const bytes = readFileSync(file);
  const flipped = (at: number, within: Buffer = bytes) => {
    const copy = Buffer.from(within);
    copy[at] = (copy[at] ?? 0) ^ 0x10;
    return copy;
  };
  const recompressed = (change: (content: Buffer<ArrayBuffer>) => Buffer) =>
    gzipSync(change(gunzipSync(bytes)));
  const textAt = (content: Buffer, text: string) => content.indexOf(text) + 2;

  it.each<[string, Buffer, string]>([
    ['empty', Buffer.alloc(0), 'not-a-backup'],
    ['a text', Buffer.from('name,mail\nAnna,anna@example.com\n'), 'not-a-backup'],
    ['another gzip file', gzipSync('name,mail\nAnna,anna@example.com\n'), 'not-a-backup'],
    ['cut to its first half', bytes.subarray(0, bytes.length >> 1), 'backup-incomplete'],
    ['cut by one byte', bytes.subarray(0, -1), 'backup-incomplete'],
    ['cut and compressed again', recompressed((content) => content.subarray(0, -40)), 'backup-incomplete'],
    [
      'without its last frame',
      recompressed((all) => all.subarray(0, all.lastIndexOf('Z'))),
      'backup-incomplete',
    ],
    ['one bit other, in the middle', flipped(bytes.length >> 1), 'backup-damaged'],
    ['one bit other, in the checksum at the end', flipped(bytes.length - 6), 'backup-damaged'],
    [
      'a name changed, and compressed again',
      recompressed((content) => flipped(textAt(content, 'xa'), content)),
      'backup-damaged',
    ],
    [
      'with something behind it',
      recompressed((content) => Buffer.concat([content, content])),
      'backup-damaged',
    ],
  ])('%s', async (_, altered, code) => {
    const path = join(folder, 'altered.backup');
    writeFileSync(path, altered);
    const target = await use(emptyDatabase());
    expect(await refusal(restore(target.connection, path))).toBe(code);
    const schemas = await withClient(target.connection, (client) =>
      client.query("SELECT FROM pg_namespace WHERE nspname = 'app'"),
    );
    expect(schemas.rows).toEqual([]);
  });

  it('missing, a folder', async () => {
    expect(await refusal(checkBackup(join(folder, 'none')))).toBe('backup-not-found');
    expect(await refusal(checkBackup(folder))).toBe('backup-not-found');
  });

  it('a backup of a newer program', async () => {
    const newer = readMigrations().length + 1;
    const target = await use(freshDatabase());
    await withClient(target.connection, (client) =>
      client.query("INSERT INTO app.migrations (number, name, checksum) VALUES ($1, 'x', 'x')", [newer]),
    );
    const path = join(folder, 'newer.backup');
    await backup(target.connection, path, how);
    expect(await refusal(checkBackup(path))).toBe('backup-newer-than-program');
  });

  it('altered between check and restore: what was begun is undone', async () => {
    const path = join(folder, 'swapped.backup');
    cpSync(file, path);
    const target = await use(freshDatabase());
    await insertSampleRows(target.connection, 'c');
    const before = await contentsOf(target.connection);
    const cut = () => {
      const descriptor = openSync(path, 'r+');
      ftruncateSync(descriptor, 100);
      closeSync(descriptor);
    };
    // Refused in the middle of the restore, by a table that the reader does not get.
    const refused = await refusal(
      restore(target.connection, path, {
        replace: true,
        onTable: (table) => {
          cut();
          if (table === 'app.people') throw Object.assign(new Error('stopped'), { code: 'stopped' });
        },
      }),
    );
    expect(['stopped', 'backup-incomplete']).toContain(refused);
    expect(await contentsOf(target.connection)).toEqual(before);
  });
});

it('is of one moment while others write', async () => {
  const busy = await use(freshDatabase());
  const org = orgOf('w');
  await busy.database.asKeeper((tx) =>
    sql`INSERT INTO app.organizations (org_id, name, zone, country, created_at)
        VALUES (${org}, 'W', 'UTC', 'DE', now())`.execute(tx),
  );
  const stop = new AbortController();
  // Each transaction writes an account and its signal: a backup of one moment holds as many of each.
  const writer = async () => {
    let written = 0;
    while (!stop.signal.aborted) {
      await busy.database.inOrganization(org, (tx) =>
        sql`WITH a AS (
              INSERT INTO app.accounts (org_id, id, name, created_at, updated_at)
              VALUES (${org}, gen_random_uuid(), 'W', now(), now()) RETURNING id)
            INSERT INTO app.signals (org_id, id, account_id, text, learned_at)
            SELECT ${org}, gen_random_uuid(), id, 'moved', now() FROM a`.execute(tx),
      );
      written += 1;
    }
    return written;
  };
  const writers = [writer(), writer()];
  const counts: number[] = [];
  for (const round of [1, 2, 3]) {
    const { tables } = await backup(busy.connection, join(folder, `busy-${round}.backup`), how);
    const rowsOf = (name: string) => tables.find(({ table }) => table === name)?.rows ?? -1;
    expect(rowsOf('app.signals')).toBe(rowsOf('app.accounts'));
    counts.push(rowsOf('app.accounts'));
  }
  stop.abort();
  const written = (await Promise.all(writers)).reduce((sum, count) => sum + count, 0);
  expect(counts).toEqual(counts.toSorted((a, b) => a - b));
  expect(written).toBeGreaterThanOrEqual(counts.at(-1) ?? 0);

  await busy.database.close();
  const target = await use(emptyDatabase());
  await restore(target.connection, join(folder, 'busy-3.backup'));
  expect((await contentsOf(target.connection))['accounts']).toHaveLength(counts.at(-1) ?? -1);
});

describe('a backup from an older version', () => {
  const versions = readMigrations().slice(0, -1);

  it.each(versions)('$name', async ({ number, name }) => {
    const old = await use(emptyDatabase());
    await migrate(old.connection, { upTo: number });
    await insertSampleRows(old.connection, 'a');
    const path = join(folder, `${name}.backup`);
    await backup(old.connection, path, how);
    const target = await use(emptyDatabase());
    const { migrated } = await restore(target.connection, path);
    expect(migrated).toHaveLength(readMigrations().length - number);
    await expectWorking(target);
  });
});
