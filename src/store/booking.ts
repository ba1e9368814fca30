import { createHash, randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { Booking, SecretLinks, TimedStep } from '../app/ports/booking.ts';
import type { Id } from '../core/facts.ts';
import type { Database, Tx } from './database.ts';
import { recordTable } from './record-table.ts';

const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');

/** Secret links, and the time that our own meetings take. */
export function booking(tx: Tx, org: Id): Booking {
  const giveBack = async (meeting: Id) => {
    await sql`DELETE FROM app.booked_slots WHERE org_id = ${org} AND meeting_id = ${meeting}`.execute(tx);
  };
  return {
    links: recordTable(tx, org, 'booking_links'),
    feeds: recordTable(tx, org, 'feeds'),
    newSecret() {
      const secret = randomBytes(32).toString('base64url');
      return { secret, hash: hashOf(secret) };
    },
    giveBack,
    async take({ meeting, user, from, to }) {
      await giveBack(meeting);
      const { rows } = await sql`
        INSERT INTO app.booked_slots (org_id, meeting_id, user_id, starts_at, ends_at)
        VALUES (${org}, ${meeting}, ${user}, ${new Date(from)}, ${new Date(to)})
        ON CONFLICT DO NOTHING RETURNING meeting_id`.execute(tx);
      return rows.length === 1;
    },
    async timedSteps(user, limit) {
      const { rows } = await sql<TimedStep>`
        SELECT s.account_id AS account, s.step_kind AS kind, s.step_subject AS subject, p.name AS person,
               a.name AS "accountName", s.due_at AS at
        FROM app.next_steps s
        JOIN app.accounts a ON a.org_id = s.org_id AND a.id = s.account_id
        LEFT JOIN app.people p ON p.org_id = s.org_id AND p.id = s.person_id
        WHERE s.org_id = ${org} AND s.owner_id = ${user} AND s.due_at IS NOT NULL
        ORDER BY s.due_at LIMIT ${limit}`.execute(tx);
      return rows;
    },
  };
}

export function secretLinks(database: Database): SecretLinks {
  return {
    async find(secret) {
      const { rows } = await database.outside((tx) =>
        sql<{ org: Id; id: Id; kind: 'booking' | 'feed' }>`
          SELECT org_id AS org, id, kind FROM app.secret_link(${hashOf(secret)})`.execute(tx),
      );
      return rows[0] ?? null;
    },
  };
}
