import { type RawBuilder, sql } from 'kysely';
import type { EventRow, Stretch, Timeline, TimelineRow, VersionRow, Wanted } from '../app/ports/timeline.ts';
import type { Id } from '../core/facts.ts';
import type { Tx } from './database.ts';
import { equal, seen } from './lists/conditions.ts';
import { fieldOf } from './naming.ts';
import { eventsOf } from './timeline-events.ts';

type Condition = RawBuilder<unknown>;

/** More mentions of one thing in one account than anybody reads. */
const MOST_FOUND = 10_000;

/** The timeline of an account: a page of it by one index, words by the index of what was said. */
export function timeline(tx: Tx, org: Id): Timeline {
  const rows = async <Row>(query: RawBuilder<Row>) => (await query.execute(tx)).rows;
  const namesOf = (people: RawBuilder<unknown>) => sql`(
    SELECT coalesce(json_agg(json_build_object('id', p.id, 'name', p.name) ORDER BY p.name), '[]')
    FROM app.people p WHERE p.org_id = ${org} AND p.id ${people})`;
  return {
    interactions: async ({ account, person, opportunity, gave, sight = null }, { kinds, find }, page) =>
      inOrder(
        await rows(sql<TimelineRow>`
        SELECT i.id, i.version, i.at, i.kind, i.direction, i.reached, i.purpose, i.automatic,
               i.duration_minutes AS "durationMinutes", i.subject, i.body, i.value_given AS "valueGiven", i.reaction,
               i.reaction_words AS "reactionWords", i.withdrawn_at IS NOT NULL AS withdrawn,
               i.withdrawn_reason AS "withdrawnReason", u.name AS by, i.at::text AS key,
               json_build_object('id', a.id, 'name', a.name) AS account,
               ${namesOf(sql`IN (SELECT person_id FROM app.interaction_people ip
                 WHERE ip.org_id = i.org_id AND ip.interaction_id = i.id)`)} AS people
        FROM app.interactions i JOIN app.accounts a ON a.org_id = i.org_id AND a.id = i.account_id
        LEFT JOIN app.users u ON u.org_id = i.org_id AND u.id = i.recorded_by
        WHERE ${all([
          sql`i.org_id = ${org}`,
          ...seen(sight, null),
          ...equal('i.account_id', account),
          ...equal('i.opportunity_id', opportunity),
          ...(gave ? [sql`i.value_given IS NOT NULL AND i.withdrawn_at IS NULL`] : []),
          ...(kinds === undefined ? [] : [sql`i.kind = ANY(${[...kinds]}::text[])`]),
          ...(person === undefined
            ? []
            : [
                sql`i.id IN (SELECT interaction_id FROM app.interaction_people
                  WHERE org_id = ${org} AND person_id = ${person})`,
              ]),
          ...(find === undefined
            ? []
            : [sql`i.id IN (SELECT app.find_said(${account ?? null}, ${find}, ${MOST_FOUND}))`]),
          ...beyond(sql`i.at`, sql`i.id`, page),
        ])}
        ${order(sql`i.at`, sql`i.id`, page)}`),
        page,
      ),

    events: async ({ account, person }, wanted: Wanted, page, now) =>
      inOrder(
        await rows(sql<EventRow>`
        SELECT e.type, e.id, e.at, e.text, e.day, e.side, e.state, u.name AS by, e.at::text AS key,
               CASE WHEN p.id IS NULL THEN NULL ELSE json_build_object('id', p.id, 'name', p.name) END AS person
        FROM (${eventsOf(org, account, now)}) e
        LEFT JOIN app.people p ON p.org_id = ${org} AND p.id = e.person
        LEFT JOIN app.users u ON u.org_id = ${org} AND u.id = e.who
        WHERE ${all([
          sql`e.at IS NOT NULL`,
          ...(wanted.kinds === undefined ? [] : [sql`e.type = ANY(${[...wanted.kinds]}::text[])`]),
          ...equal('e.person', person),
          ...(wanted.find === undefined
            ? []
            : [sql`app.said_words(e.text, NULL, NULL, NULL) @@ app.said_query(${wanted.find})`]),
          ...beyond(sql`e.at`, sql`e.id`, page),
        ])}
        ${order(sql`e.at`, sql`e.id`, page)}`),
        page,
      ),

    async placeOf(account, fact) {
      const [place] = await rows(sql<{ key: string; id: Id }>`
        SELECT at::text AS key, id FROM (
          SELECT id, at FROM app.interactions WHERE org_id = ${org} AND id = ${fact} AND account_id = ${account}
          UNION ALL SELECT id, made_at FROM app.agreements
            WHERE org_id = ${org} AND id = ${fact} AND account_id = ${account}
          UNION ALL SELECT id, from_at FROM app.holds WHERE org_id = ${org} AND id = ${fact} AND account_id = ${account}
          UNION ALL SELECT id, made_at FROM app.commitments
            WHERE org_id = ${org} AND id = ${fact} AND account_id = ${account}
          UNION ALL SELECT id, learned_at FROM app.signals
            WHERE org_id = ${org} AND id = ${fact} AND account_id = ${account}) AS known
        LIMIT 1`);
      return place ?? null;
    },

    async versions(interaction) {
      const found = await rows(sql<VersionRow>`
        SELECT v.version, v.replaced_at AS "replacedAt", v.body AS fields, ${namesOf(sql`= ANY(v.people)`)} AS people
        FROM app.interaction_versions v
        WHERE v.org_id = ${org} AND v.interaction_id = ${interaction} ORDER BY v.version`);
      return found.map((row) => ({
        ...row,
        fields: Object.fromEntries(Object.entries(row.fields).map(([name, value]) => [fieldOf(name), value])),
      }));
    },
  };
}

const all = (conditions: readonly Condition[]) => sql.join(conditions, sql` AND `);

function beyond(at: Condition, id: Condition, { from, inclusive, direction }: Stretch): readonly Condition[] {
  if (from === null) return [];
  const sign = sql.raw(`${direction === 'older' ? '<' : '>'}${inclusive ? '=' : ''}`);
  return [sql`(${at}, ${id}) ${sign} (${from.key}::timestamptz, ${from.id}::uuid)`];
}

const order = (at: Condition, id: Condition, { direction, limit }: Stretch) =>
  direction === 'older'
    ? sql`ORDER BY ${at} DESC, ${id} DESC LIMIT ${limit}`
    : sql`ORDER BY ${at}, ${id} LIMIT ${limit}`;

/** Always the newest first, also what was read towards the newer ones. */
const inOrder = <Row>(rows: readonly Row[], { direction }: Stretch): readonly Row[] =>
  direction === 'older' ? rows : rows.toReversed();
