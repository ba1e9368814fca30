import { type MailReading, readMailbox } from '../app/mail/read-mailbox.ts';
import type { ChangeFeed } from '../app/ports/changes.ts';
import type { MailTrouble } from '../app/ports/mail.ts';
import type { MailboxLocks } from '../app/ports/mailbox-locks.ts';
import type { Upkeep } from '../app/ports/upkeep.ts';
import { FollowthroughError } from '../core/errors.ts';
import type { Id } from '../core/facts.ts';
import type { WorkerLog } from './worker-log.ts';

export interface MailboxReading extends MailReading {
  readonly upkeep: Pick<Upkeep, 'mailboxesToRead'>;
  readonly locks: MailboxLocks;
  readonly feed: ChangeFeed;
  readonly log: WorkerLog;
}

/** Besides what changes announce: for what was missed, and for tries whose time has come. */
const LOOK_EVERY = 10_000;
/** After the first failure, the second, …; then always the last. */
const PAUSES = [5_000, 30_000, 120_000, 600_000, 1_800_000];
/** What only a person can mend is not tried over and over: many servers lock who fails too often. */
const WAITS_FOR_A_PERSON = 6 * 3_600_000;
const FOR_A_PERSON = new Set([
  'mail-password-refused',
  'mail-sign-in-expired',
  'mail-server-inside',
  'mail-certificate-wrong',
  'mail-encryption-missing',
  'sealed-elsewhere',
]);
const MAILBOX_CHANGES = new Set(['connect-mailbox', 'edit-mailbox', 'pause-mailbox', 'remove-mailbox']);

interface Reader {
  readonly version: number;
  readonly stop: AbortController;
  readonly ended: Promise<void>;
}

/**
 * Reads every mailbox of every organization that no other worker reads, until the signal aborts. Changed settings
 * take effect at once. A mailbox that fails waits, longer each time, and says why; it holds up no other.
 */
export async function readMailboxes(reading: MailboxReading, signal: AbortSignal): Promise<void> {
  const readers = new Map<Id, Reader>();
  const failures = new Map<Id, number>();
  let wake: () => void = () => undefined;
  await reading.feed.listen(
    {
      onChange: ({ operation }) => MAILBOX_CHANGES.has(operation) && wake(),
      onGap: () => wake(),
    },
    signal,
  );
  while (!signal.aborted) {
    const woken = new Promise<void>((resolve) => {
      wake = resolve;
    });
    await look(reading, readers, failures, signal).catch((error: unknown) =>
      reading.log.warn({ err: error }, 'The mailboxes could not be looked up; they are tried again'),
    );
    await Promise.race([woken, timer(LOOK_EVERY, signal)]);
  }
  for (const { stop } of readers.values()) stop.abort();
  await Promise.allSettled([...readers.values()].map(({ ended }) => ended));
}

/** Starts readers for mailboxes that have none, and ends those whose mailbox was changed. */
async function look(
  reading: MailboxReading,
  readers: Map<Id, Reader>,
  failures: Map<Id, number>,
  signal: AbortSignal,
): Promise<void> {
  const wanted = await reading.upkeep.mailboxesToRead(reading.ground.clock());
  const versions = new Map(wanted.map(({ mailbox, version }) => [mailbox, version]));
  for (const [mailbox, { version, stop }] of readers) {
    if (versions.get(mailbox) === version) continue;
    failures.delete(mailbox);
    stop.abort();
  }
  for (const { org, mailbox, version } of wanted) {
    if (signal.aborted || readers.has(mailbox)) continue;
    const lock = await reading.locks.hold(`mailbox ${mailbox}`);
    if (lock === null) continue;
    const stop = new AbortController();
    const until = AbortSignal.any([signal, stop.signal, lock.lost]);
    const ended = readOne(reading, { org, mailbox }, failures, until)
      .then(() => lock.release())
      .finally(() => readers.delete(mailbox));
    readers.set(mailbox, { version, stop, ended });
  }
}

async function readOne(
  reading: MailboxReading,
  { org, mailbox }: { readonly org: Id; readonly mailbox: Id },
  failures: Map<Id, number>,
  signal: AbortSignal,
): Promise<void> {
  try {
    const begun = reading.ground.clock();
    await readMailbox(reading, org, mailbox, signal).catch((error: unknown) => {
      if (reading.ground.clock() - begun > 60_000) failures.delete(mailbox);
      throw error;
    });
  } catch (error) {
    if (signal.aborted) return;
    const failed = failures.get(mailbox) ?? 0;
    failures.set(mailbox, failed + 1);
    const known = error instanceof FollowthroughError;
    if (!known) reading.log.error({ err: error, org, mailbox }, 'A mailbox could not be read');
    const pause =
      known && FOR_A_PERSON.has(error.code)
        ? WAITS_FOR_A_PERSON
        : (PAUSES[Math.min(failed, PAUSES.length - 1)] ?? WAITS_FOR_A_PERSON);
    await say(reading, org, mailbox, troubleOf(error), pause).catch((cause: unknown) =>
      reading.log.warn({ err: cause, mailbox }, 'The state of a mailbox could not be noted'),
    );
  }
}

function troubleOf(error: unknown): MailTrouble {
  if (error instanceof FollowthroughError)
    return { code: error.code, message: error.message, mend: error.mend };
  return {
    code: 'mail-unexpected',
    message: 'Something went wrong here while the mailbox was read.',
    mend: 'It is tried again. Whoever runs the server finds it in the log.',
  };
}

async function say(
  { ground }: MailboxReading,
  org: Id,
  mailbox: Id,
  trouble: MailTrouble,
  pause: number,
): Promise<void> {
  await ground.store.transaction(org, async (tx) => {
    const now = ground.clock();
    const before = await tx.mailboxes.get(mailbox);
    await tx.mailboxes.update(mailbox, {
      state: 'waiting',
      trouble,
      troubleAt: before?.troubleAt ?? now,
      nextTryAt: now + pause,
    });
    await tx.runs.announce({ org, operation: 'read-mail', accounts: [] });
  });
}

function timer(milliseconds: number, signal: AbortSignal): Promise<void> {
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
