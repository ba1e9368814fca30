import { z } from 'zod';
import type { Id } from '../../core/facts.ts';
import { mayActFor } from '../access.ts';
import { anybody, isAtLeast, sellers } from '../actor.ts';
import { refuse } from '../errors.ts';
import { type OperationContext, operation } from '../operation.ts';
import type { MailboxRecord, MailFolderRecord, MailSecret } from '../ports/mail.ts';
import { id, text, version } from '../schemas.ts';
import { mailSettingsFor } from './mail-settings.ts';

const server = z.object({
  host: z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^[a-z0-9.:_-]+$/, 'Write the name of a server, such as imap.example.com.')
    .max(255),
  port: z.int().min(1).max(65_535),
  security: z.enum(['tls', 'starttls', 'none']).default('tls'),
  user: text(320).describe('The name to sign in with; mostly the whole address'),
});

const mailboxFields = z.object({
  senderName: text(200).nullable(),
  signature: text(5_000).nullable(),
  reading: server,
  sending: server,
  certificate: text(20_000).nullable().describe('PEM; trusted besides the usual ones'),
  keeps: z
    .enum(['known-people', 'everybody', 'headers'])
    .describe('Mail with people in the book; all mail; or of the first the headers alone'),
  hourlyLimit: z.int().min(1).max(10_000).describe('Mails that may go out in an hour'),
});

const password = z.string().min(1).max(1_000).describe('Sealed at once; never shown again');

/** A mailbox is connected by saving it: the worker signs in and says within seconds how it goes. */
export const connectMailbox = operation({
  name: 'connect-mailbox',
  summary: 'Connect a mailbox of your own. Settings that are left out are found from the address.',
  http: { method: 'POST', path: '/mailboxes' },
  effect: 'write',
  secretFields: ['password'],
  input: mailboxFields.partial().extend({ address: z.email().max(320), password }),
  output: z.object({ id }),
  allow: sellers,
  async run(context, { password: secret, ...input }) {
    const { tx, actor, now } = context;
    const address = input.address.toLowerCase();
    const [taken] = await tx.mailboxes.where({ address, removedAt: null }, 1);
    if (taken) throw refuse('mailbox-exists', { address });
    const found = mailSettingsFor(address);
    const mailbox = context.newId();
    await tx.mailboxes.insert([
      {
        id: mailbox,
        userId: actor.user,
        address,
        senderName: input.senderName ?? null,
        signature: input.signature ?? null,
        reading: input.reading ?? found.reading,
        sending: input.sending ?? found.sending,
        signIn: 'password',
        provider: null,
        secret: sealed(context, mailbox, { kind: 'password', password: secret }),
        certificate: input.certificate ?? null,
        keeps: input.keeps ?? 'known-people',
        state: 'new',
        trouble: null,
        troubleAt: null,
        nextTryAt: null,
        readAt: null,
        hourlyLimit: input.hourlyLimit ?? 60,
        filesSent: null,
        bulkPausedAt: null,
        bulkPausedReason: null,
        version: 1,
        createdAt: now,
        removedAt: null,
      },
    ]);
    context.about('mailbox', mailbox);
    return { id: mailbox };
  },
});

/** Changed settings are tried at once. */
export const editMailbox = operation({
  name: 'edit-mailbox',
  summary: 'Change the settings of a mailbox; they are tried at once.',
  http: { method: 'PATCH', path: '/mailboxes/{id}' },
  effect: 'write',
  secretFields: ['password'],
  input: mailboxFields.partial().extend({ id, version, password: password.optional() }),
  output: z.object({ id, version: z.int() }),
  allow: sellers,
  async run(context, { id: mailboxId, version: read, password: secret, ...said }) {
    const mailbox = await mailboxFor(context, mailboxId);
    const changed = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
    const saved = await context.tx.mailboxes.updateVersion(mailboxId, read, {
      ...changed,
      ...(secret === undefined
        ? {}
        : {
            signIn: 'password' as const,
            secret: sealed(context, mailboxId, { kind: 'password', password: secret }),
          }),
      ...(mailbox.state === 'paused' ? {} : { state: 'new' as const }),
      trouble: null,
      troubleAt: null,
      nextTryAt: null,
    });
    if (!saved) throw refuse('stale', { what: 'mailbox', version: mailbox.version });
    context.about('mailbox', mailboxId);
    return { id: mailboxId, version: read + 1 };
  },
});

export const pauseMailbox = operation({
  name: 'pause-mailbox',
  summary: 'Stop reading a mailbox for now, or go on.',
  http: { method: 'POST', path: '/mailboxes/{id}/pause' },
  effect: 'write',
  input: z.object({ id, paused: z.boolean().default(true) }),
  output: z.object({ id }),
  allow: sellers,
  async run(context, input) {
    const mailbox = await mailboxFor(context, input.id);
    await context.tx.mailboxes.updateVersion(mailbox.id, mailbox.version, {
      state: input.paused ? 'paused' : 'new',
      trouble: null,
      troubleAt: null,
      nextTryAt: null,
    });
    context.about('mailbox', mailbox.id);
    return { id: mailbox.id };
  },
});

/** What was read stays; the credentials go. */
export const removeMailbox = operation({
  name: 'remove-mailbox',
  summary: 'Disconnect a mailbox. Its credentials are forgotten; what was read stays in the book.',
  http: { method: 'DELETE', path: '/mailboxes/{id}' },
  effect: 'destructive',
  input: z.object({ id }),
  output: z.object({ id }),
  allow: sellers,
  async run(context, input) {
    const mailbox = await mailboxFor(context, input.id);
    await context.tx.mailboxes.updateVersion(mailbox.id, mailbox.version, {
      secret: '',
      state: 'paused',
      removedAt: context.now,
    });
    context.about('mailbox', mailbox.id);
    return { id: mailbox.id };
  },
});

const shownServer = z.object({
  host: z.string(),
  port: z.int(),
  security: server.shape.security.unwrap(),
  user: z.string(),
});

/** What a page shows before a mailbox is connected. */
export const findMailSettings = operation({
  name: 'find-mail-settings',
  summary: 'The servers that most likely hold the mail of an address.',
  http: { method: 'GET', path: '/mail-settings' },
  effect: 'read',
  input: z.object({ address: z.email().max(320) }),
  output: z.object({ reading: shownServer, sending: shownServer }),
  allow: sellers,
  run: async (_context, { address }) => mailSettingsFor(address.toLowerCase()),
});

export const listMailboxes = operation({
  name: 'list-mailboxes',
  summary: 'Your mailboxes and how they are; managers see everybody’s.',
  http: { method: 'GET', path: '/mailboxes' },
  effect: 'read',
  input: z.object({}),
  output: z.object({
    mailboxes: z.array(
      z.object({
        id,
        version: z.int(),
        user: id,
        userName: z.string(),
        mine: z.boolean(),
        address: z.string(),
        senderName: z.string().nullable(),
        signature: z.string().nullable(),
        reading: shownServer,
        sending: shownServer,
        signIn: z.string(),
        provider: z.string().nullable(),
        certificate: z.string().nullable(),
        keeps: mailboxFields.shape.keeps,
        hourlyLimit: z.int(),
        state: z
          .enum(['new', 'reading', 'live', 'waiting', 'paused'])
          .describe('reading: its history; waiting: see trouble'),
        trouble: z.object({ message: z.string(), mend: z.string() }).nullable(),
        nextTryAt: z.string().nullable(),
        readAt: z.string().nullable().describe('Everything that had arrived by then was read'),
        history: z.object({ total: z.int(), read: z.int() }),
      }),
    ),
  }),
  allow: anybody,
  async run(context) {
    const { tx, actor } = context;
    const all = await tx.mailboxes.where({ removedAt: null });
    const seen = all.filter(({ userId }) => userId === actor.user || isAtLeast(actor, 'manager'));
    const users = new Map(
      (await tx.users.getMany([...new Set(seen.map(({ userId }) => userId))])).map((user) => [
        user.id,
        user.name,
      ]),
    );
    const folders = await Promise.all(seen.map(({ id: mailboxId }) => tx.mailFolders.where({ mailboxId })));
    return {
      mailboxes: seen.map((mailbox, index) => ({
        id: mailbox.id,
        version: mailbox.version,
        user: mailbox.userId,
        userName: users.get(mailbox.userId) ?? '',
        mine: mailbox.userId === actor.user,
        address: mailbox.address,
        senderName: mailbox.senderName,
        signature: mailbox.signature,
        reading: mailbox.reading,
        sending: mailbox.sending,
        signIn: mailbox.signIn,
        provider: mailbox.provider,
        certificate: mailbox.certificate,
        keeps: mailbox.keeps,
        hourlyLimit: mailbox.hourlyLimit,
        state: mailbox.state,
        trouble: mailbox.trouble && { message: mailbox.trouble.message, mend: mailbox.trouble.mend },
        nextTryAt: iso(mailbox.nextTryAt),
        readAt: iso(mailbox.readAt),
        history: progressOf(folders[index] ?? []),
      })),
    };
  },
});

const iso = (at: number | null) => (at === null ? null : new Date(at).toISOString());

/** Messages of the history at the time when it was begun, and how many of them have been looked at. */
function progressOf(folders: readonly MailFolderRecord[]): { total: number; read: number } {
  const total = folders.reduce((sum, { historyTotal }) => sum + historyTotal, 0);
  const read = folders.reduce(
    (sum, { historyUid, historyTotal, historyRead }) =>
      sum + (historyUid <= 1 ? historyTotal : Math.min(historyRead, historyTotal)),
    0,
  );
  return { total, read };
}

/** The mailbox, when it is the actor's own or they manage it; else it does not exist for them. */
export async function mailboxFor({ tx, actor }: OperationContext, mailboxId: Id): Promise<MailboxRecord> {
  const mailbox = await tx.mailboxes.get(mailboxId);
  if (!mailbox || mailbox.removedAt !== null || !mayActFor(actor, mailbox.userId))
    throw refuse('not-found', { what: 'mailbox', id: mailboxId });
  return mailbox;
}

/** A mailbox's secret opens for this mailbox alone. */
export const secretPurpose = (mailbox: Id): string => `mailbox ${mailbox}`;

function sealed({ vault }: OperationContext, mailbox: Id, secret: MailSecret): string {
  return vault.seal(JSON.stringify(secret), secretPurpose(mailbox));
}
