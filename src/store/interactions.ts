import { sql } from 'kysely';
import type { Interactions } from '../app/ports/interactions.ts';
import type { InteractionRecord } from '../app/ports/records.ts';
import type { Id } from '../core/facts.ts';
import type { Tx } from './database.ts';
import { recordTable } from './record-table.ts';

/** What happened. The database keeps the version before each update by itself (a trigger). */
export function interactions(tx: Tx, org: Id): Interactions {
  return {
    ...recordTable<InteractionRecord>(tx, org, 'interactions'),
    async setParticipants(interaction, people, users) {
      for (const [table, column, ids] of [
        ['app.interaction_people', 'person_id', people],
        ['app.interaction_users', 'user_id', users],
      ] as const) {
        await sql`DELETE FROM ${sql.table(table)} WHERE org_id = ${org} AND interaction_id = ${interaction}`.execute(
          tx,
        );
        await sql`
          INSERT INTO ${sql.table(table)} (org_id, interaction_id, ${sql.ref(column)})
          SELECT ${org}, ${interaction}, unnest(${[...ids]}::uuid[])`.execute(tx);
      }
    },
    async addParticipants(of) {
      for (const [table, column, field] of [
        ['app.interaction_people', 'person_id', 'people'],
        ['app.interaction_users', 'user_id', 'users'],
      ] as const) {
        const pairs = of.flatMap((it) => it[field].map((who) => [it.interaction, who] as const));
        await sql`
          INSERT INTO ${sql.table(table)} (org_id, interaction_id, ${sql.ref(column)})
          SELECT ${org}, * FROM unnest(${pairs.map(([id]) => id)}::uuid[], ${pairs.map(([, who]) => who)}::uuid[])`.execute(
          tx,
        );
      }
    },
    async participants(ids) {
      const list = sql`${[...ids]}::uuid[]`;
      const { rows } = await sql<{ id: Id; people: Id[]; users: Id[] }>`
        SELECT i.id,
          (SELECT coalesce(array_agg(person_id ORDER BY person_id), '{}') FROM app.interaction_people
           WHERE org_id = ${org} AND interaction_id = i.id) AS people,
          (SELECT coalesce(array_agg(user_id ORDER BY user_id), '{}') FROM app.interaction_users
           WHERE org_id = ${org} AND interaction_id = i.id) AS users
        FROM unnest(${list}) AS i(id)`.execute(tx);
      return new Map(rows.map(({ id, people, users }) => [id, { people, users }]));
    },
  };
}
