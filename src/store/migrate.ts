import { Client, type ClientConfig } from 'pg';
import { checkServer } from './check-server.ts';
import { storeError } from './errors.ts';
import { type Migration, readMigrations } from './migration-files.ts';
import { ensureRoles } from './roles.ts';

export interface MigrateOptions {
  /** Where the numbered files are; the product's own unless a test brings others. */
  readonly folder?: string;
  /** Stops after this number: a restore first makes the tables that its archive was written from. */
  readonly upTo?: number;
  /** Told each file before it is applied. */
  readonly onMigration?: (name: string) => void;
}

export interface MigrationState {
  /** The number of the newest migration that the database has; 0 for an empty one. */
  readonly current: number;
  /** The number of the newest that the program knows. */
  readonly newest: number;
  readonly pending: readonly Migration[];
}

/** What a database still lacks; changes nothing. Refuses like `migrate` does. */
export async function pendingMigrations(
  connection: ClientConfig,
  options: MigrateOptions = {},
): Promise<MigrationState> {
  return withClient(connection, (client) => compare(client, readMigrations(options.folder)));
}

/**
 * Brings a database up to the program: makes the roles, then applies each missing migration in a transaction of
 * its own. Safe to call at every start and from several processes at once. Returns what was applied.
 *
 * Throws `database-newer-than-program`, `migration-changed`, `database-rights-missing`,
 * `database-extensions-missing`, `database-too-old` or `database-not-utf8`, having changed nothing.
 */
export async function migrate(
  connection: ClientConfig,
  options: MigrateOptions = {},
): Promise<readonly Migration[]> {
  const migrations = readMigrations(options.folder);
  return withClient(connection, async (client) => {
    // Held by the session: given back when it ends, however it ends.
    await client.query("SELECT pg_advisory_lock(hashtext('followthrough'), hashtext('migrate'))");
    const { pending } = await compare(client, migrations);
    await prepareServer(client);
    await client.query(LEDGER);
    const wanted = pending.filter(({ number }) => number <= (options.upTo ?? Number.POSITIVE_INFINITY));
    for (const migration of wanted) {
      options.onMigration?.(migration.name);
      await client.query('BEGIN');
      try {
        await apply(client, migration);
        await client.query('COMMIT');
      } catch (error) {
        await client.query('ROLLBACK');
        throw error;
      }
    }
    return wanted;
  });
}

/** Checks the server and makes the roles that migrations need. */
export async function prepareServer(client: Client): Promise<void> {
  await checkServer(client);
  await ensureRoles(client);
}

/** The migrations up to a number, on a database without any, inside the caller's transaction. */
export async function buildSchema(client: Client, upTo: number): Promise<void> {
  await client.query(LEDGER);
  for (const migration of readMigrations().slice(0, upTo)) await apply(client, migration);
}

const LEDGER = `
  CREATE SCHEMA IF NOT EXISTS app;
  CREATE TABLE IF NOT EXISTS app.migrations (
    number integer PRIMARY KEY,
    name text NOT NULL,
    checksum text NOT NULL,
    at timestamptz NOT NULL DEFAULT now()
  );`;

async function apply(client: Client, { number, name, sql, checksum }: Migration): Promise<void> {
  await client.query(sql);
  await client.query('INSERT INTO app.migrations (number, name, checksum) VALUES ($1, $2, $3)', [
    number,
    name,
    checksum,
  ]);
}

async function compare(client: Client, migrations: readonly Migration[]): Promise<MigrationState> {
  const applied = await readLedger(client);
  const newest = migrations.length;
  const current = applied.at(-1)?.number ?? 0;
  if (current > newest) {
    throw storeError('database-newer-than-program', { database: current, program: newest });
  }
  for (const { number, checksum } of applied) {
    const migration = migrations[number - 1];
    if (migration?.checksum !== checksum) {
      throw storeError('migration-changed', { file: migration?.name ?? String(number) });
    }
  }
  return { current, newest, pending: migrations.slice(current) };
}

async function readLedger(client: Client): Promise<readonly { number: number; checksum: string }[]> {
  const { rows } = await client.query<{ found: boolean }>(
    "SELECT to_regclass('app.migrations') IS NOT NULL AS found",
  );
  if (!rows[0]?.found) return [];
  const ledger = await client.query<{ number: number; checksum: string }>(
    'SELECT number, checksum FROM app.migrations ORDER BY number',
  );
  return ledger.rows;
}

async function withClient<T>(connection: ClientConfig, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ ...connection, application_name: 'followthrough migrate' });
  // A connection that breaks also rejects the query that it breaks under.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
