import { sql } from 'kysely';
import { Pool } from 'pg';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Book, newBook } from '../../test/book.ts';
import { type FreshDatabase, freshDatabase } from '../../test/database-template.ts';
import { agreeDate } from '../app/agreements/agree-date.ts';
import { logInteraction } from '../app/interactions/log-interaction.ts';
import { createUpkeep } from '../store/upkeep.ts';
import { type Replanning, replanDue } from './replan-due.ts';
import { startWorker } from './start-worker.ts';

const never = new AbortController().signal;

let fresh: FreshDatabase;
let book: Book;
let replanning: Replanning & { readonly log: { readonly error: ReturnType<typeof vi.fn> } };

beforeEach(async () => {
  fresh = await freshDatabase();
  book = await newBook(fresh);
  const log = { debug: vi.fn(), info: vi.fn(), warn: vi.fn(), error: vi.fn() };
  replanning = { ground: book.ground, upkeep: createUpkeep(fresh.database), log };
});
afterEach(() => fresh.drop());

/** An agreed date that passes: on the next working day the reminder takes its place. */
async function agreedAndForgotten(name: string) {
  const { id, account } = await book.person(name);
  for (const at of ['2026-10-05T10:00:00Z', '2026-10-12T10:00:00Z']) {
    await book.run(logInteraction, { kind: 'call', people: [id], at });
  }
  await book.run(agreeDate, { person: id, day: '2026-11-12' });
  return account;
}

async function storedActions(): Promise<readonly string[]> {
  const { rows } = await fresh.database.inOrganization(book.org, (tx) =>
    sql<{ kind: string }>`SELECT step_kind AS kind FROM app.next_steps ORDER BY account_id`.execute(tx),
  );
  return rows.map(({ kind }) => kind);
}

describe('what time has changed', () => {
  it('is planned again once its time has come, and only then', async () => {
    await agreedAndForgotten('Anna Berg');
    expect(await replanDue(replanning, never)).toBe(0);
    expect(await storedActions()).toEqual(['speak-as-agreed']);
    book.at('2026-11-13T09:00:00+01:00');
    expect(await replanDue(replanning, never)).toBe(1);
    expect(await storedActions()).toEqual(['remind-agreed']);
    expect(await replanDue(replanning, never)).toBe(0);
  });

  it('is planned by two workers at once without harm', async () => {
    for (const name of ['Anna Berg', 'Ben Otto', 'Cleo Wirth']) await agreedAndForgotten(name);
    book.at('2026-11-13T09:00:00+01:00');
    await Promise.all([replanDue(replanning, never), replanDue(replanning, never)]);
    expect(await storedActions()).toEqual(['remind-agreed', 'remind-agreed', 'remind-agreed']);
    expect(replanning.log.error).not.toHaveBeenCalled();
  });

  it('is planned for everybody else when one account can not be planned', async () => {
    await agreedAndForgotten('Anna Berg');
    const broken = await agreedAndForgotten('Ben Otto');
    book.at('2026-11-13T09:00:00+01:00');
    const { store } = book.ground;
    const transaction: typeof store.transaction = (org, work) =>
      store.transaction(org, (tx) => {
        const facts: typeof tx.planning.facts = (accounts) =>
          accounts.includes(broken) ? Promise.reject(new Error('broken facts')) : tx.planning.facts(accounts);
        return work({ ...tx, planning: { ...tx.planning, facts } });
      });
    const ground = { ...book.ground, store: { ...store, transaction } };
    expect(await replanDue({ ...replanning, ground }, never)).toBe(1);
    expect(replanning.log.error).toHaveBeenCalledOnce();
  });
});

it('the worker plans at its start, and stops when it is told to', async () => {
  await agreedAndForgotten('Anna Berg');
  book.at('2026-11-13T09:00:00+01:00');
  const pool = new Pool({ ...fresh.connection, max: 4 });
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  const stopping = new AbortController();
  const { stopped } = await startWorker({ ...replanning, pool, signal: stopping.signal });
  await vi.waitFor(async () => expect(await storedActions()).toEqual(['remind-agreed']), 10_000);
  stopping.abort();
  await stopped;
  await pool.end();
  expect(replanning.log.error).not.toHaveBeenCalled();
});

it('answers under idempotency keys are forgotten when they are old', async () => {
  await book.run(
    logInteraction,
    { kind: 'note', account: (await book.person('Anna Berg')).account },
    { key: 'k' },
  );
  const upkeep = createUpkeep(fresh.database);
  expect(await upkeep.forgetAnswers(book.ground.clock())).toBe(0);
  expect(await upkeep.forgetAnswers(book.ground.clock() + 1)).toBe(1);
});
