import { timingSafeEqual } from 'node:crypto';
import { sql } from 'kysely';
import { type ClientConfig, Pool } from 'pg';
import type { Actor, Role } from '../../app/actor.ts';
import type { Authentication, Membership } from '../../app/ports/authentication.ts';
import type { Id } from '../../core/facts.ts';
import type { Instant } from '../../core/time/day.ts';
import type { Database } from '../database.ts';
import { KEEPER_ROLE } from '../roles.ts';
import { refuseSignIn } from './errors.ts';
import { createFirstOwner, firstOwner } from './first-owner.ts';
import { knownSessions } from './known-sessions.ts';
import { readLink, useLink } from './links.ts';
import { localOwner } from './local-owner.ts';
import { hashOf, KEY_PREFIX, LOCAL_PREFIX } from './secrets.ts';
import { createSignInLibrary } from './sign-in-library.ts';

export interface AuthenticationOptions {
  readonly database: Database;
  /** For the sign-in library's own few connections. */
  readonly connection: ClientConfig;
  /** At least 32 characters; the same for all servers on one database. See `ensureInstallationSecret`. */
  readonly secret: string;
  readonly publicUrl?: string | undefined;
  /** The hash of this machine's key file; without it no local key is taken. See `ensureLocalKey`. */
  readonly localKeyHash?: string | undefined;
  readonly clock: () => Instant;
  readonly onError: (message: string) => void;
}

interface Found {
  readonly org_id: Id;
  readonly user_id: Id;
  readonly role: Role;
  readonly team_id: Id | null;
  readonly zone: string;
  readonly locale: string;
}

/** What of the sign-in library is open to the network; the rest of its addresses does not exist. */
const OPEN = new Set([
  '/sign-in/email',
  '/sign-out',
  '/get-session',
  '/change-password',
  '/two-factor/enable',
  '/two-factor/disable',
  '/two-factor/get-totp-uri',
  '/two-factor/verify-totp',
  '/two-factor/generate-backup-codes',
  '/two-factor/verify-backup-code',
]);

/** Says who calls: sessions by better-auth, keys by our own table. Close it when the server stops. */
export function createAuthentication(
  options: AuthenticationOptions,
): Authentication & { close(): Promise<void> } {
  const { database, clock } = options;
  const pool = new Pool({
    ...options.connection,
    max: 4,
    application_name: 'followthrough sign-in',
    options: `-c role=${KEEPER_ROLE} -c search_path=auth -c timezone=UTC -c statement_timeout=10000`,
    allowExitOnIdle: true,
  });
  pool.on('error', (error) => options.onError(error.message));
  const library = createSignInLibrary({ ...options, pool, isMember: (login) => isMember(database, login) });
  const known = knownSessions();
  let fresh = true;

  /** By the library, which also prolongs a session that is in use. */
  async function readSession(headers: Headers) {
    const { headers: answered, response } = await library.api.getSession({ headers, returnHeaders: true });
    return response ? { session: response.session.id, setCookies: answered.getSetCookie() } : null;
  }

  return {
    async bySession(headers) {
      const now = clock();
      const cookies = headers.get('cookie');
      const remembered = known.find(cookies, now);
      const read =
        remembered === undefined ? await readSession(headers) : { session: remembered, setCookies: [] };
      if (!read) return null;
      const { rows } = await database.outside((tx) =>
        sql<Found>`SELECT * FROM app.actor_of_session(${read.session}, ${new Date(now)})`.execute(tx),
      );
      const [found] = rows;
      if (!found) return null;
      known.keep(remembered === undefined ? cookies : null, read.session, now);
      return { actor: actorOf(found), ...read };
    },

    async byKey(secret, local) {
      if (secret.startsWith(LOCAL_PREFIX)) {
        if (!local) throw refuseSignIn('local-key-elsewhere');
        if (!isSame(hashOf(secret), options.localKeyHash)) throw refuseSignIn('key-unknown');
        return localOwner(database, 'http');
      }
      if (!secret.startsWith(KEY_PREFIX)) throw refuseSignIn('key-unknown');
      return actorOfKey(database, secret, clock());
    },

    async handle(request) {
      const path = new URL(request.url).pathname.replace(/^\/api\/auth/, '');
      return OPEN.has(path) ? library.handler(request) : new Response(null, { status: 404 });
    },

    async organizationsOf(session) {
      const { rows } = await database.outside((tx) =>
        sql<{ org_id: Id; name: string; user_id: Id; chosen: boolean }>`
          SELECT * FROM app.organizations_of_session(${session})`.execute(tx),
      );
      const chosen = rows.some((row) => row.chosen);
      return rows.map(
        (row, index): Membership => ({
          org: row.org_id,
          name: row.name,
          user: row.user_id,
          active: chosen ? row.chosen : index === 0,
        }),
      );
    },

    async switchOrganization(session, org) {
      const { rows } = await database.outside((tx) =>
        sql<{ done: boolean }>`SELECT app.choose_organization(${session}, ${org}) AS done`.execute(tx),
      );
      return rows[0]?.done ?? false;
    },

    async isFresh() {
      // Once somebody signed up, somebody has.
      fresh &&= (await database.asKeeper(firstOwner)) === null;
      return fresh;
    },

    async makeFirstOwner(owner) {
      await createFirstOwner(database, owner, clock());
      fresh = false;
    },

    readLink: (token) => readLink(database, token, clock()),
    useLink: (token, password) => useLink(database, token, password, clock()),
    close: () => pool.end(),
  };
}

async function isMember(database: Database, login: string): Promise<boolean> {
  const { rows } = await database.outside((tx) =>
    sql<{ member: boolean }>`SELECT app.is_member(${login}) AS member`.execute(tx),
  );
  return rows[0]?.member ?? false;
}

async function actorOfKey(database: Database, secret: string, now: Instant): Promise<Actor> {
  const { rows } = await database.outside((tx) =>
    sql<Found & { name: string; read_only: boolean; state: string }>`
      SELECT * FROM app.actor_of_key(${hashOf(secret)}, ${new Date(now)})`.execute(tx),
  );
  const [found] = rows;
  if (!found) throw refuseSignIn('key-unknown');
  const { name, state } = found;
  if (state === 'revoked') throw refuseSignIn('key-revoked', { name });
  if (state === 'expired') throw refuseSignIn('key-expired', { name });
  if (state !== 'good') throw refuseSignIn('key-of-removed-user', { name });
  return { ...actorOf(found), apiKey: name, readOnly: found.read_only };
}

function actorOf({ org_id, user_id, role, team_id, zone, locale }: Found): Actor {
  return {
    org: org_id,
    user: user_id,
    role,
    team: team_id,
    zone,
    locale,
    door: 'http',
    apiKey: null,
    readOnly: false,
  };
}

function isSame(hash: string, known: string | undefined): boolean {
  if (known === undefined) return false;
  return timingSafeEqual(Buffer.from(hash, 'hex'), Buffer.from(known, 'hex'));
}
