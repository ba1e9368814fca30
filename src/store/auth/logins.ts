import { randomUUID } from 'node:crypto';
import { hashPassword, verifyPassword } from 'better-auth/crypto';
import { sql } from 'kysely';
import type { Instant } from '../../core/time/day.ts';
import type { Tx } from '../database.ts';
import { refuseSignIn } from './errors.ts';
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from './sign-in-library.ts';

/** Logins, in the sign-in library's own tables and its own kind of password hash. All as the keeper. */

/** Throws `password-too-short`, `password-too-long`. Characters, not bytes. */
export function checkPassword(password: string): void {
  const { length } = [...password];
  if (length < SHORTEST_PASSWORD) throw refuseSignIn('password-too-short', { least: SHORTEST_PASSWORD });
  if (password.length > LONGEST_PASSWORD) throw refuseSignIn('password-too-long', { most: LONGEST_PASSWORD });
}

/** Makes a login with its password; the address must not have one. Returns its id. */
export async function makeLogin(
  tx: Tx,
  { email, name, password, at }: { email: string; name: string; password: string; at: Instant },
): Promise<string> {
  checkPassword(password);
  const id = randomUUID();
  const moment = new Date(at);
  await sql`
    INSERT INTO auth."user" ("id", "name", "email", "emailVerified", "createdAt", "updatedAt")
    VALUES (${id}, ${name}, ${email.toLowerCase()}, false, ${moment}, ${moment})`.execute(tx);
  await sql`
    INSERT INTO auth."account" ("id", "accountId", "providerId", "userId", "password", "createdAt", "updatedAt")
    VALUES (${randomUUID()}, ${id}, 'credential', ${id}, ${await hashPassword(password)}, ${moment}, ${moment})`.execute(
    tx,
  );
  return id;
}

export interface Login {
  readonly id: string;
  /** Null: it signs in in another way. */
  readonly password: string | null;
}

/** The login of an address, or null. */
export async function findLogin(tx: Tx, email: string): Promise<Login | null> {
  const { rows } = await sql<Login>`
    SELECT u."id", a."password" FROM auth."user" u
    LEFT JOIN auth."account" a ON a."userId" = u."id" AND a."providerId" = 'credential'
    WHERE u."email" = ${email.toLowerCase()}`.execute(tx);
  return rows[0] ?? null;
}

export async function isPasswordOf(login: Login, password: string): Promise<boolean> {
  return login.password !== null && (await verifyPassword({ hash: login.password, password }));
}

/** Sets a new password and ends all sessions of the login. */
export async function resetPassword(tx: Tx, login: string, password: string, at: Instant): Promise<void> {
  checkPassword(password);
  await sql`
    UPDATE auth."account" SET "password" = ${await hashPassword(password)}, "updatedAt" = ${new Date(at)}
    WHERE "userId" = ${login} AND "providerId" = 'credential'`.execute(tx);
  await sql`DELETE FROM auth."session" WHERE "userId" = ${login}`.execute(tx);
}
