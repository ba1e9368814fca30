import { sql } from 'kysely';
import type { Taggings } from '../app/ports/taggings.ts';
import type { Id } from '../core/facts.ts';
import type { Tx } from './database.ts';

/** Which tags stand on what. */
export function taggings(tx: Tx, org: Id): Taggings {
  return {
    async named(name, newId) {
      await sql`INSERT INTO app.tags (org_id, id, name) VALUES (${org}, ${newId()}, ${name})
        ON CONFLICT (org_id, lower(name)) DO NOTHING`.execute(tx);
      const { rows } = await sql<{ id: Id }>`
        SELECT id FROM app.tags WHERE org_id = ${org} AND lower(name) = lower(${name})`.execute(tx);
      const [tag] = rows;
      if (!tag) throw new Error(`The tag ${name} was not made`);
      return tag.id;
    },
    async add(tag, kind, ids) {
      const { rows } = await sql<{
        id: Id;
      }>`INSERT INTO app.taggings (org_id, tag_id, subject_type, subject_id)
        SELECT ${org}, ${tag}, ${kind}, unnest(${[...ids]}::uuid[]) ON CONFLICT DO NOTHING
        RETURNING subject_id AS id`.execute(tx);
      return rows.map(({ id }) => id);
    },
    async take(tag, kind, ids) {
      const { rows } = await sql<{
        id: Id;
      }>`DELETE FROM app.taggings WHERE org_id = ${org} AND tag_id = ${tag} AND subject_type = ${kind}
        AND subject_id = ANY(${[...ids]}::uuid[]) RETURNING subject_id AS id`.execute(tx);
      return rows.map(({ id }) => id);
    },
    async on(kind, id) {
      const { rows } = await sql<{ id: Id; name: string }>`
        SELECT t.id, t.name FROM app.taggings g JOIN app.tags t ON t.org_id = g.org_id AND t.id = g.tag_id
        WHERE g.org_id = ${org} AND g.subject_type = ${kind} AND g.subject_id = ${id} ORDER BY t.name`.execute(
        tx,
      );
      return rows;
    },
  };
}
