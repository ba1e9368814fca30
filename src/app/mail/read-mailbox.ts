import type { Id } from '../../core/facts.ts';
import type { Actor } from '../actor.ts';
import type { IncomingMessage, MailboxRecord, MailFolderRecord, MailSecret } from '../ports/mail.ts';
import type { MailServers, MailSession, MessageReader, SelectedFolder } from '../ports/mail-server.ts';
import type { UserRecord } from '../ports/records.ts';
import type { StoreTransaction } from '../ports/store.ts';
import { actFor, type Ground } from '../run-operation.ts';
import { receiveMessages } from './receive-messages.ts';
import { wantedMessages } from './wanted-messages.ts';

export interface MailReading {
  readonly ground: Ground;
  readonly servers: MailServers;
  readonly read: MessageReader;
  /** Opens the mailbox's secret; renews a token that has run out. */
  readonly secretOf: (org: Id, mailbox: MailboxRecord) => Promise<MailSecret>;
}

/** Uids of a folder's history that are looked at in one step; many of them may be gone. */
const STEP = 500;
const BATCH = 100;
/** After so long all folders are looked at again, even when the server says nothing. */
const LOOK_AGAIN_AFTER = 60_000;

/**
 * Reads a mailbox until the signal aborts: what is new at once, its history step by step beside it, then live. Goes
 * on where it stopped, whenever that was: a step that was cut short is done again, and what it had stored is known.
 * Throws when the server fails; whoever called it says so and tries again later.
 */
export async function readMailbox(
  reading: MailReading,
  org: Id,
  mailboxId: Id,
  signal: AbortSignal,
): Promise<void> {
  const { ground, servers } = reading;
  const opened = await ground.store.transaction(org, (tx) => ownerOf(tx, mailboxId));
  if (opened === null) return;
  const { mailbox, actor } = opened;
  const secret = await reading.secretOf(org, mailbox);
  const session = await servers.open(
    { settings: mailbox.reading, secret, certificate: mailbox.certificate },
    signal,
  );
  try {
    const run: Run = { ...reading, org, mailbox, actor, session };
    await note(run, { state: 'reading', trouble: null, troubleAt: null, nextTryAt: null });
    for (let live = false; !signal.aborted; ) {
      const folders = await followedFolders(run);
      for (const folder of folders) await readNew(run, folder, signal);
      await note(run, { readAt: ground.clock() });
      const older = await readHistory(run, folders, signal);
      if (older) continue;
      if (!live) await note(run, { state: 'live' });
      live = true;
      const inbox = folders.find(({ role }) => role === 'inbox') ?? folders[0];
      if (inbox !== undefined) await session.select(inbox.path);
      await session.waitForNews(LOOK_AGAIN_AFTER, signal);
    }
  } finally {
    await session.close();
  }
}

interface Run extends MailReading {
  readonly org: Id;
  readonly mailbox: MailboxRecord;
  readonly actor: Actor;
  readonly session: MailSession;
}

/** The mailbox with its owner as the one who acts; null when it was removed or paused meanwhile. */
async function ownerOf(
  tx: StoreTransaction,
  id: Id,
): Promise<{ mailbox: MailboxRecord; actor: Actor } | null> {
  const mailbox = await tx.mailboxes.get(id);
  const user = mailbox && (await tx.users.get(mailbox.userId));
  if (!mailbox || !user || mailbox.removedAt !== null || mailbox.state === 'paused') return null;
  return { mailbox, actor: workerFor(tx.org, user) };
}

/** The worker in somebody's name. */
export function workerFor(org: Id, user: UserRecord): Actor {
  const { id, role, teamId, zone, locale } = user;
  return { org, user: id, role, team: teamId, zone, locale, door: 'worker', apiKey: null, readOnly: false };
}

/** Changes what people see of the mailbox, and tells them. */
async function note({ ground, org, mailbox }: Run, patch: Partial<MailboxRecord>): Promise<void> {
  await ground.store.transaction(org, async (tx) => {
    await tx.mailboxes.update(mailbox.id, patch);
    await tx.runs.announce({ org, operation: 'read-mail', accounts: [] });
  });
}

/**
 * The folders to read, each with how far it has been read. Where a folder holds everything, it alone is read.
 * Drafts, junk and what was thrown away are left out.
 */
async function followedFolders({ ground, org, mailbox, session }: Run): Promise<readonly MailFolderRecord[]> {
  const there = await session.folders();
  const all = there.filter(({ role }) => role === 'all');
  const wanted =
    all.length > 0 ? all : there.filter(({ role }) => !['drafts', 'junk', 'trash'].includes(role));
  const known = await ground.store.transaction(org, (tx) => tx.mailFolders.where({ mailboxId: mailbox.id }));
  const folders: MailFolderRecord[] = [];
  for (const { path, role } of wanted.sort(inReadingOrder)) {
    const found = known.find((folder) => folder.path === path);
    if (found) {
      folders.push(found);
      continue;
    }
    const selected = await session.select(path);
    if (selected === null) continue;
    const folder = fresh(ground.newId(), mailbox.id, { path, role }, selected);
    await ground.store.transaction(org, (tx) => tx.mailFolders.insert([folder]));
    folders.push(folder);
  }
  return folders;
}

const ORDER: readonly string[] = ['inbox', 'all', 'sent'];
const inReadingOrder = (a: { role: string; path: string }, b: { role: string; path: string }) =>
  rank(a.role) - rank(b.role) || (a.path < b.path ? -1 : 1);
const rank = (role: string) => (ORDER.includes(role) ? ORDER.indexOf(role) : ORDER.length);

function fresh(
  id: Id,
  mailboxId: Id,
  { path, role }: Pick<MailFolderRecord, 'path' | 'role'>,
  { uidValidity, uidNext, messages }: SelectedFolder,
): MailFolderRecord {
  return {
    id,
    mailboxId,
    path,
    role,
    uidValidity,
    highestUid: uidNext - 1,
    historyUid: uidNext,
    historyTotal: messages,
    historyRead: 0,
  };
}

/** What has arrived since; from the beginning when the server numbered the folder anew. */
async function readNew(run: Run, folder: MailFolderRecord, signal: AbortSignal): Promise<void> {
  const { ground, org, session } = run;
  const selected = await session.select(folder.path);
  if (selected === null) return;
  if (selected.uidValidity !== folder.uidValidity) {
    const { id, ...anew } = fresh(folder.id, folder.mailboxId, folder, selected);
    await ground.store.transaction(org, async (tx) => {
      await tx.messages.unplace(id);
      await tx.mailFolders.update(id, anew);
    });
    return;
  }
  for (let from = folder.highestUid + 1; from < selected.uidNext && !signal.aborted; ) {
    const to = Math.min(from + STEP, selected.uidNext) - 1;
    await readUids(run, folder, { from, to }, { history: false }, signal);
    if (signal.aborted) return;
    await ground.store.transaction(org, (tx) => tx.mailFolders.update(folder.id, { highestUid: to }));
    from = to + 1;
  }
}

/** One step into the history of the first folder that has some left, the newest first. False: all is read. */
async function readHistory(
  run: Run,
  folders: readonly MailFolderRecord[],
  signal: AbortSignal,
): Promise<boolean> {
  const { ground, org, mailbox, session } = run;
  const current = await ground.store.transaction(org, (tx) =>
    tx.mailFolders.where({ mailboxId: mailbox.id }),
  );
  const byId = new Map(current.map((folder) => [folder.id, folder]));
  const folder = folders.map(({ id }) => byId.get(id)).find((it) => it !== undefined && it.historyUid > 1);
  if (folder === undefined || signal.aborted) return false;
  const selected = await session.select(folder.path);
  // Gone, or numbered anew meanwhile: the next round sees to it.
  if (selected?.uidValidity !== folder.uidValidity) {
    if (selected === null) await finishHistory(run, folder, 1, 0);
    return true;
  }
  const to = folder.historyUid - 1;
  const from = Math.max(1, to - STEP + 1);
  const looked = await readUids(run, folder, { from, to }, { history: true }, signal);
  if (!signal.aborted) await finishHistory(run, folder, from, looked);
  return true;
}

async function finishHistory(
  { ground, org }: Run,
  folder: MailFolderRecord,
  historyUid: number,
  looked: number,
): Promise<void> {
  await ground.store.transaction(org, async (tx) => {
    await tx.mailFolders.update(folder.id, { historyUid, historyRead: folder.historyRead + looked });
    await tx.runs.announce({ org, operation: 'read-mail', accounts: [] });
  });
}

/** Reads the wanted messages of the open folder between two uids. Returns how many messages were there. */
async function readUids(
  run: Run,
  folder: MailFolderRecord,
  { from, to }: { readonly from: number; readonly to: number },
  how: { readonly history: boolean },
  signal: AbortSignal,
): Promise<number> {
  const { ground, org, mailbox, session } = run;
  const heads = await session.heads(from, to);
  if (heads.length === 0) return 0;
  const wanted = await ground.store.transaction(org, async (tx) => {
    const found = await wantedMessages(tx, mailbox, heads);
    await tx.messages.place(
      found.known.map(({ uid, message }) => ({ folderId: folder.id, uid, messageId: message })),
    );
    return found;
  });
  let batch: { uid: number; message: IncomingMessage }[] = [];
  // One batch is stored while the server sends the next one; never two at once, so that they stay in order.
  let taking = Promise.resolve();
  const takeBatch = async () => {
    await taking;
    taking = take(run, folder, batch, how);
    taking.catch(() => undefined);
    batch = [];
  };
  try {
    for await (const { uid, ...message } of session.messages(wanted.uids)) {
      if (signal.aborted) return heads.length;
      batch.push({ uid, message: run.read(message) });
      if (batch.length >= BATCH) await takeBatch();
    }
    if (batch.length > 0) await takeBatch();
  } finally {
    await taking;
  }
  return heads.length;
}

async function take(
  { ground, actor, mailbox }: Run,
  folder: MailFolderRecord,
  batch: readonly { readonly uid: number; readonly message: IncomingMessage }[],
  how: { readonly history: boolean },
): Promise<void> {
  const said = { mailbox: mailbox.id, folder: folder.path, messages: batch.length };
  await actFor(actor, { name: 'read-mail', said }, ground, async (context) => {
    const { messages } = await receiveMessages(
      context,
      mailbox,
      batch.map(({ message }) => message),
      how,
    );
    await context.tx.messages.place(
      batch.flatMap(({ uid, message }) => {
        const id = messages.get(message.key);
        return id === undefined ? [] : [{ folderId: folder.id, uid, messageId: id }];
      }),
    );
  });
}
