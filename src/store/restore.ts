import { Client, type ClientConfig } from 'pg';
import type { Header, Manifest, TableStart } from './archive/frames.ts';
import { type ArchiveContents, readArchive } from './archive/read-archive.ts';
import { copyTarget, quotedTable, tablesToKeep } from './archive/tables-to-keep.ts';
import { copyText } from './copy.ts';
import { storeError } from './errors.ts';
import { buildSchema, migrate, prepareServer } from './migrate.ts';
import { readMigrations } from './migration-files.ts';

export interface RestoreOptions {
  /** Puts the backup in the place of what the database holds; without it only a database without data is taken. */
  readonly replace?: boolean;
  readonly signal?: AbortSignal;
  readonly onTable?: (table: string, rows: number) => void;
}

export interface RestoreSummary {
  readonly header: Header;
  readonly rows: number;
  readonly tables: Manifest['tables'];
  /** The migrations that brought the restored data up to this program. */
  readonly migrated: readonly string[];
}

/** Reads a whole backup and checks it, without a database. Throws like `restore`. */
export async function checkBackup(file: string, signal?: AbortSignal): Promise<ArchiveContents> {
  const contents = await readArchive(file, {}, signal);
  const newest = readMigrations().length;
  const { schemaVersion, product } = contents.header;
  if (schemaVersion > newest) {
    throw storeError('backup-newer-than-program', { product, backup: schemaVersion, program: newest });
  }
  return contents;
}

/**
 * Restores a backup onto any PostgreSQL that the product runs on. All of it happens in one transaction: the
 * tables as they were when the backup was made, their rows, and the proof that all are there; then the newer
 * migrations follow. Whatever goes wrong, the database stays as it was.
 *
 * Throws `backup-not-found`, `not-a-backup`, `backup-incomplete`, `backup-damaged`, `backup-newer-than-program`,
 * `restore-target-not-empty` or `restore-target-in-use`.
 */
export async function restore(
  connection: ClientConfig,
  file: string,
  options: RestoreOptions = {},
): Promise<RestoreSummary> {
  // Once before anything is touched, and once more while it is read into the database.
  await checkBackup(file, options.signal);
  const client = new Client({ ...connection, application_name: 'followthrough restore' });
  client.on('error', () => undefined);
  await client.connect();
  let contents: ArchiveContents;
  try {
    await client.query("SELECT pg_advisory_lock(hashtext('followthrough'), hashtext('migrate'))");
    await prepareServer(client);
    await client.query('BEGIN; SET LOCAL statement_timeout = 0; SET LOCAL lock_timeout = 0');
    await refuseTakenDatabase(client, options.replace ?? false);
    contents = await readInto(client, file, options);
    await client.query('COMMIT');
  } finally {
    // Ending the session without COMMIT undoes everything.
    await client.end();
  }
  const migrated = await migrate(connection);
  const { header, manifest } = contents;
  return { header, rows: manifest.rows, tables: manifest.tables, migrated: migrated.map(({ name }) => name) };
}

async function readInto(client: Client, file: string, options: RestoreOptions): Promise<ArchiveContents> {
  const counts = new Map<string, number>();
  let known: ReadonlySet<string> = new Set();
  const contents = await readArchive(
    file,
    {
      async header({ schemaVersion }) {
        // Jobs point at what goes; the worker makes its schema again.
        await client.query('DROP SCHEMA IF EXISTS app, auth, jobs CASCADE');
        await buildSchema(client, schemaVersion);
        const tables = await tablesToKeep(client);
        for (const { table } of tables)
          await client.query(`ALTER TABLE ${quotedTable(table)} NO FORCE ROW LEVEL SECURITY`);
        known = new Set(tables.map(({ table }) => table));
      },
      async table(start, data) {
        if (!known.has(start.table)) throw damaged(file, `unknown table ${start.table}`);
        const rows = await copyText(client, copyCommand(start), data);
        counts.set(start.table, rows);
        options.onTable?.(start.table, rows);
      },
    },
    options.signal,
  );
  for (const { table, rows } of contents.manifest.tables) {
    if (counts.get(table) !== rows) throw damaged(file, `number of rows of ${table}`);
  }
  for (const table of known) await restoreWall(client, table);
  return contents;
}

/** Only tables that had it forced before: those with policies. */
async function restoreWall(client: Client, table: string): Promise<void> {
  const { rows } = await client.query('SELECT FROM pg_class WHERE oid = $1::regclass AND relrowsecurity', [
    quotedTable(table),
  ]);
  if (rows.length > 0) await client.query(`ALTER TABLE ${quotedTable(table)} FORCE ROW LEVEL SECURITY`);
}

async function refuseTakenDatabase(client: Client, replace: boolean): Promise<void> {
  const { rows } = await client.query<{ database: string; others: number }>(
    `SELECT current_database() AS database, count(a.pid) FILTER (WHERE a.pid <> pg_backend_pid()) AS others
     FROM pg_stat_activity a WHERE a.datname = current_database() AND a.backend_type = 'client backend'`,
  );
  const { database = '', others = 0 } = rows[0] ?? {};
  if (Number(others) > 0) throw storeError('restore-target-in-use', { database, count: Number(others) });
  if (replace) return;
  for (const { table } of await tablesToKeep(client)) {
    const found = await client.query(`SELECT FROM ${quotedTable(table)} LIMIT 1`);
    if (found.rows.length > 0) throw storeError('restore-target-not-empty', { database });
  }
}

function copyCommand(start: TableStart): string {
  return `COPY ${copyTarget(start)} FROM STDIN`;
}

function damaged(file: string, where: string) {
  return storeError('backup-damaged', { file, where });
}
