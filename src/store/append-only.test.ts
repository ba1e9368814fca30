/** Invariant 8: what was recorded is never lost. The database itself refuses. */
import { sql } from 'kysely';
import { afterAll, describe, expect, it } from 'vitest';
import { freshDatabase } from '../../test/database-template.ts';
import { insertSampleRows, orgOf, withClient } from '../../test/rows-everywhere.ts';
import { sqlState } from './errors.ts';

const { connection, database, drop } = await freshDatabase();
const org = orgOf('a');
const rows = await insertSampleRows(connection, 'a');
// The sample says that there was a version before; there was none.
await withClient(connection, (client) => client.query('DELETE FROM app.interaction_versions'));
afterAll(drop);

const idIn = (table: string) => rows.find((found) => found.table === table)?.row['id'] as string;
const interaction = idIn('interactions');
const person = idIn('people');

async function run(statement: string): Promise<string | Record<string, unknown>[]> {
  try {
    return await database.inOrganization(org, async (tx) => {
      const result = await sql.raw<Record<string, unknown>>(statement).execute(tx);
      return result.rows;
    });
  } catch (error) {
    return sqlState(error) ?? String(error);
  }
}

describe.each(['permissions', 'suppressions', 'rating_changes', 'interaction_versions', 'audit', 'policies'])(
  '%s',
  (table) => {
    it('is only ever added to', async () => {
      expect(await run(`UPDATE app.${table} SET org_id = org_id`)).toBe('42501');
      expect(await run(`DELETE FROM app.${table}`)).toBe('42501');
      expect(await run(`TRUNCATE app.${table}`)).toBe('42501');
    });
  },
);

describe('an interaction', () => {
  it('is never deleted', async () => {
    expect(await run('DELETE FROM app.interactions')).toBe('42501');
  });

  it.each([
    ['the same version', 'version = version'],
    ['no version', "body = 'changed'"],
    ['a version further on', 'version = version + 2'],
    ['another id', 'version = version + 1, id = gen_random_uuid()'],
  ])('is not changed with %s', async (_, assignment) => {
    expect(await run(`UPDATE app.interactions SET ${assignment}`)).toBe('23000');
  });

  it('keeps what stood there, with its people and the moment, when it is corrected', async () => {
    await run(`UPDATE app.interactions SET body = 'first' , version = 2, recorded_at = '2026-11-12T10:00Z'`);
    await run(`UPDATE app.interactions SET body = 'second', version = 3, recorded_at = '2026-11-12T11:00Z'`);
    expect(
      await run(`SELECT version, body->>'body' AS body, (body->>'version')::int AS "of", people, replaced_at
                 FROM app.interaction_versions WHERE interaction_id = '${interaction}' AND version > 1`),
    ).toEqual([
      { version: 2, body: 'first', of: 2, people: [person], replaced_at: Date.parse('2026-11-12T11:00Z') },
    ]);
  });

  it('has no versions but those that corrections leave', async () => {
    const forged = `INSERT INTO app.interaction_versions
      VALUES ('${org}', '${interaction}', 9, '{}', '{}', now())`;
    expect(await run(forged)).toBe('42501');
  });
});

describe('erasing history', () => {
  const erase = (reason: string, audit: string) =>
    `SELECT app.erase_history('${reason}', '${audit}', '2026-11-22T10:00Z', NULL, 'cli',
       ARRAY['${interaction}']::uuid[], ARRAY['${person}']::uuid[], ARRAY[]::uuid[])`;

  it('needs a reason', async () => {
    expect(await run(erase('', '00000000-0000-7000-8000-000000000001'))).toBe('23514');
  });

  it('is refused while something points at what would go', async () => {
    expect(await run(erase('undo', '00000000-0000-7000-8000-000000000002'))).toBe('23503');
  });

  it('takes the interaction, its versions and participants, and leaves an entry in the audit trail', async () => {
    for (const pointing of [
      'agreements',
      'commitments',
      'message_places',
      'messages',
      'outbox',
      'booked_slots',
      'booking_links',
      'meeting_attendees',
      'meetings',
    ])
      await run(`DELETE FROM app.${pointing}`);
    expect(await run(erase('undo of an import', '00000000-0000-7000-8000-000000000003'))).toHaveLength(1);
    for (const table of ['interactions', 'interaction_versions', 'interaction_people', 'interaction_users']) {
      expect(await run(`SELECT FROM app.${table}`), table).toEqual([]);
    }
    expect(await run(`SELECT FROM app.permissions WHERE person_id = '${person}'`)).toEqual([]);
    const audited = await run("SELECT input FROM app.audit WHERE operation = 'erase-history'");
    expect(audited).toEqual([
      { input: { reason: 'undo of an import', interactions: 1, people: 1, accounts: 0 } },
    ]);
  });
});
