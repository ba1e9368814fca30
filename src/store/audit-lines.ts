import { sql } from 'kysely';
import type { AuditFilter, AuditRow, Page } from '../app/ports/lists.ts';
import type { Id } from '../core/facts.ts';
import type { Tx } from './database.ts';

/** What belongs to an account and is named by it in the trail. */
const OF_AN_ACCOUNT = [
  ['interaction', 'interactions'],
  ['agreement', 'agreements'],
  ['hold', 'holds'],
  ['commitment', 'commitments'],
  ['signal', 'signals'],
] as const;

/**
 * A page of the audit trail, newest first, walked along its index of moments. The names of subjects are looked up
 * for the lines of the page alone; a subject that is gone has none.
 */
export async function auditLines(
  tx: Tx,
  org: Id,
  { user, operation, subject }: AuditFilter,
  { after, limit }: Page,
): Promise<readonly AuditRow[]> {
  const conditions = [
    sql`org_id = ${org}`,
    ...(user === undefined ? [] : [sql`user_id = ${user}`]),
    ...(operation === undefined ? [] : [sql`operation = ${operation}`]),
    ...(subject === undefined ? [] : [sql`subject_id = ${subject}`]),
    ...(after === null ? [] : [sql`(at, id) < (${after.key}::timestamptz, ${after.id}::uuid)`]),
  ];
  const ofAccounts = OF_AN_ACCOUNT.map(
    ([type, table]) => sql`
      UNION ALL SELECT a.name, a.id FROM ${sql.table(`app.${table}`)} t
      JOIN app.accounts a ON a.org_id = t.org_id AND a.id = t.account_id
      WHERE e.subject_type = ${type} AND t.org_id = e.org_id AND t.id = e.subject_id`,
  );
  const { rows } = await sql<AuditRow>`
    SELECT e.id, e.at, e.user_id AS "userId", u.name AS user, e.door, e.api_key AS "apiKey", e.operation,
           e.subject_type AS "subjectType", e.subject_id AS subject, s.name AS "subjectName", s.account,
           e.input, e.at::text AS key
    FROM (SELECT * FROM app.audit WHERE ${sql.join(conditions, sql` AND `)}
          ORDER BY at DESC, id DESC LIMIT ${limit}) e
    LEFT JOIN app.users u ON u.org_id = e.org_id AND u.id = e.user_id
    LEFT JOIN LATERAL (
      SELECT a.name, a.id AS account FROM app.accounts a
      WHERE e.subject_type = 'account' AND a.org_id = e.org_id AND a.id = e.subject_id
      UNION ALL SELECT p.name, p.account_id FROM app.people p
      WHERE e.subject_type = 'person' AND p.org_id = e.org_id AND p.id = e.subject_id
      UNION ALL SELECT o.name, o.account_id FROM app.opportunities o
      WHERE e.subject_type = 'opportunity' AND o.org_id = e.org_id AND o.id = e.subject_id
      UNION ALL SELECT w.name, NULL FROM app.users w
      WHERE e.subject_type = 'user' AND w.org_id = e.org_id AND w.id = e.subject_id
      UNION ALL SELECT t.name, NULL FROM app.teams t
      WHERE e.subject_type = 'team' AND t.org_id = e.org_id AND t.id = e.subject_id
      ${sql.join(ofAccounts, sql` `)}
    ) s ON true
    ORDER BY e.at DESC, e.id DESC`.execute(tx);
  return rows;
}
