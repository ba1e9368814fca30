import { type RawBuilder, sql } from 'kysely';
import type { AttendeeRecord, MeetingRecord, Meetings } from '../app/ports/meetings.ts';
import type { Id } from '../core/facts.ts';
import type { Tx } from './database.ts';
import { recordOf, recordTable } from './record-table.ts';

type Row = Record<string, unknown>;

/** Meetings with customers. */
export function meetings(tx: Tx, org: Id): Meetings {
  const select = async (rest: RawBuilder<unknown>) => {
    const { rows } =
      await sql<Row>`SELECT m.* FROM app.meetings m WHERE m.org_id = ${org} AND ${rest}`.execute(tx);
    return rows.map((row) => recordOf<MeetingRecord>(row));
  };
  return {
    ...recordTable<MeetingRecord>(tx, org, 'meetings'),
    async byUid(uid) {
      return (await select(sql`m.uid = ${uid} FOR UPDATE`))[0] ?? null;
    },
    async lock(id) {
      return (await select(sql`m.id = ${id} FOR UPDATE`))[0] ?? null;
    },
    async between({ from, to }, { user, account, person }, limit) {
      const takesPart = (column: 'user_id' | 'person_id', who: Id) => sql`EXISTS (
        SELECT FROM app.meeting_attendees a
        WHERE a.org_id = m.org_id AND a.meeting_id = m.id AND a.${sql.ref(column)} = ${who})`;
      return select(sql`
        ((m.starts_at < ${new Date(to)} AND m.ends_at > ${new Date(from)})
          OR (m.recurring AND m.status = 'planned'))
        AND ${user === undefined ? sql`true` : sql`(m.user_id = ${user} OR ${takesPart('user_id', user)})`}
        AND ${account === undefined ? sql`true` : sql`m.account_id = ${account}`}
        AND ${person === undefined ? sql`true` : takesPart('person_id', person)}
        ORDER BY m.starts_at, m.id LIMIT ${limit}`);
    },
    async attendeesOf(ids) {
      if (ids.length === 0) return new Map();
      const { rows } = await sql<Row>`
        SELECT * FROM app.meeting_attendees
        WHERE org_id = ${org} AND meeting_id = ANY(${[...ids]}::uuid[]) ORDER BY address, id`.execute(tx);
      return Map.groupBy(
        rows.map((row) => recordOf<AttendeeRecord>(row)),
        ({ meetingId }) => meetingId,
      );
    },
  };
}
