import type { Id } from '../../core/facts.ts';

/** What every table of records with an id of its own can do, inside the transaction's organization. */
export interface Table<Row extends { readonly id: Id }> {
  insert(rows: readonly Row[]): Promise<void>;
  /** Null when there is none (or it belongs to another organization). */
  get(id: Id): Promise<Row | null>;
  getMany(ids: readonly Id[]): Promise<readonly Row[]>;
  /** Rows in which every named field has that value (null means: is null). Bounded: at most `limit`, 1,000 unless told. */
  where(match: Partial<Row>, limit?: number): Promise<readonly Row[]>;
  /** For what is no history: an address, a tag, a to-do. Refused by the database where nothing may be lost. */
  remove(ids: readonly Id[]): Promise<void>;
  update(id: Id, patch: Partial<Omit<Row, 'id'>>): Promise<void>;
  /**
   * The same for records with a version: only if it is still `version`; raises it by one.
   * False when somebody else was first.
   */
  updateVersion(id: Id, version: number, patch: Partial<Omit<Row, 'id' | 'version'>>): Promise<boolean>;
}
