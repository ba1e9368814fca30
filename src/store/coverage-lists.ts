import { type RawBuilder, sql } from 'kysely';
import type {
  BookOf,
  Coverage,
  CoverageGroup,
  CoverageList,
  CoverageRow,
  ListDays,
  PictureGroup,
} from '../app/ports/coverage.ts';
import type { Id } from '../core/facts.ts';
import { isoFromDay } from '../core/time/day.ts';
import type { Tx } from './database.ts';

/** The numbers of coverage, the picture, and the rows behind each number by cursor. */
export function coverageLists(tx: Tx, org: Id): Pick<Coverage, 'groups' | 'picture' | 'list'> {
  return {
    async groups(owner, near) {
      const { rows } = await sql<CoverageGroup>`
        SELECT s.owner_id AS owner, s.state, s.rating, count(*)::integer AS people,
               count(n.person_id)::integer AS "withStep",
               (count(*) FILTER (WHERE s.state = 'qualified' AND s.longest_day <= ${isoFromDay(near)}))::integer AS near
        FROM app.person_states s
        LEFT JOIN app.next_steps n ON n.org_id = s.org_id AND n.person_id = s.person_id
        WHERE s.org_id = ${org} AND ${ownedBy(sql`s.owner_id`, owner)}
        GROUP BY s.owner_id, s.state, s.rating`.execute(tx);
      return rows;
    },
    async picture(owner, today) {
      const { rows } = await sql<PictureGroup>`
        SELECT s.rating, s.longest_day - ${isoFromDay(today)}::date AS left,
               p.ideal_days AS "idealDays", p.longest_days AS "longestDays",
               CASE WHEN n.step_kind = 'hold-meeting' THEN 'booked' WHEN q.person_id IS NOT NULL THEN 'alone'
                    ELSE 'step' END AS kind,
               count(*)::integer AS people
        FROM app.person_states s
        JOIN app.people p ON p.org_id = s.org_id AND p.id = s.person_id
        LEFT JOIN app.quiets q ON q.org_id = s.org_id AND q.person_id = s.person_id
        LEFT JOIN app.next_steps n ON n.org_id = s.org_id AND n.person_id = s.person_id
        WHERE s.org_id = ${org} AND s.state = 'qualified' AND ${ownedBy(sql`s.owner_id`, owner)}
        GROUP BY 1, 2, 3, 4, 5`.execute(tx);
      return rows;
    },
    async list(list, owner, days, page) {
      const { from, where, key, columns, id, isOwned } = LISTS[list](days);
      const order = sql`coalesce((${key})::text, 'infinity')`;
      const beyond =
        page.after === null
          ? sql`true`
          : sql`(${order}, ${id}) > (${page.after.key}, ${page.after.id}::uuid)`;
      const { rows } = await sql<CoverageRow>`
        SELECT ${id} AS id, ${order} AS key,
               CASE WHEN p.id IS NOT NULL THEN json_build_object('id', p.id, 'name', p.name) END AS person,
               json_build_object('id', a.id, 'name', a.name) AS account,
               CASE WHEN u.id IS NOT NULL THEN json_build_object('id', u.id, 'name', u.name) END AS owner,
               coalesce(p.rating, a.rating) AS rating, s.last_contact_at AS "lastContactAt",
               s.longest_day AS "longestDay", n.step_kind AS "nextAction", n.due AS "nextDue",
               p.ideal_days AS "idealDays", p.longest_days AS "longestDays",
               coalesce(s.missing, '{}') AS missing, ${columns}
        FROM ${from}
        LEFT JOIN app.users u ON u.org_id = a.org_id AND u.id = coalesce(p.owner_id, a.owner_id)
        LEFT JOIN app.next_steps n ON n.org_id = p.org_id AND n.person_id = p.id
        WHERE ${where(org)} AND ${ownedBy(isOwned, owner)} AND ${beyond}
        ORDER BY ${order}, ${id} LIMIT ${page.limit}`.execute(tx);
      return rows;
    },
  };
}

type Sql = RawBuilder<unknown>;

interface ListQuery {
  /** Brings p (people), a (accounts) and s (person_states). */
  readonly from: Sql;
  readonly where: (org: Id) => Sql;
  /** A day, or null for what comes last. */
  readonly key: Sql;
  readonly id: Sql;
  readonly columns: Sql;
  readonly isOwned: Sql;
}

const people = sql`JOIN app.people p ON p.org_id = s.org_id AND p.id = s.person_id AND p.merged_into IS NULL
  JOIN app.accounts a ON a.org_id = s.org_id AND a.id = s.account_id`;
const nothingMore = sql`NULL::date AS until, NULL::text AS reason, NULL::text AS kind, NULL::jsonb AS because`;

/** Those of person_states that meet a condition. */
const ofStates = (condition: Sql, key: Sql, columns = nothingMore, more = sql``): ListQuery => ({
  from: sql`app.person_states s ${people} ${more}`,
  where: (org) => sql`s.org_id = ${org} AND ${condition}`,
  key,
  id: sql`s.person_id`,
  columns,
  isOwned: sql`s.owner_id`,
});

const LISTS: Readonly<Record<CoverageList, (days: ListDays) => ListQuery>> = {
  near: ({ near }) =>
    ofStates(sql`s.state = 'qualified' AND s.longest_day <= ${isoFromDay(near)}`, sql`s.longest_day`),
  'to-qualify': () => ofStates(sql`s.state = 'to-qualify'`, sql`NULL::date`),
  'own-rhythm': () => ofStates(sql`p.ideal_days IS NOT NULL`, sql`NULL::date`),
  'without-step': () =>
    ofStates(
      sql`s.state <> 'released' AND NOT EXISTS (
        SELECT FROM app.next_steps w WHERE w.org_id = s.org_id AND w.person_id = s.person_id)`,
      sql`NULL::date`,
    ),
  released: () =>
    ofStates(
      sql`s.state = 'released'`,
      sql`s.until_day`,
      sql`s.until_day AS until, r.reason, r.kind, NULL::jsonb AS because`,
      sql`LEFT JOIN app.releases r ON r.org_id = s.org_id AND r.id = s.release_id`,
    ),
  'left-alone': () => ({
    from: sql`app.quiets q
      JOIN app.people p ON p.org_id = q.org_id AND p.id = q.person_id AND p.merged_into IS NULL
      JOIN app.accounts a ON a.org_id = q.org_id AND a.id = q.account_id
      LEFT JOIN app.person_states s ON s.org_id = q.org_id AND s.person_id = q.person_id`,
    where: (org) => sql`q.org_id = ${org} AND s.state IS DISTINCT FROM 'released'`,
    key: sql`q.until_day`,
    id: sql`q.person_id`,
    columns: sql`q.until_day AS until, NULL::text AS reason, NULL::text AS kind, q.because`,
    isOwned: sql`q.owner_id`,
  }),
  'kicked-back': ({ today, kickBacks }) => ({
    from: sql`app.signals g
      JOIN app.accounts a ON a.org_id = g.org_id AND a.id = g.account_id AND a.merged_into IS NULL
      LEFT JOIN app.people p ON p.org_id = g.org_id AND p.id = g.person_id AND p.merged_into IS NULL
      LEFT JOIN app.person_states s ON s.org_id = g.org_id AND s.person_id = g.person_id`,
    where: (org) => sql`g.org_id = ${org} AND g.ended_at IS NULL AND g.foreseen_day >= ${isoFromDay(today)}
      AND g.kind = ANY(${[...kickBacks]}::text[])`,
    key: sql`g.foreseen_day`,
    id: sql`g.id`,
    columns: sql`g.foreseen_day AS until, g.text AS reason, g.kind, NULL::jsonb AS because`,
    isOwned: sql`coalesce(p.owner_id, a.owner_id)`,
  }),
};

function ownedBy(column: Sql, owner: BookOf): Sql {
  if (owner === undefined) return sql`true`;
  return owner === null ? sql`${column} IS NULL` : sql`${column} = ${owner}`;
}
