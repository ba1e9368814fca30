import { sql } from 'kysely';
import type { Upkeep } from '../app/ports/upkeep.ts';
import type { Id } from '../core/facts.ts';
import type { Database } from './database.ts';

/** Answers are forgotten in portions, so that no statement holds many rows for long. */
const PORTION = 5_000;

export function createUpkeep(database: Database): Upkeep {
  return {
    async accountsDue(now, limit) {
      const rows = await database.outside(
        async (tx) =>
          (
            await sql<{ org: Id; account: Id }>`
              SELECT org_id AS org, account_id AS account
              FROM app.accounts_due_for_planning(${new Date(now)}, ${limit})`.execute(tx)
          ).rows,
      );
      const due = new Map<Id, Id[]>();
      for (const { org, account } of rows) due.set(org, [...(due.get(org) ?? []), account]);
      return due;
    },
    async mailboxesToRead(now) {
      return database.outside(
        async (tx) =>
          (
            await sql<{ org: Id; mailbox: Id; version: number }>`
              SELECT org_id AS org, mailbox_id AS mailbox, version FROM app.mailboxes_to_read(${new Date(now)})`.execute(
              tx,
            )
          ).rows,
      );
    },
    async outboxDue(now, limit) {
      return database.outside(
        async (tx) =>
          (
            await sql<{ org: Id; message: Id; status: 'waiting' | 'sending' | 'sent' }>`
              SELECT org_id AS org, outbox_id AS message, status
              FROM app.outbox_due(${new Date(now)}, ${limit})`.execute(tx)
          ).rows,
      );
    },
    async forgetAnswers(before) {
      for (let forgotten = 0; ; ) {
        const gone = await database.asKeeper(async (tx) => {
          const { numAffectedRows = 0n } = await sql`
            DELETE FROM app.idempotency_keys WHERE ctid IN (
              SELECT ctid FROM app.idempotency_keys WHERE at < ${new Date(before)} LIMIT ${PORTION})`.execute(
            tx,
          );
          return Number(numAffectedRows);
        });
        forgotten += gone;
        if (gone < PORTION) return forgotten;
      }
    },
  };
}
