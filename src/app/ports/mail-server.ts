/** A mail server, as the reading of a mailbox sees it. Uids are ascending inside a folder and its uidValidity. */
import type { Instant } from '../../core/time/day.ts';
import type { FolderRole, IncomingMessage, MailSecret, ServerSettings } from './mail.ts';

export interface MailServers {
  /** Signs in. Throws an error of the catalogue of mail servers, in words for the owner of the mailbox. */
  open(access: MailAccess, signal: AbortSignal): Promise<MailSession>;
}

export interface MailAccess {
  readonly settings: ServerSettings;
  readonly secret: MailSecret;
  /** PEM; trusted besides the usual ones. */
  readonly certificate: string | null;
}

export interface MailSession {
  /** Folders that hold mail, with their roles, whatever their names and language. */
  folders(): Promise<readonly ServerFolder[]>;
  /** Opens a folder to read it. Null when it is gone. */
  select(path: string): Promise<SelectedFolder | null>;
  /** Who wrote to whom, of the messages of the open folder with uids between the two (both included). */
  heads(from: number, to: number): Promise<readonly MessageHead[]>;
  /** Whole messages of the open folder; of very large ones the first part. */
  messages(uids: readonly number[]): AsyncIterable<ServerMessage>;
  /** Waits in the open folder until something came, `longest` milliseconds have passed, or the signal aborts. */
  waitForNews(longest: number, signal: AbortSignal): Promise<void>;
  /** Puts a message of ours into a folder, as read. */
  append(path: string, message: Uint8Array): Promise<void>;
  /** Whether a folder holds a message with this Message-ID (without brackets). */
  has(path: string, messageId: string): Promise<boolean>;
  close(): Promise<void>;
}

export interface ServerFolder {
  readonly path: string;
  readonly role: FolderRole;
}

export interface SelectedFolder {
  readonly uidValidity: number;
  /** The uid that the next message will have. */
  readonly uidNext: number;
  readonly messages: number;
}

export interface MessageHead {
  readonly uid: number;
  readonly from: string | null;
  readonly recipients: readonly string[];
  /** Message-ID, In-Reply-To and References, without brackets. */
  readonly key: string | null;
  readonly refers: readonly string[];
  /** A delivery report, a complaint, or mail from a mail system. */
  readonly fromSystem: boolean;
}

export interface ServerMessage {
  readonly uid: number;
  readonly arrivedAt: Instant | null;
  readonly size: number;
  readonly bytes: Uint8Array;
}

/** Understands the bytes of a message. Nothing that a message holds makes it throw. */
export type MessageReader = (message: Omit<ServerMessage, 'uid'>) => IncomingMessage;
