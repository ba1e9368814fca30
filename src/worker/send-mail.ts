import { type MailSending, sendOne } from '../app/mail/send-outbox.ts';
import { fileSent, settleClaimed } from '../app/mail/settle-outbox.ts';
import type { MailboxLocks } from '../app/ports/mailbox-locks.ts';
import type { Upkeep } from '../app/ports/upkeep.ts';
import type { WorkerLog } from './worker-log.ts';

export interface OutboxSending extends MailSending {
  readonly upkeep: Pick<Upkeep, 'outboxDue'>;
  readonly locks: MailboxLocks;
  readonly log: WorkerLog;
}

const LOOK_EVERY = 2_000;
const AT_ONCE = 20;
const STEPS = { waiting: sendOne, sending: settleClaimed, sent: fileSent } as const;

/**
 * Sends what waits in the outboxes of all organizations until the signal aborts; the message under way is finished
 * first. Each message is held by one worker: a lock that the database gives back when its holder dies tells those
 * that are being sent from those whose worker is gone.
 */
export async function sendMail(sending: OutboxSending, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    await round(sending, signal).catch((error: unknown) =>
      sending.log.warn({ err: error }, 'The outbox could not be looked up; it is tried again'),
    );
    await pause(LOOK_EVERY, signal);
  }
}

/** Everything that is due now, one message after the other. Returns how many were worked on. */
export async function round(sending: OutboxSending, signal: AbortSignal): Promise<number> {
  let worked = 0;
  for (const { org, message, status } of await sending.upkeep.outboxDue(sending.ground.clock(), AT_ONCE)) {
    if (signal.aborted) return worked;
    const lock = await sending.locks.hold(`outbox ${message}`);
    if (lock === null) continue;
    try {
      await STEPS[status](sending, org, message, AbortSignal.any([signal, lock.lost]));
      worked += 1;
    } catch (error) {
      sending.log.warn(
        { err: error, org, message, status },
        'A mail could not be worked on; it is tried again',
      );
    } finally {
      await lock.release();
    }
  }
  return worked;
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timeout);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timeout = setTimeout(end, milliseconds);
    signal.addEventListener('abort', end, { once: true });
  });
}
