import { type RawBuilder, sql } from 'kysely';
import type { KnownKind, Matching } from '../../app/ports/imports.ts';
import type { AddressRecord } from '../../app/ports/records.ts';
import type { Id } from '../../core/facts.ts';
import type { Tx } from '../database.ts';
import { recordOf } from '../record-table.ts';

/** Records that may have been merged into others. */
const MERGED: Partial<Record<KnownKind, string>> = { account: 'app.accounts', person: 'app.people' };

/** As the formats of our own export begin. */
const OWN_SOURCE = 'followthrough';
const OWN_TABLES: Partial<Record<KnownKind, string>> = { ...MERGED, opportunity: 'app.opportunities' };
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

const texts = (list: readonly string[]) => sql`${[...list]}::text[]`;
const uuids = (list: readonly Id[]) => sql`${[...list]}::uuid[]`;

/** Finds which records of the book a file speaks of. Each question is one query, whatever the number of rows. */
export function matching(tx: Tx, org: Id): Matching {
  const rows = async <Row>(query: RawBuilder<Row>) => (await query.execute(tx)).rows;

  /** Our own export names records by our own ids: they need no entry among those of other programs. */
  const ownIds = async (type: KnownKind, externalIds: readonly string[]) => {
    const ids = externalIds.filter((id) => UUID.test(id));
    const table = OWN_TABLES[type];
    if (ids.length === 0 || table === undefined) return [];
    const id = MERGED[type] === undefined ? sql`t.id` : sql`coalesce(t.merged_into, t.id)`;
    return rows(sql<{ key: string; id: Id }>`SELECT t.id::text AS key, ${id} AS id FROM ${sql.table(table)} t
      WHERE t.org_id = ${org} AND t.id = ANY(${uuids(ids)})`);
  };

  return {
    async known(source, type, externalIds) {
      if (externalIds.length === 0) return new Map();
      const own = source === OWN_SOURCE ? await ownIds(type, externalIds) : [];
      const table = MERGED[type];
      const found = await rows(
        table === undefined
          ? sql<{ key: string; id: Id }>`
            SELECT e.external_id AS key, e.subject_id AS id FROM app.external_ids e
            WHERE e.org_id = ${org} AND e.source = ${source} AND e.subject_type = ${type} AND e.external_id = ANY(${texts(externalIds)})`
          : sql<{ key: string; id: Id }>`
            SELECT e.external_id AS key, coalesce(t.merged_into, t.id) AS id FROM app.external_ids e
            JOIN ${sql.table(table)} t ON t.org_id = e.org_id AND t.id = e.subject_id
            WHERE e.org_id = ${org} AND e.source = ${source} AND e.subject_type = ${type} AND e.external_id = ANY(${texts(externalIds)})`,
      );
      return new Map([...found, ...own].map(({ key, id }) => [key, id]));
    },
    async externalIds(source, type, records) {
      if (records.length === 0) return new Map();
      return grouped(
        await rows(sql<{ key: Id; value: string }>`
          SELECT subject_id AS key, external_id AS value FROM app.external_ids
          WHERE org_id = ${org} AND source = ${source} AND subject_type = ${type} AND subject_id = ANY(${uuids(records)})`),
      );
    },
    async companies(names) {
      if (names.length === 0) return new Map();
      const found = await rows(sql<{ name: string; key: string; accounts: Id[] }>`
        SELECT k.name, k.key, coalesce((SELECT array_agg(a.id ORDER BY a.id) FROM app.accounts a
          WHERE a.org_id = ${org} AND a.name_key = k.key AND a.merged_into IS NULL), '{}') AS accounts
        FROM (SELECT n.name, app.company_key(n.name) AS key FROM unnest(${texts(names)}) AS n(name) OFFSET 0) AS k`);
      return new Map(found.map(({ name, ...company }) => [name, company]));
    },
    async domains(domains) {
      if (domains.length === 0) return new Map();
      return grouped(
        await rows(sql<{ key: string; value: Id }>`
          SELECT domain AS key, id AS value FROM app.accounts
          WHERE org_id = ${org} AND domain = ANY(${texts(domains)}) AND merged_into IS NULL ORDER BY id`),
      );
    },
    async peopleAt(kind, normalized) {
      if (normalized.length === 0) return new Map();
      return grouped(
        await rows(sql<{ key: string; value: Id }>`
          SELECT DISTINCT a.normalized AS key, coalesce(p.merged_into, p.id) AS value
          FROM app.addresses a JOIN app.people p ON p.org_id = a.org_id AND p.id = a.person_id
          WHERE a.org_id = ${org} AND a.kind = ${kind} AND a.normalized = ANY(${texts(normalized)}) ORDER BY 2`),
      );
    },
    async namesakes(accounts, names) {
      if (accounts.length === 0 || names.length === 0) return [];
      const found = await rows(sql<{ id: Id }>`
        SELECT id FROM app.people WHERE org_id = ${org} AND account_id = ANY(${uuids(accounts)})
          AND sort_name = ANY(${texts(names.map((name) => name.toLowerCase()))}) AND merged_into IS NULL ORDER BY id`);
      return found.map(({ id }) => id);
    },
    async opportunitiesNamed(accounts, names) {
      if (accounts.length === 0 || names.length === 0) return [];
      const found = await rows(sql<{ id: Id }>`
        SELECT id FROM app.opportunities WHERE org_id = ${org} AND account_id = ANY(${uuids(accounts)})
          AND name = ANY(${texts(names)}) ORDER BY id`);
      return found.map(({ id }) => id);
    },
    async addresses(people) {
      if (people.length === 0) return [];
      const found = await rows(sql<Record<string, unknown>>`
        SELECT * FROM app.addresses WHERE org_id = ${org} AND person_id = ANY(${uuids(people)}) ORDER BY position, id`);
      return found.map((row) => recordOf<AddressRecord>(row));
    },
    async refusals(people) {
      if (people.length === 0) return new Map();
      const latest = await rows(sql<{ key: Id; value: string }>`
        SELECT person_id AS key, channel AS value FROM (
          SELECT DISTINCT ON (person_id, channel) person_id, channel, allowed FROM app.permissions
          WHERE org_id = ${org} AND person_id = ANY(${uuids(people)})
          ORDER BY person_id, channel, at DESC, allowed) AS words
        WHERE NOT allowed`);
      return sets(latest);
    },
    async suppressed(addresses) {
      if (addresses.length === 0) return new Map();
      return sets(
        await rows(sql<{ key: string; value: string }>`
          SELECT a.address AS key, s.channel AS value
          FROM (SELECT address, sha256(convert_to(address, 'UTF8')) AS hash FROM unnest(${texts(addresses)}) AS u(address) OFFSET 0) AS a
          JOIN app.suppressions s ON s.org_id = ${org} AND s.address_hash = a.hash`),
      );
    },
    async tags(type, records) {
      if (records.length === 0) return new Map();
      return sets(
        await rows(sql<{ key: Id; value: Id }>`
          SELECT subject_id AS key, tag_id AS value FROM app.taggings
          WHERE org_id = ${org} AND subject_type = ${type} AND subject_id = ANY(${uuids(records)})`),
      );
    },
    async contactsFromFiles(people) {
      if (people.length === 0) return new Map();
      return sets(
        await rows(sql<{ key: Id; value: number }>`
          SELECT ip.person_id AS key, i.at AS value FROM app.interaction_people ip
          JOIN app.interactions i ON i.org_id = ip.org_id AND i.id = ip.interaction_id
          WHERE ip.org_id = ${org} AND ip.person_id = ANY(${uuids(people)}) AND i.source = 'import'`),
      );
    },
  };
}

function grouped<Key, Value>(
  rows: readonly { readonly key: Key; readonly value: Value }[],
): Map<Key, Value[]> {
  const groups = new Map<Key, Value[]>();
  for (const { key, value } of rows) {
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return groups;
}

function sets<Key, Value>(
  rows: readonly { readonly key: Key; readonly value: Value }[],
): Map<Key, Set<Value>> {
  return new Map([...grouped(rows)].map(([key, values]) => [key, new Set(values)]));
}
