import { type RawBuilder, sql } from 'kysely';
import type { Id } from '../core/facts.ts';

/**
 * What happened with an account besides interactions, as one relation: each record when it was made, and once more
 * when it ended. An account has few of them; each branch reads them by the index of its account or its people.
 */
export function eventsOf(org: Id, account: Id, now: number): RawBuilder<unknown> {
  const here = sql`org_id = ${org} AND account_id = ${account}`;
  const people = sql`(SELECT id FROM app.people WHERE org_id = ${org} AND account_id = ${account})`;
  const none = sql`NULL::text`;
  const noDay = sql`NULL::date`;
  return sql`
    SELECT 'agreement' AS type, g.id, g.made_at AS at, g.person_id AS person, g.recorded_by AS who, g.note AS text,
           g.day, ${none} AS side, ${stateOfAgreement(org, now)} AS state
    FROM app.agreements g
    JOIN app.people p ON p.org_id = g.org_id AND p.id = g.person_id
    JOIN app.accounts a ON a.org_id = g.org_id AND a.id = g.account_id
    JOIN app.organizations o ON o.org_id = g.org_id
    WHERE g.org_id = ${org} AND g.account_id = ${account}
    UNION ALL SELECT 'agreement-ended', id, settled_at, person_id, NULL, settled_reason, day, ${none}, ${none}
    FROM app.agreements WHERE ${here} AND settled_at IS NOT NULL
    UNION ALL SELECT 'hold', id, from_at, person_id, recorded_by, reason, until_day, ${none}, ${none}
    FROM app.holds WHERE ${here}
    UNION ALL SELECT 'hold-ended', id, resumed_at, person_id, NULL, resumed_reason, until_day, ${none}, ${none}
    FROM app.holds WHERE ${here} AND resumed_at IS NOT NULL
    UNION ALL SELECT 'promise', id, made_at, person_id, recorded_by, what, due_day, side, status
    FROM app.commitments WHERE ${here}
    UNION ALL SELECT 'promise-settled', id, settled_at, person_id, NULL, what, due_day, side, status
    FROM app.commitments WHERE ${here} AND settled_at IS NOT NULL
    UNION ALL SELECT 'signal', id, learned_at, person_id, recorded_by, text, foreseen_day, ${none}, kind
    FROM app.signals WHERE ${here}
    UNION ALL SELECT 'signal-ended', id, ended_at, person_id, NULL, ended_reason, ${noDay}, ${none}, text
    FROM app.signals WHERE ${here} AND ended_at IS NOT NULL
    UNION ALL SELECT 'rating', id, at, person_id, changed_by, rating, ${noDay}, ${none}, previous
    FROM app.rating_changes WHERE org_id = ${org} AND (account_id = ${account} OR person_id IN ${people})
    UNION ALL SELECT 'release', id, at, person_id, recorded_by, reason, until_day, ${none}, kind
    FROM app.releases WHERE org_id = ${org} AND person_id IN ${people}
    UNION ALL SELECT 'release-ended', id, taken_back_at, person_id, NULL, NULL, ${noDay}, ${none}, kind
    FROM app.releases WHERE org_id = ${org} AND person_id IN ${people} AND taken_back_at IS NOT NULL
    UNION ALL SELECT 'absence', id, noticed_at, person_id, recorded_by, NULL, back_on, ${none}, ${none}
    FROM app.absences WHERE org_id = ${org} AND person_id IN ${people}
    UNION ALL SELECT CASE WHEN allowed THEN 'opt-in' ELSE 'opt-out' END, id, at, person_id, recorded_by, evidence,
           ${noDay}, ${none}, channel
    FROM app.permissions WHERE org_id = ${org} AND person_id IN ${people}
    UNION ALL SELECT 'job-began', id, first_day::timestamp AT TIME ZONE 'UTC', person_id, NULL, title, first_day, ${none}, ${none}
    FROM app.jobs WHERE ${here} AND first_day IS NOT NULL
    UNION ALL SELECT 'job-ended', id, last_day::timestamp AT TIME ZONE 'UTC', person_id, NULL, title, last_day, ${none}, ${none}
    FROM app.jobs WHERE ${here} AND last_day IS NOT NULL`;
}

/**
 * Kept: there was a contact on the agreed day, in the customer's zone. Replaced: by a later agreement made before
 * its day was over. Missed: the day has passed without.
 */
function stateOfAgreement(org: Id, now: number): RawBuilder<unknown> {
  const zone = sql`coalesce(p.zone, a.zone, o.zone)`;
  return sql`CASE
    WHEN g.settled_at IS NOT NULL THEN 'settled'
    WHEN EXISTS (
      SELECT FROM app.interaction_people ip
      JOIN app.interactions i ON i.org_id = ip.org_id AND i.id = ip.interaction_id
      WHERE ip.org_id = ${org} AND ip.person_id = g.person_id AND i.withdrawn_at IS NULL
        AND (i.reached OR i.direction = 'theirs') AND (i.at AT TIME ZONE ${zone})::date = g.day) THEN 'kept'
    WHEN EXISTS (
      SELECT FROM app.agreements later WHERE later.org_id = ${org} AND later.person_id = g.person_id
        AND later.made_at > g.made_at AND (later.made_at AT TIME ZONE ${zone})::date <= g.day) THEN 'replaced'
    WHEN g.day < (${new Date(now)}::timestamptz AT TIME ZONE ${zone})::date THEN 'missed'
    ELSE 'waiting' END`;
}
