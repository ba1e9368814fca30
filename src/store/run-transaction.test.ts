import { sql } from 'kysely';
import { afterAll, describe, expect, it } from 'vitest';
import { freshDatabase } from '../../test/database-template.ts';
import type { Tx } from './database.ts';

const { database, drop } = await freshDatabase();
afterAll(drop);

const number = async (tx: Tx, expression: string): Promise<number | undefined> =>
  (await sql.raw<{ value: number }>(`SELECT ${expression} AS value`).execute(tx)).rows[0]?.value;

describe('statements of one transaction', () => {
  it('travel together and are answered in their order', async () => {
    const answers = await database.asKeeper(async (tx) => {
      await sql`CREATE TEMP TABLE heap (n integer) ON COMMIT DROP`.execute(tx);
      const [, first, , second] = await Promise.all([
        sql`INSERT INTO heap VALUES (1)`.execute(tx),
        number(tx, '(SELECT count(*) FROM heap)'),
        sql`INSERT INTO heap VALUES (2)`.execute(tx),
        number(tx, '(SELECT count(*) FROM heap)'),
      ]);
      return [first, second];
    });
    expect(answers).toEqual([1, 2]);
  });

  it('fail together: the first error is told, nothing stays, and the connection serves the next', async () => {
    const made = database.asKeeper(async (tx) => {
      await Promise.all([
        sql`CREATE TEMP TABLE half (n integer)`.execute(tx),
        sql`SELECT 1 / 0`.execute(tx),
        sql`SELECT 1`.execute(tx),
      ]);
    });
    await expect(made).rejects.toThrow(/division by zero/);
    const left = await database.asKeeper((tx) =>
      number(tx, `(to_regclass('pg_temp.half') IS NOT NULL)::integer`),
    );
    expect(left).toBe(0);
  });

  it('are refused after its end', async () => {
    let late: Tx | undefined;
    await database.asKeeper(async (tx) => {
      late = tx;
      await number(tx, '1');
    });
    expect(late).toBeDefined();
    if (late) await expect(number(late, '1')).rejects.toThrow(/The transaction is over/);
  });

  it('have no transactions inside', async () => {
    const nested = database.asKeeper((tx) => tx.transaction().execute((inner) => number(inner as Tx, '1')));
    await expect(nested).rejects.toThrow(/open already/);
  });
});
