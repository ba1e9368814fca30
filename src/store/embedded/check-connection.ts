import pg from 'pg';
import type { EmbeddedConnection } from './connection.ts';
import { EmbeddedFailure } from './errors.ts';
import { failureFromLog } from './failure.ts';
import type { Layout } from './layout.ts';

/** SQLSTATE (PostgreSQL's errcodes, appendix A). */
const INVALID_PASSWORD = '28P01';
const NO_SUCH_DATABASE = '3D000';
const TOO_MANY_CONNECTIONS = '53300';

/**
 * Signs in once: a server whose files are damaged can call itself ready and still refuse every session.
 */
export async function checkConnection(connection: EmbeddedConnection, layout: Layout): Promise<void> {
  const client = new pg.Client(connection);
  client.on('error', () => undefined); // the rejection below tells it
  try {
    await client.connect();
    await client.query('select 1');
  } catch (cause) {
    const sqlState = cause instanceof pg.DatabaseError ? cause.code : undefined;
    if (sqlState === TOO_MANY_CONNECTIONS) return; // busy, but well
    if (sqlState === INVALID_PASSWORD) {
      throw new EmbeddedFailure('database-password-wrong', { params: { file: layout.passwordFile }, cause });
    }
    if (sqlState === NO_SUCH_DATABASE) {
      throw new EmbeddedFailure('database-damaged', { params: { folder: layout.dataDir }, cause });
    }
    throw failureFromLog(String(cause), layout.dataDir);
  } finally {
    await client.end().catch(() => undefined);
  }
}
