/**
 * Log a call, plan the account, see it on Today; against a bare transaction that writes the same rows, followed
 * by the bare query of the list.
 */
import type { Client } from 'pg';
import type { Actor } from '../src/app/actor.ts';
import { logInteraction } from '../src/app/interactions/log-interaction.ts';
import { runOperation } from '../src/app/run-operation.ts';
import { today } from '../src/app/today/today.ts';
import { idOf, MOST_PEOPLE } from './book/ordinary-account.ts';
import type { PlannedBook } from './book/planned-book.ts';
import type { Installation } from './installation.ts';
import { inTurn, median, timed } from './measure.ts';
import { readBare } from './read-today.ts';
import { milliseconds, type Result, times } from './result.ts';

const ROUNDS = 120;
const WARM_UP = 20;
const BAR = 3;

export async function timeLogging(installation: Installation, book: PlannedBook): Promise<readonly Result[]> {
  const { ground, bare } = installation;
  const sellerOf = (round: number) => book.sellers[round % book.sellers.length] as Actor;
  // Accounts far from one another, each once.
  const accountOf = (round: number) => Math.floor(((round * 0.618_034) % 1) * book.accounts);
  const logged: number[] = [];
  const wrote: number[] = [];
  const ours = async (round: number) => {
    const actor = sellerOf(round);
    const input = {
      kind: 'call' as const,
      people: [idOf('b', accountOf(round) * MOST_PEOPLE)],
      body: 'Went through the curve.',
    };
    logged.push(await timed(() => runOperation(logInteraction, { actor, input }, ground)));
    await runOperation(today, { actor, input: {} }, ground);
  };
  const plain = async (round: number) => {
    const seller = sellerOf(round);
    const account = accountOf(round + 5_000);
    const rows = await rowsOf(bare, seller, account);
    const at = ground.clock();
    const started = performance.now();
    await writeBare(bare, seller, account, rows, ground.newId(), ground.newId(), at);
    wrote.push(performance.now() - started);
    const reading = await timed(() => readBare(bare, seller, at));
    pairs.push((wrote.at(-1) ?? 0) + reading);
  };
  const pairs: number[] = [];
  await inTurn(WARM_UP, ours, plain);
  logged.length = wrote.length = pairs.length = 0;
  const { ours: both } = await inTurn(
    ROUNDS,
    (round) => ours(round + WARM_UP),
    (round) => plain(round + WARM_UP),
  );
  return [
    line('Log a call, plan, see it on Today', both, 'bare writing and reading', pairs),
    line('Log a call and plan the account', logged, 'bare writing', wrote),
  ];
}

function line(work: string, ours: readonly number[], named: string, bare: readonly number[]): Result {
  const ratio = median(ours) / median(bare);
  return {
    work,
    measured: milliseconds(median(ours)),
    against: `${named}: ${milliseconds(median(bare))}`,
    reached: times(ratio),
    bar: `≤ ${times(BAR)}`,
    ok: ratio <= BAR,
  };
}

interface PlanRows {
  readonly steps: string;
  readonly states: string;
}

/** The rows of the account's plan, ready to be written again. */
async function rowsOf(bare: Client, { org }: Actor, account: number): Promise<PlanRows> {
  const id = idOf('a', account);
  const read = async (table: string) =>
    JSON.stringify(
      (
        await bare.query(
          `SELECT to_jsonb(t) AS row FROM app.${table} t WHERE org_id = $1 AND account_id = $2`,
          [org, id],
        )
      ).rows.map(({ row }) => row),
    );
  return { steps: await read('next_steps'), states: await read('person_states') };
}

/** The rows that logging a call writes: itself, who took part, the person's step and state, the account, the trail. */
async function writeBare(
  bare: Client,
  { org, user }: Actor,
  account: number,
  { steps, states }: PlanRows,
  id: string,
  audit: string,
  now: number,
): Promise<void> {
  const accountId = idOf('a', account);
  const person = idOf('b', account * MOST_PEOPLE);
  const at = new Date(now).toISOString();
  const query = (name: string, text: string, values: readonly unknown[]) =>
    bare.query({ name, text, values: [...values] });
  await bare.query('BEGIN');
  await query('lock', 'SELECT id FROM app.accounts WHERE org_id = $1 AND id = $2 FOR NO KEY UPDATE', [
    org,
    accountId,
  ]);
  await query(
    'interaction',
    `INSERT INTO app.interactions (org_id, id, account_id, at, kind, direction, reached, purpose, body, recorded_at, recorded_by)
     VALUES ($1, $2, $3, $4, 'call', 'ours', true, 'other', 'Went through the curve.', $4, $5)`,
    [org, id, accountId, at, user],
  );
  await query('people', 'INSERT INTO app.interaction_people VALUES ($1, $2, $3)', [org, id, person]);
  await query('users', 'INSERT INTO app.interaction_users VALUES ($1, $2, $3)', [org, id, user]);
  for (const [table, rows] of [
    ['next_steps', steps],
    ['person_states', states],
  ] as const) {
    await query(`delete-${table}`, `DELETE FROM app.${table} WHERE org_id = $1 AND person_id = $2`, [
      org,
      person,
    ]);
    await query(
      `insert-${table}`,
      `INSERT INTO app.${table} SELECT r.* FROM jsonb_populate_recordset(NULL::app.${table}, $1) r WHERE r.person_id = $2`,
      [rows, person],
    );
  }
  await query(
    'account',
    "UPDATE app.accounts SET replan_at = $3::timestamptz + interval '1 day' WHERE org_id = $1 AND id = $2",
    [org, accountId, at],
  );
  await query(
    'audit',
    `INSERT INTO app.audit (org_id, id, at, user_id, door, operation, input) VALUES ($1, $2, $3, $4, 'http', 'log-interaction', '{}')`,
    [org, audit, at, user],
  );
  await query('notify', `SELECT pg_notify('bench', $1)`, [accountId]);
  await bare.query('COMMIT');
}
