import { Kysely } from 'kysely';
import type { PoolClient } from 'pg';
import type { Tx } from './database.ts';
import type { Tables } from './tables.ts';
import { transactionDialect } from './transaction-dialect.ts';

export interface TransactionSetting {
  readonly client: PoolClient;
  /** Opens the transaction; may set what holds inside it (several statements). */
  readonly begin: string;
  readonly nameOf: (sql: string) => string | undefined;
}

/**
 * Runs work in one transaction of a client: everything or nothing. The opening is sent along with the first
 * statement instead of waited for: one round trip less. If it fails, the statements after it find no organization
 * and see nothing, and the commit reports the failure.
 */
export async function runTransaction<T>(
  { client, begin, nameOf }: TransactionSetting,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  let over = false;
  const opening = client.query(begin);
  opening.catch(() => undefined);
  try {
    const db = new Kysely<Tables>({ dialect: transactionDialect({ client, nameOf, isOver: () => over }) });
    const result = await work(db as Tx);
    await opening;
    over = true;
    const { command } = await client.query('COMMIT');
    // A statement failed and its error was swallowed: PostgreSQL answers COMMIT with ROLLBACK.
    if (command === 'ROLLBACK') {
      throw new Error('The transaction was rolled back: one of its statements had failed.');
    }
    return result;
  } catch (error) {
    over = true;
    // Also when it never opened: what is still under way must be through before the client goes back.
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  }
}
