import { sql } from 'kysely';
import type { Page, PeopleFilter, PersonRow, Walk } from '../../app/ports/lists.ts';
import type { Id } from '../../core/facts.ts';
import { isoFromDay } from '../../core/time/day.ts';
import type { Tx } from '../database.ts';
import { all, beyond, type Condition, equal, having, NONE, seen, tagged, tagsOf } from './conditions.ts';
import { foundByText, taggedIds } from './sources.ts';
import { type Candidates, type ListOrder, walk } from './walk.ts';

const DAY = 86_400_000;
/** How many days before the end of the longest gap is near, as on the page of coverage. */
export const NEAR = 14;

/** People by name, filtered. */
export function peopleList(tx: Tx, org: Id, filter: PeopleFilter, page: Page): Promise<Walk<PersonRow>> {
  const order: ListOrder = {
    table: 'app.people',
    alias: 'p',
    org,
    base: sql`p.org_id = ${org} AND p.merged_into IS NULL`,
    beyond: beyond('p.sort_name', 'p.id', page),
    key: sql`p.sort_name`,
    keyText: sql`p.sort_name`,
  };
  const candidates = candidatesOf(org, filter);
  const conditions = conditionsOf(filter);
  const within =
    filter.account === undefined
      ? foundByText('person', filter.text)
      : sql<{ id: Id }>`SELECT id FROM app.people
          WHERE org_id = ${org} AND account_id = ${filter.account} AND merged_into IS NULL`;
  const filtered = within !== undefined || candidates.length + conditions.length > 0;
  return walk<PersonRow>(
    tx,
    order,
    page,
    { within, candidates, filtered },
    (source) => sql`
      SELECT p.id, p.name, p.title, p.account_id AS account, p.account_name AS "accountName",
             coalesce(p.owner_id, p.account_owner) AS owner, u.name AS "ownerName", p.account_team AS team,
             t.name AS "teamName", coalesce(p.rating, p.account_rating) AS rating,
             coalesce(p.country, p.account_country) AS country, coalesce(p.city, p.account_city) AS city,
             s.state, s.last_contact_at AS "lastContactAt", s.longest_day AS "longestDay",
             n.step_kind AS "nextAction", n.due AS "nextDue", q.until_day AS "quietUntil",
             ${tagsOf('person', 'p')} AS tags, p.custom, p.sort_name AS key
      FROM (
        SELECT p.*, a.name AS account_name, a.owner_id AS account_owner, a.team_id AS account_team,
               a.rating AS account_rating, a.country AS account_country, a.city AS account_city
        FROM ${source} p
        CROSS JOIN LATERAL (SELECT * FROM app.accounts a WHERE a.org_id = p.org_id AND a.id = p.account_id LIMIT 1) a
        ${needsState(filter) ? STATE : sql``}
        WHERE ${all(conditions)}
        ORDER BY p.sort_name, p.id LIMIT ${page.limit}) p
      LEFT JOIN app.users u ON u.org_id = p.org_id AND u.id = coalesce(p.owner_id, p.account_owner)
      LEFT JOIN app.teams t ON t.org_id = p.org_id AND t.id = p.account_team
      ${STATE}
      LEFT JOIN LATERAL (
        SELECT * FROM app.next_steps n WHERE n.org_id = p.org_id AND n.person_id = p.id LIMIT 1) n ON true
      LEFT JOIN LATERAL (
        SELECT * FROM app.quiets q WHERE q.org_id = p.org_id AND q.person_id = p.id LIMIT 1) q ON true
      ORDER BY p.sort_name, p.id`,
  );
}

/** One look-up for each row, also while the database knows nothing yet of a table that was just filled. */
const STATE = sql`LEFT JOIN LATERAL (
  SELECT * FROM app.person_states s WHERE s.org_id = p.org_id AND s.person_id = p.id LIMIT 1) s ON true`;

const needsState = ({ owner, state, silentForDays, nearLongest }: PeopleFilter) =>
  [owner, state, silentForDays].some((value) => value !== undefined) || nearLongest === true;

/** Filters with an index, the narrowest first. */
function candidatesOf(org: Id, filter: PeopleFilter): readonly Candidates[] {
  const states = (condition: Condition): Candidates =>
    sql<{
      id: Id;
    }>`SELECT s.person_id AS id FROM app.person_states s WHERE s.org_id = ${org} AND ${condition}`;
  return [
    ...taggedIds(org, 'person', filter.tag),
    ...(filter.state !== undefined && filter.state !== 'qualified'
      ? [states(sql`s.state = ${filter.state} AND s.state <> 'qualified'`)]
      : []),
    ...(filter.nearLongest ? [states(sql`s.longest_day <= ${nearDay(filter.now)}`)] : []),
    ...(filter.owner === undefined ? [] : [states(all(equal('s.owner_id', filter.owner)))]),
  ];
}

function conditionsOf(filter: PeopleFilter): readonly Condition[] {
  const { rating, silentForDays, now } = filter;
  return [
    ...seen(filter.sight, 'p.owner_id'),
    ...equal('p.account_id', filter.account),
    ...equal('s.owner_id', filter.owner),
    ...equal('s.state', filter.state),
    ...equal('a.team_id', filter.team),
    ...(rating === undefined ? NONE : [sql`coalesce(p.rating, a.rating) IS NOT DISTINCT FROM ${rating}`]),
    ...(filter.country === undefined ? NONE : [sql`coalesce(p.country, a.country) = ${filter.country}`]),
    ...(silentForDays === undefined
      ? NONE
      : [sql`(s.last_contact_at IS NULL OR s.last_contact_at < ${new Date(now - silentForDays * DAY)})`]),
    ...(filter.nearLongest ? [sql`s.longest_day <= ${nearDay(now)}`] : NONE),
    ...(filter.noStep
      ? [
          sql`NOT EXISTS (SELECT FROM app.next_steps n WHERE n.org_id = p.org_id AND n.person_id = p.id OFFSET 0)`,
        ]
      : NONE),
    ...tagged('person', 'p', filter.tag),
    ...having('p', filter.custom),
  ];
}

export const nearDay = (now: number): string => isoFromDay(Math.floor(now / DAY) + NEAR);
