import { sql } from 'kysely';
import type { Actor, Door } from '../../app/actor.ts';
import type { Id } from '../../core/facts.ts';
import type { Database } from '../database.ts';
import { refuseSignIn } from './errors.ts';

/**
 * The actor of whoever holds the machine's key file: the oldest active owner of the first organization. Throws
 * `no-local-owner` when there is none yet.
 */
export async function localOwner(database: Database, door: Door): Promise<Actor> {
  const { rows } = await database.asKeeper((tx) =>
    sql<{ org_id: Id; id: Id; team_id: Id | null; zone: string; locale: string }>`
      SELECT u.org_id, u.id, u.team_id, u.zone, u.locale
      FROM app.users u JOIN app.organizations o ON o.org_id = u.org_id
      WHERE u.role = 'owner' AND u.deactivated_at IS NULL
      ORDER BY o.created_at, o.org_id, u.created_at, u.id LIMIT 1`.execute(tx),
  );
  const [owner] = rows;
  if (!owner) throw refuseSignIn('no-local-owner');
  return {
    org: owner.org_id,
    user: owner.id,
    role: 'owner',
    team: owner.team_id,
    zone: owner.zone,
    locale: owner.locale,
    door,
    apiKey: null,
    readOnly: false,
  };
}
