import {
  type CompiledQuery,
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
  /** Gives recurring statements a name to be prepared under. */
  readonly nameOf: (sql: string) => string | undefined;
  /** Once the transaction is over, nothing may follow: the client serves another one. */
  readonly isOver: () => boolean;
}

/**
 * Kysely inside one transaction on one client, which is opened and ended outside (run-transaction.ts). Statements
 * that are sent without waiting for one another travel together: Kysely's own transactions would send each only
 * after the answer to the one before, and on a busy machine every wait costs more than the statement.
 */
export function transactionDialect(options: TransactionOptions): Dialect {
  return {
    createDriver: () => driver(clientConnection(options)),
    createAdapter: () => new PostgresAdapter(),
    createQueryCompiler: () => new PostgresQueryCompiler(),
    createIntrospector: (db) => new PostgresIntrospector(db),
  };
}

function driver(connection: DatabaseConnection): Driver {
  const alreadyOpen = async () => {
    throw new Error('The transaction is open already; there are no transactions inside it.');
  };
  return {
    init: async () => undefined,
    acquireConnection: async () => connection,
    beginTransaction: alreadyOpen,
    commitTransaction: alreadyOpen,
    rollbackTransaction: alreadyOpen,
    releaseConnection: async () => undefined,
    destroy: async () => undefined,
  };
}

const COUNTED = new Set(['INSERT', 'UPDATE', 'DELETE', 'MERGE']);

function clientConnection({ client, nameOf, isOver }: TransactionOptions): DatabaseConnection {
  return {
    async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
      if (isOver()) throw new Error('The transaction is over: a statement came after its end.');
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
