/** Ids that a filter fits, each by an index of its own. */
import { sql } from 'kysely';
import type { SubjectKind } from '../../app/ports/lists.ts';
import type { Id } from '../../core/facts.ts';
import type { Candidates } from './walk.ts';

/** The best that the search finds; its function reads its own index. */
const FOUND = 200;

export function foundByText(kind: SubjectKind, text: string | undefined): Candidates | undefined {
  if (text === undefined) return undefined;
  return sql<{
    id: Id;
  }>`SELECT f.subject_id AS id FROM app.search(${text}, ARRAY[${kind}]::text[], ${FOUND}) f`;
}

export function taggedIds(org: Id, kind: SubjectKind, tag: Id | undefined): readonly Candidates[] {
  if (tag === undefined) return [];
  return [
    sql<{ id: Id }>`SELECT g.subject_id AS id FROM app.taggings g
      WHERE g.org_id = ${org} AND g.tag_id = ${tag} AND g.subject_type = ${kind}`,
  ];
}
