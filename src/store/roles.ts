import type { Client } from 'pg';
import { sqlState, storeError } from './errors.ts';

/** Every transaction of an operation runs as it: sees one organization, owns nothing. */
export const APP_ROLE = 'followthrough_app';
/** Looks across organizations: backup, doctor, definer functions. */
export const KEEPER_ROLE = 'followthrough_keeper';

const ROLES = [APP_ROLE, KEEPER_ROLE];

/**
 * Makes the two roles where they are missing and lets the connecting user act as them. Roles belong to the
 * whole server, so that another database's start may make them at the same moment.
 * Throws `database-rights-missing` with the commands for an administrator when the user may not.
 */
export async function ensureRoles(client: Client): Promise<void> {
  for (const role of ROLES) {
    const { exists, mayAct } = await stateOf(client, role);
    try {
      if (!exists) await tolerate(client, `CREATE ROLE ${role} NOLOGIN`, ALREADY_MADE);
      if (!mayAct && !(await stateOf(client, role)).mayAct) {
        await tolerate(client, `GRANT ${role} TO CURRENT_USER`, ALREADY_GRANTED);
      }
    } catch (cause) {
      if (sqlState(cause) !== INSUFFICIENT_PRIVILEGE) throw cause;
      throw await rightsMissing(client, cause);
    }
  }
  for (const role of ROLES) {
    if (!(await stateOf(client, role)).mayAct) throw await rightsMissing(client);
  }
  const { rows } = await client.query(
    'SELECT FROM pg_roles WHERE rolname = $1 AND (rolsuper OR rolbypassrls)',
    [APP_ROLE],
  );
  if (rows.length > 0) throw storeError('database-roles-unsafe', {});
}

const INSUFFICIENT_PRIVILEGE = '42501';
/** duplicate_object, unique_violation: another process made it between our look and our try. */
const ALREADY_MADE = ['42710', '23505'];
/** internal_error "tuple concurrently updated", unique_violation: another process grants it at this moment. */
const ALREADY_GRANTED = ['XX000', '23505'];

async function tolerate(client: Client, command: string, states: readonly string[]): Promise<void> {
  try {
    await client.query(command);
  } catch (error) {
    if (!states.includes(sqlState(error) ?? '')) throw error;
  }
}

/** Before PostgreSQL 16 there is no right apart to SET a role: membership gives it. */
async function stateOf(client: Client, role: string): Promise<{ exists: boolean; mayAct: boolean }> {
  const { rows } = await client.query<{ mayAct: boolean }>(
    `SELECT pg_has_role(oid, 'USAGE')
        AND pg_has_role(oid, CASE WHEN current_setting('server_version_num')::int < 160000 THEN 'MEMBER' ELSE 'SET' END)
        AS "mayAct"
     FROM pg_roles WHERE rolname = $1`,
    [role],
  );
  return { exists: rows.length > 0, mayAct: rows[0]?.mayAct ?? false };
}

async function rightsMissing(client: Client, cause?: unknown) {
  const { rows } = await client.query<{ user: string; database: string; quoted: string }>(
    'SELECT current_user AS "user", current_database() AS database, quote_ident(current_user) AS quoted',
  );
  const { user = '', database = '', quoted = '' } = rows[0] ?? {};
  const missing: string[] = [];
  for (const role of ROLES) {
    if (!(await stateOf(client, role)).exists) missing.push(`CREATE ROLE ${role} NOLOGIN;`);
  }
  const commands = [...missing, `GRANT ${ROLES.join(', ')} TO ${quoted};`].join(' ');
  return storeError('database-rights-missing', { user, database, commands }, cause);
}
