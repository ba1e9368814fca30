import { sql } from 'kysely';
import type { Bulk } from '../../app/ports/imports.ts';
import type { Id } from '../../core/facts.ts';
import type { Tx } from '../database.ts';
import { columnOf } from '../naming.ts';
import { rowOf } from '../record-table.ts';

/** Writes many rows in one statement each. */
export function bulk(tx: Tx, org: Id): Bulk {
  const add = async (name: string, rows: readonly object[]) => {
    if (rows.length === 0) return;
    const table = sql.table(`app.${name}`);
    const first = rowOf(rows[0] ?? {}, org);
    const columns = sql.join(Object.keys(first).map((column) => sql.ref(column)));
    await sql`INSERT INTO ${table} (${columns})
      SELECT ${columns} FROM json_populate_recordset(NULL::${table}, ${JSON.stringify(rows.map((row) => rowOf(row, org)))}::json)
      ON CONFLICT DO NOTHING`.execute(tx);
  };
  return {
    async update(name, records) {
      const [first] = records;
      if (first === undefined) return;
      const table = sql.table(`app.${name}`);
      const columns = Object.keys(first)
        .filter((field) => field !== 'id')
        .map(columnOf);
      const fresh = JSON.stringify(records.map((record) => rowOf(record, org)));
      await sql`
        UPDATE ${table} AS t SET ${sql.join(columns.map((column) => sql`${sql.ref(column)} = f.${sql.ref(column)}`))}
        FROM json_populate_recordset(NULL::${table}, ${fresh}::json) AS f
        WHERE t.org_id = ${org} AND t.id = f.id`.execute(tx);
    },
    addExternalIds: (rows) => add('external_ids', rows),
    addTaggings: (rows) => add('taggings', rows),
    async addParticipants(people, users) {
      await add('interaction_people', people);
      await add('interaction_users', users);
    },
    addOpportunityPeople: (rows) => add('opportunity_people', rows),
    async markForPlanning(accounts, at) {
      if (accounts.length === 0) return;
      await sql`UPDATE app.accounts SET replan_at = ${new Date(at)}
        WHERE org_id = ${org} AND id = ANY(${[...accounts]}::uuid[])
          AND (replan_at IS NULL OR replan_at > ${new Date(at)})`.execute(tx);
    },
  };
}
