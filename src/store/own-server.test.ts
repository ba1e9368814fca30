/** The product on a PostgreSQL of one's own, as a user who is no superuser. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { Client, type ClientConfig } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { command, onDatabase } from '../../test/global-setup.ts';
import { installedServers, type OwnServer, startOwnServer } from '../../test/own-server.ts';
import { contentsOf, insertSampleRows, orgOf } from '../../test/rows-everywhere.ts';
import { backup } from './backup.ts';
import { openDatabase } from './database.ts';
import { migrate } from './migrate.ts';
import { restore } from './restore.ts';
import { schemaFiles } from './schema-dump.ts';

const servers = installedServers();
if (!servers.some(({ version }) => version === '15')) {
  it.skip('PostgreSQL 15 of Debian is not installed (apt-get install postgresql-15): not tried', () =>
    undefined);
}

describe.each(servers)('PostgreSQL $version', ({ programs }) => {
  let server: OwnServer;
  const folder = mkdtempSync(join(tmpdir(), 'followthrough-own-server-test-'));
  beforeAll(async () => {
    server = await startOwnServer(programs);
    await command(server.connection, 'CREATE ROLE crm LOGIN CREATEROLE');
    await command(server.connection, 'CREATE ROLE plain LOGIN');
  });
  afterAll(async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const databaseOf = async (user: string, name: string): Promise<ClientConfig> => {
    await command(server.connection, `CREATE DATABASE ${name} OWNER ${user}`);
    return { ...onDatabase(server.connection, name), user };
  };

  it('says which commands an administrator must run when the user may not make roles; after them it works', async () => {
    const connection = await databaseOf('plain', 'plain');
    const error = await migrate(connection).then(
      () => undefined,
      (thrown: { code: string; mend: string }) => thrown,
    );
    expect(error?.code).toBe('database-rights-missing');
    const commands = error?.mend.replace(/^.*run: /, '') ?? '';
    expect(commands).toBe(
      'CREATE ROLE followthrough_app NOLOGIN; CREATE ROLE followthrough_keeper NOLOGIN; GRANT followthrough_app, followthrough_keeper TO plain;',
    );
    await command(server.connection, commands);
    expect((await migrate(connection)).length).toBeGreaterThan(2);
    await command(server.connection, 'DROP DATABASE plain');
    await command(server.connection, 'DROP ROLE followthrough_app, followthrough_keeper');
  });

  it('says what is missing when the user may not make anything in the database', async () => {
    await command(server.connection, 'CREATE DATABASE foreign_one');
    const connection = { ...onDatabase(server.connection, 'foreign_one'), user: 'crm' };
    await expect(migrate(connection)).rejects.toMatchObject({
      code: 'database-rights-missing',
      mend: expect.stringContaining('GRANT CREATE ON DATABASE "foreign_one" TO "crm";'),
    });
  });

  it('refuses an application role above row-level security', async () => {
    const connection = await databaseOf('crm', 'unsafe');
    await migrate(connection);
    await command(server.connection, 'ALTER ROLE followthrough_app BYPASSRLS');
    await expect(migrate(connection)).rejects.toMatchObject({ code: 'database-roles-unsafe' });
    await command(server.connection, 'ALTER ROLE followthrough_app NOBYPASSRLS');
  });

  it('refuses a database in which not every name can be written', async () => {
    await command(
      server.connection,
      "CREATE DATABASE latin OWNER crm ENCODING 'LATIN1' LC_COLLATE 'C' LC_CTYPE 'C' TEMPLATE template0",
    );
    const connection = { ...onDatabase(server.connection, 'latin'), user: 'crm' };
    await expect(migrate(connection)).rejects.toMatchObject({ code: 'database-not-utf8' });
  });

  it('has the same schema, the same walls, the same search, and goes into a backup and back', async () => {
    const connection = await databaseOf('crm', 'book');
    await migrate(connection);
    const [, dump = ''] = [...(await schemaFiles(connection))][0] ?? [];
    expect(dump).toBe(readFileSync(join(import.meta.dirname, '../../schema.sql'), 'utf8'));
    await insertSampleRows(connection, 'a');
    await insertSampleRows(connection, 'b');
    await expectWalls(connection);

    const file = join(folder, 'book.backup');
    const { rows } = await backup(connection, file, { product: '0.1.0', now: 0 });
    const before = await contentsOf(connection);
    expect(Object.values(before).flat().length).toBeGreaterThan(60);
    expect(rows).toBeGreaterThan(60);

    const other = await databaseOf('crm', 'other_book');
    await restore(other, file);
    expect(await contentsOf(other)).toEqual(before);
    await expectWalls(other);
    expect((await schemaFiles(other)).get('schema.sql')).toBe(dump);
  });
});

const [oldest, newest] = [servers[0], servers.at(-1)];
it.skipIf(!oldest || oldest === newest)('a backup of the oldest server goes into the newest', async () => {
  const [from, to] = await Promise.all(
    [oldest, newest].map((server) => startOwnServer(server?.programs ?? 'no server to start')),
  );
  const folder = mkdtempSync(join(tmpdir(), 'followthrough-own-server-test-'));
  try {
    if (!from || !to) throw new Error('no servers');
    await migrate(from.connection);
    await insertSampleRows(from.connection, 'a');
    await backup(from.connection, join(folder, 'x.backup'), { product: '0.1.0', now: 0 });
    await restore(to.connection, join(folder, 'x.backup'));
    expect(await contentsOf(to.connection)).toEqual(await contentsOf(from.connection));
  } finally {
    await Promise.all([from?.stop(), to?.stop()]);
    rmSync(folder, { recursive: true, force: true });
  }
});

async function expectWalls(connection: ClientConfig) {
  const database = openDatabase({ connection });
  try {
    for (const letter of ['a', 'b']) {
      const seen = await database.inOrganization(orgOf(letter), async (tx) => {
        const people = await sql<{ name: string }>`SELECT name FROM app.people`.execute(tx);
        const found = await sql<{
          n: number;
        }>`SELECT count(*) AS n FROM app.search('x', '{person}', 9)`.execute(tx);
        return { people: people.rows.map(({ name }) => name), found: found.rows[0]?.n };
      });
      expect(seen).toEqual({ people: [`x${letter}`], found: 1 });
    }
    const nobody = await database.outside(async (tx) => (await sql`SELECT FROM app.people`.execute(tx)).rows);
    expect(nobody).toEqual([]);
    const all = await database.asKeeper(async (tx) => (await sql`SELECT FROM app.people`.execute(tx)).rows);
    expect(all).toHaveLength(2);
    const due = await database.outside(async (tx) => {
      const { rows } = await sql`SELECT * FROM app.accounts_due_for_planning(now(), 10)`.execute(tx);
      return rows;
    });
    expect(due).toEqual([]);
  } finally {
    await database.close();
  }
  // The program itself never logs in as a superuser here.
  const client = new Client(connection);
  await client.connect();
  const { rows } = await client.query('SELECT rolsuper FROM pg_roles WHERE rolname = current_user');
  await client.end();
  expect(rows).toEqual([{ rolsuper: false }]);
}
