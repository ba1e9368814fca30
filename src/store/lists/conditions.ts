/** Conditions that the queries of several lists share. */
import { type RawBuilder, sql } from 'kysely';
import type { Sight } from '../../app/access.ts';
import type { Page, SubjectKind } from '../../app/ports/lists.ts';
import type { Id } from '../../core/facts.ts';

export type Condition = RawBuilder<unknown>;
export const NONE: readonly Condition[] = [];

export const all = (conditions: readonly Condition[]): Condition =>
  conditions.length === 0 ? sql`true` : sql.join(conditions, sql` AND `);

/** Nothing said: no condition. Null: nobody, none. */
export function equal(column: string, value: string | null | undefined): readonly Condition[] {
  if (value === undefined) return NONE;
  return [value === null ? sql`${sql.ref(column)} IS NULL` : sql`${sql.ref(column)} = ${value}`];
}

/** The same rule as in app/access.ts, as a condition on the account `a` and an owner of the record's own. */
export function seen(sight: Sight, ownOwner: string | null): readonly Condition[] {
  if (sight === null) return NONE;
  const own =
    ownOwner === null
      ? sql`EXISTS (SELECT FROM app.people mine WHERE mine.org_id = a.org_id AND mine.account_id = a.id
                  AND mine.owner_id = ${sight.owner} AND mine.merged_into IS NULL)`
      : sql`${sql.ref(ownOwner)} = ${sight.owner}`;
  return [sql`(a.owner_id IS NULL OR a.owner_id = ${sight.owner} OR a.team_id = ${sight.team} OR ${own})`];
}

export function tagged(kind: SubjectKind, alias: string, tag: Id | undefined): readonly Condition[] {
  if (tag === undefined) return NONE;
  return [
    sql`EXISTS (SELECT FROM app.taggings g WHERE g.org_id = ${sql.ref(`${alias}.org_id`)} AND g.tag_id = ${tag}
    AND g.subject_type = ${kind} AND g.subject_id = ${sql.ref(`${alias}.id`)})`,
  ];
}

/** Each of these custom fields has that value, written as text. */
export function having(
  alias: string,
  custom: Readonly<Record<string, string>> | undefined,
): readonly Condition[] {
  return Object.entries(custom ?? {}).map(
    ([key, value]) => sql`${sql.ref(`${alias}.custom`)} ->> ${key} = ${value}`,
  );
}

/** Rows after the last one of the page before, in the order of name and id. */
export function beyond(name: string, id: string, { after }: Page): readonly Condition[] {
  if (after === null) return NONE;
  return [sql`(${sql.ref(name)}, ${sql.ref(id)}) > (${after.key}, ${after.id}::uuid)`];
}

/** The tags of a row, by name. */
export const tagsOf = (kind: SubjectKind, alias: string): RawBuilder<unknown> =>
  sql`(SELECT coalesce(json_agg(json_build_object('id', t.id, 'name', t.name) ORDER BY t.name), '[]')
    FROM app.taggings g JOIN app.tags t ON t.org_id = g.org_id AND t.id = g.tag_id
    WHERE g.org_id = ${sql.ref(`${alias}.org_id`)} AND g.subject_type = ${kind} AND g.subject_id = ${sql.ref(`${alias}.id`)})`;
