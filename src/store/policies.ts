import { sql } from 'kysely';
import type { Policies } from '../app/ports/policies.ts';
import type { Id } from '../core/facts.ts';
import { DEFAULT_POLICY, type Policy } from '../core/policy/policy.ts';
import type { Instant } from '../core/time/day.ts';
import type { Tx } from './database.ts';

type Body = Omit<Policy, 'version'>;

/** Append-only versions; each transaction reads a team's policy once. A body of JSON null: the team inherits. */
export function policies(tx: Tx, org: Id): Policies {
  const read = new Map<Id | null, Policy>();
  const insert = async (body: Body | null, team: Id | null, by: Id | null, at: Instant) => {
    const { rows } = await sql<{ version: number }>`
      INSERT INTO app.policies (org_id, version, team_id, body, made_at, made_by)
      SELECT ${org}, coalesce(max(version), ${DEFAULT_POLICY.version}) + 1, ${team}, ${JSON.stringify(body)}::jsonb, ${new Date(at)}, ${by}
      FROM app.policies WHERE org_id = ${org}
      RETURNING version`.execute(tx);
    read.clear();
    return rows[0]?.version ?? DEFAULT_POLICY.version;
  };
  return {
    async current(team) {
      const known = read.get(team);
      if (known) return known;
      const { rows } = await sql<{ version: number; body: Body }>`
        WITH newest AS (
          SELECT DISTINCT ON (team_id IS NULL) version, body, team_id IS NULL AS shared FROM app.policies
          WHERE org_id = ${org} AND (team_id IS NULL OR team_id = ${team})
          ORDER BY team_id IS NULL, version DESC)
        SELECT version, body FROM newest WHERE body <> 'null'::jsonb ORDER BY shared LIMIT 1`.execute(tx);
      const [newest] = rows;
      const policy = newest ? policyOf(newest.version, newest.body) : DEFAULT_POLICY;
      read.set(team, policy);
      return policy;
    },
    async add(body, team, by, at) {
      return { ...body, version: await insert(body, team, by, at) };
    },
    inherit: (team, by, at) => insert(null, team, by, at),
    async teams() {
      const { rows } = await sql<{ team: Id }>`
        SELECT team FROM (
          SELECT DISTINCT ON (team_id) team_id AS team, body FROM app.policies
          WHERE org_id = ${org} AND team_id IS NOT NULL ORDER BY team_id, version DESC) newest
        WHERE body <> 'null'::jsonb`.execute(tx);
      return new Set(rows.map(({ team }) => team));
    },
    async versions(team, before, limit) {
      const { rows } = await sql<VersionRow>`
        SELECT v.version, v.made_at AS at, v.made_by AS by, u.name, v.body
        FROM app.policies v LEFT JOIN app.users u ON u.org_id = v.org_id AND u.id = v.made_by
        WHERE v.org_id = ${org} AND v.team_id IS NOT DISTINCT FROM ${team}::uuid
          AND (${before}::integer IS NULL OR v.version < ${before})
        ORDER BY v.version DESC LIMIT ${limit}`.execute(tx);
      return rows.map(({ version, at, by, name, body }) => ({
        version,
        at,
        by: by === null ? null : { id: by, name: name ?? '' },
        policy: body === null ? null : policyOf(version, body),
      }));
    },
  };
}

interface VersionRow {
  readonly version: number;
  readonly at: Instant;
  readonly by: Id | null;
  readonly name: string | null;
  readonly body: Body | null;
}

/** What an earlier version did not know yet is as in the default. */
function policyOf(version: number, body: Body): Policy {
  return { ...DEFAULT_POLICY, ...body, version };
}
