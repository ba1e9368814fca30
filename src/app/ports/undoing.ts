import type { Id } from '../../core/facts.ts';
import type { Instant } from '../../core/time/day.ts';

export type Undoable = 'account' | 'person' | 'opportunity' | 'interaction' | 'todo' | 'user' | 'team';

/** Takes back what an import made, as long as nothing else has come to stand on it. */
export interface Undoing {
  /** Of records that an import made (it began at `made`): those that must stay, with the reason in plain words. */
  heldBack(kind: Undoable, ids: readonly Id[], made: Instant): Promise<ReadonlyMap<Id, string>>;
  names(kind: Undoable, ids: readonly Id[]): Promise<ReadonlyMap<Id, string>>;
  /** Deletes records with everything that hangs on them. What others refused to receive stays refused: as a hash. */
  erase(
    records: Erased,
    audit: {
      readonly id: Id;
      readonly at: Instant;
      readonly by: Id;
      readonly door: string;
      readonly reason: string;
    },
  ): Promise<void>;
  untag(taggings: readonly (readonly [Id, string, Id])[]): Promise<void>;
  forgetIds(source: string, named: readonly (readonly [string, string])[]): Promise<void>;
}

export interface Erased {
  readonly accounts: readonly Id[];
  readonly people: readonly Id[];
  readonly opportunities: readonly Id[];
  readonly interactions: readonly Id[];
  readonly todos: readonly Id[];
  readonly products: readonly Id[];
  readonly campaigns: readonly Id[];
  readonly users: readonly Id[];
  readonly teams: readonly Id[];
}
