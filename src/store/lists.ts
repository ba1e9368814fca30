import { type RawBuilder, sql } from 'kysely';
import type { CandidateRow, Found, Lists, SubjectKind } from '../app/ports/lists.ts';
import type { AddressRecord } from '../app/ports/records.ts';
import type { Id } from '../core/facts.ts';
import { auditLines } from './audit-lines.ts';
import type { Tx } from './database.ts';
import { accountList } from './lists/account-list.ts';
import { all, seen } from './lists/conditions.ts';
import { opportunityList } from './lists/opportunity-list.ts';
import { peopleList } from './lists/people-list.ts';
import { recordOf } from './record-table.ts';

/** How many a word of a typed line may bring. */
const CANDIDATES = 8;

/** Lists by cursor, each by one index: they read the page that is asked for and nothing else. */
export function lists(tx: Tx, org: Id): Lists {
  const rows = async <Row>(query: RawBuilder<Row>) => (await query.execute(tx)).rows;
  return {
    accounts: (filter, page) => accountList(tx, org, filter, page),
    people: (filter, page) => peopleList(tx, org, filter, page),
    opportunities: (filter, page) => opportunityList(tx, org, filter, page),

    audit: (filter, page) => auditLines(tx, org, filter, page),

    async candidates(words, sight, { person, account }) {
      const found = sql`(
        SELECT f.subject_id AS id FROM unnest(${[...words]}::text[]) AS w(word)
        CROSS JOIN LATERAL app.search(w.word, ARRAY['person'], ${CANDIDATES}) f
        UNION SELECT id FROM app.people WHERE org_id = ${org} AND id = ${person ?? null}
        UNION SELECT id FROM app.people WHERE org_id = ${org} AND account_id = ${account ?? null} AND merged_into IS NULL)`;
      const people = await rows(sql<CandidateRow>`
        SELECT p.id, p.name, p.given_name AS given, p.family_name AS family, a.id AS "accountId",
               a.name AS "accountName", s.last_contact_at AS "lastContact", coalesce(p.owner_id, a.owner_id) AS owner,
               coalesce(p.zone, a.zone) AS zone, coalesce(p.country, a.country) AS country,
               coalesce(p.region, a.region) AS region
        FROM ${found} c
        JOIN app.people p ON p.org_id = ${org} AND p.id = c.id AND p.merged_into IS NULL
        JOIN app.accounts a ON a.org_id = p.org_id AND a.id = p.account_id
        LEFT JOIN app.person_states s ON s.org_id = p.org_id AND s.person_id = p.id
        WHERE ${all([sql`true`, ...seen(sight, 'p.owner_id')])} ORDER BY p.id`);
      const accounts = await rows(sql<{ id: Id; name: string }>`
        SELECT DISTINCT a.id, a.name FROM unnest(${[...words]}::text[]) AS w(word)
        CROSS JOIN LATERAL app.search(w.word, ARRAY['account'], ${CANDIDATES}) f
        JOIN app.accounts a ON a.org_id = ${org} AND a.id = f.subject_id
        WHERE ${all([sql`true`, ...seen(sight, null)])} ORDER BY a.id`);
      return { people, accounts };
    },

    async addressesOf(people) {
      const found = await rows(sql<Readonly<Record<string, unknown>>>`
        SELECT * FROM app.addresses WHERE org_id = ${org} AND person_id = ANY(${[...people]}::uuid[])
        ORDER BY person_id, position, id`);
      return Map.groupBy(
        found.map((row) => recordOf<AddressRecord>(row)),
        ({ personId }) => personId,
      );
    },

    async search(query, kinds, sight, limit) {
      // Whoever sees only a part gets the best of that part: more is asked for than is shown.
      const asked = sight === null ? limit : limit * 5;
      return rows(sql<Found>`
        SELECT f.subject_type AS kind, f.subject_id AS id, coalesce(p.name, o.name, a.name) AS name,
               json_build_object('id', a.id, 'name', a.name) AS account
        FROM app.search(${query}, ${[...kinds] as SubjectKind[]}::text[], ${asked}) WITH ORDINALITY AS f
        JOIN app.accounts a ON a.org_id = ${org} AND a.id = f.account_id
        LEFT JOIN app.people p ON f.subject_type = 'person' AND p.org_id = a.org_id AND p.id = f.subject_id
        LEFT JOIN app.opportunities o ON f.subject_type = 'opportunity' AND o.org_id = a.org_id AND o.id = f.subject_id
        WHERE ${all([sql`true`, ...seen(sight, 'p.owner_id')])}
        ORDER BY f.ordinality LIMIT ${limit}`);
    },
  };
}
