import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely';
import type { QueryResult as PgResult, PoolClient } from 'pg';

export interface TransactionOptions {
  readonly client: PoolClient;
  /** Opens the transaction; may set what holds inside it (several statements). */
  readonly begin: string;
  /** Gives recurring statements a name to be prepared under. */
  readonly nameOf: (sql: string) => string | undefined;
}

/**
 * Kysely on one client and for one transaction. The opening is sent along with the first statement instead of
 * waited for: one round trip less. If it fails, the statements after it find no organization and see nothing,
 * and the commit reports the failure.
 */
export function transactionDialect(options: TransactionOptions): Dialect {
  return {
    createDriver: () => driver(options),
    createAdapter: () => new PostgresAdapter(),
    createQueryCompiler: () => new PostgresQueryCompiler(),
    createIntrospector: (db) => new PostgresIntrospector(db),
  };
}

function driver({ client, begin, nameOf }: TransactionOptions): Driver {
  const connection = clientConnection(client, nameOf);
  let opening: Promise<unknown> = Promise.resolve();
  const run = async (sql: string) => {
    await connection.executeQuery(CompiledQuery.raw(sql));
  };
  return {
    init: async () => undefined,
    acquireConnection: async () => connection,
    beginTransaction: async () => {
      opening = client.query(begin);
      opening.catch(() => undefined);
    },
    commitTransaction: async () => {
      await opening;
      const { command } = await client.query('COMMIT');
      // A statement failed and its error was swallowed: PostgreSQL answers COMMIT with ROLLBACK.
      if (command === 'ROLLBACK') {
        throw new Error('The transaction was rolled back: one of its statements had failed.');
      }
    },
    rollbackTransaction: async () => {
      await client.query('ROLLBACK');
    },
    savepoint: (_, name) => run(`SAVEPOINT "${name}"`),
    rollbackToSavepoint: (_, name) => run(`ROLLBACK TO SAVEPOINT "${name}"`),
    releaseSavepoint: (_, name) => run(`RELEASE SAVEPOINT "${name}"`),
    releaseConnection: async () => undefined,
    destroy: async () => undefined,
  };
}

const COUNTED = new Set(['INSERT', 'UPDATE', 'DELETE', 'MERGE']);

function clientConnection(client: PoolClient, nameOf: TransactionOptions['nameOf']): DatabaseConnection {
  return {
    async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
      const name = nameOf(sql);
      const result = (await client.query({
        text: sql,
        values: [...parameters],
        ...(name === undefined ? {} : { name }),
      })) as PgResult;
      return {
        rows: result.rows as R[],
        ...(COUNTED.has(result.command) ? { numAffectedRows: BigInt(result.rowCount ?? 0) } : {}),
      };
    },
    streamQuery() {
      throw new Error('Rows are not streamed inside a transaction; page through them by their keys.');
    },
  };
}
