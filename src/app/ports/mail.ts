/** Mailboxes, what was read in them, and the servers behind them. Instants are epoch milliseconds. */
import type { Id } from '../../core/facts.ts';
import type { Instant } from '../../core/time/day.ts';
import type { MailAttachment, MailKind, ReportedRecipient } from './mail-reading.ts';
import type { IsoDay } from './records.ts';
import type { Table } from './table.ts';

export interface ServerSettings {
  readonly host: string;
  readonly port: number;
  /** tls: from the first byte; starttls: refused when the server does not offer it; none: in the clear. */
  readonly security: 'tls' | 'starttls' | 'none';
  readonly user: string;
}

/** How a mailbox signs in. Encrypted wherever it is kept; never logged, never returned. */
export type MailSecret =
  | { readonly kind: 'password'; readonly password: string }
  | {
      readonly kind: 'oauth2';
      readonly refreshToken: string;
      readonly accessToken: string | null;
      readonly expiresAt: Instant | null;
    };

export interface MailboxRecord {
  readonly id: Id;
  readonly userId: Id;
  /** Lower case. */
  readonly address: string;
  readonly senderName: string | null;
  readonly signature: string | null;
  readonly reading: ServerSettings;
  readonly sending: ServerSettings;
  readonly signIn: MailSecret['kind'];
  readonly provider: string | null;
  /** A MailSecret, sealed. */
  readonly secret: string;
  readonly certificate: string | null;
  readonly keeps: 'known-people' | 'everybody' | 'headers';
  readonly state: 'new' | 'reading' | 'live' | 'waiting' | 'paused';
  /** Why it waits. */
  readonly trouble: MailTrouble | null;
  readonly troubleAt: Instant | null;
  readonly nextTryAt: Instant | null;
  readonly readAt: Instant | null;
  readonly hourlyLimit: number;
  readonly filesSent: boolean | null;
  readonly bulkPausedAt: Instant | null;
  readonly bulkPausedReason: string | null;
  readonly version: number;
  readonly createdAt: Instant;
  readonly removedAt: Instant | null;
}

export interface MailTrouble {
  /** Of the catalogue of mail servers; what it says, and the way out. */
  readonly code: string;
  readonly message: string;
  readonly mend: string;
}

export type FolderRole = 'inbox' | 'sent' | 'archive' | 'all' | 'drafts' | 'junk' | 'trash' | 'other';

export interface MailFolderRecord {
  readonly id: Id;
  readonly mailboxId: Id;
  readonly path: string;
  readonly role: FolderRole;
  readonly uidValidity: number;
  readonly highestUid: number;
  readonly historyUid: number;
  readonly historyTotal: number;
  readonly historyRead: number;
}

export interface MessageRecipient {
  readonly field: 'to' | 'cc' | 'bcc';
  /** Lower case. */
  readonly address: string;
  readonly name: string | null;
}

export interface MessageRecord {
  readonly id: Id;
  readonly messageKey: string;
  readonly direction: 'ours' | 'theirs';
  readonly kind: MailKind;
  readonly at: Instant;
  readonly fromAddress: string | null;
  readonly fromName: string | null;
  readonly recipients: readonly MessageRecipient[];
  readonly subject: string | null;
  readonly threadId: Id;
  readonly inReplyTo: string | null;
  readonly refs: readonly string[];
  readonly ownWords: string | null;
  readonly body: string | null;
  readonly html: string | null;
  readonly attachments: readonly MailAttachment[];
  readonly calendar: string | null;
  readonly failures: readonly ReportedRecipient[];
  readonly returnDay: IsoDay | null;
  readonly size: number;
  readonly accountId: Id | null;
  readonly interactionId: Id | null;
  readonly forgottenAt: Instant | null;
  readonly recordedAt: Instant;
}

/** Where a message lies in a folder. */
export interface MessagePlace {
  readonly folderId: Id;
  readonly uid: number;
  readonly messageId: Id;
}

/** Messages and where they lie. */
export interface Messages extends Table<MessageRecord> {
  /** What is known of these messages, by key. */
  known(keys: readonly string[]): Promise<ReadonlyMap<string, KnownMessage>>;
  /** Puts messages where they lie; a place that was another message's is taken over. */
  place(places: readonly MessagePlace[]): Promise<void>;
  /** Forgets where the messages of a folder lay: the server has numbered them anew. */
  unplace(folder: Id): Promise<void>;
  /** One conversation, the oldest first; at most `limit`. */
  thread(thread: Id, limit: number): Promise<readonly MessageRecord[]>;
  /** The messages of interactions, by interaction. */
  ofInteractions(interactions: readonly Id[]): Promise<ReadonlyMap<Id, MessageRecord>>;
  /** Which of these addresses (lower case) are our own: of users and mailboxes. */
  ourAddresses(addresses: readonly string[]): Promise<ReadonlySet<string>>;
  /** Takes the bodies of messages from before a moment away; returns how many, at most `limit`. */
  forgetBodies(before: Instant, at: Instant, limit: number): Promise<number>;
}

export type KnownMessage = Pick<
  MessageRecord,
  'id' | 'messageKey' | 'threadId' | 'direction' | 'kind' | 'recipients' | 'accountId' | 'interactionId'
>;

/** A message as it was read and understood, before anybody is looked up. */
export interface IncomingMessage {
  /** The Message-ID without its brackets; without one, a hash of what the message is. */
  readonly key: string;
  readonly kind: MailKind;
  /** What the message says of itself; null: nothing believable. */
  readonly sentAt: Instant | null;
  /** When the server got it; null: not known. */
  readonly arrivedAt: Instant | null;
  readonly from: { readonly address: string; readonly name: string | null } | null;
  readonly recipients: readonly MessageRecipient[];
  readonly subject: string | null;
  readonly inReplyTo: string | null;
  readonly refs: readonly string[];
  readonly ownWords: string | null;
  readonly body: string | null;
  readonly html: string | null;
  readonly attachments: readonly MailAttachment[];
  readonly calendar: string | null;
  /** Of a bounce, delay notice or complaint: whom it speaks of, and the key of the message that it is about. */
  readonly failures: readonly ReportedRecipient[];
  readonly about: string | null;
  readonly returnDay: IsoDay | null;
  readonly size: number;
}
