import { sql } from 'kysely';
import type { Table } from '../app/ports/table.ts';
import type { Id } from '../core/facts.ts';
import type { Tx } from './database.ts';
import { columnOf, fieldOf } from './naming.ts';

type Fields = Readonly<Record<string, unknown>>;

/** A table of records with an id of its own, in the transaction's organization. */
export function recordTable<Row extends { readonly id: Id }>(tx: Tx, org: Id, name: string): Table<Row> {
  const table = sql.table(`app.${name}`);
  const inOrg = sql`org_id = ${org}`;

  const select = async (condition: ReturnType<typeof sql>, limit: number): Promise<Row[]> => {
    const { rows } = await sql<Fields>`
      SELECT * FROM ${table} WHERE ${inOrg} AND ${condition} ORDER BY id LIMIT ${limit}`.execute(tx);
    return rows.map((row) => recordOf<Row>(row));
  };

  return {
    async insert(rows) {
      if (rows.length === 0) return;
      const records = rows.map((row) => rowOf(row, org));
      await sql`INSERT INTO ${table} SELECT * FROM json_populate_recordset(NULL::${table}, ${JSON.stringify(records)}::json)`.execute(
        tx,
      );
    },
    async get(id) {
      return (await select(sql`id = ${id}`, 1))[0] ?? null;
    },
    async getMany(ids) {
      return ids.length === 0 ? [] : select(sql`id = ANY(${[...ids]}::uuid[])`, ids.length);
    },
    async where(match, limit = 1000) {
      return select(allOf(match), limit);
    },
    async remove(ids) {
      if (ids.length > 0)
        await sql`DELETE FROM ${table} WHERE ${inOrg} AND id = ANY(${[...ids]}::uuid[])`.execute(tx);
    },
    async update(id, patch) {
      if (Object.keys(patch).length === 0) return;
      await sql`UPDATE ${table} SET ${assignments(patch)} WHERE ${inOrg} AND id = ${id}`.execute(tx);
    },
    async updateVersion(id, version, patch) {
      const { numAffectedRows } = await sql`
        UPDATE ${table} SET ${assignments({ ...patch, version: version + 1 })}
        WHERE ${inOrg} AND id = ${id} AND version = ${version}`.execute(tx);
      return numAffectedRows === 1n;
    },
  };
}

/** A row of the database as a record: camelCase, without the organization. */
export function recordOf<Row>(row: Fields): Row {
  const record: Record<string, unknown> = {};
  for (const column in row) {
    if (column !== 'org_id') record[fieldOf(column)] = row[column];
  }
  return record as Row;
}

/** A record as a row of json_populate_recordset: instants become timestamps, by the name of the field. */
export function rowOf(record: object, org: Id): Record<string, unknown> {
  const row: Record<string, unknown> = { org_id: org };
  for (const [field, value] of Object.entries(record)) row[columnOf(field)] = columnValue(field, value);
  return row;
}

/** Instants are the numbers in fields called `at`, `…At`. */
function columnValue(field: string, value: unknown): unknown {
  return typeof value === 'number' && /(^at|At)$/.test(field) ? new Date(value).toISOString() : value;
}

export function assignments(patch: object) {
  return sql.join(
    Object.entries(patch).map(
      ([field, value]) => sql`${sql.ref(columnOf(field))} = ${parameter(field, value)}`,
    ),
  );
}

function allOf(match: object) {
  const conditions = Object.entries(match).map(([field, value]) =>
    value === null
      ? sql`${sql.ref(columnOf(field))} IS NULL`
      : sql`${sql.ref(columnOf(field))} = ${parameter(field, value)}`,
  );
  return conditions.length === 0 ? sql`true` : sql.join(conditions, sql` AND `);
}

/** jsonb columns take JSON text; arrays of texts stay arrays. */
function parameter(field: string, value: unknown): unknown {
  const plain =
    typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
  return plain ? JSON.stringify(value) : columnValue(field, value);
}
