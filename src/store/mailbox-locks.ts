import { Client, type ClientConfig } from 'pg';
import type { MailboxLocks } from '../app/ports/mailbox-locks.ts';

/**
 * One reader for each mailbox, however many workers there are: a lock of a database session, which the database
 * gives back by itself when this process dies. When the session breaks, everything held through it is lost.
 */
export function mailboxLocks(connection: ClientConfig): MailboxLocks {
  let session: Promise<{ client: Client; lost: AbortController }> | undefined;
  const begin = async () => {
    const client = new Client({ ...connection, application_name: 'followthrough mail', keepAlive: true });
    const lost = new AbortController();
    const end = () => {
      lost.abort();
      session = undefined;
    };
    client.on('error', end);
    client.on('end', end);
    await client.connect();
    return { client, lost };
  };
  return {
    async hold(what) {
      session ??= begin().catch((error: unknown) => {
        session = undefined;
        throw error;
      });
      const { client, lost } = await session;
      const key = [what];
      const { rows } = await client.query<{ held: boolean }>(
        'SELECT pg_try_advisory_lock(hashtextextended($1, 0)) AS held',
        key,
      );
      if (rows[0]?.held !== true) return null;
      return {
        lost: lost.signal,
        release: async () => {
          await client
            .query('SELECT pg_advisory_unlock(hashtextextended($1, 0))', key)
            .catch(() => undefined);
        },
      };
    },
    async close() {
      await (await session?.catch(() => undefined))?.client.end().catch(() => undefined);
    },
  };
}
