import { sql } from 'kysely';
import type { KnownMessage, MessageRecord, Messages } from '../app/ports/mail.ts';
import type { Id } from '../core/facts.ts';
import type { Tx } from './database.ts';
import { recordOf, recordTable } from './record-table.ts';

/** Messages that were read or sent, and where they lie. */
export function messages(tx: Tx, org: Id): Messages {
  return {
    ...recordTable<MessageRecord>(tx, org, 'messages'),
    async known(keys) {
      if (keys.length === 0) return new Map();
      const { rows } = await sql<Record<string, unknown>>`
        SELECT id, message_key, thread_id, direction, kind, recipients, account_id, interaction_id
        FROM app.messages WHERE org_id = ${org} AND message_key = ANY(${[...keys]}::text[])`.execute(tx);
      return new Map(rows.map((row) => recordOf<KnownMessage>(row)).map((it) => [it.messageKey, it]));
    },
    async place(places) {
      if (places.length === 0) return;
      await sql`
        INSERT INTO app.message_places (org_id, folder_id, uid, message_id)
        SELECT ${org}, * FROM unnest(
          ${places.map(({ folderId }) => folderId)}::uuid[],
          ${places.map(({ uid }) => uid)}::bigint[],
          ${places.map(({ messageId }) => messageId)}::uuid[])
        ON CONFLICT (org_id, folder_id, uid) DO UPDATE SET message_id = excluded.message_id`.execute(tx);
    },
    async unplace(folder) {
      await sql`DELETE FROM app.message_places WHERE org_id = ${org} AND folder_id = ${folder}`.execute(tx);
    },
    async thread(thread, limit) {
      const { rows } = await sql<Record<string, unknown>>`
        SELECT * FROM app.messages WHERE org_id = ${org} AND thread_id = ${thread}
        ORDER BY at, id LIMIT ${limit}`.execute(tx);
      return rows.map((row) => recordOf<MessageRecord>(row));
    },
    async ofInteractions(interactions) {
      if (interactions.length === 0) return new Map();
      const { rows } = await sql<Record<string, unknown>>`
        SELECT * FROM app.messages
        WHERE org_id = ${org} AND interaction_id = ANY(${[...interactions]}::uuid[])`.execute(tx);
      const found = rows.map((row) => recordOf<MessageRecord>(row));
      return new Map(found.flatMap((it) => (it.interactionId === null ? [] : [[it.interactionId, it]])));
    },
    async ourAddresses(addresses) {
      if (addresses.length === 0) return new Set();
      const list = sql`${[...addresses]}::text[]`;
      const { rows } = await sql<{ address: string }>`
        SELECT address FROM app.mailboxes WHERE org_id = ${org} AND address = ANY(${list})
        UNION SELECT lower(email) FROM app.users WHERE org_id = ${org} AND lower(email) = ANY(${list})`.execute(
        tx,
      );
      return new Set(rows.map(({ address }) => address));
    },
    async forgetBodies(before, at, limit) {
      const { numAffectedRows = 0n } = await sql`
        UPDATE app.messages SET own_words = NULL, body = NULL, html = NULL, calendar = NULL,
          forgotten_at = ${new Date(at)}
        WHERE org_id = ${org} AND id IN (
          SELECT id FROM app.messages
          WHERE org_id = ${org} AND forgotten_at IS NULL AND at < ${new Date(before)} LIMIT ${limit})`.execute(
        tx,
      );
      return Number(numAffectedRows);
    },
  };
}
