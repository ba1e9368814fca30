import type { Id } from '../../core/facts.ts';
import type { Instant } from '../../core/time/day.ts';
import type { Table } from './table.ts';

/** Keys, links and sessions of the users of the transaction's organization. */
export interface SignIn {
  readonly keys: Table<ApiKeyRecord>;
  readonly links: Table<SignInLinkRecord>;
  /** A new random secret: an API key, or what stands behind a link. */
  newSecret(kind: 'key' | 'link'): NewSecret;
  sessions(user: Id, now: Instant): Promise<readonly SessionRecord[]>;
  /** Ends one session, or all of them (null). Returns how many there were. */
  endSessions(user: Id, session: string | null): Promise<number>;
  /** Whether the user's login takes part in other organizations too. */
  isShared(user: Id): Promise<boolean>;
}

export interface NewSecret {
  /** Shown once, kept nowhere. */
  readonly secret: string;
  readonly hash: string;
  /** By which people tell keys apart. */
  readonly startsWith: string;
}

export interface ApiKeyRecord {
  readonly id: Id;
  readonly userId: Id;
  readonly name: string;
  readonly startsWith: string;
  readonly hash: string;
  readonly readOnly: boolean;
  readonly createdAt: Instant;
  readonly expiresAt: Instant | null;
  readonly lastUsedAt: Instant | null;
  readonly revokedAt: Instant | null;
}

export interface SignInLinkRecord {
  readonly id: Id;
  readonly userId: Id;
  readonly kind: 'invitation' | 'reset';
  readonly hash: string;
  readonly madeAt: Instant;
  readonly madeBy: Id | null;
  readonly expiresAt: Instant;
  readonly endedAt: Instant | null;
}

export interface SessionRecord {
  readonly id: string;
  readonly createdAt: Instant;
  readonly renewedAt: Instant;
  readonly expiresAt: Instant;
  readonly address: string | null;
  readonly browser: string | null;
}
