import { sql } from 'kysely';
import type { OpportunityPeople } from '../app/ports/opportunity-people.ts';
import type { OpportunityPersonRecord } from '../app/ports/records.ts';
import type { Id } from '../core/facts.ts';
import type { Tx } from './database.ts';
import { rowOf } from './record-table.ts';

/** Who takes part in an opportunity. */
export function opportunityPeople(tx: Tx, org: Id): OpportunityPeople {
  return {
    async of(opportunity) {
      const { rows } = await sql<OpportunityPersonRecord>`
        SELECT opportunity_id AS "opportunityId", person_id AS "personId", part, met FROM app.opportunity_people
        WHERE org_id = ${org} AND opportunity_id = ${opportunity} ORDER BY person_id`.execute(tx);
      return rows;
    },
    async set(opportunity, people) {
      await sql`DELETE FROM app.opportunity_people WHERE org_id = ${org} AND opportunity_id = ${opportunity}`.execute(
        tx,
      );
      const rows = JSON.stringify(people.map((person) => rowOf(person, org)));
      await sql`INSERT INTO app.opportunity_people
        SELECT * FROM json_populate_recordset(NULL::app.opportunity_people, ${rows}::json)`.execute(tx);
    },
  };
}
