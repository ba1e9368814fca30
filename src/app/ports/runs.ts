import type { Id } from '../../core/facts.ts';
import type { Instant } from '../../core/time/day.ts';
import type { Change } from './changes.ts';

/** What is kept of each run of an operation: its audit entry, its answer under an idempotency key, its echo. */
export interface Runs {
  audit(entry: AuditEntry): Promise<void>;
  /** The answer given before under this key, or null. Waits for another run that holds the key right now. */
  answered(user: Id, key: string): Promise<{ operation: string; inputHash: string; output: unknown } | null>;
  remember(
    user: Id,
    key: string,
    answer: { operation: string; inputHash: string; output: unknown },
    at: Instant,
  ): Promise<void>;
  /** Tells open pages, once the transaction is committed. */
  announce(change: Change): Promise<void>;
}

export interface AuditEntry {
  readonly id: Id;
  readonly at: Instant;
  readonly userId: Id | null;
  readonly door: string;
  readonly apiKey: string | null;
  readonly operation: string;
  readonly subjectType: string | null;
  readonly subjectId: Id | null;
  readonly input: unknown;
}
