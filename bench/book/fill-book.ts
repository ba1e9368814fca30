/** Writes a whole book by COPY. */
import type { Client } from 'pg';
import type { Actor } from '../../src/app/actor.ts';
import type { Day } from '../../src/core/time/day.ts';
import { type CopyValue, copyRows } from '../../src/store/copy.ts';
import { type OrdinaryAccount, ordinaryAccount } from './ordinary-account.ts';
import { INTERACTION_PEOPLE, INTERACTIONS, type SheetOfRounds, sheetsOf } from './sheets.ts';

export interface BookSize {
  readonly accounts: number;
  readonly people: number;
  readonly interactions: number;
}

/** Accounts in memory at once; the interactions of one account lie as far apart as the others' between them. */
const CHUNK = 5_000;
/** Interactions of a person at most. */
const ROUNDS = 60;

/**
 * Fills an organization with ordinary accounts until there are so many people. Triggers and checks of foreign
 * keys are left out (search entries are not made); statistics are made at the end, as upkeep would.
 */
export async function fillBook(
  bare: Client,
  sellers: readonly Actor[],
  people: number,
  today: Day,
): Promise<BookSize> {
  const org = sellers[0]?.org ?? '';
  const accounts = Math.round(people / 3);
  const written = new Map<string, number>();
  const copy = async (table: string, columns: string, rows: Iterable<readonly CopyValue[]>) => {
    const count = await copyRows(
      bare,
      `COPY app.${table} (org_id, ${columns}) FROM STDIN`,
      withOrg(org, rows),
    );
    written.set(table, (written.get(table) ?? 0) + count);
  };
  for (let from = 0; from < accounts; from += CHUNK) {
    const chunk = Array.from({ length: Math.min(CHUNK, accounts - from) }, (_, i) =>
      ordinaryAccount(from + i, sellers.length, today),
    );
    await bare.query('BEGIN; SET LOCAL session_replication_role = replica');
    for (const { table, columns, rows } of sheetsOf(sellers)) {
      await copy(table, columns, chunk.values().flatMap(rows));
    }
    for (const sheet of [INTERACTIONS, INTERACTION_PEOPLE]) {
      await copy(sheet.table, sheet.columns, byRound(chunk, sheet));
    }
    await bare.query('COMMIT');
  }
  await bare.query('VACUUM (ANALYZE)');
  return { accounts, people: written.get('people') ?? 0, interactions: written.get('interactions') ?? 0 };
}

function* byRound(
  chunk: readonly OrdinaryAccount[],
  { rows }: SheetOfRounds,
): Generator<readonly CopyValue[]> {
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const account of chunk) yield* rows(account, round);
  }
}

function* withOrg(org: string, rows: Iterable<readonly CopyValue[]>): Generator<readonly CopyValue[]> {
  for (const row of rows) yield [org, ...row];
}
