import type { Id } from '../../core/facts.ts';
import type { SavedViewRecord } from './records.ts';

/** With which view each user's lists open. */
export interface FirstViews {
  of(user: Id): Promise<readonly Id[]>;
  /** Null: with none. */
  set(user: Id, list: SavedViewRecord['list'], view: Id | null): Promise<void>;
}
