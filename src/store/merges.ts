/**
 * Merging moves rows from one record to another and remembers which, so that they can be moved back. What may
 * never be changed (opt-outs, rating changes) is copied instead: a merge keeps the stricter permission, and
 * taking it apart clears none.
 */
import { type RawBuilder, sql } from 'kysely';
import type { MergeRecord, Merges } from '../app/ports/merges.ts';
import type { Id } from '../core/facts.ts';
import type { Tx } from './database.ts';
import { recordOf } from './record-table.ts';

type Kind = MergeRecord['subjectType'];

/** Where an id stands: the table, the column, what tells its rows apart, and what must stay unique. */
interface Place {
  readonly table: string;
  readonly column: string;
  readonly key: string;
  /** Rows that would stand twice are left with the absorbed record: the columns that must differ. */
  readonly unique?: readonly string[];
  readonly type?: boolean;
  /** An update is a correction: the version goes up. */
  readonly versioned?: boolean;
}

const OF_PEOPLE: readonly Place[] = [
  { table: 'addresses', column: 'person_id', key: 'id', unique: ['kind', 'normalized'] },
  { table: 'jobs', column: 'person_id', key: 'id' },
  { table: 'interaction_people', column: 'person_id', key: 'interaction_id', unique: ['interaction_id'] },
  { table: 'opportunity_people', column: 'person_id', key: 'opportunity_id', unique: ['opportunity_id'] },
  { table: 'agreements', column: 'person_id', key: 'id' },
  { table: 'holds', column: 'person_id', key: 'id' },
  { table: 'absences', column: 'person_id', key: 'id' },
  { table: 'commitments', column: 'person_id', key: 'id' },
  { table: 'signals', column: 'person_id', key: 'id' },
  { table: 'deferrals', column: 'person_id', key: 'id' },
  { table: 'releases', column: 'person_id', key: 'id' },
  { table: 'todos', column: 'person_id', key: 'id' },
  { table: 'meeting_attendees', column: 'person_id', key: 'id' },
  { table: 'booking_links', column: 'person_id', key: 'id' },
  { table: 'taggings', column: 'subject_id', key: 'tag_id', unique: ['tag_id'], type: true },
  { table: 'external_ids', column: 'subject_id', key: 'external_id', type: true },
];

const OF_ACCOUNTS: readonly Place[] = [
  { table: 'people', column: 'account_id', key: 'id', versioned: true },
  { table: 'opportunities', column: 'account_id', key: 'id', versioned: true },
  { table: 'interactions', column: 'account_id', key: 'id', versioned: true },
  { table: 'agreements', column: 'account_id', key: 'id' },
  { table: 'holds', column: 'account_id', key: 'id' },
  { table: 'commitments', column: 'account_id', key: 'id' },
  { table: 'signals', column: 'account_id', key: 'id' },
  { table: 'deferrals', column: 'account_id', key: 'id' },
  { table: 'jobs', column: 'account_id', key: 'id' },
  { table: 'todos', column: 'account_id', key: 'id' },
  { table: 'meetings', column: 'account_id', key: 'id', versioned: true },
  { table: 'accounts', column: 'parent_id', key: 'id' },
  { table: 'taggings', column: 'subject_id', key: 'tag_id', unique: ['tag_id'], type: true },
  { table: 'external_ids', column: 'subject_id', key: 'external_id', type: true },
];

/** Blanks of the kept record that are filled from the absorbed one. */
const FILLED: Readonly<Record<Kind, readonly string[]>> = {
  person: [
    'given_name',
    'family_name',
    'title',
    'department',
    'owner_id',
    'country',
    'region',
    'city',
    'zone',
    'language',
    'style',
    'note',
    'birthday',
    'legal_basis',
  ],
  account: [
    'owner_id',
    'team_id',
    'domain',
    'website',
    'phone',
    'industry',
    'employees',
    'revenue',
    'currency',
    'street',
    'postal_code',
    'city',
    'region',
    'country',
    'zone',
    'note',
  ],
};

const PLACES: Readonly<Record<Kind, readonly Place[]>> = { person: OF_PEOPLE, account: OF_ACCOUNTS };
const TABLES: Readonly<Record<Kind, string>> = { person: 'app.people', account: 'app.accounts' };

export function merges(tx: Tx, org: Id): Merges {
  const merge = async (
    kind: Kind,
    kept: Id,
    absorbed: Id,
    { id, by, at }: { id: Id; by: Id; at: number },
  ) => {
    const moved: Record<string, readonly string[]> = {};
    for (const place of PLACES[kind]) moved[place.table] = await move(kind, place, absorbed, kept);
    const before = await fillBlanks(kind, kept, absorbed);
    await sql`UPDATE ${sql.table(TABLES[kind])} SET merged_into = ${kept}, version = version + 1
      WHERE org_id = ${org} AND id = ${absorbed}`.execute(tx);
    if (kind === 'person') await copyPermissions(kept, absorbed);
    await sql`INSERT INTO app.merges (org_id, id, subject_type, kept_id, absorbed_id, moved, at, merged_by)
      VALUES (${org}, ${id}, ${kind}, ${kept}, ${absorbed}, ${JSON.stringify({ moved, before })}::jsonb, ${new Date(at)}, ${by})`.execute(
      tx,
    );
  };

  /** Moves rows between two records; only those named, when told. Returns the keys of what was moved. */
  const move = async (kind: Kind, place: Place, from: Id, to: Id, only?: readonly string[]) => {
    const { rows } = await sql<{ key: string }>`
      UPDATE ${sql.table(`app.${place.table}`)} row SET ${sql.ref(place.column)} = ${to}
        ${place.versioned ? sql`, version = version + 1` : sql``}
      WHERE ${sql.join(conditions(kind, place, from, to, only), sql` AND `)}
      RETURNING ${sql.ref(`row.${place.key}`)}::text AS key`.execute(tx);
    return rows.map(({ key }) => key);
  };

  const conditions = (
    kind: Kind,
    place: Place,
    from: Id,
    to: Id,
    only?: readonly string[],
  ): RawBuilder<unknown>[] => {
    const all = [sql`row.org_id = ${org}`, sql`${sql.ref(`row.${place.column}`)} = ${from}`];
    if (place.type) all.push(sql`row.subject_type = ${kind}`);
    if (only) all.push(sql`${sql.ref(`row.${place.key}`)}::text = ANY(${[...only]}::text[])`);
    if (place.unique) {
      const same = place.unique.map(
        (column) => sql`${sql.ref(`other.${column}`)} = ${sql.ref(`row.${column}`)}`,
      );
      all.push(sql`NOT EXISTS (SELECT FROM ${sql.table(`app.${place.table}`)} other
        WHERE other.org_id = row.org_id AND ${sql.ref(`other.${place.column}`)} = ${to} AND ${sql.join(same, sql` AND `)})`);
    }
    return all;
  };

  const fillBlanks = async (kind: Kind, kept: Id, absorbed: Id): Promise<readonly string[]> => {
    const table = sql.table(TABLES[kind]);
    const { rows } = await sql<
      Record<string, unknown>
    >`SELECT * FROM ${table} WHERE org_id = ${org} AND id = ${kept}`.execute(tx);
    const blank = FILLED[kind].filter((column) => rows[0]?.[column] === null);
    const fill = blank.map((column) => sql`${sql.ref(column)} = other.${sql.ref(column)}`);
    await sql`UPDATE ${table} row SET ${sql.join([sql`version = row.version + 1`, ...fill])}
      FROM ${table} other
      WHERE row.org_id = ${org} AND row.id = ${kept} AND other.org_id = row.org_id AND other.id = ${absorbed}`.execute(
      tx,
    );
    return blank;
  };

  const copyPermissions = async (kept: Id, absorbed: Id) => {
    await sql`
      INSERT INTO app.permissions (org_id, id, person_id, channel, allowed, at, source, evidence, recorded_by)
      SELECT org_id, gen_random_uuid(), ${kept}, channel, false, at, 'merge', evidence, recorded_by
      FROM (
        SELECT DISTINCT ON (channel) * FROM app.permissions
        WHERE org_id = ${org} AND person_id = ${absorbed} ORDER BY channel, at DESC, id DESC
      ) latest WHERE NOT allowed`.execute(tx);
  };

  return {
    people: (kept, absorbed, how) => merge('person', kept, absorbed, how),
    accounts: (kept, absorbed, how) => merge('account', kept, absorbed, how),
    async get(id) {
      const { rows } = await sql<Record<string, unknown>>`
        SELECT org_id, id, subject_type, kept_id, absorbed_id, undone_at FROM app.merges
        WHERE org_id = ${org} AND id = ${id}`.execute(tx);
      return rows[0] ? recordOf<MergeRecord>(rows[0]) : null;
    },
    async undo(id, at) {
      const { rows } = await sql<UndoRow>`
        UPDATE app.merges SET undone_at = ${new Date(at)} WHERE org_id = ${org} AND id = ${id}
        RETURNING subject_type AS kind, kept_id AS kept, absorbed_id AS absorbed, moved AS was`.execute(tx);
      const [merged] = rows;
      if (!merged) return;
      const { kind, kept, absorbed, was } = merged;
      for (const place of PLACES[kind]) await move(kind, place, kept, absorbed, was.moved[place.table] ?? []);
      const table = sql.table(TABLES[kind]);
      const empty = was.before.map(
        (
          column,
        ) => sql`${sql.ref(column)} = CASE WHEN row.${sql.ref(column)} IS NOT DISTINCT FROM other.${sql.ref(column)}
          THEN NULL ELSE row.${sql.ref(column)} END`,
      );
      await sql`UPDATE ${table} row SET ${sql.join([sql`version = row.version + 1`, ...empty])} FROM ${table} other
        WHERE row.org_id = ${org} AND row.id = ${kept} AND other.org_id = row.org_id AND other.id = ${absorbed}`.execute(
        tx,
      );
      await sql`UPDATE ${table} SET merged_into = NULL, version = version + 1
        WHERE org_id = ${org} AND id = ${absorbed}`.execute(tx);
    },
  };
}

interface UndoRow {
  readonly kind: Kind;
  readonly kept: Id;
  readonly absorbed: Id;
  readonly was: {
    readonly moved: Readonly<Record<string, readonly string[]>>;
    readonly before: readonly string[];
  };
}
