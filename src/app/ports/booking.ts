/** Secret links for customers and calendars, and the time that our own meetings take. */
import type { Id } from '../../core/facts.ts';
import type { Instant } from '../../core/time/day.ts';
import type { Table } from './table.ts';

export interface BookingLinkRecord {
  readonly id: Id;
  readonly secretHash: string;
  /** Whose time it is. */
  readonly userId: Id;
  /** For whom; null: whoever opens it. */
  readonly personId: Id | null;
  readonly meetingId: Id | null;
  readonly title: string;
  readonly place: string | null;
  readonly minutes: number;
  readonly step: number;
  readonly bufferBefore: number;
  readonly bufferAfter: number;
  /** Minutes between now and the earliest time. */
  readonly notice: number;
  /** Days from today. */
  readonly horizon: number;
  readonly fromMinute: number;
  readonly toMinute: number;
  readonly createdAt: Instant;
  readonly createdBy: Id | null;
  readonly revokedAt: Instant | null;
}

export interface FeedRecord {
  readonly id: Id;
  readonly userId: Id;
  readonly secretHash: string;
  readonly createdAt: Instant;
}

/** A next step with an hour of its own. */
export interface TimedStep {
  readonly account: Id;
  readonly kind: string;
  readonly subject: Id;
  readonly person: string | null;
  readonly accountName: string;
  readonly at: Instant;
}

export interface Booking {
  readonly links: Table<BookingLinkRecord>;
  readonly feeds: Table<FeedRecord>;
  /** A new secret (256 bits, for an address) and its hash. */
  newSecret(): { readonly secret: string; readonly hash: string };
  /**
   * Takes a time of a user for a meeting, instead of the one that it had. False when another meeting of ours has
   * it: whoever asks at the same moment waits for the other's end, and one of them gets it.
   */
  take(slot: {
    readonly meeting: Id;
    readonly user: Id;
    readonly from: Instant;
    readonly to: Instant;
  }): Promise<boolean>;
  /** Gives the time of a meeting back. */
  giveBack(meeting: Id): Promise<void>;
  /** Next steps of a user that have an hour, at most `limit`. */
  timedSteps(user: Id, limit: number): Promise<readonly TimedStep[]>;
}

/** What a secret address leads to; known without any organization. */
export interface SecretLinks {
  find(
    secret: string,
  ): Promise<{ readonly org: Id; readonly id: Id; readonly kind: 'booking' | 'feed' } | null>;
}
