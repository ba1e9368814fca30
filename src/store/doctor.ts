import { type RawBuilder, sql } from 'kysely';
import type { Doctor, Finding } from '../app/ports/doctor.ts';
import type { Id } from '../core/facts.ts';
import type { Tx } from './database.ts';
import { MAIL_QUERIES } from './doctor-of-mail.ts';
import { PLAN_TABLES } from './planning/save-plans.ts';

/** Looks for broken invariants; each finding is one query that names what breaks it. */
export function doctor(tx: Tx, org: Id): Doctor {
  return {
    async find(finding, limit) {
      const { rows } = await sql<{ id: string }>`
        SELECT DISTINCT broken.id FROM (${QUERIES[finding](org)}) AS broken(id)
        ORDER BY broken.id LIMIT ${limit}`.execute(tx);
      return rows.map(({ id }) => id);
    },
    async differing(plans) {
      const accounts = sql`${plans.map(({ facts }) => facts.account.id)}::uuid[]`;
      const found = new Set<Id>();
      for (const { table, rows } of PLAN_TABLES) {
        const name = sql.table(`app.${table}`);
        const fresh = JSON.stringify(
          plans.flatMap((planned) => rows(planned).map((row) => ({ org_id: org, ...row }))),
        );
        const { rows: differing } = await sql<{ id: Id }>`
          WITH fresh AS (SELECT * FROM json_populate_recordset(NULL::${name}, ${fresh}::json)),
               stored AS (SELECT * FROM ${name} WHERE org_id = ${org} AND account_id = ANY(${accounts}))
          SELECT DISTINCT account_id AS id FROM (
            (TABLE fresh EXCEPT TABLE stored) UNION ALL (TABLE stored EXCEPT TABLE fresh)) AS either`.execute(
          tx,
        );
        for (const { id } of differing) found.add(id);
      }
      return [...found].sort();
    },
    async overdue(accounts, now) {
      const { rows } = await sql<{ id: Id }>`
        SELECT id FROM app.accounts
        WHERE org_id = ${org} AND id = ANY(${[...accounts]}::uuid[]) AND replan_at <= ${new Date(now)}`.execute(
        tx,
      );
      return rows.map(({ id }) => id);
    },
  };
}

type Query = (org: Id) => RawBuilder<unknown>;

/** A step is named as Today names it. */
const STEP = sql.raw(`s.step_kind || ':' || s.step_subject`);

const FACT_TABLES: Readonly<Record<string, string>> = {
  interaction: 'interactions',
  agreement: 'agreements',
  hold: 'holds',
  absence: 'absences',
  commitment: 'commitments',
  signal: 'signals',
  deferral: 'deferrals',
  release: 'releases',
  permission: 'permissions',
  person: 'people',
  account: 'accounts',
  opportunity: 'opportunities',
};

/** Whether the fact that a reason names is there; a type that nobody knows is not. */
const factExists = (org: Id) => {
  const cases = Object.entries(FACT_TABLES).map(
    ([type, table]) => sql`WHEN ${sql.lit(type)} THEN EXISTS (
      SELECT FROM ${sql.table(`app.${table}`)} t WHERE t.org_id = ${org} AND t.id = (fact->>'id')::uuid)`,
  );
  return sql`CASE fact->>'type' ${sql.join(cases, sql` `)} ELSE false END`;
};

/** The latest word of a person on these channels; of two at one moment the refusal holds. */
const latestWord = (org: Id, channels: RawBuilder<unknown>) => sql`
  SELECT allowed, at FROM app.permissions w
  WHERE w.org_id = ${org} AND w.person_id = s.person_id AND w.channel IN (${channels}, 'all')
  ORDER BY at DESC, allowed LIMIT 1`;

const QUERIES: Readonly<Record<Finding, Query>> = {
  'one-next-step': (org) => sql`
    SELECT p.id::text FROM app.people p
    LEFT JOIN app.person_states st ON st.org_id = p.org_id AND st.person_id = p.id
    LEFT JOIN app.next_steps s ON s.org_id = p.org_id AND s.person_id = p.id
    WHERE p.org_id = ${org} AND CASE WHEN p.merged_into IS NOT NULL THEN s.step_kind IS NOT NULL OR st.state IS NOT NULL
      ELSE st.state IS NULL OR (st.state = 'released' AND s.step_kind <> 'answer')
        OR (st.state <> 'released' AND s.step_kind IS NULL) END`,
  // From step 9 on all is our choice (rules, section 3); until null: for good.
  'nothing-in-quiet': (org) => sql`
    SELECT ${STEP} FROM app.next_steps s
    JOIN app.quiets q ON q.org_id = s.org_id AND q.person_id = s.person_id
    WHERE s.org_id = ${org} AND s.number >= 9 AND (q.until_day IS NULL OR s.opens < q.until_day)`,
  // Replies to their own later message may go. Who refuses mail gets no newsletter, unless asked for afterwards.
  'opt-outs-respected': (org) => sql`
    SELECT ${STEP} FROM app.next_steps s
    LEFT JOIN LATERAL (${latestWord(org, sql`s.channel`)}) word ON true
    LEFT JOIN LATERAL (${latestWord(org, sql`'mail'`)}) on_mail ON s.channel = 'newsletter'
    WHERE s.org_id = ${org} AND s.person_id IS NOT NULL AND s.channel IS NOT NULL AND s.number > 1
      AND (NOT word.allowed OR (NOT on_mail.allowed AND NOT coalesce(word.allowed AND word.at > on_mail.at, false)))`,
  'opt-outs-not-cleared': (org) => sql`
    SELECT yes.id::text FROM app.permissions yes
    WHERE yes.org_id = ${org} AND yes.allowed AND coalesce(yes.evidence, '') = '' AND EXISTS (
      SELECT FROM app.permissions no WHERE no.org_id = yes.org_id AND no.person_id = yes.person_id
        AND NOT no.allowed AND no.at <= yes.at AND no.channel IN (yes.channel, 'all'))`,
  'steps-have-reasons': (org) => sql`
    SELECT ${STEP} FROM app.next_steps s
    WHERE s.org_id = ${org} AND (
      NOT EXISTS (
        SELECT FROM jsonb_array_elements(s.detail->'because') reason
        WHERE reason->>'rule' <> '' AND jsonb_array_length(reason->'facts') > 0)
      OR EXISTS (
        SELECT FROM jsonb_array_elements(s.detail->'because') reason, jsonb_array_elements(reason->'facts') fact
        WHERE NOT ${factExists(org)}))`,
  'versions-complete': (org) => sql`
    SELECT i.id::text FROM app.interactions i
    LEFT JOIN LATERAL (
      SELECT count(*) AS kept, coalesce(max(v.version), 0) AS newest FROM app.interaction_versions v
      WHERE v.org_id = i.org_id AND v.interaction_id = i.id AND v.version > 0) history ON true
    WHERE i.org_id = ${org} AND (history.kept <> i.version - 1 OR history.newest <> i.version - 1)`,
  // A table without org_id belongs to the program; the application's role must have no right to it.
  'walls-stand': () => sql`
    SELECT c.relname::text FROM pg_class c
    WHERE c.relnamespace = 'app'::regnamespace AND c.relkind IN ('r', 'p') AND CASE
      WHEN EXISTS (SELECT FROM pg_attribute a
                   WHERE a.attrelid = c.oid AND a.attname = 'org_id' AND NOT a.attisdropped)
      THEN NOT c.relrowsecurity OR NOT c.relforcerowsecurity
        OR NOT EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = c.oid AND p.polname = 'organization')
        OR EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = c.oid AND p.polname NOT IN ('organization', 'keeper'))
      ELSE has_table_privilege('followthrough_app', c.oid, 'SELECT') END`,
  'plan-belongs-together': (org) => sql`
    SELECT ${STEP} FROM app.next_steps s
    LEFT JOIN app.people p ON p.org_id = s.org_id AND p.id = s.person_id
    LEFT JOIN app.users u ON u.org_id = s.org_id AND u.id = s.owner_id
    WHERE s.org_id = ${org} AND (p.account_id <> s.account_id
      OR (s.owner_id IS NOT NULL AND (u.id IS NULL OR u.deactivated_at IS NOT NULL)))
    UNION ALL
    SELECT st.person_id::text FROM app.person_states st
    JOIN app.people p ON p.org_id = st.org_id AND p.id = st.person_id
    WHERE st.org_id = ${org} AND st.account_id <> p.account_id`,
  ...MAIL_QUERIES,
};
