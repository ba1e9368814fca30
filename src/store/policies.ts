import { sql } from 'kysely';
import type { Policies } from '../app/ports/policies.ts';
import type { Id } from '../core/facts.ts';
import { DEFAULT_POLICY, type Policy } from '../core/policy/policy.ts';
import type { Tx } from './database.ts';

/** Append-only versions; each transaction reads a team's policy once. */
export function policies(tx: Tx, org: Id): Policies {
  const read = new Map<Id | null, Policy>();
  return {
    async current(team) {
      const known = read.get(team);
      if (known) return known;
      const { rows } = await sql<{ version: number; body: Omit<Policy, 'version'> }>`
        SELECT version, body FROM app.policies
        WHERE org_id = ${org} AND (team_id IS NULL OR team_id = ${team})
        ORDER BY team_id IS NULL, version DESC LIMIT 1`.execute(tx);
      const [newest] = rows;
      const policy = newest ? { ...DEFAULT_POLICY, ...newest.body, version: newest.version } : DEFAULT_POLICY;
      read.set(team, policy);
      return policy;
    },
    async add(body, team, by, at) {
      const { rows } = await sql<{ version: number }>`
        INSERT INTO app.policies (org_id, version, team_id, body, made_at, made_by)
        SELECT ${org}, coalesce(max(version), ${DEFAULT_POLICY.version}) + 1, ${team}, ${JSON.stringify(body)}::jsonb, ${new Date(at)}, ${by}
        FROM app.policies WHERE org_id = ${org}
        RETURNING version`.execute(tx);
      read.clear();
      return { ...body, version: rows[0]?.version ?? DEFAULT_POLICY.version };
    },
  };
}
