/** What goes out by mail, and the servers that take it. Instants are epoch milliseconds. */
import type { Id, StepKind } from '../../core/facts.ts';
import type { Purpose } from '../../core/planner/guards/may-contact.ts';
import type { Instant } from '../../core/time/day.ts';
import type { MailTrouble } from './mail.ts';
import type { MailAccess } from './mail-server.ts';
import type { Table } from './table.ts';

export interface OutboxRecipient {
  readonly field: 'to' | 'cc' | 'bcc';
  /** Lower case. */
  readonly address: string;
  readonly name: string | null;
  readonly person: Id | null;
}

export type OutboxStatus = 'draft' | 'waiting' | 'sending' | 'sent' | 'refused' | 'unknown' | 'cancelled';

export interface OutboxRecord {
  readonly id: Id;
  readonly mailboxId: Id;
  readonly authorId: Id;
  readonly kind: 'mail' | 'recap' | 'invitation' | 'newsletter' | 'digest';
  /** What the guards are asked; `internal` goes to one of ours. */
  readonly purpose: Purpose | 'internal';
  readonly messageId: string;
  readonly accountId: Id | null;
  readonly opportunityId: Id | null;
  readonly recipients: readonly OutboxRecipient[];
  readonly subject: string;
  readonly body: string;
  readonly html: string | null;
  readonly calendar: string | null;
  readonly calendarMethod: string | null;
  readonly headers: Readonly<Record<string, string>>;
  readonly inReplyTo: string | null;
  readonly refs: readonly string[];
  readonly files: readonly Id[];
  readonly wants: 'ask' | 'gift' | 'owed' | 'other';
  readonly valueGiven: string | null;
  readonly servesKind: StepKind | null;
  readonly servesSubject: Id | null;
  readonly waitsForHours: boolean;
  readonly status: OutboxStatus;
  readonly nextTryAt: Instant | null;
  readonly tries: number;
  readonly claimedAt: Instant | null;
  readonly sentAt: Instant | null;
  readonly said: string | null;
  readonly trouble: MailTrouble | null;
  readonly filedAt: Instant | null;
  readonly interactionId: Id | null;
  readonly replacesId: Id | null;
  readonly createdAt: Instant;
  readonly version: number;
}

export interface FileRecord {
  readonly id: Id;
  readonly name: string;
  readonly type: string;
  readonly size: number;
  /** Base64. */
  readonly content: string;
  readonly uploadedBy: Id | null;
  readonly createdAt: Instant;
}

export interface Outbox extends Table<OutboxRecord> {
  /** The record, locked for this transaction; null when there is none or another transaction has it. */
  claim(id: Id): Promise<OutboxRecord | null>;
  /** The same, but waits for a transaction that has it; null when there is none. */
  lock(id: Id): Promise<OutboxRecord | null>;
  /** Of an author (null: everybody), the newest first, with one of these states. */
  list(
    author: Id | null,
    statuses: readonly OutboxStatus[],
    page: { readonly after: Id | null; readonly limit: number },
  ): Promise<readonly OutboxRecord[]>;
  /** Names and sizes of files, without what is in them. */
  filesNamed(ids: readonly Id[]): Promise<readonly Pick<FileRecord, 'id' | 'name' | 'size'>[]>;
  /** Messages that a mailbox has sent since a moment, at most `limit` counted. */
  sentSince(mailbox: Id, since: Instant, limit: number): Promise<number>;
  /** Of these addresses (lower case), those that must never be written to on a channel, whoever they belong to. */
  suppressed(addresses: readonly string[], channels: readonly string[]): Promise<ReadonlySet<string>>;
}

/** Servers that take mail for delivery. */
export interface MailSenders {
  /**
   * Hands one message over. Throws SendingFailure with what is known of its fate.
   * @param message whole, as it is to go out
   */
  send(access: MailAccess, envelope: Envelope, message: Uint8Array): Promise<SendingResult>;
}

export interface Envelope {
  readonly from: string;
  readonly to: readonly string[];
}

export interface SendingResult {
  /** The server's words. */
  readonly said: string;
  /** Recipients that the server refused while it took the message for others. */
  readonly refused: readonly { readonly address: string; readonly said: string }[];
}

/**
 * - `not-sent`: certainly not; it may be tried again later
 * - `refused`: certainly not, and trying again is of no use
 * - `unknown`: the message was handed over, and no answer came
 */
export type Fate = 'not-sent' | 'refused' | 'unknown';

export class SendingFailure extends Error {
  readonly fate: Fate;
  readonly trouble: MailTrouble;
  /** The server's own words, where it said any. */
  readonly said: string | null;

  constructor(fate: Fate, trouble: MailTrouble, said: string | null, cause?: unknown) {
    super(trouble.message, { cause });
    this.name = 'SendingFailure';
    this.fate = fate;
    this.trouble = trouble;
    this.said = said;
  }
}

/** Puts a message together as it goes over the wire. The same record gives the same message. */
export type MessageWriter = (mail: {
  readonly from: { readonly address: string; readonly name: string | null };
  readonly record: OutboxRecord;
  readonly files: readonly FileRecord[];
  readonly date: Instant;
}) => Promise<Uint8Array>;
