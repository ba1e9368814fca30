import type { Id } from '../../core/facts.ts';
import type { MailboxRecord, MailSecret, MailTrouble } from '../ports/mail.ts';
import type { MailServers } from '../ports/mail-server.ts';
import type { FileRecord, MailSenders, MessageWriter, OutboxRecord, SendingResult } from '../ports/outbox.ts';
import { SendingFailure } from '../ports/outbox.ts';
import { actFor, type Ground } from '../run-operation.ts';
import { mayBeWrittenTo, purposeIn } from './may-be-written-to.ts';
import { workerFor } from './read-mailbox.ts';
import { recordSent } from './record-sent.ts';

export interface MailSending {
  readonly ground: Ground;
  readonly senders: MailSenders;
  readonly servers: MailServers;
  readonly write: MessageWriter;
  readonly secretOf: (org: Id, mailbox: MailboxRecord) => Promise<MailSecret>;
}

const MINUTE = 60_000;
/** Times that a message which the server took is noted, when noting it fails. */
const NOTE_TRIES = 3;
/** After a refusal for now: waits before the next try. After the last of them a person decides. */
const PAUSES = [1, 5, 15, 60, 240, 480, 720].map((minutes) => minutes * MINUTE);
/** Mail that nobody waits beside goes out only while we know what they have written. */
export const READ_WITHIN = 15 * MINUTE;

/**
 * Sends one message of the outbox, at most once. Three steps: it is claimed in a transaction that asks the guards
 * again; it is handed over outside of any; what became of it is noted. Whoever dies in between leaves it claimed:
 * see `settleClaimed` of settle-outbox.ts. Call it under a lock that nobody else holds for this message.
 */
export async function sendOne(sending: MailSending, org: Id, id: Id, signal: AbortSignal): Promise<void> {
  const claimed = await claim(sending, org, id);
  if (claimed === null) return;
  const result = await handOver(sending, org, claimed, signal).catch((error: unknown) => {
    if (error !== signal.reason || error === undefined) return noteFailure(sending, org, claimed.mail, error);
    return giveBack(sending, org, claimed.mail);
  });
  if (result !== undefined) await noteSent(sending, org, claimed.mail, result);
}

/** Throws SendingFailure, the signal's reason, or our own fault: then nothing was handed over. */
async function handOver(
  sending: MailSending,
  org: Id,
  { mail, mailbox, files }: Claimed,
  signal: AbortSignal,
): Promise<SendingResult> {
  const secret = await sending.secretOf(org, mailbox);
  const message = await sending.write({
    from: { address: mailbox.address, name: mailbox.senderName },
    record: mail,
    files,
    date: mail.claimedAt ?? sending.ground.clock(),
  });
  signal.throwIfAborted();
  return sending.senders.send(
    { settings: mailbox.sending, secret, certificate: mailbox.certificate },
    { from: mailbox.address, to: mail.recipients.map(({ address }) => address) },
    message,
  );
}

/**
 * The server has taken it. When that can not be noted, the message stays claimed, and its fate is settled later:
 * what was sent never waits again.
 */
async function noteSent(
  sending: MailSending,
  org: Id,
  mail: OutboxRecord,
  result: SendingResult,
): Promise<void> {
  for (let tries = 1; ; tries += 1)
    try {
      return await actAs(sending, org, mail, 'send-mail', async (context) => {
        const current = await context.tx.outbox.lock(mail.id);
        if (current !== null && current.status !== 'sent')
          await recordSent(context, current, { at: context.now, said: saidOf(result) });
      });
    } catch (error) {
      if (tries >= NOTE_TRIES) throw error;
    }
}

/** Stopped before anything was handed over: it waits as before. */
async function giveBack(sending: MailSending, org: Id, mail: OutboxRecord): Promise<void> {
  await sending.ground.store.transaction(org, async ({ outbox }) => {
    const current = await outbox.lock(mail.id);
    if (current !== null && isStillClaimed(current, mail))
      await outbox.update(mail.id, {
        status: 'waiting',
        nextTryAt: mail.claimedAt,
        claimedAt: null,
        tries: mail.tries - 1,
      });
  });
}

/** Nobody else has settled it meanwhile. */
const isStillClaimed = (current: OutboxRecord, claimed: OutboxRecord) =>
  current.status === 'sending' && current.claimedAt === claimed.claimedAt;

interface Claimed {
  readonly mail: OutboxRecord;
  readonly mailbox: MailboxRecord;
  readonly files: readonly FileRecord[];
}

/** Takes a waiting message for sending, if the guards let it go now. */
async function claim(sending: MailSending, org: Id, id: Id): Promise<Claimed | null> {
  const { ground } = sending;
  const found = await ground.store.transaction(org, async (tx) => {
    const mail = await tx.outbox.get(id);
    const author = mail && (await tx.users.get(mail.authorId));
    return mail && author ? { mail, author } : null;
  });
  if (found === null) return null;
  const actor = workerFor(org, found.author);
  return actFor(actor, { name: 'claim-mail', said: { mail: id } }, ground, async (context) => {
    const { tx, now } = context;
    const people = found.mail.recipients.flatMap(({ person }) => person ?? []);
    await context.changePeople(people);
    const mail = await tx.outbox.claim(id);
    if (mail?.status !== 'waiting' || (mail.nextTryAt ?? now) > now) return null;
    const mailbox = await tx.mailboxes.get(mail.mailboxId);
    const wait = (until: number, trouble: MailTrouble | null) =>
      tx.outbox.update(id, { nextTryAt: until, trouble });
    const refused = (trouble: MailTrouble) =>
      tx.outbox.update(id, { status: 'refused', nextTryAt: null, trouble, version: mail.version + 1 });
    if (mailbox === null || mailbox.removedAt !== null) {
      await refused(MAILBOX_GONE);
      return null;
    }
    if (mail.waitsForHours && !isRead(mailbox, now)) {
      await wait(now + MINUTE, NOT_READ);
      return null;
    }
    const since = now - 60 * MINUTE;
    if ((await tx.outbox.sentSince(mailbox.id, since, mailbox.hourlyLimit)) >= mailbox.hourlyLimit) {
      await wait(now + 5 * MINUTE, TOO_MANY);
      return null;
    }
    const verdicts = await mayBeWrittenTo(context, mail.recipients, purposeIn(mail));
    const against = verdicts.filter(({ allowed }) => !allowed);
    if (against.length > 0) {
      const who = against.map(({ address, because }) => `${address}: ${because.join(' ')}`).join(' ');
      await refused({ code: 'mail-held-back', message: `This was held back. ${who}`, mend: HELD_BACK });
      return null;
    }
    if (mail.waitsForHours && verdicts.some(({ withinHours }) => !withinHours)) {
      await wait(now + 10 * MINUTE, null);
      return null;
    }
    const claimedAt = now;
    await tx.outbox.update(id, { status: 'sending', claimedAt, tries: mail.tries + 1, nextTryAt: null });
    const files = await tx.files.getMany(mail.files);
    return {
      mail: { ...mail, status: 'sending' as const, claimedAt, tries: mail.tries + 1 },
      mailbox,
      files,
    };
  });
}

/** Everything that had arrived until a moment ago is known. */
function isRead({ state, readAt }: MailboxRecord, now: number): boolean {
  return state !== 'paused' && readAt !== null && readAt > now - READ_WITHIN;
}

async function noteFailure(sending: MailSending, org: Id, mail: OutboxRecord, error: unknown): Promise<void> {
  const failure = error instanceof SendingFailure ? error : null;
  // What failed before anything was handed over is our own fault, and may be tried again.
  const fate = failure?.fate ?? 'not-sent';
  const trouble = failure?.trouble ?? UNEXPECTED;
  const said = failure?.said ?? null;
  const pause = PAUSES[mail.tries - 1];
  await actAs(sending, org, mail, 'send-mail', async ({ tx, now }) => {
    const current = await tx.outbox.lock(mail.id);
    if (current === null || !isStillClaimed(current, mail)) return;
    if (fate === 'not-sent' && pause !== undefined)
      await tx.outbox.update(mail.id, {
        status: 'waiting',
        nextTryAt: now + pause,
        claimedAt: null,
        said,
        trouble,
      });
    else
      await tx.outbox.update(mail.id, {
        status: fate === 'unknown' ? 'unknown' : 'refused',
        nextTryAt: null,
        said,
        trouble,
        version: mail.version + 1,
      });
  });
}

/** Acts as the worker in the name of a mail's author. */
export async function actAs(
  { ground }: MailSending,
  org: Id,
  mail: OutboxRecord,
  name: string,
  act: Parameters<typeof actFor>[3],
): Promise<void> {
  const author = await ground.store.transaction(org, (tx) => tx.users.get(mail.authorId));
  if (author === null) throw new Error(`The author of mail ${mail.id} is gone`);
  await actFor(workerFor(org, author), { name, said: { mail: mail.id } }, ground, act);
}

const saidOf = ({ said, refused }: SendingResult) =>
  [said, ...refused.map((it) => `${it.address}: ${it.said}`)].join('\n').slice(0, 2_000);

const HELD_BACK = 'Leave them out and send it anew, or wait until the day that is named.';
const MAILBOX_GONE: MailTrouble = {
  code: 'mailbox-gone',
  message: 'The mailbox that this was to go out through is disconnected.',
  mend: 'Connect it again, and send this anew.',
};
const NOT_READ: MailTrouble = {
  code: 'mailbox-not-read',
  message: 'This waits until the mailbox is read again: their answer may lie there.',
  mend: 'Look at the mailbox in the settings.',
};
const TOO_MANY: MailTrouble = {
  code: 'mailbox-busy',
  message: 'The mailbox has sent as much this hour as its settings permit.',
  mend: 'It goes out by itself as soon as there is room.',
};
const UNEXPECTED: MailTrouble = {
  code: 'mail-unexpected',
  message: 'Something went wrong here before this was sent.',
  mend: 'It is tried again. Whoever runs the server finds it in the log.',
};
