import type { Id } from '../../core/facts.ts';

/** What open pages are told after a change: which operation touched which accounts. Never the content. */
export interface Change {
  readonly org: Id;
  readonly operation: string;
  readonly accounts: readonly Id[];
}
