import type { Id } from '../../core/facts.ts';
import type { Instant } from '../../core/time/day.ts';

/** What looks across organizations, for the worker alone; it acts inside one organization at a time. */
export interface Upkeep {
  /** Accounts whose plan time alone has changed, by organization; the longest overdue, at most `limit`. */
  accountsDue(now: Instant, limit: number): Promise<ReadonlyMap<Id, readonly Id[]>>;
  /** Mailboxes of all organizations that somebody has to read now. */
  mailboxesToRead(
    now: Instant,
  ): Promise<readonly { readonly org: Id; readonly mailbox: Id; readonly version: number }[]>;
  /** Messages of all organizations to send, claimed, or sent and not yet filed; at most `limit` of each. */
  outboxDue(
    now: Instant,
    limit: number,
  ): Promise<
    readonly { readonly org: Id; readonly message: Id; readonly status: 'waiting' | 'sending' | 'sent' }[]
  >;
  /** Forgets the answers kept under idempotency keys before a moment. Returns how many there were. */
  forgetAnswers(before: Instant): Promise<number>;
}
