import { type RawBuilder, sql } from 'kysely';
import type { NamedStep, Today } from '../app/ports/today.ts';
import type { Channel, Id, StepKind } from '../core/facts.ts';
import { dayFromIso, type Instant, isoFromDay } from '../core/time/day.ts';
import type { Tx } from './database.ts';
import { doneSince } from './done-since.ts';
import { leftAlone } from './left-alone.ts';
import { namedQuiet, type QuietRow } from './named-quiet.ts';
import type { StepDetail } from './planning/plan-rows.ts';
import { waitingAnswers } from './waiting-answers.ts';

const HOUR = 3_600_000;
const MOST_OF_ACCOUNT = 500;

/** Today, read from the stored plan by index. */
export function today(tx: Tx, org: Id): Today {
  const steps = async (where: RawBuilder<unknown>, order: RawBuilder<unknown>, limit: number) => {
    const { rows } = await sql<StepRow>`
      SELECT s.step_kind AS kind, s.step_subject AS subject, s.number, s.person_id AS person, s.owner_id AS owner,
             s.opportunity_id AS opportunity, s.opens, s.due, s.latest, s.due_at AS "dueAt",
             s.listed_from AS "listedFrom", s.channel, s.detail, s.account_id AS account,
             a.name AS "accountName", p.name AS "personName", o.name AS "opportunityName"
      FROM app.next_steps s
      JOIN app.accounts a ON a.org_id = s.org_id AND a.id = s.account_id
      LEFT JOIN app.people p ON p.org_id = s.org_id AND p.id = s.person_id
      LEFT JOIN app.opportunities o ON o.org_id = s.org_id AND o.id = s.opportunity_id
      WHERE s.org_id = ${org} AND ${where}
      ORDER BY ${order} s.number, s.latest NULLS LAST, s.rating_rank, s.step_subject
      LIMIT ${limit}`.execute(tx);
    return rows.map(namedStep);
  };
  const quiets = async (where: RawBuilder<unknown>, limit: number) => {
    const { rows } = await sql<QuietRow>`
      SELECT q.person_id AS person, q.owner_id AS owner, q.until_day AS until, q.because,
             q.account_id AS account, a.name AS "accountName", p.name AS "personName"
      FROM app.quiets q
      JOIN app.accounts a ON a.org_id = q.org_id AND a.id = q.account_id
      JOIN app.people p ON p.org_id = q.org_id AND p.id = q.person_id
      WHERE q.org_id = ${org} AND ${where}
      ORDER BY q.until_day NULLS LAST, q.person_id LIMIT ${limit}`.execute(tx);
    return rows.map(namedQuiet);
  };
  return {
    steps: (owner, on, now, limit) =>
      steps(
        sql`${owned('s', owner)} AND s.listed_from <= ${isoFromDay(on)}`,
        sql`CASE WHEN s.due_at <= ${new Date(now + HOUR)} THEN s.due_at END NULLS LAST,`,
        limit,
      ),
    ahead: (owner, after, until, limit) =>
      steps(
        sql`${owned('s', owner)} AND s.listed_from <= ${isoFromDay(until)}
          AND s.due > ${isoFromDay(after)} AND s.due <= ${isoFromDay(until)}`,
        sql`s.due, s.due_at NULLS LAST,`,
        limit,
      ),
    done: (user, since, limit) => doneSince(tx, org, user, since, limit),
    async placedAnew(owner, first, last) {
      const { rows } = await sql<{ count: number }>`
        SELECT count(*)::integer AS count FROM app.next_steps s
        JOIN app.placements l ON l.org_id = s.org_id AND l.person_id = s.person_id
          AND l.step_kind = s.step_kind AND l.step_subject = s.step_subject
        WHERE s.org_id = ${org} AND s.owner_id = ${owner} AND s.step_kind = 'keep-in-touch'
          AND l.natural_due BETWEEN ${isoFromDay(first)} AND ${isoFromDay(last)}
          AND l.day > ${isoFromDay(last)}`.execute(tx);
      return rows[0]?.count ?? 0;
    },
    waitingAnswers: (of, page) => waitingAnswers(tx, org, of, page),
    leftAlone: (filter, page) => leftAlone(tx, org, filter, page),
    quiets: (owner, limit) => quiets(owned('q', owner), limit),
    ofAccount: async (account) => ({
      steps: await steps(sql`s.account_id = ${account}`, sql`s.due,`, MOST_OF_ACCOUNT),
      quiets: await quiets(sql`q.account_id = ${account}`, MOST_OF_ACCOUNT),
    }),
    async names(ids) {
      const list = sql`${[...ids]}::uuid[]`;
      const { rows } = await sql<{ id: Id; name: string }>`
        SELECT id, name FROM app.people WHERE org_id = ${org} AND id = ANY(${list})
        UNION ALL SELECT id, name FROM app.users WHERE org_id = ${org} AND id = ANY(${list})`.execute(tx);
      return new Map(rows.map(({ id, name }) => [id, name]));
    },
  };
}

const owned = (table: string, owner: Id | null) => {
  const column = sql.ref(`${table}.owner_id`);
  return owner === null ? sql`${column} IS NULL` : sql`${column} = ${owner}`;
};

interface StepRow {
  readonly kind: StepKind;
  readonly subject: Id;
  readonly number: number;
  readonly person: Id | null;
  readonly owner: Id | null;
  readonly opportunity: Id | null;
  readonly opens: string;
  readonly due: string;
  readonly latest: string | null;
  readonly dueAt: Instant | null;
  readonly listedFrom: string;
  readonly channel: Channel | null;
  readonly detail: StepDetail;
  readonly account: Id;
  readonly accountName: string;
  readonly personName: string | null;
  readonly opportunityName: string | null;
}

function namedStep(row: StepRow): NamedStep {
  return {
    step: {
      key: { kind: row.kind, subject: row.subject },
      number: row.number,
      person: row.person,
      owner: row.owner,
      opportunity: row.opportunity,
      opens: dayFromIso(row.opens),
      due: dayFromIso(row.due),
      latest: row.latest === null ? null : dayFromIso(row.latest),
      dueAt: row.dueAt,
      listedFrom: dayFromIso(row.listedFrom),
      channel: row.channel,
      ...row.detail,
    },
    account: { id: row.account, name: row.accountName },
    person: row.person === null ? null : { id: row.person, name: row.personName ?? '' },
    opportunity: row.opportunity === null ? null : { id: row.opportunity, name: row.opportunityName ?? '' },
  };
}
