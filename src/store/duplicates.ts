import { type RawBuilder, sql } from 'kysely';
import type { BookRecord, Brought, Duplicates } from '../app/ports/duplicates.ts';
import type { Kind } from '../core/duplicates/traits.ts';
import type { Id } from '../core/facts.ts';
import type { Tx } from './database.ts';

const COUNTED = 100_000;
/** A mail address, a number or a name that more records share says nothing about one pair of them. */
const SHARED = 30;
const NEIGHBOURS = 10;
const COLLEAGUES = 200;
const FOUND = 20;

const SUBJECT = { people: 'person', companies: 'account' } as const;

/** Finding records that stand twice, by the indexes that are there anyway: writes cost nothing more for it. */
export function duplicates(tx: Tx, org: Id): Duplicates {
  const rows = async <Row>(query: RawBuilder<Row>) => (await query.execute(tx)).rows;
  const table = (kind: Kind) => sql.table(kind === 'people' ? 'app.people' : 'app.accounts');
  return {
    async size(kind) {
      const [row] = await rows(sql<{ size: number }>`
        SELECT count(*)::int AS size FROM (
          SELECT FROM ${table(kind)} WHERE org_id = ${org} AND merged_into IS NULL LIMIT ${COUNTED}) AS counted`);
      return row?.size ?? 0;
    },

    async brings(kind, id) {
      const count = (table: string, column: string) =>
        sql`(SELECT count(*)::int FROM ${sql.table(`app.${table}`)} WHERE org_id = ${org} AND ${sql.ref(column)} = ${id})`;
      const column = kind === 'people' ? 'person_id' : 'account_id';
      const [row] = await rows(sql<Brought>`
        SELECT ${count(kind === 'people' ? 'interaction_people' : 'interactions', column)} AS interactions,
               ${count('agreements', column)} AS agreements, ${count('commitments', column)} AS commitments,
               ${count(kind === 'people' ? 'opportunity_people' : 'opportunities', column)} AS opportunities,
               ${kind === 'people' ? sql`0` : count('people', 'account_id')} AS people`);
      if (!row) throw new Error('A count gave no row');
      return row;
    },

    page: (kind, { after, limit }) =>
      rows(sql<BookRecord>`
        ${select(kind)} WHERE r.org_id = ${org} AND r.merged_into IS NULL
        ${after === null ? sql`` : sql`AND (r.sort_name, r.id) > (${after.key}, ${after.id}::uuid)`}
        ORDER BY r.sort_name, r.id LIMIT ${limit}`),

    records: (kind, ids) =>
      rows(sql<BookRecord>`
        ${select(kind)} WHERE r.org_id = ${org} AND r.merged_into IS NULL AND r.id = ANY(${[...ids]}::uuid[])
        ORDER BY r.sort_name, r.id`),

    candidates: (kind, ids, reach) =>
      rows(sql<{ of: Id; candidate: Id }>`
        WITH mine AS MATERIALIZED (
          SELECT * FROM ${table(kind)} WHERE org_id = ${org} AND id = ANY(${[...ids]}::uuid[]))
        ${sql.join([...(kind === 'people' ? ofPeople(org) : ofCompanies(org)), ...near(kind, org, reach)], sql` UNION `)}`),

    dismissed: (kind, ids) =>
      rows(sql<{ one: Id; other: Id }>`
        SELECT one_id AS one, other_id AS other FROM app.not_duplicates
        WHERE org_id = ${org} AND subject_type = ${SUBJECT[kind]}
          AND one_id = ANY(${[...ids]}::uuid[]) AND other_id = ANY(${[...ids]}::uuid[])`),

    async dismiss(kind, pair, by, at) {
      const [one, other] = pair.toSorted();
      await sql`
        INSERT INTO app.not_duplicates (org_id, subject_type, one_id, other_id, at, said_by)
        VALUES (${org}, ${SUBJECT[kind]}, ${one}, ${other}, ${new Date(at)}, ${by}) ON CONFLICT DO NOTHING`.execute(
        tx,
      );
    },

    async recall(kind, pair) {
      const [one, other] = pair.toSorted();
      const { numAffectedRows } = await sql`
        DELETE FROM app.not_duplicates
        WHERE org_id = ${org} AND subject_type = ${SUBJECT[kind]} AND one_id = ${one} AND other_id = ${other}`.execute(
        tx,
      );
      return numAffectedRows === 1n;
    },
  };
}

/** `r` is the record. */
function select(kind: Kind): RawBuilder<unknown> {
  if (kind === 'companies') {
    return sql`
      SELECT r.id, r.name, json_build_object('id', r.id, 'name', r.name) AS account, r.owner_id AS "accountOwner",
             r.team_id AS "accountTeam", NULL::uuid AS "personOwner", r.sort_name AS key,
             json_strip_nulls(json_build_object('name', r.name, 'website', coalesce(r.domain, r.website),
               'phones', to_json(array_remove(ARRAY[r.phone], NULL)), 'street', r.street,
               'postalCode', r.postal_code, 'city', r.city, 'region', r.region)) AS traits
      FROM app.accounts r`;
  }
  return sql`
    SELECT r.id, r.name, json_build_object('id', a.id, 'name', a.name) AS account, a.owner_id AS "accountOwner",
           a.team_id AS "accountTeam", r.owner_id AS "personOwner", r.sort_name AS key,
           json_strip_nulls(json_build_object('name', r.name, 'given', r.given_name, 'family', r.family_name,
             'title', r.title, 'birthday', r.birthday::text, 'company', a.name, 'city', r.city, 'region', r.region,
             'mails', to_json(x.mails), 'phones', to_json(x.phones))) AS traits
    FROM app.people r
    JOIN app.accounts a ON a.org_id = r.org_id AND a.id = r.account_id
    CROSS JOIN LATERAL (
      SELECT coalesce(array_agg(b.normalized ORDER BY b.position) FILTER (WHERE b.kind = 'mail'), '{}') AS mails,
             coalesce(array_agg(b.normalized ORDER BY b.position) FILTER (WHERE b.kind = 'phone'), '{}') AS phones
      FROM app.addresses b WHERE b.org_id = r.org_id AND b.person_id = r.id) x`;
}

function ofPeople(org: Id): RawBuilder<unknown>[] {
  return [
    sql`SELECT m.id AS of, x.id AS candidate FROM mine m
      JOIN app.addresses a ON a.org_id = ${org} AND a.person_id = m.id AND a.kind <> 'post'
      CROSS JOIN LATERAL (
        SELECT b.person_id AS id FROM app.addresses b
        WHERE b.org_id = ${org} AND b.kind = a.kind AND b.normalized = a.normalized AND b.person_id <> m.id
        LIMIT ${SHARED}) x`,
    equal('people', 'sort_name', org),
    next('people', 'sort_name', org),
    sql`SELECT m.id AS of, x.id AS candidate FROM mine m CROSS JOIN LATERAL (
        SELECT p.id FROM app.people p
        WHERE p.org_id = ${org} AND p.account_id = m.account_id AND p.merged_into IS NULL AND p.id <> m.id
        LIMIT ${COLLEAGUES}) x`,
  ];
}

function ofCompanies(org: Id): RawBuilder<unknown>[] {
  return [
    equal('accounts', 'name_key', org),
    equal('accounts', 'domain', org),
    next('accounts', 'sort_name', org),
    next('accounts', 'name_key', org),
  ];
}

function equal(table: string, column: string, org: Id): RawBuilder<unknown> {
  return sql`SELECT m.id AS of, x.id AS candidate FROM mine m CROSS JOIN LATERAL (
    SELECT r.id FROM ${sql.table(`app.${table}`)} r
    WHERE r.org_id = ${org} AND ${sql.ref(`r.${column}`)} = ${sql.ref(`m.${column}`)} AND r.merged_into IS NULL
      AND r.id <> m.id LIMIT ${SHARED}) x`;
}

/** Names that follow in order: a slip near the end, a longer form. */
function next(table: string, column: string, org: Id): RawBuilder<unknown> {
  return sql`SELECT m.id AS of, x.id AS candidate FROM mine m CROSS JOIN LATERAL (
    SELECT r.id FROM ${sql.table(`app.${table}`)} r
    WHERE r.org_id = ${org} AND ${sql.ref(`r.${column}`)} > ${sql.ref(`m.${column}`)} AND r.merged_into IS NULL
    ORDER BY ${sql.ref(`r.${column}`)} LIMIT ${NEIGHBOURS}) x`;
}

/** What needs a search for each record, and the names before it. */
function near(kind: Kind, org: Id, reach: 'usual' | 'near'): RawBuilder<unknown>[] {
  if (reach === 'usual') return [];
  const search = (words: RawBuilder<unknown>) => sql`
    SELECT m.id AS of, f.subject_id AS candidate FROM mine m
    CROSS JOIN LATERAL app.search(${words}, ARRAY[${SUBJECT[kind]}], ${FOUND}) f
    WHERE f.subject_id <> m.id`;
  const before = sql`SELECT m.id AS of, x.id AS candidate FROM mine m CROSS JOIN LATERAL (
    SELECT r.id FROM ${sql.table(kind === 'people' ? 'app.people' : 'app.accounts')} r
    WHERE r.org_id = ${org} AND r.sort_name < m.sort_name AND r.merged_into IS NULL
    ORDER BY r.sort_name DESC LIMIT ${NEIGHBOURS}) x`;
  return kind === 'people'
    ? [
        before,
        search(sql`m.name`),
        search(sql`coalesce(m.family_name, substring(m.name FROM '\\S+$'), m.name)`),
      ]
    : [before, search(sql`m.name_key`), search(sql`coalesce(m.phone, m.name)`)];
}
