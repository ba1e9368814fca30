import { z } from 'zod';
import { DEFAULT_POLICY, type Policy } from '../../core/policy/policy.ts';
import { policyChanges } from '../../core/policy/policy-changes.ts';
import { anybody } from '../actor.ts';
import { operation } from '../operation.ts';
import { id, reference } from '../schemas.ts';
import { policyBody } from '../settings/policy-schema.ts';

/** Who changed the policy when, and what; newest first, each with the whole policy so that it can be saved again. */
export const listPolicies = operation({
  name: 'list-policies',
  summary: 'The versions of the policy: who changed what when.',
  http: { method: 'GET', path: '/settings/policies' },
  effect: 'read',
  input: z.object({
    team: id.optional().describe('Versions of a team; left out: of the organization'),
    before: z.int().min(1).optional().describe('Versions older than this one'),
    limit: z.int().min(1).max(50).default(20),
  }),
  output: z.object({
    versions: z.array(
      z.object({
        version: z.int(),
        at: z.string(),
        by: reference.nullable(),
        inherits: z.boolean().describe('The team went back to the policy of the organization'),
        changes: z.array(z.object({ field: z.string(), before: z.unknown(), after: z.unknown() })),
        policy: policyBody.nullable(),
      }),
    ),
    next: z.int().nullable().describe('Give it as `before` for the older ones'),
    teams: z.array(id).describe('The teams that have a policy of their own'),
  }),
  allow: anybody,
  async run({ tx }, { team, before, limit }) {
    const found = await tx.policies.versions(team ?? null, before ?? null, limit + 1);
    const first: Policy = team === undefined ? DEFAULT_POLICY : await tx.policies.current(null);
    return {
      versions: found.slice(0, limit).map(({ version, at, by, policy }, index) => {
        const earlier = found[index + 1]?.policy ?? first;
        return {
          version,
          at: new Date(at).toISOString(),
          by,
          inherits: policy === null,
          changes: policy === null ? [] : [...policyChanges(bodyOf(earlier), bodyOf(policy))],
          policy: policy === null ? null : (structuredClone(bodyOf(policy)) as never),
        };
      }),
      next: found.length > limit ? (found[limit - 1]?.version ?? null) : null,
      teams: [...(await tx.policies.teams())],
    };
  },
});

function bodyOf({ version: _, ...body }: Policy): Omit<Policy, 'version'> {
  return body;
}
