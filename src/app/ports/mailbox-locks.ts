/** Sees to it that a mailbox is read, and a message sent, by one worker at a time. */
export interface MailboxLocks {
  /** Null when another worker has it. `lost` aborts when it can not be relied on any more. */
  hold(what: string): Promise<{ readonly lost: AbortSignal; release(): Promise<void> } | null>;
  close(): Promise<void>;
}
