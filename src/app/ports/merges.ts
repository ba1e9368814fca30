import type { Id } from '../../core/facts.ts';
import type { Instant } from '../../core/time/day.ts';

/** Two records that are one: everything of the absorbed one moves to the kept one, and can be moved back. */
export interface Merges {
  people(
    kept: Id,
    absorbed: Id,
    merge: { readonly id: Id; readonly by: Id; readonly at: Instant },
  ): Promise<void>;
  accounts(
    kept: Id,
    absorbed: Id,
    merge: { readonly id: Id; readonly by: Id; readonly at: Instant },
  ): Promise<void>;
  get(id: Id): Promise<MergeRecord | null>;
  /** Moves back what was moved and still stands where it was moved to. */
  undo(id: Id, at: Instant): Promise<void>;
}

export interface MergeRecord {
  readonly id: Id;
  readonly subjectType: 'account' | 'person';
  readonly keptId: Id;
  readonly absorbedId: Id;
  readonly undoneAt: Instant | null;
}
