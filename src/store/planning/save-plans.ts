import { sql } from 'kysely';
import type { PlannedAccount } from '../../app/ports/planning.ts';
import type { Id } from '../../core/facts.ts';
import type { Instant } from '../../core/time/day.ts';
import type { Tx } from '../database.ts';
import { nextStepRows, placementRows, quietRows, stateRows } from './plan-rows.ts';

/** The tables that a plan is written to; each row belongs to an account, and all rows of the account are replaced. */
export const PLAN_TABLES = [
  { table: 'next_steps', rows: nextStepRows },
  { table: 'quiets', rows: quietRows },
  { table: 'person_states', rows: stateRows },
  { table: 'placements', rows: placementRows },
] as const;

/**
 * Puts the plans in place of the stored ones: rows that are the same stay untouched, so that planning a book again
 * writes only what the change moved. All statements are sent together, in their order.
 */
export async function savePlans(
  tx: Tx,
  org: Id,
  plans: readonly PlannedAccount[],
  now: Instant,
): Promise<void> {
  if (plans.length === 0) return;
  const accounts = plans.map(({ facts }) => facts.account.id);
  await Promise.all([
    ...PLAN_TABLES.flatMap(({ table, rows }) => {
      const fresh = plans.flatMap((planned) => rows(planned).map((row) => ({ org_id: org, ...row })));
      return replaceRows(tx, org, table, accounts, fresh);
    }),
    setReplanAt(tx, org, plans, now),
  ]);
}

function replaceRows(tx: Tx, org: Id, table: string, accounts: readonly Id[], rows: readonly object[]) {
  const name = sql.table(`app.${table}`);
  const fresh = JSON.stringify(rows);
  const remove = sql`
    WITH fresh AS MATERIALIZED (SELECT * FROM json_populate_recordset(NULL::${name}, ${fresh}::json))
    DELETE FROM ${name} old WHERE old.org_id = ${org} AND old.account_id = ANY(${[...accounts]}::uuid[])
      AND NOT EXISTS (
        SELECT FROM fresh WHERE fresh.account_id = old.account_id AND fresh IS NOT DISTINCT FROM old)`;
  const insert = sql`
    INSERT INTO ${name}
    SELECT fresh.* FROM json_populate_recordset(NULL::${name}, ${fresh}::json) fresh
    ON CONFLICT DO NOTHING`;
  return rows.length === 0 ? [remove.execute(tx)] : [remove.execute(tx), insert.execute(tx)];
}

function setReplanAt(tx: Tx, org: Id, plans: readonly PlannedAccount[], now: Instant) {
  const replanAt = JSON.stringify(
    plans.map(({ facts, plan }) => ({
      id: facts.account.id,
      at: plan.replanAt === null ? null : new Date(plan.replanAt),
    })),
  );
  return sql`
    UPDATE app.accounts SET replan_at = fresh.at, planned_at = ${new Date(now)}
    FROM json_to_recordset(${replanAt}::json) AS fresh(id uuid, at timestamptz)
    WHERE accounts.org_id = ${org} AND accounts.id = fresh.id AND accounts.replan_at IS DISTINCT FROM fresh.at`.execute(
    tx,
  );
}

/** Takes the plans of accounts away, and what was placed there. */
export async function forgetPlans(tx: Tx, org: Id, accounts: readonly Id[]): Promise<void> {
  if (accounts.length === 0) return;
  for (const { table } of PLAN_TABLES) {
    await sql`DELETE FROM ${sql.table(`app.${table}`)}
      WHERE org_id = ${org} AND account_id = ANY(${[...accounts]}::uuid[])`.execute(tx);
  }
}
