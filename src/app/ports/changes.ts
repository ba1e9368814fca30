import type { Id } from '../../core/facts.ts';

/** What open pages are told after a change: which operation touched which accounts. Never the content. */
export interface Change {
  readonly org: Id;
  readonly operation: string;
  readonly accounts: readonly Id[];
}

/** Hears the changes of all organizations, of whatever process. */
export interface ChangeFeed {
  /**
   * Calls back until the signal aborts. `onGap`: changes may have been missed (a connection broke and stands
   * again). Rejects when it can not listen at all.
   */
  listen(handlers: ChangeHandlers, signal: AbortSignal): Promise<void>;
}

export interface ChangeHandlers {
  readonly onChange: (change: Change) => void;
  readonly onGap: () => void;
}
