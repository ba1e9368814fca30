import { isIP } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { ImapFlow, type ListResponse } from 'imapflow';
import type { FolderRole } from '../../app/ports/mail.ts';
import type { MailAccess, MailServers, MailSession, ServerMessage } from '../../app/ports/mail-server.ts';
import { reachableAddress } from '../reachable-host.ts';
import { whatWentWrong } from '../what-went-wrong.ts';
import { mailServerError } from './errors.ts';
import { HEAD_QUERY, headOf } from './message-head.ts';

/** Of a larger message the first part is read: the text stands there, attachments come after it. */
const MOST_OF_ONE = 8 * 1024 * 1024;
/** Messages are fetched in groups of about this size: memory stays flat whatever their sizes. */
const AT_ONCE_BYTES = 8 * 1024 * 1024;
const AT_ONCE_MESSAGES = 100;
const CONNECT_WITHIN = 15_000;

const ROLES: Readonly<Record<string, FolderRole>> = {
  '\\Inbox': 'inbox',
  '\\Sent': 'sent',
  '\\Archive': 'archive',
  '\\All': 'all',
  '\\Drafts': 'drafts',
  '\\Junk': 'junk',
  '\\Trash': 'trash',
};

export interface ImapOptions {
  /** Hosts inside this network that may be reached. */
  readonly inside: readonly string[];
}

/** Mail servers that speak IMAP. Certificates are verified; nothing secret travels in the clear unless told so. */
export function imapServers(options: ImapOptions): MailServers {
  return {
    async open(access, signal) {
      const { settings, secret } = access;
      try {
        const host = await reachableAddress(settings, options.inside);
        const client = clientFor(access, host);
        client.on('error', () => undefined);
        const abort = () => client.close();
        signal.addEventListener('abort', abort, { once: true });
        await client.connect();
        return sessionOf(client, access, () => signal.removeEventListener('abort', abort));
      } catch (error) {
        throw whatWentWrong(error, settings, secret.kind);
      }
    },
  };
}

function clientFor({ settings, secret, certificate }: MailAccess, host: string): ImapFlow {
  const { port, security, user } = settings;
  return new ImapFlow({
    host,
    port,
    secure: security === 'tls',
    doSTARTTLS: security === 'starttls' ? true : security === 'none' ? false : undefined,
    auth:
      secret.kind === 'password'
        ? { user, pass: secret.password }
        : { user, accessToken: secret.accessToken ?? '' },
    tls: { ...named(settings.host), ...(certificate === null ? {} : { ca: [certificate] }) },
    disableAutoIdle: true,
    logger: false,
    connectionTimeout: CONNECT_WITHIN,
    greetingTimeout: CONNECT_WITHIN,
    socketTimeout: 5 * 60_000,
    clientInfo: { name: 'Followthrough' },
  });
}

/** Which name the certificate must bear; for an address it must bear that. */
const named = (host: string) => (isIP(host) === 0 ? { servername: host } : { host });

function sessionOf(client: ImapFlow, { settings, secret }: MailAccess, ended: () => void): MailSession {
  /** Every failure leaves in our words. */
  const told = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      if (!client.usable)
        throw mailServerError('mail-connection-lost', { host: settings.host, said: 'it was closed' });
      return await work();
    } catch (error) {
      throw whatWentWrong(error, settings, secret.kind);
    }
  };
  return {
    folders: () =>
      told(async () =>
        (await client.list())
          .filter(({ flags }) => !flags.has('\\Noselect') && !flags.has('\\NonExistent'))
          .map((folder) => ({ path: folder.path, role: roleOf(folder) })),
      ),
    select: (path) =>
      told(async () => {
        try {
          const opened = await client.mailboxOpen(path, { readOnly: true });
          return {
            uidValidity: Number(opened.uidValidity),
            uidNext: opened.uidNext,
            messages: opened.exists,
          };
        } catch (error) {
          if (error instanceof Error && 'mailboxMissing' in error && error.mailboxMissing === true)
            return null;
          throw error;
        }
      }),
    heads: (from, to) =>
      told(async () => {
        if (to < from) return [];
        const found = await client.fetchAll(`${from}:${to}`, HEAD_QUERY, { uid: true });
        return found
          .filter(({ uid }) => uid >= from && uid <= to)
          .map(headOf)
          .sort((a, b) => a.uid - b.uid);
      }),
    async *messages(uids) {
      for (const group of await told(() => groupsBySize(client, uids))) {
        const found = await told(() =>
          client.fetchAll(
            group.join(','),
            { uid: true, internalDate: true, size: true, source: { maxLength: MOST_OF_ONE } },
            { uid: true },
          ),
        );
        for (const { uid, internalDate, size, source } of found.sort((a, b) => a.uid - b.uid)) {
          if (source === undefined) continue;
          const arrived = internalDate === undefined ? Number.NaN : new Date(internalDate).getTime();
          yield {
            uid,
            arrivedAt: Number.isNaN(arrived) ? null : arrived,
            size: size ?? source.length,
            bytes: source,
          } satisfies ServerMessage;
        }
      }
    },
    waitForNews: (longest, signal) => told(() => waitForNews(client, longest, signal)),
    append: (path, message) =>
      told(async () => {
        await client.append(path, Buffer.from(message), ['\\Seen']);
      }),
    has: (path, messageId) =>
      told(async () => {
        const opened = client.mailbox === false ? null : client.mailbox.path;
        if (opened !== path) await client.mailboxOpen(path, { readOnly: true });
        const found = await client.search({ header: { 'message-id': messageId } }, { uid: true });
        return Array.isArray(found) && found.length > 0;
      }),
    async close() {
      ended();
      await client.logout().catch(() => undefined);
      client.close();
    },
  };
}

function roleOf({ path, specialUse }: ListResponse): FolderRole {
  if (path.toUpperCase() === 'INBOX') return 'inbox';
  return (specialUse === undefined ? undefined : ROLES[specialUse]) ?? 'other';
}

async function groupsBySize(client: ImapFlow, uids: readonly number[]): Promise<readonly number[][]> {
  if (uids.length === 0) return [];
  const sizes = await client.fetchAll(uids.join(','), { uid: true, size: true }, { uid: true });
  const groups: number[][] = [];
  let group: number[] = [];
  let bytes = 0;
  for (const { uid, size = 0 } of sizes.sort((a, b) => a.uid - b.uid)) {
    const wanted = Math.min(size, MOST_OF_ONE);
    if (group.length > 0 && (bytes + wanted > AT_ONCE_BYTES || group.length >= AT_ONCE_MESSAGES)) {
      groups.push(group);
      group = [];
      bytes = 0;
    }
    group.push(uid);
    bytes += wanted;
  }
  if (group.length > 0) groups.push(group);
  return groups;
}

/** IDLE; where the server has none, the library asks now and then by itself. */
async function waitForNews(client: ImapFlow, longest: number, signal: AbortSignal): Promise<void> {
  const over = new AbortController();
  const end = () => over.abort();
  client.on('exists', end);
  client.once('close', end);
  const idling = client.idle().catch(() => undefined);
  try {
    await pause(longest, undefined, { signal: AbortSignal.any([signal, over.signal]), ref: false }).catch(
      () => undefined,
    );
    // Any command ends IDLE.
    if (client.usable && !signal.aborted) await client.noop();
    await idling;
  } finally {
    client.off('exists', end);
    client.off('close', end);
  }
}
