/** Invariant 9, by trying: one organization never sees, changes or adds a row of another, in any table there is. */
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshDatabase } from '../../test/database-template.ts';
import { contentsOf, insertion, insertSampleRows, orgOf, withClient } from '../../test/rows-everywhere.ts';
import type { Tx } from './database.ts';
import { sqlState } from './errors.ts';

const { connection, database, drop } = await freshDatabase();
const ours = orgOf('a');
const theirs = orgOf('b');
const rowsOfOurs = await insertSampleRows(connection, 'a');
const rowsOfTheirs = await insertSampleRows(connection, 'b');
const tables = rowsOfTheirs.map(({ table, row }) => ({ table, row }));
let before: Record<string, string[]>;
beforeAll(async () => {
  before = await contentsOf(connection);
});
afterAll(drop);

/** Not allowed at all, or nothing found to act on. */
const HARMLESS = ['42501', 0] as const;
/** Not allowed, against a policy, or against a reference that carries org_id. */
const REFUSED = ['42501', '23503'];

async function outcome(org: string | null, work: (tx: Tx) => Promise<number>): Promise<string | number> {
  try {
    return await (org === null ? database.outside(work) : database.inOrganization(org, work));
  } catch (error) {
    return sqlState(error) ?? String(error);
  }
}

const rowCount = (statement: string) => async (tx: Tx) => {
  const { rows, numAffectedRows } = await sql.raw(statement).execute(tx);
  return numAffectedRows === undefined ? rows.length : Number(numAffectedRows);
};

it('there are rows of both to try with', () => {
  expect(tables.length).toBeGreaterThan(35);
  for (const { table } of tables) expect(before[table]?.length, table).toBeGreaterThanOrEqual(2);
});

describe.each(tables)('$table', ({ table, row }) => {
  const name = `app.${table}`;

  it('shows the rows of the organization, and none of the other', async () => {
    const visible = await outcome(ours, rowCount(`SELECT FROM ${name} WHERE org_id = '${ours}'`));
    expect(table === 'search_entries' ? ['42501'] : [1, 2, 3]).toContain(visible);
    expect(HARMLESS).toContain(
      await outcome(ours, rowCount(`SELECT FROM ${name} WHERE org_id = '${theirs}'`)),
    );
    expect(HARMLESS).toContain(
      await outcome(ours, rowCount(`SELECT FROM ${name} WHERE org_id <> '${ours}'`)),
    );
  });

  it('shows none of the other through a join, a subquery or an aggregate', async () => {
    for (const statement of [
      `SELECT FROM app.organizations o JOIN ${name} t ON t.org_id <> o.org_id`,
      `SELECT FROM app.accounts a WHERE EXISTS (SELECT FROM ${name} t WHERE t.org_id <> a.org_id)`,
      `SELECT FROM ${name} GROUP BY org_id HAVING org_id = '${theirs}'`,
      `SELECT FROM ${name} t WHERE t.org_id = '${theirs}' FOR UPDATE`,
    ]) {
      expect(HARMLESS, statement).toContain(await outcome(ours, rowCount(statement)));
    }
  });

  it('lets nobody change or delete a row of the other', async () => {
    for (const statement of [
      `UPDATE ${name} SET org_id = '${ours}' WHERE org_id = '${theirs}'`,
      `UPDATE ${name} SET org_id = org_id WHERE org_id <> '${ours}'`,
      `DELETE FROM ${name} WHERE org_id = '${theirs}'`,
      `DELETE FROM ${name} t USING app.organizations o WHERE t.org_id <> o.org_id`,
    ]) {
      expect(HARMLESS, statement).toContain(await outcome(ours, rowCount(statement)));
    }
    expect(await outcome(ours, rowCount(`TRUNCATE ${name} CASCADE`))).toBe('42501');
  });

  it('lets nobody add a row to the other, or move one there', async () => {
    const [text, values] = insertion(table, row);
    const statement = literal(text, values);
    expect(REFUSED).toContain(await outcome(ours, rowCount(statement)));
    const moved = await outcome(
      ours,
      rowCount(`UPDATE ${name} SET org_id = '${theirs}' WHERE org_id = '${ours}'`),
    );
    expect([...REFUSED, '23000']).toContain(moved);
  });

  it('shows nothing while no organization is set', async () => {
    expect(HARMLESS).toContain(await outcome(null, rowCount(`SELECT FROM ${name}`)));
    expect(HARMLESS).toContain(await outcome(null, rowCount(`DELETE FROM ${name}`)));
  });

  it('cannot be freed of its walls by the application', async () => {
    for (const statement of [
      `ALTER TABLE ${name} DISABLE ROW LEVEL SECURITY`,
      `ALTER TABLE ${name} NO FORCE ROW LEVEL SECURITY`,
      `DROP POLICY organization ON ${name}`,
      `CREATE POLICY all_of_it ON ${name} USING (true)`,
    ]) {
      expect(await outcome(ours, rowCount(statement)), statement).toBe('42501');
    }
  });
});

describe('functions', () => {
  const idsOf = (rows: typeof rowsOfOurs, table: string) =>
    rows.find((found) => found.table === table)?.row['id'];

  it('search finds what is ours only', async () => {
    const search = (org: string) =>
      database.inOrganization(org, async (tx) => {
        const found = await sql<{ subject_id: string }>`
          SELECT subject_id FROM app.search('xa', '{person}', 50) UNION ALL
          SELECT subject_id FROM app.search('xb', '{person}', 50)`.execute(tx);
        return found.rows.map(({ subject_id }) => subject_id);
      });
    const a = await search(ours);
    expect(a).toContain(idsOf(rowsOfOurs, 'people'));
    expect(a).not.toContain(idsOf(rowsOfTheirs, 'people'));
    const nobody = await database.outside(async (tx) => {
      const { rows } = await sql`SELECT * FROM app.search('xa', '{person}', 50)`.execute(tx);
      return rows;
    });
    expect(nobody).toEqual([]);
  });

  it('erase_history leaves the other alone, and does nothing outside an organization', async () => {
    const interaction = idsOf(rowsOfTheirs, 'interactions');
    const person = idsOf(rowsOfTheirs, 'people');
    const erase = `SELECT app.erase_history('tried', '${idsOf(rowsOfOurs, 'audit')}'::uuid, now(), NULL, 'cli',
      ARRAY['${interaction}']::uuid[], ARRAY['${person}']::uuid[], '{}')`;
    // Its own audit entry collides here, so that nothing of the attempt stays.
    expect(await outcome(ours, rowCount(erase))).toBe('23505');
    expect(await outcome(null, rowCount(erase))).toBe('42501');
    const fresh = erase.replace(`${idsOf(rowsOfOurs, 'audit')}`, '00000000-0000-7000-8000-000000000001');
    expect(await outcome(ours, rowCount(fresh))).toBe(1);
  });

  it('what the keeper may do, the application may not call', async () => {
    for (const call of ['app.raise_walls()', "app.search_form('x')", "app.slips_of('x')"]) {
      expect(await outcome(ours, rowCount(`SELECT ${call}`)), call).toBe('42501');
    }
  });
});

it('after all these attempts everything of the other is as it was', async () => {
  const after = await contentsOf(connection);
  for (const { table } of tables) {
    const ofTheirs = (rows: readonly string[] | undefined) => rows?.filter((text) => text.includes(theirs));
    expect(ofTheirs(after[table]), table).toEqual(ofTheirs(before[table]));
  }
});

describe('the walls themselves', () => {
  const query = <Row extends object>(text: string) =>
    withClient(connection, async (client) => (await client.query<Row>(text)).rows);

  it('no table of schema app lacks them (a migration that adds one ends with SELECT app.raise_walls())', async () => {
    const open = await query<{ name: string }>(`
      SELECT c.relname AS name FROM pg_class c
      WHERE c.relnamespace = 'app'::regnamespace AND c.relkind IN ('r', 'p')
        AND (NOT c.relrowsecurity OR NOT c.relforcerowsecurity OR c.relname <> 'migrations' AND NOT EXISTS (
          SELECT FROM pg_policies p WHERE p.schemaname = 'app' AND p.tablename = c.relname
            AND p.policyname = 'organization' AND p.roles = '{followthrough_app}' AND p.cmd = 'ALL'
            AND p.qual LIKE '(org_id = %app.org%' AND p.with_check = p.qual))`);
    expect(open).toEqual([]);
  });

  it('no other policy lets the application through', async () => {
    const policies = await query<{ policyname: string; roles: string }>(
      "SELECT DISTINCT policyname, roles::text FROM pg_policies WHERE schemaname = 'app' ORDER BY 1",
    );
    expect(policies).toEqual([
      { policyname: 'keeper', roles: '{followthrough_keeper}' },
      { policyname: 'organization', roles: '{followthrough_app}' },
    ]);
  });

  it('the application owns nothing, and is neither superuser nor above row-level security', async () => {
    expect(
      await query(`SELECT rolsuper, rolbypassrls, rolcreaterole, rolcanlogin,
                     EXISTS (SELECT FROM pg_class WHERE relowner = r.oid) AS owns,
                     EXISTS (SELECT FROM pg_auth_members WHERE member = r.oid) AS "isMember"
                   FROM pg_roles r WHERE rolname = 'followthrough_app'`),
    ).toEqual([
      {
        rolsuper: false,
        rolbypassrls: false,
        rolcreaterole: false,
        rolcanlogin: false,
        owns: false,
        isMember: false,
      },
    ]);
  });

  it('every definer function has a fixed search path, and none is open to everybody', async () => {
    const loose = await query(`
      SELECT p.oid::regprocedure::text AS name FROM pg_proc p
      WHERE p.pronamespace = 'app'::regnamespace AND p.prosecdef
        AND (NOT EXISTS (SELECT FROM unnest(p.proconfig) c WHERE c LIKE 'search_path=pg_catalog%')
             OR EXISTS (SELECT FROM aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a WHERE a.grantee = 0))`);
    expect(loose).toEqual([]);
  });
});

function literal(text: string, values: readonly unknown[]): string {
  return values.reduceRight<string>(
    (statement, value, index) => statement.replace(`$${index + 1}`, () => quoted(value)),
    text,
  );
}

function quoted(value: unknown): string {
  if (Buffer.isBuffer(value)) return `'\\x${value.toString('hex')}'`;
  if (Array.isArray(value)) return `'{${value.join(',')}}'`;
  return `'${String(value).replaceAll("'", "''")}'`;
}
