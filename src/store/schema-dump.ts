/**
 * Writes schema.sql and src/store/tables.ts from a freshly migrated database:
 * `node src/store/schema-dump.ts --write` after each new migration. Without --write it says what differs.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, type ClientConfig } from 'pg';
import { startEmbedded } from './embedded/start.ts';
import { migrate } from './migrate.ts';
import { describeSchema } from './schema/catalogue.ts';
import { schemaSql } from './schema/schema-sql.ts';
import { tableTypes } from './schema/table-types.ts';

const ROOT = join(import.meta.dirname, '../..');

/** The two files by their path from the project's root, as they should read for this (migrated) database. */
export async function schemaFiles(connection: ClientConfig): Promise<ReadonlyMap<string, string>> {
  const client = new Client(connection);
  await client.connect();
  try {
    const schema = await describeSchema(client);
    return new Map([
      ['schema.sql', schemaSql(schema)],
      ['src/store/tables.ts', tableTypes(schema)],
    ]);
  } finally {
    await client.end();
  }
}

async function main(write: boolean): Promise<number> {
  const dataDir = mkdtempSync(join(tmpdir(), 'followthrough-schema-'));
  const server = await startEmbedded({ dataDir, settings: { fsync: 'off' } });
  try {
    await migrate(server.connection);
    let differing = 0;
    for (const [path, text] of await schemaFiles(server.connection)) {
      const file = join(ROOT, path);
      if (write) writeFileSync(file, text);
      else if (readFileSync(file, 'utf8') !== text) {
        differing += 1;
        process.stderr.write(`${path} is not what the migrations make: run with --write.\n`);
      }
    }
    return differing === 0 ? 0 : 1;
  } finally {
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

if (import.meta.main) process.exitCode = await main(process.argv.includes('--write'));
