import { sql } from 'kysely';
import type { Page } from '../app/ports/lists.ts';
import type { AnswersOf, WaitingAnswer } from '../app/ports/today.ts';
import type { Id } from '../core/facts.ts';
import type { Tx } from './database.ts';

/** Messages of theirs whose answer is the next step, the newest first; `number` 1 is that step (core/facts.ts). */
export async function waitingAnswers(
  tx: Tx,
  org: Id,
  { owner, withUnowned, letters }: AnswersOf,
  { after, limit }: Page,
): Promise<readonly WaitingAnswer[]> {
  const owned = withUnowned ? sql`(s.owner_id = ${owner} OR s.owner_id IS NULL)` : sql`s.owner_id = ${owner}`;
  const older =
    after === null
      ? sql`true`
      : sql`(i.at, i.id) < (${new Date(Number(after.key))}::timestamptz, ${after.id}::uuid)`;
  const { rows } = await sql<Row>`
    SELECT i.id, i.at, i.kind, i.subject, left(i.body, ${letters}) AS words,
           s.account_id AS account, a.name AS "accountName", s.person_id AS person, p.name AS "personName"
    FROM app.next_steps s
    JOIN app.interactions i ON i.org_id = s.org_id AND i.id = s.step_subject
    JOIN app.accounts a ON a.org_id = s.org_id AND a.id = s.account_id
    LEFT JOIN app.people p ON p.org_id = s.org_id AND p.id = s.person_id
    WHERE s.org_id = ${org} AND ${owned} AND s.number = 1 AND s.step_kind = 'answer' AND ${older}
    ORDER BY i.at DESC, i.id DESC LIMIT ${limit}`.execute(tx);
  return rows.map(({ account, accountName, person, personName, ...row }) => ({
    ...row,
    key: String(row.at),
    account: { id: account, name: accountName },
    person: person === null ? null : { id: person, name: personName ?? '' },
  }));
}

type Row = Omit<WaitingAnswer, 'account' | 'person' | 'key'> & {
  readonly account: Id;
  readonly accountName: string;
  readonly person: Id | null;
  readonly personName: string | null;
};
