import { randomUUIDv7 } from 'node:crypto';
import { sql } from 'kysely';
import type { Id } from '../../core/facts.ts';
import type { Instant } from '../../core/time/day.ts';
import type { Database, Tx } from '../database.ts';
import { refuseSignIn } from './errors.ts';
import { makeLogin } from './logins.ts';
import { newSecret } from './secrets.ts';

export interface FirstOwner {
  /** The organization's name. */
  readonly organization: string;
  readonly name: string;
  readonly email: string;
  /** Left out: a link is made with which it is set. */
  readonly password?: string | undefined;
  readonly zone: string;
  /** ISO 3166-1. */
  readonly country: string;
  readonly locale: string;
  readonly currency?: string | undefined;
}

export interface MadeOwner {
  readonly org: Id;
  readonly user: Id;
  /** The secret of the link, where no password was given: see `linkPath`. */
  readonly token: string | null;
}

/** How long a link holds. */
export const LINK_DAYS = 14;
const DAY = 86_400_000;

/** Where a link leads, under the server's address. The secret stands behind #, so that no log ever has it. */
export function linkPath(token: string): string {
  return `/set-password#${token}`;
}

/**
 * Makes the first user: the owner of the organization. Whatever was recorded before anybody signed up (by the
 * command line, as the local owner) becomes theirs. Of two that try at once one succeeds; afterwards everybody is
 * refused (`first-user-exists`). Throws `not-an-address`, `password-too-short`.
 */
export async function createFirstOwner(
  database: Database,
  owner: FirstOwner,
  now: Instant,
): Promise<MadeOwner> {
  if (!/^[^\s@<>",;]+@[^\s@<>",;]+$/.test(owner.email)) {
    throw refuseSignIn('not-an-address', { email: owner.email });
  }
  return database.asKeeper(async (tx) => {
    // the same lock as the founding of the first organization
    await sql`SELECT pg_advisory_xact_lock(hashtext('followthrough'), hashtext('first organization'))`.execute(
      tx,
    );
    const taken = await firstOwner(tx);
    if (taken !== null) throw refuseSignIn('first-user-exists', { name: taken });
    const login =
      owner.password === undefined
        ? null
        : await makeLogin(tx, { ...owner, password: owner.password, at: now });
    const { org, user } = (await claimLocalOwner(tx, owner, login)) ?? (await found(tx, owner, login, now));
    return { org, user, token: login === null ? await makeLink(tx, org, user, now) : null };
  });
}

/** The name of the owner who signed up first, or null. */
export async function firstOwner(tx: Tx): Promise<string | null> {
  const { rows } = await sql<{ name: string }>`
    SELECT name FROM app.users WHERE role = 'owner' AND (email IS NOT NULL OR login_id IS NOT NULL)
    ORDER BY created_at LIMIT 1`.execute(tx);
  return rows[0]?.name ?? null;
}

/** The local owner has neither address nor login: whoever signs up first becomes that user. */
async function claimLocalOwner(tx: Tx, owner: FirstOwner, login: string | null) {
  const { rows } = await sql<{ org: Id; user: Id }>`
    UPDATE app.users u SET name = ${owner.name}, email = ${owner.email.toLowerCase()}, login_id = ${login},
      zone = ${owner.zone}, country = ${owner.country}, locale = ${owner.locale}, version = u.version + 1
    WHERE (u.org_id, u.id) = (
      SELECT l.org_id, l.id FROM app.users l
      WHERE l.role = 'owner' AND l.email IS NULL AND l.login_id IS NULL AND l.deactivated_at IS NULL
      ORDER BY l.created_at LIMIT 1)
    RETURNING u.org_id AS org, u.id AS user`.execute(tx);
  const [claimed] = rows;
  if (!claimed) return null;
  await sql`
    UPDATE app.organizations SET name = ${owner.organization}, zone = ${owner.zone}, country = ${owner.country},
      locale = ${owner.locale}, currency = coalesce(${owner.currency ?? null}, currency), version = version + 1
    WHERE org_id = ${claimed.org}`.execute(tx);
  return claimed;
}

async function found(tx: Tx, owner: FirstOwner, login: string | null, now: Instant) {
  const org = randomUUIDv7();
  const user = randomUUIDv7();
  const at = new Date(now);
  await sql`
    INSERT INTO app.organizations (org_id, name, zone, country, locale, currency, created_at)
    VALUES (${org}, ${owner.organization}, ${owner.zone}, ${owner.country}, ${owner.locale},
            ${owner.currency ?? 'EUR'}, ${at})`.execute(tx);
  await sql`
    INSERT INTO app.users (org_id, id, login_id, name, email, role, zone, country, locale, created_at)
    VALUES (${org}, ${user}, ${login}, ${owner.name}, ${owner.email.toLowerCase()}, 'owner', ${owner.zone},
            ${owner.country}, ${owner.locale}, ${at})`.execute(tx);
  return { org, user };
}

async function makeLink(tx: Tx, org: Id, user: Id, now: Instant): Promise<string> {
  const { secret, hash } = newSecret('');
  await sql`
    INSERT INTO app.sign_in_links (org_id, id, user_id, kind, hash, made_at, expires_at)
    VALUES (${org}, ${randomUUIDv7()}, ${user}, 'invitation', ${hash}, ${new Date(now)},
            ${new Date(now + LINK_DAYS * DAY)})`.execute(tx);
  return secret;
}
