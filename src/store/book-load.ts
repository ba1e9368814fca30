import { sql } from 'kysely';
import type { BookLoad, LoadGroup } from '../app/ports/book-load.ts';
import type { Id } from '../core/facts.ts';
import type { Tx } from './database.ts';

/** The book in groups: one pass over the stored states, and one over those who have a rhythm of their own. */
export function bookLoad(tx: Tx, org: Id): BookLoad {
  return {
    async groups(byTeam) {
      const team = byTeam ? sql`a.team_id` : sql`NULL::uuid`;
      const accounts = byTeam
        ? sql`JOIN app.accounts a ON a.org_id = s.org_id AND a.id = s.account_id`
        : sql``;
      const all = await sql<LoadGroup>`
        SELECT s.owner_id AS owner, ${team} AS team, s.rating, NULL::integer AS "idealDays", count(*)::integer AS people
        FROM app.person_states s ${accounts}
        WHERE s.org_id = ${org} AND s.state <> 'released' GROUP BY s.owner_id, 2, s.rating`.execute(tx);
      const own = await sql<LoadGroup>`
        SELECT s.owner_id AS owner, ${team} AS team, s.rating, p.ideal_days AS "idealDays", count(*)::integer AS people
        FROM app.people p
        JOIN app.person_states s ON s.org_id = p.org_id AND s.person_id = p.id AND s.state <> 'released'
        ${accounts}
        WHERE p.org_id = ${org} AND p.merged_into IS NULL AND p.ideal_days IS NOT NULL
        GROUP BY s.owner_id, 2, s.rating, p.ideal_days`.execute(tx);
      const ownOf = Map.groupBy(own.rows, (group) => keyOf(group));
      const byRating = all.rows.map((group) => {
        const apart = (ownOf.get(keyOf(group)) ?? []).reduce((sum, { people }) => sum + people, 0);
        return { ...group, people: group.people - apart };
      });
      return [...byRating, ...own.rows].filter(({ people }) => people > 0);
    },
    async sample(every, { only, except }, limit) {
      const inTeam =
        only === null
          ? sql`(a.team_id IS NULL OR a.team_id <> ALL(${[...except]}::uuid[]))`
          : sql`a.team_id = ${only}`;
      const { rows } = await sql<{ id: Id }>`
        SELECT DISTINCT s.account_id AS id FROM app.person_states s
        WHERE s.org_id = ${org} AND s.state <> 'released'
          AND (uuid_hash(s.account_id)::bigint + 2147483648) % ${every} = 0
          AND EXISTS (SELECT FROM app.accounts a WHERE a.org_id = s.org_id AND a.id = s.account_id AND ${inTeam})
        ORDER BY id LIMIT ${limit}`.execute(tx);
      return rows.map(({ id }) => id);
    },
  };
}

const keyOf = ({ owner, team, rating }: LoadGroup) => `${owner} ${team} ${rating}`;
