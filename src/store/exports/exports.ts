import { sql } from 'kysely';
import type { ExportKind, Exports, ExportTable, ExportValue } from '../../app/ports/exports.ts';
import type { Id } from '../../core/facts.ts';
import type { Database, Tx } from '../database.ts';
import { EXPORT_QUERIES } from './export-queries.ts';

const PAGE = 2_000;

/** Reads everything of an organization out of one snapshot, page by page: memory stays flat. */
export function createExports(database: Database): Exports {
  return {
    snapshot: (org, work) =>
      database.inOrganization(org, (tx) => work((kind) => tableOf(tx, org, kind)), {
        isolation: 'repeatable read',
        readOnly: true,
        statementTimeout: 0,
      }),
  };
}

async function tableOf(tx: Tx, org: Id, kind: ExportKind): Promise<ExportTable> {
  const { from, key, columns, custom } = EXPORT_QUERIES[kind];
  const fields = custom === undefined ? [] : await customFields(tx, org, custom);
  const headers = Object.keys(columns);
  const expressions = Object.values(columns).map(
    (expression, at) => sql`${sql.raw(expression)} AS ${sql.ref(`c${at}`)}`,
  );
  const keyExpression = sql.raw(key === 'id' ? 't.id' : key);
  const customColumn = custom === undefined ? sql`NULL::jsonb` : sql`t.custom`;
  return {
    headers: [...headers, ...fields.map(({ label }) => label)],
    async *rows() {
      for (let after: unknown = null; ; ) {
        const beyond = after === null ? sql`true` : sql`${keyExpression} > ${after}`;
        const { rows } = await sql<Record<string, ExportValue>>`
          SELECT ${keyExpression} AS key, ${customColumn} AS custom, ${sql.join(expressions)}
          FROM ${sql.raw(from)} AS t WHERE t.org_id = ${org} AND ${beyond} ORDER BY 1 LIMIT ${PAGE}`.execute(
          tx,
        );
        for (const row of rows) {
          const values = row['custom'] as Readonly<Record<string, ExportValue>> | null;
          yield [
            ...headers.map((_, at) => row[`c${at}`] ?? null),
            ...fields.map((field) => values?.[field.key] ?? null),
          ];
        }
        const last = rows.at(-1);
        if (!last || rows.length < PAGE) return;
        after = last['key'];
      }
    },
  };
}

async function customFields(
  tx: Tx,
  org: Id,
  subject: string,
): Promise<readonly { key: string; label: string }[]> {
  const { rows } = await sql<{ key: string; label: string }>`
    SELECT key, label FROM app.custom_fields WHERE org_id = ${org} AND subject_type = ${subject} ORDER BY position, key`.execute(
    tx,
  );
  return rows;
}
