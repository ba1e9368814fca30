import { type RawBuilder, sql } from 'kysely';
import type { Undoable, Undoing } from '../../app/ports/undoing.ts';
import type { Id } from '../../core/facts.ts';
import type { Instant } from '../../core/time/day.ts';
import type { Tx } from '../database.ts';

const TABLES: Readonly<Record<Undoable, string>> = {
  account: 'app.accounts',
  person: 'app.people',
  opportunity: 'app.opportunities',
  interaction: 'app.interactions',
  todo: 'app.todos',
  user: 'app.users',
  team: 'app.teams',
};

/** Takes back what an import made. */
export function undoing(tx: Tx, org: Id): Undoing {
  const run = async (query: RawBuilder<unknown>) => {
    await query.execute(tx);
  };
  const remove = async (
    table: string,
    column: string,
    ids: readonly Id[],
    condition: RawBuilder<unknown> = sql`true`,
  ) => {
    if (ids.length > 0)
      await run(
        sql`DELETE FROM ${sql.table(`app.${table}`)} WHERE org_id = ${org} AND ${sql.ref(column)} = ANY(${[...ids]}::uuid[]) AND ${condition}`,
      );
  };
  return {
    async heldBack(kind, ids, made) {
      if (ids.length === 0) return new Map();
      const { rows } = await heldBackQuery(kind, org, ids, made).execute(tx);
      return new Map(rows.map(({ id, why }) => [id, why]));
    },
    async names(kind, ids) {
      if (ids.length === 0) return new Map();
      const name =
        kind === 'todo' ? sql`text` : kind === 'interaction' ? sql`coalesce(subject, kind)` : sql`name`;
      const { rows } = await sql<{
        id: Id;
        name: string;
      }>`SELECT id, ${name} AS name FROM ${sql.table(TABLES[kind])}
        WHERE org_id = ${org} AND id = ANY(${[...ids]}::uuid[])`.execute(tx);
      return new Map(rows.map((row) => [row.id, row.name]));
    },
    async erase(gone, audit) {
      const { people, accounts, opportunities, interactions } = gone;
      await remove('todos', 'id', gone.todos);
      await remove('opportunity_people', 'opportunity_id', opportunities);
      for (const table of [
        'opportunity_people',
        'next_steps',
        'quiets',
        'person_states',
        'placements',
        'jobs',
      ])
        await remove(table, 'person_id', people);
      for (const table of ['next_steps', 'quiets', 'person_states', 'placements'])
        await remove(table, 'account_id', accounts);
      if (people.length > 0) {
        await run(sql`
          INSERT INTO app.suppressions (org_id, channel, address_hash, reason, at)
          SELECT DISTINCT a.org_id, w.channel, sha256(convert_to(a.normalized, 'UTF8')), 'Refused, as an import told that was undone', ${new Date(audit.at)}::timestamptz
          FROM (SELECT DISTINCT ON (person_id, channel) person_id, channel, allowed FROM app.permissions
                WHERE org_id = ${org} AND person_id = ANY(${[...people]}::uuid[]) ORDER BY person_id, channel, at DESC, allowed) AS w
          JOIN app.addresses a ON a.org_id = ${org} AND a.person_id = w.person_id AND a.kind IN ('mail', 'phone')
          WHERE NOT w.allowed ON CONFLICT DO NOTHING`);
      }
      await remove('addresses', 'person_id', people);
      for (const [type, ids] of Object.entries({
        person: people,
        account: accounts,
        opportunity: opportunities,
        interaction: interactions,
        todo: gone.todos,
        product: gone.products,
        campaign: gone.campaigns,
        user: gone.users,
      })) {
        await remove('external_ids', 'subject_id', ids, sql`subject_type = ${type}`);
        await remove('taggings', 'subject_id', ids, sql`subject_type = ${type}`);
      }
      if (people.length + accounts.length + interactions.length > 0) {
        await run(sql`SELECT app.erase_history(${audit.reason}, ${audit.id}, ${new Date(audit.at)}, ${audit.by}, ${audit.door},
          ${[...interactions]}::uuid[], ${[...people]}::uuid[], ${[...accounts]}::uuid[])`);
      }
      await remove('opportunities', 'id', opportunities);
      await remove('people', 'id', people);
      await remove('accounts', 'id', accounts);
      await remove('products', 'id', gone.products);
      await remove('campaigns', 'id', gone.campaigns);
      await remove('users', 'id', gone.users);
      await remove('teams', 'id', gone.teams);
    },
    async untag(taggings) {
      const [tags, kinds, ids] = [0, 1, 2].map((at) => taggings.map((tagging) => tagging[at] ?? ''));
      if (taggings.length > 0)
        await run(sql`DELETE FROM app.taggings g USING unnest(${tags}::uuid[], ${kinds}::text[], ${ids}::uuid[]) AS t(tag, kind, id)
          WHERE g.org_id = ${org} AND g.tag_id = t.tag AND g.subject_type = t.kind AND g.subject_id = t.id`);
    },
    async forgetIds(source, named) {
      const [kinds, ids] = [0, 1].map((at) => named.map((name) => name[at] ?? ''));
      if (named.length > 0)
        await run(sql`DELETE FROM app.external_ids e USING unnest(${kinds}::text[], ${ids}::text[]) AS t(kind, id)
          WHERE e.org_id = ${org} AND e.source = ${source} AND e.subject_type = t.kind AND e.external_id = t.id`);
    },
  };
}

/** Each reason as one SELECT of ids; the first that holds is shown. */
function heldBackQuery(
  kind: Undoable,
  org: Id,
  ids: readonly Id[],
  at: Instant,
): RawBuilder<{ id: Id; why: string }> {
  const list = sql`${[...ids]}::uuid[]`;
  const made = sql`${new Date(at)}::timestamptz`;
  const reason = (why: string, table: string, column: string, condition: RawBuilder<unknown> = sql`true`) =>
    sql`SELECT ${sql.ref(`t.${column}`)} AS id, ${why}::text AS why FROM ${sql.table(`app.${table}`)} AS t
      WHERE t.org_id = ${org} AND ${sql.ref(`t.${column}`)} = ANY(${list}) AND ${condition}`;
  const editedSince = sql`t.updated_at > ${made}`;
  const otherInteraction = sql`EXISTS (SELECT FROM app.interactions i WHERE i.org_id = t.org_id AND i.id = t.interaction_id
    AND NOT (i.source = 'import' AND i.recorded_at = ${made}))`;
  const parts: Readonly<Record<Undoable, readonly RawBuilder<unknown>[]>> = {
    person: [
      reason(
        'has been in touch since, or has history from elsewhere',
        'interaction_people',
        'person_id',
        otherInteraction,
      ),
      reason('was changed since', 'people', 'id', editedSince),
      reason('has agreed dates', 'agreements', 'person_id'),
      reason('is on hold', 'holds', 'person_id'),
      reason('is away', 'absences', 'person_id'),
      reason('has commitments', 'commitments', 'person_id'),
      reason('has signals', 'signals', 'person_id'),
      reason('has a meeting', 'meeting_attendees', 'person_id'),
      reason('has a booking link', 'booking_links', 'person_id'),
      reason('was released', 'releases', 'person_id'),
      reason('has a step that was put off', 'deferrals', 'person_id'),
      reason(
        'told what they permit or refuse',
        'permissions',
        'person_id',
        sql`NOT (t.source = 'import' AND t.at = ${made})`,
      ),
      reason('was rated since', 'rating_changes', 'person_id', sql`t.at <> ${made}`),
      reason('has to-dos', 'todos', 'person_id', sql`t.created_at <> ${made}`),
      reason(
        'takes part in an opportunity',
        'opportunity_people',
        'person_id',
        sql`EXISTS (
        SELECT FROM app.opportunities o WHERE o.org_id = t.org_id AND o.id = t.opportunity_id AND o.created_at <> ${made})`,
      ),
      reason('was merged with somebody', 'people', 'merged_into'),
    ],
    account: [
      reason('was changed since', 'accounts', 'id', editedSince),
      reason('has people who stay', 'people', 'account_id'),
      reason('has opportunities that stay', 'opportunities', 'account_id'),
      reason('has a history', 'interactions', 'account_id'),
      reason('has to-dos', 'todos', 'account_id'),
      reason('has agreed dates', 'agreements', 'account_id'),
      reason('is on hold', 'holds', 'account_id'),
      reason('has commitments', 'commitments', 'account_id'),
      reason('has signals', 'signals', 'account_id'),
      reason('has meetings', 'meetings', 'account_id'),
      reason('has a step that was put off', 'deferrals', 'account_id'),
      reason('stands in somebody’s history', 'jobs', 'account_id'),
      reason('was rated since', 'rating_changes', 'account_id', sql`t.at <> ${made}`),
      reason('has companies that belong to it', 'accounts', 'parent_id', sql`t.id <> ALL(${list})`),
      reason('was merged with another', 'accounts', 'merged_into'),
    ],
    opportunity: [
      reason('was changed since', 'opportunities', 'id', editedSince),
      reason(
        'has a history',
        'interactions',
        'opportunity_id',
        sql`NOT (t.source = 'import' AND t.recorded_at = ${made})`,
      ),
      reason('has agreed dates', 'agreements', 'opportunity_id'),
      reason('is on hold', 'holds', 'opportunity_id'),
      reason('has commitments', 'commitments', 'opportunity_id'),
    ],
    interaction: [
      reason('was corrected since', 'interactions', 'id', sql`t.version > 1`),
      reason('led to an agreed date', 'agreements', 'made_in'),
      reason('led to a commitment', 'commitments', 'made_in'),
    ],
    todo: [reason('was changed since', 'todos', 'id', sql`t.version > 1`)],
    user: [
      reason('may sign in', 'users', 'id', sql`(t.login_id IS NOT NULL OR t.role <> 'seller')`),
      reason('owns accounts', 'accounts', 'owner_id'),
      reason('owns people', 'people', 'owner_id'),
      reason('owns opportunities', 'opportunities', 'owner_id'),
      reason('has to-dos', 'todos', 'user_id'),
      reason('has a history', 'interaction_users', 'user_id'),
      reason('has a history', 'interactions', 'recorded_by'),
      reason('has leave', 'leaves', 'user_id'),
      reason('stands in for somebody', 'leaves', 'deputy_id'),
      reason('has commitments', 'commitments', 'user_id'),
    ],
    team: [
      reason('has members', 'users', 'team_id'),
      reason('has accounts', 'accounts', 'team_id'),
      reason('has a policy of its own', 'policies', 'team_id'),
    ],
  };
  const all = sql.join(
    parts[kind].map((part, place) => sql`SELECT ${sql.lit(place)} AS place, r.* FROM (${part}) AS r`),
    sql` UNION ALL `,
  );
  return sql<{
    id: Id;
    why: string;
  }>`SELECT DISTINCT ON (id) id, why FROM (${all}) AS reasons ORDER BY id, place`;
}
