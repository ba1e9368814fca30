import { sql } from 'kysely';
import type { SessionRecord, SignIn } from '../../app/ports/sign-in.ts';
import type { Id } from '../../core/facts.ts';
import type { Tx } from '../database.ts';
import { recordOf, recordTable } from '../record-table.ts';
import { KEY_PREFIX, newSecret } from './secrets.ts';

/** Keys and links are rows of the organization; sessions lie behind the wall and are reached by definer functions. */
export function signIn(tx: Tx, org: Id): SignIn {
  return {
    keys: recordTable(tx, org, 'api_keys'),
    links: recordTable(tx, org, 'sign_in_links'),
    newSecret: (kind) => newSecret(kind === 'key' ? KEY_PREFIX : ''),
    async sessions(user, now) {
      const { rows } = await sql<Record<string, unknown>>`
        SELECT * FROM app.sessions_of_user(${user}, ${new Date(now)})`.execute(tx);
      return rows.map((row) => recordOf<SessionRecord>(row));
    },
    async endSessions(user, session) {
      const { rows } = await sql<{ ended: number }>`
        SELECT app.end_sessions_of_user(${user}, ${session}) AS ended`.execute(tx);
      return rows[0]?.ended ?? 0;
    },
    async isShared(user) {
      const { rows } = await sql<{ shared: boolean }>`
        SELECT app.login_is_shared(${user}) AS shared`.execute(tx);
      return rows[0]?.shared ?? false;
    },
  };
}
