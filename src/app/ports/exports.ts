import type { Id } from '../../core/facts.ts';

/** The kinds of records that an export holds, one file each. */
export const EXPORT_KINDS = [
  'accounts',
  'people',
  'addresses',
  'jobs',
  'opportunities',
  'opportunity-people',
  'interactions',
  'agreements',
  'holds',
  'absences',
  'commitments',
  'signals',
  'permissions',
  'releases',
  'rating-changes',
  'todos',
  'deferrals',
  'tags',
  'products',
  'campaigns',
  'external-ids',
  'users',
  'teams',
  'leaves',
  'policies',
] as const;
export type ExportKind = (typeof EXPORT_KINDS)[number];

export type ExportValue = string | number | boolean | null | object;

export interface ExportTable {
  /** In the order of the values of each row. */
  readonly headers: readonly string[];
  rows(): AsyncIterable<readonly ExportValue[]>;
}

/** Reads everything of one organization as it stands at one moment. */
export interface Exports {
  snapshot<T>(org: Id, work: (tableOf: (kind: ExportKind) => Promise<ExportTable>) => Promise<T>): Promise<T>;
}

/** Where the files of an export go. */
export interface ExportTarget {
  write(name: string, chunks: AsyncIterable<string>): Promise<void>;
}
