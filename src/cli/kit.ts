import type { z } from 'zod';
import type { Relationship } from '../app/mail/relationships.ts';
import type { Operation } from '../app/operation.ts';
import type { ShownMessage } from '../app/ports/mail-reading.ts';
import type { Id } from '../core/facts.ts';
import type { RatingRule } from './rating-rule.ts';
import type { Progress } from './terminal/progress-line.ts';
import type { Terminal } from './terminal/terminal.ts';

/** What main hands to the command line: whatever touches the machine. Each part is loaded when it is first used. */
export interface Kit {
  readonly terminal: Terminal;
  readonly version: string;
  /** Where a remote server is and who we are there, when the environment says so. */
  readonly remote: { readonly server: string | null; readonly key: string | null };
  /** The data of this machine, as its owner. The embedded database is started if it does not run. */
  openLocal(options: LocalOptions): Promise<Connection>;
  /** Where people reach the server of this machine. */
  readonly baseUrl: string;
  /** Whether nobody signs in on this machine's data yet. */
  isFresh(): Promise<boolean>;
  /** Makes the first user who signs in. `path`: a link to set the password, where none was given. */
  addFirstOwner(owner: FirstUser): Promise<{ readonly user: Id; readonly path: string | null }>;
  backup(file: string): Promise<{ readonly file: string; readonly bytes: number; readonly rows: number }>;
  restore(
    file: string,
    options: { readonly replace: boolean },
  ): Promise<{ readonly rows: number; readonly at: string }>;
  /** What files are understood to be. */
  readContacts(
    files: readonly string[],
    how: ReadContacts,
  ): Promise<{ readonly files: readonly ContactsFile[] }>;
  /** What calendars, and mails that carry one, are understood to be. */
  readCalendars(files: readonly string[]): Promise<readonly CalendarFile[]>;
  /** What messages are understood to be, one after the other; `-` is the standard input. */
  readMail(files: readonly string[]): MailReadings;
  /** With whom the owner of mailbox files is in touch. `me`: their addresses; found from the files when empty. */
  peopleOfMail(files: readonly string[], me: readonly string[]): Promise<PeopleOfMail>;
  /** The rows of a table file as they stand, whatever they are about. */
  readTable(file: string): Promise<TableFile>;
  openApi(): Promise<object>;
  /** Serves until it is told to stop. */
  serve(): Promise<void>;
  /** Works on jobs until it is told to stop. */
  work(): Promise<void>;
  /** Offers all operations as tools on stdin and stdout, until the client ends it. */
  serveMcp(run: (operation: Operation, input: unknown) => Promise<unknown>): Promise<void>;
  /** How a command that ended well ends the process: 0, unless it said otherwise (`doctor`). */
  exitCode(): number;
  endWith(code: 0 | 1): void;
  /** An error that no catalogue foresees, for the log. */
  logUnforeseen(error: unknown): void;
  /** Aborts when the process is told to stop. Whoever asks for it ends soon after; others are ended at once. */
  stopSignal(): AbortSignal;
}

export interface LocalOptions {
  /** Id or name of the organization; needed when there are several. */
  readonly org?: string | undefined;
  /** What the audit trail names as the way in. */
  readonly door: 'cli' | 'mcp';
}

/** Where a command's operations run: in this process on the data of this machine, or on a server. */
export interface Connection {
  /** Who acts. */
  readonly me: Person;
  /** Runs an operation; as another user of ours where `as` names one (on this machine only). */
  run<Input extends z.ZodType, Output extends z.ZodType>(
    operation: Operation<Input, Output>,
    input: z.input<Input>,
    options?: RunOptions,
  ): Promise<z.input<Output>>;
  users(): Promise<readonly Person[]>;
  /** Files are read where the data is: only on this machine. */
  importFile?(file: string, how: ImportHow, hooks: ImportHooks): Promise<ImportedFile>;
  undoImport?(id: string, as: Person | undefined): Promise<UndoneImport>;
  /** Files in the order in which they are best imported: what others link to comes first. */
  inImportOrder?(files: readonly string[], how: ImportHow): Promise<readonly string[]>;
  /** The refused rows of an import as a new CSV file: line, reason, and the cells as they stood. */
  saveRefused?(id: string, file: string): Promise<void>;
  exportTo?(
    folder: string,
    format: 'csv' | 'jsonl',
  ): Promise<readonly { readonly file: string; readonly rows: number }[]>;
  close(): Promise<void>;
}

export interface RunOptions {
  readonly as?: Person | undefined;
}

/** A user of ours. */
export interface Person {
  readonly id: Id;
  readonly name: string;
  readonly email: string | null;
  /** Their days and hours are meant in it. */
  readonly zone: string;
}

export interface FirstUser {
  readonly name: string;
  readonly email: string;
  readonly password: string | undefined;
  readonly zone: string | undefined;
  /** What the organization is called. */
  readonly organization: string | undefined;
}

export interface ReadContacts {
  readonly dates?: 'day-first' | 'month-first' | undefined;
  readonly country?: string | undefined;
  /** What columns hold, by header, where the proposal is wrong. */
  readonly map?: Readonly<Record<string, string>> | undefined;
}

export interface PeopleOfMail {
  readonly me: readonly string[];
  /** How many were read. */
  readonly messages: number;
  /** How many of them say nothing of a relationship, by why. */
  readonly leftOut: Readonly<Record<string, number>>;
  readonly people: readonly Relationship[];
  /** Files that could not be read. */
  readonly problems: readonly { readonly file: string; readonly problem: string }[];
}

/** Messages of files in turn, or why a file gave none. */
export type MailReadings = AsyncGenerator<
  | { readonly file: string; readonly message: ShownMessage }
  | { readonly file: string; readonly problem: string }
>;

export interface TableFile {
  /** Why nothing of it can be used; null when it is a table. */
  readonly problem: string | null;
  /** `field`: what an import would make of the column. */
  readonly headerLine: number | null;
  readonly columns: readonly { readonly header: string; readonly field?: string | undefined }[];
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[];
  readonly refused: readonly { readonly line: number; readonly reason: string }[];
}

export interface ContactsFile {
  readonly file: string;
  readonly format: string | null;
  readonly encoding: string | null;
  readonly delimiter: string | null;
  readonly headerLine: number | null;
  readonly read: number;
  readonly people: readonly {
    readonly name: string;
    readonly emails: readonly string[];
    readonly phones: readonly string[];
    readonly organization: string | null;
  }[];
  readonly records: readonly unknown[];
  readonly refused: readonly { readonly line: number; readonly reason: string }[];
  /** Why nothing of the file can be used. */
  readonly problem?: string;
}

export interface CalendarFile {
  readonly file: string;
  readonly events: readonly {
    readonly method: string | null;
    readonly summary: string | null;
    readonly start: string | null;
    readonly end: string | null;
    readonly organizer: string | null;
  }[];
  /** What of it could not be used. */
  readonly notes: readonly { readonly line: number; readonly text: string }[];
  /** Why nothing of the file can be used. */
  readonly problem: string | null;
}

export interface ImportHow extends ReadContacts {
  /** Under which name ids of the file are known again. */
  readonly source?: string | undefined;
  /** Id of a user, or `nobody`. */
  readonly owner?: string | undefined;
  readonly rating?: string | undefined;
  readonly ratings: readonly RatingRule[];
  readonly as?: Person | undefined;
}

export interface ImportHooks {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: Progress) => void;
}

export interface ImportedFile {
  readonly file: string;
  readonly format: string | null;
  readonly import: Id | null;
  readonly status: string | null;
  readonly read: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly merged: number;
  readonly refused: number;
  readonly refusedRows: readonly { readonly line: number; readonly reason: string }[];
  readonly notices: readonly { readonly text: string; readonly count: number; readonly line: number }[];
  readonly problem: string | null;
}

export interface UndoneImport {
  readonly removed: Readonly<Record<string, number>>;
  readonly restored: number;
  readonly kept: readonly { readonly name: string; readonly why: string }[];
  readonly keptInAll: number;
  readonly optOutsKept: number;
}
