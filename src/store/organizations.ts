import { sql } from 'kysely';
import type { OrganizationRecord, UserRecord } from '../app/ports/records.ts';
import type { Id } from '../core/facts.ts';
import type { Database, Tx } from './database.ts';
import { createOrganization } from './organization.ts';
import { recordTable } from './record-table.ts';

export interface KnownOrganization {
  readonly id: Id;
  readonly name: string;
}

/** All organizations of the database, by name. As the keeper. */
export function knownOrganizations(database: Database): Promise<readonly KnownOrganization[]> {
  return database.asKeeper(readOrganizations, { readOnly: true });
}

async function readOrganizations(tx: Tx): Promise<readonly KnownOrganization[]> {
  const { rows } = await sql<KnownOrganization>`
    SELECT org_id AS id, name FROM app.organizations ORDER BY lower(name), org_id`.execute(tx);
  return rows;
}

/**
 * Makes an organization with its first user, if there is none at all yet; two that try at once make one.
 * Returns whether this call made it.
 */
export function foundFirstOrganization(
  database: Database,
  org: Id,
  record: OrganizationRecord,
  owner: UserRecord,
): Promise<boolean> {
  return database.asKeeper(async (tx) => {
    await sql`SELECT pg_advisory_xact_lock(hashtext('followthrough'), hashtext('first organization'))`.execute(
      tx,
    );
    if ((await readOrganizations(tx)).length > 0) return false;
    await createOrganization(tx, org, record);
    await recordTable<UserRecord>(tx, org, 'users').insert([owner]);
    return true;
  });
}
