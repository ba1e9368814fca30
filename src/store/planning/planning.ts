import { sql } from 'kysely';
import type { Places } from '../../app/ports/places.ts';
import type { Planning } from '../../app/ports/planning.ts';
import type { Id } from '../../core/facts.ts';
import { dayFromIso, isoFromDay } from '../../core/time/day.ts';
import type { Tx } from '../database.ts';
import { queryLeaves, querySellers } from './fact-queries.ts';
import { sellerFact } from './fact-rows.ts';
import { loadFacts } from './load-facts.ts';
import { forgetPlans, savePlans } from './save-plans.ts';

/** The facts of accounts, and the plans made of them. */
export function planning(tx: Tx, places: Places, org: Id): Planning {
  const ids = async (query: ReturnType<typeof sql<{ id: Id }>>) =>
    (await query.execute(tx)).rows.map(({ id }) => id);
  return {
    async lock(accounts) {
      await sql`SELECT id FROM app.accounts WHERE org_id = ${org} AND id = ANY(${[...accounts]}::uuid[])
        ORDER BY id FOR NO KEY UPDATE`.execute(tx);
    },
    async homes(people) {
      const { rows } = await sql<{ id: Id; account: Id }>`
        SELECT id, account_id AS account FROM app.people
        WHERE org_id = ${org} AND id = ANY(${[...people]}::uuid[])`.execute(tx);
      return new Map(rows.map(({ id, account }) => [id, account]));
    },
    homesInScope: (scope, person, opportunity, account) =>
      ids(sql`
        SELECT account_id AS id FROM app.people WHERE org_id = ${org} AND id = ${person}
        UNION SELECT ${account}::uuid WHERE ${scope} = 'account'
        UNION SELECT p.account_id FROM app.opportunity_people op
          JOIN app.people p ON p.org_id = op.org_id AND p.id = op.person_id
          WHERE ${scope} = 'opportunity' AND op.org_id = ${org} AND op.opportunity_id = ${opportunity}`),
    facts: (accounts) => loadFacts(tx, places, org, accounts),
    save: (plans, now) => savePlans(tx, org, plans, now),
    forget: (accounts) => forgetPlans(tx, org, accounts),
    due: (now, limit) =>
      ids(sql`SELECT id FROM app.accounts WHERE org_id = ${org} AND replan_at <= ${new Date(now)}
        AND merged_into IS NULL ORDER BY replan_at LIMIT ${limit}`),
    dueOf: (owner, now, limit) =>
      ids(sql`
        SELECT id FROM app.accounts
        WHERE org_id = ${org} AND merged_into IS NULL AND replan_at <= ${new Date(now)}
          AND ${owner === null ? sql`owner_id IS NULL` : sql`owner_id = ${owner}`}
        UNION SELECT a.id FROM app.people p JOIN app.accounts a ON a.org_id = p.org_id AND a.id = p.account_id
        WHERE p.org_id = ${org} AND p.merged_into IS NULL AND p.owner_id = ${owner}
          AND a.merged_into IS NULL AND a.replan_at <= ${new Date(now)}
        LIMIT ${limit}`),
    accountsOf: (owner) =>
      ids(sql`
        SELECT id FROM app.accounts
        WHERE org_id = ${org} AND merged_into IS NULL AND owner_id IS NOT DISTINCT FROM ${owner}
        UNION SELECT account_id FROM app.people
        WHERE org_id = ${org} AND merged_into IS NULL AND owner_id = ${owner}`),
    after: (account, limit) =>
      ids(sql`SELECT id FROM app.accounts WHERE org_id = ${org} AND merged_into IS NULL
        AND (${account}::uuid IS NULL OR id > ${account}) ORDER BY id LIMIT ${limit}`),
    async replanAll(now) {
      // Touches every account of the organization: with a million of them it takes longer than a statement may.
      await sql`SET LOCAL statement_timeout = 0`.execute(tx);
      await sql`UPDATE app.accounts SET replan_at = ${new Date(now)}
        WHERE org_id = ${org} AND merged_into IS NULL AND replan_at IS DISTINCT FROM ${new Date(now)}`.execute(
        tx,
      );
    },
    async place(placements) {
      const rows = JSON.stringify(
        placements.map((it) => ({
          org_id: org,
          account_id: it.account,
          person_id: it.person,
          step_kind: it.step.kind,
          step_subject: it.step.subject,
          natural_due: isoFromDay(it.naturalDue),
          day: isoFromDay(it.day),
          why: it.why,
        })),
      );
      await sql`
        INSERT INTO app.placements SELECT * FROM json_populate_recordset(NULL::app.placements, ${rows}::json)
        ON CONFLICT (org_id, person_id, step_kind, step_subject) DO UPDATE
        SET natural_due = excluded.natural_due, day = excluded.day, why = excluded.why, account_id = excluded.account_id`.execute(
        tx,
      );
    },
    async seller(user) {
      const [row] = await querySellers(tx, org, [user]);
      if (!row) return null;
      return {
        ...sellerFact(row, await queryLeaves(tx, org, [user]), places),
        touchesPerDay: row.touchesPerDay,
      };
    },
    async load(owner, from, to, of) {
      const kinds = of === 'touches' ? sql`number BETWEEN 8 AND 14` : sql`number = 15`;
      const { rows } = await sql<{ day: string; steps: number }>`
        SELECT due AS day, count(*)::integer AS steps FROM app.next_steps
        WHERE org_id = ${org} AND ${owner === null ? sql`owner_id IS NULL` : sql`owner_id = ${owner}`} AND ${kinds}
          AND due BETWEEN ${isoFromDay(from)} AND ${isoFromDay(to)} GROUP BY due`.execute(tx);
      return new Map(rows.map(({ day, steps }) => [dayFromIso(day), steps]));
    },
  };
}
