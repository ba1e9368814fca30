import { sql } from 'kysely';
import type { Tagged, Taggings } from '../app/ports/taggings.ts';
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
    async counts(most) {
      const { rows } = await sql<{ id: Id; count: number }>`
        SELECT t.id, counted.count::integer AS count FROM app.tags t CROSS JOIN LATERAL (
          SELECT count(*) AS count FROM (
            SELECT FROM app.taggings g WHERE g.org_id = t.org_id AND g.tag_id = t.id LIMIT ${most}) carriers
        ) counted WHERE t.org_id = ${org}`.execute(tx);
      return new Map(rows.map(({ id, count }) => [id, count]));
    },
    async carriers(tag, most) {
      const { rows } = await sql<Tagged>`
        SELECT subject_type AS subject, subject_id AS id FROM app.taggings
        WHERE org_id = ${org} AND tag_id = ${tag} ORDER BY subject_type, subject_id LIMIT ${most}`.execute(
        tx,
      );
      return rows;
    },
    async merge(from, into) {
      const { rows } = await sql<Tagged>`
        INSERT INTO app.taggings (org_id, tag_id, subject_type, subject_id)
        SELECT org_id, ${into}::uuid, subject_type, subject_id FROM app.taggings
        WHERE org_id = ${org} AND tag_id = ${from}
        ON CONFLICT DO NOTHING RETURNING subject_type AS subject, subject_id AS id`.execute(tx);
      await sql`DELETE FROM app.tags WHERE org_id = ${org} AND id = ${from}`.execute(tx);
      return rows;
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
