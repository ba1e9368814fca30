import { sql } from 'kysely';
import type { Runs } from '../app/ports/runs.ts';
import type { Id } from '../core/facts.ts';
import type { Tx } from './database.ts';
import { rowOf } from './record-table.ts';

/** What is kept of each run of an operation. */
export function runs(tx: Tx, org: Id): Runs {
  return {
    async audit(entry) {
      const row = JSON.stringify([rowOf(entry, org)]);
      await sql`INSERT INTO app.audit SELECT * FROM json_populate_recordset(NULL::app.audit, ${row}::json)`.execute(
        tx,
      );
    },
    async answered(user, key) {
      // Two requests with one key at once: the second waits here until the first has committed or failed.
      await sql`SELECT pg_advisory_xact_lock(hashtextextended(${`${org} ${user} ${key}`}, 0))`.execute(tx);
      const { rows } = await sql<{ operation: string; input_hash: Buffer; output: unknown }>`
        SELECT operation, input_hash, output FROM app.idempotency_keys
        WHERE org_id = ${org} AND user_id = ${user} AND key = ${key}`.execute(tx);
      const [row] = rows;
      return row
        ? { operation: row.operation, inputHash: row.input_hash.toString('hex'), output: row.output }
        : null;
    },
    async remember(user, key, { operation, inputHash, output }, at) {
      await sql`
        INSERT INTO app.idempotency_keys (org_id, user_id, key, operation, input_hash, output, at)
        VALUES (${org}, ${user}, ${key}, ${operation}, decode(${inputHash}, 'hex'), ${JSON.stringify(output)}::jsonb, ${new Date(at)})`.execute(
        tx,
      );
    },
    async announce(change) {
      // NOTIFY carries at most 8,000 bytes: pages that see no accounts load everything again.
      const accounts = change.accounts.length > 100 ? [] : change.accounts;
      await sql`SELECT pg_notify('followthrough_changes', ${JSON.stringify({ ...change, accounts })})`.execute(
        tx,
      );
    },
  };
}
