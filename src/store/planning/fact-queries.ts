/** The queries behind the facts of accounts: one for each kind of fact, whatever the number of accounts. */
import { type RawBuilder, sql } from 'kysely';
import type { Id } from '../../core/facts.ts';
import type { Tx } from '../database.ts';
import type {
  AbsenceRow,
  AccountRow,
  CommitmentRow,
  DeferralRow,
  HomeRow,
  InteractionRow,
  LeaveRow,
  MeetingRow,
  OpportunityRow,
  PermissionRow,
  PersonRow,
  PlacementRow,
  ReleaseRow,
  ScopedRow,
  SellerRow,
  SignalRow,
} from './fact-rows.ts';

const uuids = (ids: readonly Id[]) => sql`${[...ids]}::uuid[]`;
const rows = async <Row>(tx: Tx, query: RawBuilder<Row>): Promise<readonly Row[]> =>
  (await query.execute(tx)).rows;

export const queryHome = (tx: Tx, org: Id) =>
  rows(tx, sql<HomeRow>`SELECT zone, country, region FROM app.organizations WHERE org_id = ${org}`);

export const queryAccounts = (tx: Tx, org: Id, accounts: readonly Id[]) =>
  rows(
    tx,
    sql<AccountRow>`
    SELECT id, name, owner_id AS owner, rating, rated_at AS "ratedAt", excluded_at AS "excludedAt",
           excluded_reason AS "excludedReason", country, region, zone, street, team_id AS team
    FROM app.accounts WHERE org_id = ${org} AND id = ANY(${uuids(accounts)}) AND merged_into IS NULL ORDER BY id`,
  );

export const queryPeople = (tx: Tx, org: Id, accounts: readonly Id[]) =>
  rows(
    tx,
    sql<PersonRow>`
    SELECT p.id, p.account_id AS account, p.name, p.owner_id AS owner, p.rating, p.rated_at AS "ratedAt",
           p.ideal_days AS "idealDays", p.longest_days AS "longestDays", p.country, p.region, p.zone, p.style,
           p.interests, p.first_planned_on AS "firstPlannedOn", a.kinds, a.phones
    FROM app.people p
    LEFT JOIN LATERAL (
      SELECT array_agg(DISTINCT kind) FILTER (WHERE dead_at IS NULL) AS kinds,
             array_agg(normalized ORDER BY position) FILTER (WHERE kind = 'phone') AS phones
      FROM app.addresses WHERE org_id = p.org_id AND person_id = p.id
    ) a ON true
    WHERE p.org_id = ${org} AND p.account_id = ANY(${uuids(accounts)}) AND p.merged_into IS NULL ORDER BY p.id`,
  );

export const queryPermissions = (tx: Tx, org: Id, people: readonly Id[]) =>
  rows(
    tx,
    sql<PermissionRow>`SELECT person_id AS person, id, at, channel, allowed FROM app.permissions
    WHERE org_id = ${org} AND person_id = ANY(${uuids(people)})`,
  );

export const queryReleases = (tx: Tx, org: Id, people: readonly Id[]) =>
  rows(
    tx,
    sql<ReleaseRow>`
    SELECT person_id AS person, id, at, kind, reason, until_day AS until, taken_back_at AS "takenBackAt"
    FROM app.releases WHERE org_id = ${org} AND person_id = ANY(${uuids(people)})`,
  );

/** The opportunities of the accounts, and those elsewhere in which their people take part. */
export const queryOpportunities = (tx: Tx, org: Id, accounts: readonly Id[], people: readonly Id[]) =>
  rows(
    tx,
    sql<OpportunityRow>`
    SELECT o.id, o.account_id AS account, o.name, o.status, o.closed_on AS "closedOn",
           (SELECT coalesce(array_agg(person_id), '{}') FROM app.opportunity_people op
            WHERE op.org_id = o.org_id AND op.opportunity_id = o.id) AS people
    FROM app.opportunities o
    WHERE o.org_id = ${org} AND o.id IN (
      SELECT id FROM app.opportunities WHERE org_id = ${org} AND account_id = ANY(${uuids(accounts)})
      UNION
      SELECT opportunity_id FROM app.opportunity_people WHERE org_id = ${org} AND person_id = ANY(${uuids(people)}))`,
  );

/**
 * What happened with these people anywhere, and what unknown people wrote to these accounts. Each interaction is
 * looked up by its key (LIMIT in the lateral says so): on tables that were just filled, and have no statistics
 * yet, the planner else reads the whole book once for every interaction.
 */
export const queryInteractions = (tx: Tx, org: Id, accounts: readonly Id[], people: readonly Id[]) =>
  rows(
    tx,
    sql<InteractionRow>`
    WITH met AS MATERIALIZED (
      SELECT interaction_id AS id, array_agg(person_id ORDER BY person_id) AS people
      FROM app.interaction_people WHERE org_id = ${org} AND person_id = ANY(${uuids(people)}) GROUP BY interaction_id
      UNION ALL
      SELECT id, '{}'::uuid[] FROM app.interactions
      WHERE org_id = ${org} AND account_id = ANY(${uuids(accounts)}) AND unknown_sender
    )
    SELECT i.*, met.people
    FROM met CROSS JOIN LATERAL (
      SELECT id, at, kind, direction, reached, purpose, automatic, enquiry, account_id AS account,
             opportunity_id AS opportunity, recorded_by AS by, serves_kind AS "servesKind",
             serves_subject AS "servesSubject", answer_waived_at AS "waivedAt",
             answer_waived_reason AS "waivedReason"
      FROM app.interactions
      WHERE org_id = ${org} AND id = met.id AND withdrawn_at IS NULL AND kind <> 'note' LIMIT 1
    ) i`,
  );

export const queryAgreements = (
  tx: Tx,
  org: Id,
  accounts: readonly Id[],
  people: readonly Id[],
  opportunities: readonly Id[],
) =>
  rows(
    tx,
    scoped(
      sql`app.agreements`,
      sql`t.made_at AS at, t.day, t.minute, t.settled_at AS "endedAt", t.quiet_resumed_at AS "quietResumedAt", '' AS reason`,
      org,
      accounts,
      people,
      opportunities,
    ),
  );

export const queryHolds = (
  tx: Tx,
  org: Id,
  accounts: readonly Id[],
  people: readonly Id[],
  opportunities: readonly Id[],
) =>
  rows(
    tx,
    scoped(
      sql`app.holds`,
      sql`t.from_at AS at, t.until_day AS day, NULL::smallint AS minute, t.resumed_at AS "endedAt",
          t.quiet_resumed_at AS "quietResumedAt", t.reason`,
      org,
      accounts,
      people,
      opportunities,
    ),
  );

/** Agreements and holds alike: made with these people, or reaching them by their account or an opportunity. */
function scoped(
  table: RawBuilder<unknown>,
  columns: RawBuilder<unknown>,
  org: Id,
  accounts: readonly Id[],
  people: readonly Id[],
  opportunities: readonly Id[],
) {
  const select = sql`SELECT t.id, t.account_id AS account, t.person_id AS person, t.scope,
    t.opportunity_id AS opportunity, ${columns} FROM ${table} t WHERE t.org_id = ${org}`;
  return sql<ScopedRow>`
    ${select} AND t.person_id = ANY(${uuids(people)})
    UNION ${select} AND t.scope = 'account' AND t.account_id = ANY(${uuids(accounts)})
    UNION ${select} AND t.scope = 'opportunity' AND t.opportunity_id = ANY(${uuids(opportunities)})`;
}

/** Meetings with these people, without who declined; of theirs only those that whoever of ours was invited keeps. */
export const queryMeetings = (tx: Tx, org: Id, people: readonly Id[]) =>
  rows(
    tx,
    sql<MeetingRow>`
    SELECT m.id, m.created_at AS "bookedAt", m.starts_at AS "from", a.people,
           coalesce(m.called_off_at, m.declined_at) AS "calledOffAt", m.outcome_at AS "outcomeAt"
    FROM (
      SELECT meeting_id, array_agg(person_id ORDER BY person_id) AS people FROM app.meeting_attendees
      WHERE org_id = ${org} AND person_id = ANY(${uuids(people)}) AND partstat <> 'DECLINED' GROUP BY meeting_id
    ) a
    JOIN app.meetings m ON m.org_id = ${org} AND m.id = a.meeting_id
    WHERE m.ours OR NOT EXISTS (
      SELECT FROM app.meeting_attendees u
      WHERE u.org_id = m.org_id AND u.meeting_id = m.id AND u.user_id = m.user_id AND u.partstat = 'DECLINED')`,
  );

export const queryAbsences = (tx: Tx, org: Id, people: readonly Id[]) =>
  rows(
    tx,
    sql<AbsenceRow>`
    SELECT id, person_id AS person, noticed_at AS "noticedAt", back_on AS "backOn", ended_at AS "endedAt"
    FROM app.absences WHERE org_id = ${org} AND person_id = ANY(${uuids(people)})`,
  );

export const queryCommitments = (tx: Tx, org: Id, people: readonly Id[]) =>
  rows(
    tx,
    sql<CommitmentRow>`
    SELECT id, side, person_id AS person, opportunity_id AS opportunity, what, made_at AS "madeAt", due_day AS due,
           due_set_at AS "dueSetAt", status, settled_at AS "settledAt"
    FROM app.commitments WHERE org_id = ${org} AND person_id = ANY(${uuids(people)})`,
  );

export const querySignals = (tx: Tx, org: Id, accounts: readonly Id[]) =>
  rows(
    tx,
    sql<SignalRow>`
    SELECT id, account_id AS account, person_id AS person, text, learned_at AS "learnedAt",
           foreseen_day AS foreseen, ended_at AS "endedAt"
    FROM app.signals WHERE org_id = ${org} AND account_id = ANY(${uuids(accounts)})`,
  );

export const queryDeferrals = (tx: Tx, org: Id, accounts: readonly Id[]) =>
  rows(
    tx,
    sql<DeferralRow>`
    SELECT id, account_id AS account, at, step_kind AS "stepKind", step_subject AS "stepSubject",
           person_id AS person, kind, day, reason
    FROM app.deferrals WHERE org_id = ${org} AND account_id = ANY(${uuids(accounts)}) AND undone_at IS NULL`,
  );

export const queryPlacements = (tx: Tx, org: Id, accounts: readonly Id[]) =>
  rows(
    tx,
    sql<PlacementRow>`
    SELECT account_id AS account, person_id AS person, step_kind AS "stepKind", step_subject AS "stepSubject",
           natural_due AS "naturalDue", day, why
    FROM app.placements WHERE org_id = ${org} AND account_id = ANY(${uuids(accounts)})`,
  );

export const querySellers = (tx: Tx, org: Id, users: readonly Id[]) =>
  rows(
    tx,
    sql<SellerRow>`SELECT id, name, zone, country, region, touches_per_day AS "touchesPerDay" FROM app.users
    WHERE org_id = ${org} AND id = ANY(${uuids(users)}) ORDER BY id`,
  );

/** The leaves of these users, of their deputies, and of those who stand in for these. */
export const queryLeavesAndCover = (tx: Tx, org: Id, users: readonly Id[]) =>
  rows(
    tx,
    sql<LeaveRow>`
    WITH RECURSIVE doing (id) AS (
      SELECT unnest(${uuids(users)})
      UNION SELECT deputy_id FROM app.leaves JOIN doing ON user_id = doing.id
      WHERE org_id = ${org} AND deputy_id IS NOT NULL
    )
    SELECT user_id AS seller, first_day AS first, last_day AS last, deputy_id AS deputy FROM app.leaves
    WHERE org_id = ${org} AND user_id IN (SELECT id FROM doing) ORDER BY first_day`,
  );

export const queryLeaves = (tx: Tx, org: Id, users: readonly Id[]) =>
  rows(
    tx,
    sql<LeaveRow>`SELECT user_id AS seller, first_day AS first, last_day AS last, deputy_id AS deputy FROM app.leaves
    WHERE org_id = ${org} AND user_id = ANY(${uuids(users)}) ORDER BY first_day`,
  );
