import type { Id } from '../../core/facts.ts';
import type { InteractionRecord } from './records.ts';
import type { Table } from './table.ts';

/** What happened, with who took part. Append-only: an update keeps the version before it. */
export interface Interactions extends Table<InteractionRecord> {
  /** Puts the people (theirs) and users (ours) of interactions in place of those recorded before. */
  setParticipants(interaction: Id, people: readonly Id[], users: readonly Id[]): Promise<void>;
  /** The same for many interactions that were just inserted, in one statement a table. */
  addParticipants(
    of: readonly {
      readonly interaction: Id;
      readonly people: readonly Id[];
      readonly users: readonly Id[];
    }[],
  ): Promise<void>;
  participants(
    interactions: readonly Id[],
  ): Promise<ReadonlyMap<Id, { people: readonly Id[]; users: readonly Id[] }>>;
}
