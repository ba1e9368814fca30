/** A worker's reading or sending in a process of its own, which a test may kill. Says what it threw on stderr. */
import type { ClientConfig } from 'pg';
import { readMailbox } from '../../src/app/mail/read-mailbox.ts';
import type { OutboxRecord } from '../../src/app/ports/outbox.ts';
import type { StoreTransaction } from '../../src/app/ports/store.ts';
import type { Ground } from '../../src/app/run-operation.ts';
import { incomingMessage } from '../../src/mail/read/incoming-message.ts';
import { createGround } from '../../src/main/ground.ts';
import { createPlaces } from '../../src/places/places.ts';
import { openDatabase } from '../../src/store/database.ts';
import { sendMail } from '../../src/worker/send-mail.ts';
import { outboxSending } from '../outbox.ts';
import { vault } from '../vault.ts';

export interface MailWork {
  readonly connection: ClientConfig;
  /** The mailbox to read; without one the outbox is worked on. */
  readonly reading?: { readonly org: string; readonly mailbox: string };
  /**
   * Where this process kills itself: before a transaction commits that changes a message of the outbox so, or
   * `after-claim`: as soon as that is committed, before anything is connected to; `before-filing`.
   */
  readonly diesAt?: 'sending' | 'sent' | 'filed' | 'after-claim' | 'before-filing';
}

/** What to do comes once everything is loaded: a test has the next process ready while the last one is buried. */
const work = await new Promise<MailWork>((resolve) => process.once('message', resolve));
const database = openDatabase({ connection: work.connection, poolSize: 3 });
const die = (): never => {
  process.kill(process.pid, 'SIGKILL');
  throw new Error('unreachable');
};

const base = createGround(database, createPlaces(), vault);
const ground: Ground = { ...base, store: { ...base.store, transaction: dyingTransaction } };

/** The same transaction, but this process dies when an outbox message was changed as told, before it commits. */
function dyingTransaction<T>(org: string, act: (tx: StoreTransaction) => Promise<T>): Promise<T> {
  return base.store.transaction(org, (tx) =>
    act({
      ...tx,
      outbox: {
        ...tx.outbox,
        async update(id: string, patch: Partial<OutboxRecord>) {
          await tx.outbox.update(id, patch);
          if (patch.status !== undefined && patch.status === work.diesAt) die();
          if (patch.filedAt !== undefined && work.diesAt === 'filed') die();
        },
      },
    }),
  );
}

const never = new AbortController().signal;
const sending = outboxSending({ ground, database }, work.connection);
if (work.reading === undefined)
  await sendMail(
    {
      ...sending,
      secretOf: (...of) => (work.diesAt === 'after-claim' ? die() : sending.secretOf(...of)),
      servers: {
        open: (...access) => (work.diesAt === 'before-filing' ? die() : sending.servers.open(...access)),
      },
      log: {
        ...sending.log,
        warn: (said) => process.stderr.write(`${String((said as { err?: unknown }).err)}\n`),
      },
    },
    never,
  );
else
  await readMailbox(
    { ground, servers: sending.servers, read: incomingMessage, secretOf: sending.secretOf },
    work.reading.org,
    work.reading.mailbox,
    never,
  );
