import type { Id } from '../../core/facts.ts';

/** Files that users sent for an import, kept until they have been imported or a day has passed. */
export interface Uploads {
  /** Keeps the bytes; `name` is what the user calls the file. */
  save(org: Id, id: Id, name: string, bytes: AsyncIterable<Uint8Array>): Promise<{ readonly size: number }>;
  /** Where it is, or null when it is gone (or belongs to another organization). */
  find(org: Id, id: Id): Promise<{ readonly path: string; readonly name: string } | null>;
  remove(org: Id, id: Id): Promise<void>;
}
