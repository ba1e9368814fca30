import type { Kysely } from 'kysely';
import { type ClientConfig, Pool, type PoolClient } from 'pg';
import type { Id } from '../core/facts.ts';
import { type CopyValue, copyRows } from './copy.ts';
import { sqlState } from './errors.ts';
import { listen } from './listen.ts';
import { APP_ROLE, KEEPER_ROLE } from './roles.ts';
import { runTransaction } from './run-transaction.ts';
import { statementNames } from './statement-names.ts';
import type { Tables } from './tables.ts';
import { valueTypes } from './value-types.ts';

/** One open transaction, typed by the tables of schema app. Statements not waited for one by one travel together. */
export type Tx = Kysely<Tables>;

export interface DatabaseOptions {
  /** `{ connectionString }`, or host, port, user, password, database. */
  readonly connection: ClientConfig;
  /** Connections for operations; 10 unless told. */
  readonly poolSize?: number;
  /** Milliseconds after which a single statement is given up; 30 s unless told. 0: never. */
  readonly statementTimeout?: number;
  /** Milliseconds to wait for a lock; 10 s unless told. */
  readonly lockTimeout?: number;
  /** Told of connections that break while nobody uses them. */
  readonly onError?: (error: Error) => void;
}

export interface WorkOptions {
  readonly readOnly?: boolean;
  readonly isolation?: 'read committed' | 'repeatable read' | 'serializable';
  /** The work does nothing outside the transaction, so that it may run again after a deadlock or lost race. */
  readonly repeatable?: boolean;
  /** In place of the database's own; for imports and other long work. 0: never. */
  readonly statementTimeout?: number;
}

/** What Kysely does not do, on the same transaction. */
export interface Session {
  /** `COPY staging (…) FROM STDIN` into a temporary table of this transaction. Returns the number of rows. */
  copyRows(
    sql: string,
    rows: AsyncIterable<readonly CopyValue[]> | Iterable<readonly CopyValue[]>,
  ): Promise<number>;
}

export interface Database {
  /** One transaction as the application's role, inside one organization: nothing of others can be seen. */
  inOrganization<T>(
    org: Id,
    work: (tx: Tx, session: Session) => Promise<T>,
    options?: WorkOptions,
  ): Promise<T>;
  /** One transaction as the application's role outside any organization: only definer functions answer. */
  outside<T>(work: (tx: Tx) => Promise<T>, options?: WorkOptions): Promise<T>;
  /** One transaction across all organizations: for backup, doctor and upkeep, never for an operation. */
  asKeeper<T>(work: (tx: Tx, session: Session) => Promise<T>, options?: WorkOptions): Promise<T>;
  /** Hears a NOTIFY channel until the signal aborts; connects again when the connection breaks. */
  listen(
    channel: string,
    handler: (payload: string) => void,
    signal: AbortSignal,
    onConnected?: () => void,
  ): Promise<void>;
  /** Gives all connections back; waits for transactions that are under way. May be called again. */
  close(): Promise<void>;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const MOST_TRIES = 4;

/** Opens the database for operations. Connects when first used; the schema must be migrated. */
export function openDatabase(options: DatabaseOptions): Database {
  const application = rolePool(options, APP_ROLE, options.poolSize ?? 10);
  const keeper = rolePool(options, KEEPER_ROLE, 2);
  const nameOf = statementNames();
  let closing: Promise<unknown> | undefined;

  async function transact<T>(
    pool: Pool,
    org: Id | null,
    work: (tx: Tx, session: Session) => Promise<T>,
    how: WorkOptions = {},
  ): Promise<T> {
    const begin = opening(org, how);
    for (let tries = 1; ; tries += 1) {
      const client = await pool.connect();
      try {
        return await runTransaction({ client, begin, nameOf }, (tx) => work(tx, sessionOf(client)));
      } catch (error) {
        if (!how.repeatable || tries >= MOST_TRIES || !isLostRace(error)) throw error;
      } finally {
        // A connection that is not back at rest must not serve another organization: it is thrown away.
        client.release(client.getTransactionStatus() !== 'I');
      }
    }
  }

  return {
    inOrganization: (org, work, how) => transact(application, org, work, how),
    outside: (work, how) => transact(application, null, work, how),
    asKeeper: (work, how) => transact(keeper, null, work, how),
    listen: (channel, handler, signal, onConnected) =>
      listen({
        connection: options.connection,
        channel,
        handler,
        signal,
        ...(onConnected ? { onConnected } : {}),
      }),
    async close() {
      closing ??= Promise.all([application.end(), keeper.end()]);
      await closing;
    },
  };
}

/** Connections that act as one role from their first moment, with limits on what may hang. */
function rolePool(options: DatabaseOptions, role: string, max: number): Pool {
  const settings = {
    role,
    search_path: 'app,public',
    timezone: 'UTC',
    datestyle: 'ISO',
    intervalstyle: 'iso_8601',
    statement_timeout: options.statementTimeout ?? 30_000,
    lock_timeout: options.lockTimeout ?? 10_000,
    idle_in_transaction_session_timeout: 60_000,
  };
  const pool = new Pool({
    ...options.connection,
    max,
    application_name: 'followthrough',
    types: valueTypes,
    pipeline: true,
    idleTimeoutMillis: 30_000,
    allowExitOnIdle: true,
    options: Object.entries(settings)
      .map(([name, value]) => `-c ${name}=${value}`)
      .join(' '),
  });
  pool.on('error', (error) => options.onError?.(error));
  return pool;
}

function opening(org: Id | null, { readOnly, isolation, statementTimeout }: WorkOptions): string {
  if (org !== null && !UUID.test(org)) throw new RangeError(`Not the id of an organization: ${org}`);
  const mode = `${isolation ? ` ISOLATION LEVEL ${isolation}` : ''}${readOnly ? ' READ ONLY' : ''}`;
  const statements = [`BEGIN${mode}`];
  if (org !== null) statements.push(`SET LOCAL app.org = '${org}'`);
  if (statementTimeout !== undefined) {
    statements.push(`SET LOCAL statement_timeout = ${Math.trunc(statementTimeout)}`);
  }
  return statements.join('; ');
}

function sessionOf(client: PoolClient): Session {
  return { copyRows: (sql, rows) => copyRows(client, sql, rows) };
}

/** serialization_failure, deadlock_detected: somebody else was first, and nothing was done. */
function isLostRace(error: unknown): boolean {
  return ['40001', '40P01'].includes(sqlState(error) ?? '');
}
