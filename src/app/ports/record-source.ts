/** A file of contacts, companies, opportunities or activities, opened and understood, to be gone through row by row. */
import type { ReadItem } from './import-records.ts';

export type DateOrder = 'dmy' | 'mdy' | 'ymd';

export interface RecordSource {
  readonly head: SourceHead;
  /** Bytes read so far, of `head.size`. */
  readonly progress: { readonly bytes: number };
  /** The rows in the order of the file; may be gone through again. */
  items(): AsyncIterable<ReadItem>;
  close(): Promise<void>;
}

export interface SourceHead {
  readonly file: string;
  /** `linkedin`, `salesforce-contact`, `contacts`, `pipeline`, …; null when it could not be read. */
  readonly format: string | null;
  /** What its rows are about; null when it could not be read. */
  readonly subject: string | null;
  readonly headers: readonly string[];
  readonly headerLine: number | null;
  readonly mapping: {
    readonly columns: readonly {
      readonly header: string;
      readonly field: string;
      readonly dateOrder?: DateOrder | 'ambiguous';
    }[];
  } | null;
  /** `ambiguous`: the user must say it. */
  readonly dateOrder: DateOrder | 'ambiguous' | null;
  readonly size: number;
  readonly warnings: readonly string[];
  /** Why nothing of the file can be used. */
  readonly problem: { readonly code: string; readonly reason: string } | null;
}
