import { sql } from 'kysely';
import type { Coverage, CoverageFacts } from '../app/ports/coverage.ts';
import type { Id } from '../core/facts.ts';
import { isoFromDay } from '../core/time/day.ts';
import { coverageLists } from './coverage-lists.ts';
import type { Tx } from './database.ts';

const DAY = 86_400_000;

/** Coverage from the stored states: cost grows with the seller's book, never with everybody's. */
export function coverage(tx: Tx, org: Id): Coverage {
  return {
    ...coverageLists(tx, org),
    async of(owner, { near, limit }) {
      const mine =
        owner === undefined
          ? sql`true`
          : owner === null
            ? sql`s.owner_id IS NULL`
            : sql`s.owner_id = ${owner}`;
      const people = sql`app.person_states s
        JOIN app.people p ON p.org_id = s.org_id AND p.id = s.person_id AND p.merged_into IS NULL
        JOIN app.accounts a ON a.org_id = s.org_id AND a.id = s.account_id`;
      const named = sql`json_build_object('id', p.id, 'name', p.name) AS person,
        json_build_object('id', a.id, 'name', a.name) AS account`;
      const states = await sql<CoverageFacts['states'][number]>`
        SELECT s.state, s.rating, count(*)::integer AS people, count(n.person_id)::integer AS "withStep"
        FROM app.person_states s LEFT JOIN app.next_steps n ON n.org_id = s.org_id AND n.person_id = s.person_id
        WHERE s.org_id = ${org} AND ${mine} GROUP BY s.state, s.rating ORDER BY s.state, s.rating`.execute(
        tx,
      );
      const withoutStep = await sql<CoverageFacts['withoutStep'][number]>`
        SELECT p.id, p.name FROM ${people}
        WHERE s.org_id = ${org} AND ${mine} AND s.state <> 'released' AND NOT EXISTS (
          SELECT FROM app.next_steps n WHERE n.org_id = s.org_id AND n.person_id = s.person_id)
        ORDER BY p.id LIMIT ${limit}`.execute(tx);
      const nearLongest = await sql<CoverageFacts['nearLongest'][number]>`
        SELECT ${named}, s.rating, s.longest_day AS "longestDay", s.last_contact_at AS "lastContactAt" FROM ${people}
        WHERE s.org_id = ${org} AND ${mine} AND s.state = 'qualified'
          AND s.longest_day <= ${isoFromDay(Math.floor(near / DAY))}
        ORDER BY s.longest_day, p.id LIMIT ${limit}`.execute(tx);
      const released = await sql<CoverageFacts['released'][number]>`
        SELECT ${named}, s.until_day AS until, r.reason FROM ${people}
        LEFT JOIN app.releases r ON r.org_id = s.org_id AND r.id = s.release_id
        WHERE s.org_id = ${org} AND ${mine} AND s.state = 'released'
        ORDER BY s.until_day NULLS LAST, p.id LIMIT ${limit}`.execute(tx);
      return {
        states: states.rows,
        withoutStep: withoutStep.rows,
        nearLongest: nearLongest.rows,
        released: released.rows,
      };
    },
  };
}
