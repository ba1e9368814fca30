import { randomUUID } from 'node:crypto';
import { APIError, type BetterAuthOptions, betterAuth } from 'better-auth';
import { twoFactor } from 'better-auth/plugins/two-factor';
import type { Pool } from 'pg';
import { CLIENT_ADDRESS } from '../../app/ports/authentication.ts';

export interface SignInLibraryOptions {
  /** Connections whose search path is schema auth. */
  readonly pool: Pool;
  /** Signs cookies and encrypts second factors; the same for all servers on one database. */
  readonly secret: string;
  readonly publicUrl?: string | undefined;
  /** Whether this login is an active user somewhere: others can not sign in. */
  readonly isMember: (login: string) => Promise<boolean>;
  readonly onError: (message: string) => void;
}

const DAY = 24 * 60 * 60;
export const SHORTEST_PASSWORD = 12;
export const LONGEST_PASSWORD = 128;

/**
 * better-auth, as we use it: e-mail and password, an optional second factor, sessions of 30 days. Logins are made
 * by us alone (first user, invitations). Its own limits and origin checks rest: the HTTP door has stricter ones,
 * for all addresses alike. Its tables are frozen in migrations/0005_sign_in.sql; it never migrates.
 */
export function createSignInLibrary(options: SignInLibraryOptions) {
  return betterAuth(signInLibraryOptions(options));
}

/** Apart from `createSignInLibrary`, so that a test can compare the migration with what the library wants. */
export function signInLibraryOptions(options: SignInLibraryOptions) {
  const { pool, secret, publicUrl, isMember, onError } = options;
  return {
    appName: 'Followthrough',
    basePath: '/api/auth',
    baseURL: publicUrl ?? 'http://localhost',
    secret,
    database: pool,
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: SHORTEST_PASSWORD,
      maxPasswordLength: LONGEST_PASSWORD,
    },
    session: {
      expiresIn: 30 * DAY,
      updateAge: DAY,
      // Reading it costs milliseconds: see known-sessions.ts. A copy in a cookie would outlive its end.
      cookieCache: { enabled: false },
    },
    databaseHooks: {
      session: {
        create: {
          before: async (session) => {
            if (await isMember(session.userId)) return;
            throw new APIError('FORBIDDEN', { code: 'NO_ORGANIZATION', message: 'This login was removed' });
          },
        },
      },
    },
    plugins: [twoFactor({ issuer: 'Followthrough' })],
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { level: 'error', log: (_level, message) => onError(message) },
    advanced: {
      cookiePrefix: 'followthrough',
      useSecureCookies: publicUrl?.startsWith('https:') ?? false,
      disableCSRFCheck: true,
      disableOriginCheck: true,
      ipAddress: { ipAddressHeaders: [CLIENT_ADDRESS] },
      database: { generateId: () => randomUUID() },
    },
  } satisfies BetterAuthOptions;
}
