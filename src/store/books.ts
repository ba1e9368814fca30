import { sql } from 'kysely';
import type { Books } from '../app/ports/books.ts';
import type { Id } from '../core/facts.ts';
import type { Tx } from './database.ts';

/** Whole books, handed over by one statement a table. */
export function books(tx: Tx, org: Id): Books {
  return {
    async handOver(from, to) {
      for (const table of ['app.accounts', 'app.people', 'app.opportunities']) {
        const open = table === 'app.opportunities' ? sql`AND status = 'open'` : sql``;
        await sql`UPDATE ${sql.table(table)} SET owner_id = ${to}, version = version + 1
          WHERE org_id = ${org} AND owner_id = ${from} ${open}`.execute(tx);
      }
    },
  };
}
