import { type RawBuilder, sql } from 'kysely';
import type { FileRecord, Outbox, OutboxRecord } from '../app/ports/outbox.ts';
import type { Id } from '../core/facts.ts';
import type { Tx } from './database.ts';
import { recordOf, recordTable } from './record-table.ts';

/** What goes out by mail. */
export function outbox(tx: Tx, org: Id): Outbox {
  const locked = async (id: Id, otherwise: RawBuilder<unknown>) => {
    const { rows } = await sql<Record<string, unknown>>`
      SELECT * FROM app.outbox WHERE org_id = ${org} AND id = ${id} FOR UPDATE ${otherwise}`.execute(tx);
    const [row] = rows;
    return row === undefined ? null : recordOf<OutboxRecord>(row);
  };
  return {
    ...recordTable<OutboxRecord>(tx, org, 'outbox'),
    claim: (id) => locked(id, sql`SKIP LOCKED`),
    lock: (id) => locked(id, sql``),
    async list(author, statuses, { after, limit }) {
      const ofAuthor = author === null ? sql`true` : sql`author_id = ${author}`;
      const older = after === null ? sql`true` : sql`id < ${after}`;
      const { rows } = await sql<Record<string, unknown>>`
        SELECT * FROM app.outbox
        WHERE org_id = ${org} AND ${ofAuthor} AND status = ANY(${[...statuses]}::text[]) AND ${older}
        ORDER BY id DESC LIMIT ${limit}`.execute(tx);
      return rows.map((row) => recordOf<OutboxRecord>(row));
    },
    async filesNamed(ids) {
      if (ids.length === 0) return [];
      const { rows } = await sql<Pick<FileRecord, 'id' | 'name' | 'size'>>`
        SELECT id, name, size FROM app.files WHERE org_id = ${org} AND id = ANY(${[...ids]}::uuid[])`.execute(
        tx,
      );
      return rows;
    },
    async sentSince(mailbox, since, limit) {
      const { rows } = await sql<{ sent: number }>`
        SELECT count(*)::int AS sent FROM (
          SELECT FROM app.outbox
          WHERE org_id = ${org} AND mailbox_id = ${mailbox} AND sent_at > ${new Date(since)} LIMIT ${limit}) AS s`.execute(
        tx,
      );
      return rows[0]?.sent ?? 0;
    },
    async suppressed(addresses, channels) {
      if (addresses.length === 0) return new Set();
      const { rows } = await sql<{ address: string }>`
        SELECT a.address FROM unnest(${[...addresses]}::text[]) AS a(address)
        WHERE EXISTS (SELECT FROM app.suppressions s
          WHERE s.org_id = ${org} AND s.channel = ANY(${[...channels]}::text[])
            AND s.address_hash = sha256(convert_to(a.address, 'UTF8')))`.execute(tx);
      return new Set(rows.map(({ address }) => address));
    },
  };
}
