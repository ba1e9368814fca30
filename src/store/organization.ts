import { sql } from 'kysely';
import type { Organization } from '../app/ports/organization.ts';
import type { OrganizationRecord } from '../app/ports/records.ts';
import type { Id } from '../core/facts.ts';
import type { Tx } from './database.ts';
import { assignments, recordOf, rowOf } from './record-table.ts';

/** The one organization of the transaction. */
export function organization(tx: Tx, org: Id): Organization {
  return {
    async get() {
      const { rows } = await sql<
        Record<string, unknown>
      >`SELECT * FROM app.organizations WHERE org_id = ${org}`.execute(tx);
      const [row] = rows;
      if (!row) throw new Error(`No organization ${org}`);
      return recordOf<OrganizationRecord>(row);
    },
    async update(version, patch) {
      const { numAffectedRows } = await sql`
        UPDATE app.organizations SET ${assignments({ ...patch, version: version + 1 })}
        WHERE org_id = ${org} AND version = ${version}`.execute(tx);
      return numAffectedRows === 1n;
    },
  };
}

/** Makes the organization. The application's role may not: only the keeper founds one. */
export async function createOrganization(tx: Tx, org: Id, record: OrganizationRecord): Promise<void> {
  const row = JSON.stringify([rowOf(record, org)]);
  await sql`INSERT INTO app.organizations
    SELECT * FROM json_populate_recordset(NULL::app.organizations, ${row}::json)`.execute(tx);
}
