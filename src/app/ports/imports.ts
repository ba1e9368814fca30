/** What is kept of imports: each run, and what each row of its file became. */
import type { Id } from '../../core/facts.ts';
import type { Instant } from '../../core/time/day.ts';
import type { AddressRecord } from './records.ts';

export type ImportStatus = 'running' | 'done' | 'cancelled' | 'failed' | 'undone';
export type Outcome = 'created' | 'updated' | 'unchanged' | 'merged' | 'refused';

/** Rows read, and what they became: `read` is always the sum of the others. */
export interface Counts {
  readonly read: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly merged: number;
  readonly refused: number;
}

/** Something that the user should know, with how often it came and the first line. */
export interface Notice {
  readonly text: string;
  readonly count: number;
  readonly line: number;
}

export interface ImportDetails {
  /** The options that it was asked with. */
  readonly asked: Readonly<Record<string, unknown>>;
  /** Under which name the ids of its file are known. */
  readonly source: string;
  readonly notices: readonly Notice[];
  /** Bytes of the file, and how many have been read. */
  readonly size: number;
  readonly bytes: number;
  /** The headers of the file, for the file of refused rows. */
  readonly headers: readonly string[];
  /** When its last batch was done; null once it has ended. */
  readonly beatAt: Instant | null;
}

export interface ImportRecord extends Counts {
  readonly id: Id;
  readonly file: string;
  readonly format: string;
  readonly options: ImportDetails;
  readonly status: ImportStatus;
  readonly failure: string | null;
  readonly startedAt: Instant;
  readonly finishedAt: Instant | null;
  readonly undoneAt: Instant | null;
  readonly importedBy: Id | null;
}

/** Everything that one row of a file did, so that it can be taken back. */
export interface RowEffects {
  /** Records that it made, by kind; of a person or account that it made, what hangs on it is not listed. */
  readonly made?: Readonly<Partial<Record<MadeKind, readonly Id[]>>>;
  /** Values that it wrote over others. */
  readonly set?: readonly FieldChanges[];
  /** Tags that it put on a record which stood there before: `[tag, kind, record]`. */
  readonly tagged?: readonly (readonly [Id, string, Id])[];
  /** Ids of other programs that it gave to records: `[kind, id there]`. */
  readonly named?: readonly (readonly [string, string])[];
  /** The cells of a refused row, as they stood. */
  readonly cells?: readonly string[];
}

export type MadeKind =
  | 'account'
  | 'person'
  | 'opportunity'
  | 'interaction'
  | 'todo'
  | 'product'
  | 'campaign'
  | 'user'
  | 'team'
  | 'address'
  | 'permission'
  | 'ratingChange'
  | 'job';

export interface FieldChanges {
  readonly type: 'account' | 'person' | 'opportunity' | 'product' | 'campaign' | 'user' | 'todo';
  readonly id: Id;
  /** By field, as records name it; custom fields as `custom.key`. */
  readonly was: Readonly<Record<string, unknown>>;
  readonly now: Readonly<Record<string, unknown>>;
}

export interface ImportRowRecord {
  readonly seq: number;
  readonly line: number;
  readonly outcome: Outcome;
  readonly subjectType: string | null;
  readonly subjectId: Id | null;
  readonly before: RowEffects | null;
  readonly reason: string | null;
}

export interface Imports {
  insert(record: ImportRecord): Promise<void>;
  get(id: Id): Promise<ImportRecord | null>;
  /** The newest first. */
  list(limit: number): Promise<readonly ImportRecord[]>;
  update(id: Id, patch: Partial<Omit<ImportRecord, 'id'>>): Promise<void>;
  /** Adds to the counts, and tells whether it is still running (a cancelled one takes no more batches). */
  add(id: Id, counts: Counts, details: ImportDetails): Promise<ImportStatus>;
  addRows(id: Id, rows: readonly ImportRowRecord[]): Promise<void>;
  /** The rows before a place in the order of the file, the last first: for undoing. */
  rowsBefore(id: Id, seq: number, limit: number): Promise<readonly ImportRowRecord[]>;
  /** The refused rows after a place, in the order of the file. */
  refusedAfter(id: Id, seq: number, limit: number): Promise<readonly ImportRowRecord[]>;
  /** Those of these records that rows of this import were about, each with the first of its lines. */
  linesOf(id: Id, type: string, records: readonly Id[]): Promise<ReadonlyMap<Id, number>>;
  /**
   * One batch of one import at a time in an organization, so that two imports of the same people at once do
   * not double them. Held until the transaction ends.
   */
  takeTurn(): Promise<void>;
  /** Tables may have grown since the database last counted them: look things up by their indexes all the same. */
  preferIndexes(): Promise<void>;
}

/** Finds which records of the book a file speaks of, many at a time. Ids only: read them once they are locked. */
export interface Matching {
  /** Records known by ids of another program; records merged into others lead there. */
  known(source: string, type: KnownKind, externalIds: readonly string[]): Promise<ReadonlyMap<string, Id>>;
  /** The ids that another program gave to these records. */
  externalIds(
    source: string,
    type: KnownKind,
    records: readonly Id[],
  ): Promise<ReadonlyMap<Id, readonly string[]>>;
  /** Accounts by the names of companies as they are compared (see app.company_key). Every name is in the answer. */
  companies(
    names: readonly string[],
  ): Promise<ReadonlyMap<string, { readonly key: string; readonly accounts: readonly Id[] }>>;
  domains(domains: readonly string[]): Promise<ReadonlyMap<string, readonly Id[]>>;
  peopleAt(
    kind: AddressRecord['kind'],
    normalized: readonly string[],
  ): Promise<ReadonlyMap<string, readonly Id[]>>;
  /** People of these home accounts who have one of these names, whatever the case. */
  namesakes(accounts: readonly Id[], names: readonly string[]): Promise<readonly Id[]>;
  opportunitiesNamed(accounts: readonly Id[], names: readonly string[]): Promise<readonly Id[]>;
  addresses(people: readonly Id[]): Promise<readonly AddressRecord[]>;
  /** What of each channel is refused now, by person. */
  refusals(people: readonly Id[]): Promise<ReadonlyMap<Id, ReadonlySet<string>>>;
  /** Channels on which these addresses (normalized) must not be used whoever they belong to: kept as hashes. */
  suppressed(addresses: readonly string[]): Promise<ReadonlyMap<string, ReadonlySet<string>>>;
  tags(type: string, records: readonly Id[]): Promise<ReadonlyMap<Id, ReadonlySet<Id>>>;
  /** When files said that people were last in touch: what earlier imports recorded. */
  contactsFromFiles(people: readonly Id[]): Promise<ReadonlyMap<Id, ReadonlySet<Instant>>>;
}

export type KnownKind =
  | 'account'
  | 'person'
  | 'opportunity'
  | 'interaction'
  | 'user'
  | 'product'
  | 'todo'
  | 'campaign';

/** Writes many rows at once. */
export interface Bulk {
  /** Puts these values in place of those of records that exist; every record has the same fields, and its id. */
  update(table: BulkTable, records: readonly ({ readonly id: Id } & object)[]): Promise<void>;
  addExternalIds(rows: readonly ExternalIdRow[]): Promise<void>;
  addTaggings(rows: readonly { tagId: Id; subjectType: string; subjectId: Id }[]): Promise<void>;
  addParticipants(
    people: readonly { interactionId: Id; personId: Id }[],
    users: readonly { interactionId: Id; userId: Id }[],
  ): Promise<void>;
  addOpportunityPeople(rows: readonly { opportunityId: Id; personId: Id }[]): Promise<void>;
  /** Has these accounts planned as soon as somebody comes to it. */
  markForPlanning(accounts: readonly Id[], at: Instant): Promise<void>;
}

export type BulkTable =
  | 'accounts'
  | 'people'
  | 'opportunities'
  | 'products'
  | 'campaigns'
  | 'users'
  | 'todos';

export interface ExternalIdRow {
  readonly source: string;
  readonly externalId: string;
  readonly subjectType: KnownKind;
  readonly subjectId: Id;
}

export interface ProductRecord {
  readonly id: Id;
  readonly name: string;
  readonly series: string | null;
  readonly price: string | null;
  readonly currency: string | null;
}

export interface CampaignRecord {
  readonly id: Id;
  readonly name: string;
  readonly type: string | null;
  readonly status: string | null;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  readonly note: string | null;
}
