import { sql } from 'kysely';
import type { Organization } from '../app/ports/organization.ts';
import type { OrganizationRecord } from '../app/ports/records.ts';
import type { Id } from '../core/facts.ts';
import type { Tx } from './database.ts';
import { assignments, recordOf } from './record-table.ts';

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
