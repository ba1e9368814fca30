import { sql } from 'kysely';
import type { ImportRecord, ImportRowRecord, ImportStatus, Imports } from '../../app/ports/imports.ts';
import type { Id } from '../../core/facts.ts';
import type { Tx } from '../database.ts';
import { assignments, recordOf, rowOf } from '../record-table.ts';

/** What is kept of imports. */
export function imports(tx: Tx, org: Id): Imports {
  const rows = async (query: ReturnType<typeof sql>): Promise<ImportRowRecord[]> =>
    (await query.execute(tx)).rows.map((row) => {
      const { importId: _, ...record } = recordOf<ImportRowRecord & { importId: Id }>(
        row as Record<string, unknown>,
      );
      return record;
    });
  const records = async (query: ReturnType<typeof sql>): Promise<ImportRecord[]> =>
    (await query.execute(tx)).rows.map((row) => recordOf<ImportRecord>(row as Record<string, unknown>));

  return {
    async insert(record) {
      await sql`INSERT INTO app.imports SELECT * FROM json_populate_recordset(NULL::app.imports, ${JSON.stringify([rowOf(record, org)])}::json)`.execute(
        tx,
      );
    },
    async get(id) {
      return (await records(sql`SELECT * FROM app.imports WHERE org_id = ${org} AND id = ${id}`))[0] ?? null;
    },
    list: (limit) =>
      records(
        sql`SELECT * FROM app.imports WHERE org_id = ${org} ORDER BY started_at DESC, id DESC LIMIT ${limit}`,
      ),
    async update(id, patch) {
      await sql`UPDATE app.imports SET ${assignments(patch)} WHERE org_id = ${org} AND id = ${id}`.execute(
        tx,
      );
    },
    async add(id, counts, details) {
      const { rows: found } = await sql<{ status: ImportStatus }>`
        UPDATE app.imports SET read = read + ${counts.read}, created = created + ${counts.created},
          updated = updated + ${counts.updated}, unchanged = unchanged + ${counts.unchanged},
          merged = merged + ${counts.merged}, refused = refused + ${counts.refused}, options = ${JSON.stringify(details)}
        WHERE org_id = ${org} AND id = ${id} RETURNING status`.execute(tx);
      const [row] = found;
      if (!row) throw new Error(`No import ${id}`);
      return row.status;
    },
    async addRows(id, list) {
      if (list.length === 0) return;
      const json = JSON.stringify(list.map((row) => ({ ...rowOf(row, org), import_id: id })));
      await sql`INSERT INTO app.import_rows SELECT * FROM json_populate_recordset(NULL::app.import_rows, ${json}::json)`.execute(
        tx,
      );
    },
    rowsBefore: (id, seq, limit) =>
      rows(sql`SELECT * FROM app.import_rows WHERE org_id = ${org} AND import_id = ${id} AND seq < ${seq}
        ORDER BY seq DESC LIMIT ${limit}`),
    refusedAfter: (id, seq, limit) =>
      rows(sql`SELECT * FROM app.import_rows WHERE org_id = ${org} AND import_id = ${id} AND seq > ${seq}
        AND outcome = 'refused' ORDER BY seq LIMIT ${limit}`),
    async linesOf(id, type, ids) {
      if (ids.length === 0) return new Map();
      const { rows: found } = await sql<{ id: Id; line: number }>`
        SELECT subject_id AS id, min(line) AS line FROM app.import_rows
        WHERE org_id = ${org} AND import_id = ${id} AND subject_type = ${type} AND subject_id = ANY(${[...ids]}::uuid[])
        GROUP BY subject_id`.execute(tx);
      return new Map(found.map((row) => [row.id, row.line]));
    },
    async preferIndexes() {
      await sql`SELECT set_config('enable_seqscan', 'off', true), set_config('jit', 'off', true)`.execute(tx);
    },
    async takeTurn() {
      await sql`SELECT pg_advisory_xact_lock(hashtextextended(${`import ${org}`}, 0))`.execute(tx);
    },
  };
}
