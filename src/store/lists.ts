import { type RawBuilder, sql } from 'kysely';
import type { Sight } from '../app/access.ts';
import type {
  AccountRow,
  AuditRow,
  CandidateRow,
  Found,
  Lists,
  OpportunityRow,
  Page,
  PersonRow,
  SubjectKind,
} from '../app/ports/lists.ts';
import type { AddressRecord } from '../app/ports/records.ts';
import type { Id } from '../core/facts.ts';
import type { Tx } from './database.ts';
import { recordOf } from './record-table.ts';

type Condition = RawBuilder<unknown>;
const NONE: readonly Condition[] = [];
const DAY = 86_400_000;
/** How many a word of a typed line may bring. */
const CANDIDATES = 8;

/** Lists by cursor, each by one index: they read the page that is asked for and nothing else. */
export function lists(tx: Tx, org: Id): Lists {
  const rows = async <Row>(query: RawBuilder<Row>) => (await query.execute(tx)).rows;
  return {
    accounts: ({ sight, tag, owner, rating }, page) =>
      rows(sql<AccountRow>`
        SELECT a.id, a.name, a.owner_id AS owner, u.name AS "ownerName", a.rating, a.domain, a.city, a.country,
               a.sort_name AS key
        FROM app.accounts a LEFT JOIN app.users u ON u.org_id = a.org_id AND u.id = a.owner_id
        WHERE ${all([
          sql`a.org_id = ${org} AND a.merged_into IS NULL`,
          ...seen(sight, null),
          ...equal('a.owner_id', owner),
          ...equal('a.rating', rating),
          ...tagged('account', 'a.id', tag, org),
          ...beyond('a.sort_name', 'a.id', page),
        ])}
        ORDER BY a.sort_name, a.id LIMIT ${page.limit}`),

    people: (filter, page) =>
      rows(sql<PersonRow>`
        SELECT p.id, p.name, p.title, p.account_id AS account, a.name AS "accountName",
               coalesce(p.owner_id, a.owner_id) AS owner, u.name AS "ownerName",
               coalesce(p.rating, a.rating) AS rating, s.state, s.last_contact_at AS "lastContactAt",
               n.step_kind AS "nextAction", n.due AS "nextDue", q.until_day AS "quietUntil", p.sort_name AS key
        FROM app.people p
        JOIN app.accounts a ON a.org_id = p.org_id AND a.id = p.account_id
        LEFT JOIN app.users u ON u.org_id = p.org_id AND u.id = coalesce(p.owner_id, a.owner_id)
        LEFT JOIN app.person_states s ON s.org_id = p.org_id AND s.person_id = p.id
        LEFT JOIN app.next_steps n ON n.org_id = p.org_id AND n.person_id = p.id
        LEFT JOIN app.quiets q ON q.org_id = p.org_id AND q.person_id = p.id
        WHERE ${all([
          sql`p.org_id = ${org} AND p.merged_into IS NULL`,
          ...seen(filter.sight, 'p.owner_id'),
          ...equal('p.account_id', filter.account),
          ...equal('s.owner_id', filter.owner),
          ...equal('s.state', filter.state),
          ...(filter.rating === undefined
            ? NONE
            : [sql`coalesce(p.rating, a.rating) IS NOT DISTINCT FROM ${filter.rating}`]),
          ...(filter.silentForDays === undefined
            ? NONE
            : [
                sql`(s.last_contact_at IS NULL OR s.last_contact_at < ${new Date(filter.now - filter.silentForDays * DAY)})`,
              ]),
          ...tagged('person', 'p.id', filter.tag, org),
          ...beyond('p.sort_name', 'p.id', page),
        ])}
        ORDER BY p.sort_name, p.id LIMIT ${page.limit}`),

    opportunities: ({ sight, tag, status, account }, page) =>
      rows(sql<OpportunityRow>`
        SELECT o.id, o.name, o.account_id AS account, a.name AS "accountName", o.owner_id AS owner, o.stage, o.status,
               o.amount, o.currency, o.expected_close AS "expectedClose", o.closed_on AS "closedOn",
               u.name AS "ownerName", coalesce(o.opened_on, o.created_at::date) AS since,
               n.kind AS "nextAction", n.due AS "nextDue", n.person AS "nextPerson",
               coalesce(o.expected_close, 'infinity')::text AS key
        FROM app.opportunities o JOIN app.accounts a ON a.org_id = o.org_id AND a.id = o.account_id
        LEFT JOIN app.users u ON u.org_id = o.org_id AND u.id = o.owner_id
        LEFT JOIN LATERAL (
          SELECT s.step_kind AS kind, s.due, p.name AS person
          FROM app.next_steps s LEFT JOIN app.people p ON p.org_id = s.org_id AND p.id = s.person_id
          WHERE s.org_id = o.org_id AND s.account_id = o.account_id AND o.status = 'open'
          ORDER BY s.opportunity_id = o.id DESC NULLS LAST, EXISTS (
            SELECT FROM app.opportunity_people op
            WHERE op.org_id = o.org_id AND op.opportunity_id = o.id AND op.person_id = s.person_id) DESC, s.due, s.number
          LIMIT 1) n ON true
        WHERE ${all([
          sql`o.org_id = ${org}`,
          ...seen(sight, 'o.owner_id'),
          ...equal('o.status', status),
          ...equal('o.account_id', account),
          ...tagged('opportunity', 'o.id', tag, org),
          ...(page.after === null
            ? NONE
            : [
                sql`(coalesce(o.expected_close, 'infinity'), o.id) > (${page.after.key}::date, ${page.after.id}::uuid)`,
              ]),
        ])}
        ORDER BY coalesce(o.expected_close, 'infinity'), o.id LIMIT ${page.limit}`),

    audit: (subject, page) =>
      rows(sql<AuditRow>`
        SELECT e.id, e.at, u.name AS user, e.door, e.api_key AS "apiKey", e.operation, e.subject_type AS "subjectType",
               e.subject_id AS subject, e.input, e.at::text AS key
        FROM app.audit e LEFT JOIN app.users u ON u.org_id = e.org_id AND u.id = e.user_id
        WHERE ${all([
          sql`e.org_id = ${org}`,
          ...(subject === null ? NONE : [sql`e.subject_id = ${subject}`]),
          ...(page.after === null
            ? NONE
            : [sql`(e.at, e.id) < (${page.after.key}::timestamptz, ${page.after.id}::uuid)`]),
        ])}
        ORDER BY e.at DESC, e.id DESC LIMIT ${page.limit}`),

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

const all = (conditions: readonly Condition[]) => sql.join(conditions, sql` AND `);

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

function tagged(kind: SubjectKind, column: string, tag: Id | undefined, org: Id): readonly Condition[] {
  if (tag === undefined) return NONE;
  return [
    sql`${sql.ref(column)} IN (SELECT subject_id FROM app.taggings
    WHERE org_id = ${org} AND tag_id = ${tag} AND subject_type = ${kind})`,
  ];
}

/** Rows after the last one of the page before, in the order of name and id. */
function beyond(name: string, id: string, { after }: Page): readonly Condition[] {
  if (after === null) return NONE;
  return [sql`(${sql.ref(name)}, ${sql.ref(id)}) > (${after.key}, ${after.id}::uuid)`];
}
