import { sql } from 'kysely';
import type { Page } from '../app/ports/lists.ts';
import type { AloneFilter, NamedQuiet } from '../app/ports/today.ts';
import type { Id } from '../core/facts.ts';
import type { Tx } from './database.ts';
import { seen } from './lists/conditions.ts';
import { namedQuiet, type QuietRow } from './named-quiet.ts';

/** Whom to leave alone, a page of it: the soonest end first, for good at the end. */
export async function leftAlone(
  tx: Tx,
  org: Id,
  { sight, owner, fact, find }: AloneFilter,
  { after, limit }: Page,
): Promise<readonly (NamedQuiet & { readonly key: string })[]> {
  const until = sql`coalesce(q.until_day, 'infinity')`;
  const pattern = find === undefined ? '' : `%${find.replace(/[\\%_]/g, '\\$&')}%`;
  const conditions = [
    sql`q.org_id = ${org}`,
    ...seen(sight, 'p.owner_id'),
    ...(owner === undefined ? [] : [sql`q.owner_id = ${owner}`]),
    ...(fact === undefined ? [] : [sql`q.because #>> '{0,facts,0,type}' = ${fact}`]),
    ...(find === undefined
      ? []
      : [sql`public.unaccent(concat_ws(' ', p.name, a.name)) ILIKE public.unaccent(${pattern})`]),
    ...(after === null ? [] : [sql`(${until}, q.person_id) > (${after.key}::date, ${after.id}::uuid)`]),
  ];
  const { rows } = await sql<QuietRow & { key: string }>`
    SELECT q.person_id AS person, q.owner_id AS owner, q.until_day AS until, q.because,
           q.account_id AS account, a.name AS "accountName", p.name AS "personName", ${until}::text AS key
    FROM app.quiets q
    JOIN app.accounts a ON a.org_id = q.org_id AND a.id = q.account_id
    JOIN app.people p ON p.org_id = q.org_id AND p.id = q.person_id
    WHERE ${sql.join(conditions, sql` AND `)}
    ORDER BY ${until}, q.person_id LIMIT ${limit}`.execute(tx);
  return rows.map((row) => ({ ...namedQuiet(row), key: row.key }));
}
