import { sql } from 'kysely';
import type { FirstViews } from '../app/ports/first-views.ts';
import type { Id } from '../core/facts.ts';
import type { Tx } from './database.ts';

/** With which view each user's lists open. */
export function firstViews(tx: Tx, org: Id): FirstViews {
  return {
    async of(user) {
      const { rows } = await sql<{ id: Id }>`
        SELECT view_id AS id FROM app.first_views WHERE org_id = ${org} AND user_id = ${user}`.execute(tx);
      return rows.map(({ id }) => id);
    },
    async set(user, list, view) {
      if (view === null) {
        await sql`DELETE FROM app.first_views
          WHERE org_id = ${org} AND user_id = ${user} AND list = ${list}`.execute(tx);
        return;
      }
      await sql`INSERT INTO app.first_views (org_id, user_id, list, view_id)
        VALUES (${org}, ${user}, ${list}, ${view})
        ON CONFLICT (org_id, user_id, list) DO UPDATE SET view_id = excluded.view_id`.execute(tx);
    },
  };
}
