import type { Client } from 'pg';
import { storeError } from './errors.ts';

const OLDEST = 150_000;
const EXTENSIONS = ['pg_trgm', 'unaccent', 'btree_gist'];

/** Refuses a server on which the product cannot work, and says what to do about it. */
export async function checkServer(client: Client): Promise<void> {
  const { rows } = await client.query<ServerFacts>(
    `SELECT current_setting('server_version') AS version, current_setting('server_version_num')::int AS number,
            current_setting('server_encoding') AS encoding, current_database() AS database,
            current_user AS "user", has_database_privilege(current_database(), 'CREATE') AS "mayCreate",
            to_regnamespace('app') IS NOT NULL AS "isSetUp",
            ARRAY(SELECT name FROM unnest($1::text[]) AS wanted(name)
                  WHERE NOT EXISTS (SELECT FROM pg_available_extensions a WHERE a.name = wanted.name)) AS missing`,
    [EXTENSIONS],
  );
  const [server] = rows;
  if (!server) return;
  const { version, encoding, database, user, missing } = server;
  if (server.number < OLDEST) throw storeError('database-too-old', { version });
  if (encoding !== 'UTF8') throw storeError('database-not-utf8', { encoding, database });
  if (missing.length > 0) throw storeError('database-extensions-missing', { extensions: missing.join(', ') });
  if (!server.mayCreate && !server.isSetUp) {
    const commands = `GRANT CREATE ON DATABASE "${database}" TO "${user}";`;
    throw storeError('database-rights-missing', { user, database, commands });
  }
}

interface ServerFacts {
  readonly version: string;
  readonly number: number;
  readonly encoding: string;
  readonly database: string;
  readonly user: string;
  readonly mayCreate: boolean;
  readonly isSetUp: boolean;
  readonly missing: readonly string[];
}
