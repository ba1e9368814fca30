import type { Id } from '../../core/facts.ts';

/** Sees to it that a mailbox is read by one worker at a time. */
export interface MailboxLocks {
  /** Null when another worker has it. `lost` aborts when it can not be relied on any more. */
  hold(mailbox: Id): Promise<{ readonly lost: AbortSignal; release(): Promise<void> } | null>;
  close(): Promise<void>;
}
