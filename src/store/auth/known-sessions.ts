import { createHash } from 'node:crypto';
import type { Instant } from '../../core/time/day.ts';

/** Cookies whose signature and session were found good lately. */
export interface KnownSessions {
  /** The session's id, or undefined when the library must be asked. */
  find(cookies: string | null, now: Instant): string | undefined;
  keep(cookies: string | null, session: string, now: Instant): void;
}

const LASTS = 60_000;
const MOST = 10_000;
const SESSION_COOKIE = /(?:^|;\s*)(?:__Secure-)?followthrough\.session_token=([^;]+)/;

/**
 * Remembers for a minute which session a signed cookie names, since the library takes milliseconds to say so. Only
 * that: whether the session is still open, and whose it is, the database is asked at every request.
 */
export function knownSessions(): KnownSessions {
  const known = new Map<string, { readonly session: string; readonly until: Instant }>();
  return {
    find(cookies, now) {
      const name = digestOf(cookies);
      const found = name === undefined ? undefined : known.get(name);
      return found && found.until > now ? found.session : undefined;
    },
    keep(cookies, session, now) {
      const name = digestOf(cookies);
      if (name === undefined) return;
      known.delete(name);
      known.set(name, { session, until: now + LASTS });
      // the oldest goes first: a map keeps the order of insertion
      for (const [oldest] of known) {
        if (known.size <= MOST) break;
        known.delete(oldest);
      }
    },
  };
}

function digestOf(cookies: string | null): string | undefined {
  const value = SESSION_COOKIE.exec(cookies ?? '')?.[1];
  return value === undefined ? undefined : createHash('sha256').update(value).digest('base64url');
}
