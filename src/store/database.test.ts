import { sql } from 'kysely';
import { afterAll, describe, expect, it } from 'vitest';
import { freshDatabase } from '../../test/database-template.ts';
import { insertSampleRows, orgOf, withClient } from '../../test/rows-everywhere.ts';
import type { Tx, WorkOptions } from './database.ts';
import { toTimestamp } from './value-types.ts';

const { connection, database, drop } = await freshDatabase();
const org = orgOf('a');
await insertSampleRows(connection, 'a');
afterAll(drop);

const one = async <T>(tx: Tx, expression: string): Promise<T | undefined> => {
  const { rows } = await sql.raw<{ value: T }>(`SELECT ${expression} AS value`).execute(tx);
  return rows[0]?.value;
};
const inOrg = <T>(work: (tx: Tx) => Promise<T>, how?: WorkOptions) => database.inOrganization(org, work, how);
const stateOf = (work: Promise<unknown>) =>
  work.then(
    () => 'fine',
    (error: { code?: string; message: string }) => error.code ?? error.message,
  );

describe('values', () => {
  it.each<[string, unknown]>([
    ["'2026-11-12'::date", '2026-11-12'],
    ["'0044-03-15 BC'::date", '0044-03-15 BC'],
    ["ARRAY['2026-11-12', NULL]::date[]", ['2026-11-12', null]],
    ["'2026-11-12T09:30:00.123Z'::timestamptz", Date.parse('2026-11-12T09:30:00.123Z')],
    ["'2026-11-12T09:30:00+05:30'::timestamptz", Date.parse('2026-11-12T04:00:00Z')],
    ["'1969-12-31T23:59:59.5Z'::timestamptz", -500],
    ["ARRAY['2026-11-12T09:30:00Z', NULL]::timestamptz[]", [Date.parse('2026-11-12T09:30:00Z'), null]],
    ["'12345678901234567.89'::numeric", '12345678901234567.89'],
    ['count(*)', 1],
    ["ARRAY['00000000-0000-7000-8000-000000000001']::uuid[]", ['00000000-0000-7000-8000-000000000001']],
    ['\'{"a": [1, null]}\'::jsonb', { a: [1, null] }],
    ['NULL::timestamptz', null],
  ])('%s', async (expression, expected) => {
    expect(await inOrg((tx) => one(tx, expression))).toEqual(expected);
  });

  it.each(['9007199254740993::bigint', "'infinity'::timestamptz"])(
    '%s is no exact number',
    async (expression) => {
      await expect(inOrg((tx) => one(tx, expression))).rejects.toThrow(RangeError);
    },
  );

  it('a moment comes back as it went', async () => {
    const instant = Date.parse('2026-03-29T00:59:59.999Z');
    const back = await inOrg(async (tx) => {
      const { rows } = await sql<{
        value: number;
      }>`SELECT ${toTimestamp(instant)}::timestamptz AS value`.execute(tx);
      return rows[0]?.value;
    });
    expect(back).toBe(instant);
  });

  it('the query builder knows the tables', async () => {
    const names = await inOrg((tx) => tx.selectFrom('people').select(['name', 'created_at']).execute());
    expect(names).toEqual([{ name: 'xa', created_at: Date.parse('2026-11-12T09:30:00Z') }]);
  });
});

describe('a transaction', () => {
  const rename = (tx: Tx, name: string) => sql`UPDATE app.teams SET name = ${name}`.execute(tx);
  const team = () => inOrg((tx) => one<string>(tx, '(SELECT name FROM app.teams)'));

  it('is undone as a whole when its work fails, and the connection serves on', async () => {
    const before = await team();
    const failing = inOrg(async (tx) => {
      await rename(tx, 'half');
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await team()).toBe(before);
  });

  it('is not taken for done when an error in it was swallowed', async () => {
    const swallowing = inOrg(async (tx) => {
      await sql`SELECT 1 / 0`.execute(tx).catch(() => undefined);
    });
    await expect(swallowing).rejects.toThrow(/rolled back/);
  });

  it('can undo a part of itself', async () => {
    await inOrg(async (tx) => {
      await rename(tx, 'whole');
      await sql`SAVEPOINT part`.execute(tx);
      await sql`SELECT 1 / 0`.execute(tx).catch(() => undefined);
      await sql`ROLLBACK TO SAVEPOINT part`.execute(tx);
    });
    expect(await team()).toBe('whole');
  });

  it('forgets its organization at its end', async () => {
    expect(await inOrg((tx) => one(tx, "current_setting('app.org')"))).toBe(org);
    const later = await database.outside((tx) => one<string>(tx, "current_setting('app.org', true)"));
    expect(later ?? '').toBe('');
  });

  it.each([
    ['the application', 'followthrough_app', inOrg],
    ['the keeper', 'followthrough_keeper', database.asKeeper],
  ] as const)('runs as %s', async (_, role, run) => {
    expect(await run((tx) => one(tx, 'current_user'))).toBe(role);
  });

  it('may be for reading only, or of one moment', async () => {
    expect(await stateOf(inOrg((tx) => rename(tx, 'x'), { readOnly: true }))).toBe('25006');
    const isolation = await inOrg((tx) => one(tx, "current_setting('transaction_isolation')"), {
      isolation: 'repeatable read',
    });
    expect(isolation).toBe('repeatable read');
  });

  it('gives up a statement that takes too long, when told how long', async () => {
    expect(await stateOf(inOrg((tx) => one(tx, 'pg_sleep(20)'), { statementTimeout: 50 }))).toBe('57014');
  });

  it('refuses an organization that is no id, before anything is sent', async () => {
    await expect(database.inOrganization("'; DROP TABLE app.people; --", async () => 1)).rejects.toThrow(
      RangeError,
    );
  });

  it('runs again after a lost race when its work may be repeated, else reports it', async () => {
    const race = async (repeatable: boolean) => {
      let tries = 0;
      const work = inOrg(
        async (tx) => {
          tries += 1;
          await one(tx, '(SELECT name FROM app.teams)');
          // Somebody else is faster, the first time.
          if (tries === 1) await inOrg((other) => rename(other, `other ${repeatable}`));
          await rename(tx, `mine ${repeatable}`);
        },
        { isolation: 'repeatable read', repeatable },
      );
      return { state: await stateOf(work), tries };
    };
    expect(await race(false)).toEqual({ state: '40001', tries: 1 });
    expect(await race(true)).toEqual({ state: 'fine', tries: 2 });
    expect(await team()).toBe('mine true');
  });

  it('answers statements sent at once in their order, and prepares those that recur', async () => {
    const answers = await inOrg(async (tx) => {
      const asked = Array.from({ length: 20 }, (_, index) =>
        sql<{ n: number }>`SELECT ${index}::int AS n`.execute(tx),
      );
      return (await Promise.all(asked)).map(({ rows }) => rows[0]?.n);
    });
    expect(answers).toEqual(Array.from({ length: 20 }, (_, index) => index));
    const prepared = await inOrg((tx) =>
      one<number>(tx, "(SELECT count(*) FROM pg_prepared_statements WHERE statement LIKE 'SELECT $1::int%')"),
    );
    expect(prepared).toBe(1);
  });
});

describe('copying rows in', () => {
  const values = [
    [1, 'tab\there'],
    [2, 'line\nbreak\r\n and back\\slash \\N'],
    [3, null],
    [4, ''],
    [5, 'Ünïcödé 🙂'],
  ] as const;

  it('brings every value through unchanged, and leaves the connection usable', async () => {
    const back = await database.inOrganization(org, async (tx, session) => {
      await sql`CREATE TEMPORARY TABLE staging (id int, text text) ON COMMIT DROP`.execute(tx);
      const count = await session.copyRows('COPY staging FROM STDIN', values);
      const { rows } = await sql<{ id: number; text: string }>`SELECT * FROM staging ORDER BY id`.execute(tx);
      return { count, rows: rows.map(({ id, text }) => [id, text]) };
    });
    expect(back).toEqual({ count: 5, rows: values.map((row) => [...row]) });
  });

  it('undoes everything when the rows break off', async () => {
    async function* breaking() {
      yield [1, 'x'];
      throw new Error('file unreadable');
    }
    const work = database.inOrganization(org, async (tx, session) => {
      await sql`CREATE TEMPORARY TABLE staging (id int, text text) ON COMMIT DROP`.execute(tx);
      await session.copyRows('COPY staging FROM STDIN', breaking());
    });
    await expect(work).rejects.toThrow('file unreadable');
    expect(await inOrg((tx) => one(tx, '1'))).toBe(1);
  });

  it('is refused straight into a table with walls', async () => {
    const work = database.inOrganization(org, (_, session) =>
      session.copyRows('COPY app.teams FROM STDIN', []),
    );
    expect(await stateOf(work)).toBe('0A000');
  });
});

describe('listening', () => {
  it('hears what was committed, also after its connection was lost', async () => {
    const stop = new AbortController();
    const heard: string[] = [];
    let wake: () => void = () => undefined;
    let connected = 0;
    const until = async (done: () => boolean) => {
      while (!done()) await new Promise<void>((resolve) => (wake = resolve));
    };
    await database.listen(
      'news',
      (payload) => {
        heard.push(payload);
        wake();
      },
      stop.signal,
      () => {
        connected += 1;
        wake();
      },
    );
    const announce = (text: string) => inOrg((tx) => one(tx, `pg_notify('news', '${text}')`));
    await announce('first');
    await until(() => heard.length === 1);
    await withClient(connection, (client) =>
      client.query(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'followthrough listen'",
      ),
    );
    await until(() => connected === 2);
    await announce('second');
    await until(() => heard.length === 2);
    expect(heard).toEqual(['first', 'second']);
    stop.abort();
  });
});
