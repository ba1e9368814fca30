import { sql } from 'kysely';
import type { LinkInfo } from '../../app/ports/authentication.ts';
import type { Id } from '../../core/facts.ts';
import type { Instant } from '../../core/time/day.ts';
import type { Database, Tx } from '../database.ts';
import { refuseSignIn } from './errors.ts';
import { findLogin, isPasswordOf, makeLogin, resetPassword } from './logins.ts';
import { hashOf } from './secrets.ts';

interface Link {
  readonly org_id: Id;
  readonly user_id: Id;
  readonly kind: LinkInfo['kind'];
  readonly expires_at: Instant;
  readonly ended_at: Instant | null;
  readonly email: string;
  readonly name: string;
  readonly login_id: string | null;
  readonly organization: string;
}

/** Whom a link is for. Throws `link-unknown`, `link-used`, `link-expired`. */
export function readLink(database: Database, token: string, now: Instant): Promise<LinkInfo> {
  return database.asKeeper(async (tx) => {
    const link = await findLink(tx, token, now);
    const { kind, email, name, organization } = link;
    const knownLogin = kind === 'invitation' && (await findLogin(tx, email)) !== null;
    return { kind, email, name, organization, knownLogin };
  });
}

/**
 * Accepts an invitation or resets a password, once; two that try at once do not both succeed. An address that signs
 * in here already (in another organization) proves itself with its own password.
 */
export function useLink(database: Database, token: string, password: string, now: Instant) {
  return database.asKeeper(async (tx) => {
    const link = await findLink(tx, token, now, true);
    const { email, kind } = link;
    if (kind === 'reset' && link.login_id !== null) await resetPassword(tx, link.login_id, password, now);
    else await join(tx, link, password, now);
    await sql`
      UPDATE app.sign_in_links SET ended_at = ${new Date(now)}
      WHERE org_id = ${link.org_id} AND user_id = ${link.user_id} AND ended_at IS NULL`.execute(tx);
    return { email };
  });
}

async function join(tx: Tx, link: Link, password: string, at: Instant): Promise<void> {
  const { email, name } = link;
  const known = await findLogin(tx, email);
  if (known && !(await isPasswordOf(known, password))) throw refuseSignIn('known-login-password', { email });
  const login = known?.id ?? (await makeLogin(tx, { email, name, password, at }));
  await sql`
    UPDATE app.users SET login_id = ${login}, version = version + 1
    WHERE org_id = ${link.org_id} AND id = ${link.user_id}`.execute(tx);
}

async function findLink(tx: Tx, token: string, now: Instant, lock = false): Promise<Link> {
  const { rows } = await sql<Link>`
    SELECT l.org_id, l.user_id, l.kind, l.expires_at, l.ended_at, u.email, u.name, u.login_id,
           o.name AS organization
    FROM app.sign_in_links l
    JOIN app.users u ON u.org_id = l.org_id AND u.id = l.user_id
    JOIN app.organizations o ON o.org_id = l.org_id
    WHERE l.hash = ${hashOf(token)} ${lock ? sql`FOR UPDATE OF l` : sql``}`.execute(tx);
  const [link] = rows;
  if (!link || link.email === null) throw refuseSignIn('link-unknown');
  if (link.ended_at !== null) throw refuseSignIn('link-used');
  if (link.expires_at <= now) throw refuseSignIn('link-expired');
  return link;
}
