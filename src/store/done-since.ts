import { sql } from 'kysely';
import type { DoneRow } from '../app/ports/today.ts';
import type { Id } from '../core/facts.ts';
import type { Instant } from '../core/time/day.ts';
import type { Tx } from './database.ts';

/**
 * What a user recorded since a moment, the newest first. Ids sort by the time at which they were made, so that the
 * day's records are one stretch of each primary key; the moment of recording decides.
 */
export async function doneSince(
  tx: Tx,
  org: Id,
  user: Id,
  since: Instant,
  limit: number,
): Promise<readonly DoneRow[]> {
  const floor = firstIdOf(since);
  const moment = new Date(since);
  const none = sql`NULL::text`;
  const { rows } = await sql<DoneRow>`
    SELECT d.type, d.id, d.version, d.at, d.kind, d.direction, d.reached, d.step, d.subject, d.text, d.day, d.before,
           CASE WHEN a.id IS NULL THEN NULL ELSE json_build_object('id', a.id, 'name', a.name) END AS account,
           (SELECT coalesce(json_agg(json_build_object('id', p.id, 'name', p.name) ORDER BY p.name), '[]')
            FROM app.people p WHERE p.org_id = ${org} AND p.id = ANY(d.people)) AS people
    FROM (
      SELECT 'interaction' AS type, i.id, i.version, i.recorded_at AS at, i.kind, i.direction, i.reached,
             i.serves_kind AS step, i.serves_subject AS subject,
             coalesce(i.subject, i.value_given, i.body) AS text, NULL::date AS day, ${none} AS before,
             i.account_id AS account,
             ARRAY(SELECT ip.person_id FROM app.interaction_people ip
                   WHERE ip.org_id = i.org_id AND ip.interaction_id = i.id) AS people
      FROM app.interactions i
      WHERE i.org_id = ${org} AND i.id >= ${floor} AND i.recorded_by = ${user} AND i.recorded_at >= ${moment}
        AND i.withdrawn_at IS NULL AND i.source <> 'import'
      UNION ALL
      SELECT f.kind, f.id, 1, f.at, ${none}, ${none}, false, f.step_kind, f.step_subject, f.reason, f.day, ${none},
             f.account_id, ARRAY[f.person_id]
      FROM app.deferrals f
      WHERE f.org_id = ${org} AND f.id >= ${floor} AND f.recorded_by = ${user} AND f.at >= ${moment}
        AND f.undone_at IS NULL
      UNION ALL
      SELECT 'rated', r.person_id, 1, r.at, ${none}, ${none}, false, ${none}, NULL, r.rating, NULL, r.previous,
             p.account_id, ARRAY[r.person_id]
      FROM app.rating_changes r JOIN app.people p ON p.org_id = r.org_id AND p.id = r.person_id
      WHERE r.org_id = ${org} AND r.id >= ${floor} AND r.changed_by = ${user} AND r.at >= ${moment}
        AND p.rating IS NOT DISTINCT FROM r.rating AND r.rating IS DISTINCT FROM r.previous
      UNION ALL
      SELECT 'waived', i.id, i.version, e.at, i.kind, i.direction, false, 'answer', i.id, i.answer_waived_reason, NULL,
             ${none}, i.account_id,
             ARRAY(SELECT ip.person_id FROM app.interaction_people ip
                   WHERE ip.org_id = i.org_id AND ip.interaction_id = i.id)
      FROM app.audit e JOIN app.interactions i ON i.org_id = e.org_id AND i.id = e.subject_id
      WHERE e.org_id = ${org} AND e.at >= ${moment} AND e.user_id = ${user} AND e.operation = 'waive-answer'
        AND i.answer_waived_at IS NOT NULL
      UNION ALL
      SELECT 'todo', t.id, t.version, t.done_at, ${none}, ${none}, false, ${none}, NULL, t.text, NULL, ${none},
             t.account_id, ARRAY[t.person_id]
      FROM app.todos t WHERE t.org_id = ${org} AND t.user_id = ${user} AND t.done_at >= ${moment}
    ) d LEFT JOIN app.accounts a ON a.org_id = ${org} AND a.id = d.account
    ORDER BY d.at DESC, d.id DESC LIMIT ${limit}`.execute(tx);
  return rows;
}

/** The smallest id that may have been made at a moment: its milliseconds are the first 48 bits (RFC 9562, version 7). */
function firstIdOf(moment: Instant): Id {
  const hex = moment.toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-0000-0000-000000000000`;
}
