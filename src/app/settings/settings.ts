import { z } from 'zod';
import { countryOf, withoutUndefined } from '../accounts/account-fields.ts';
import { anybody, managers, owners } from '../actor.ts';
import { refuse } from '../errors.ts';
import { operation } from '../operation.ts';
import { id, text, version } from '../schemas.ts';
import { policyBody } from './policy-schema.ts';

const shown = z.object({
  name: z.string(),
  zone: z.string(),
  country: z.string(),
  region: z.string().nullable(),
  locale: z.string(),
  currency: z.string(),
  sellersSee: z.enum(['own', 'team', 'everybody']),
  version: z.int(),
});

export const getSettings = operation({
  name: 'get-settings',
  summary: 'The organization and its policy of follow-up.',
  http: { method: 'GET', path: '/settings' },
  effect: 'read',
  input: z.object({
    team: id.optional().describe('The policy of a team; the organization’s when it has none'),
  }),
  output: z.object({ organization: shown, policy: policyBody.extend({ version: z.int() }) }),
  allow: anybody,
  async run({ tx }, { team }) {
    const { createdAt: _, ...organization } = await tx.organization.get();
    return { organization, policy: structuredClone(await tx.policies.current(team ?? null)) as never };
  },
});

export const editOrganization = operation({
  name: 'edit-organization',
  summary: 'Edit the organization: name, zone, country, currency, who sees what.',
  http: { method: 'PATCH', path: '/settings/organization' },
  effect: 'write',
  input: z.object({
    version,
    name: text(200).optional(),
    zone: z.string().max(100).optional(),
    country: z.string().max(100).optional(),
    region: z.string().max(100).nullable().optional(),
    locale: z.string().max(20).optional(),
    currency: z
      .string()
      .regex(/^[A-Z]{3}$/, 'Give a currency such as EUR.')
      .optional(),
    sellersSee: z.enum(['own', 'team', 'everybody']).optional(),
  }),
  output: z.object({ version: z.int() }),
  allow: owners,
  async run(context, { version: read, ...said }) {
    const { tx, places, actor } = context;
    if (said.zone !== undefined && !places.isZone(said.zone))
      throw refuse('unknown-time-zone', { zone: said.zone });
    const patch = withoutUndefined({ ...said, country: countryOf(places, said.country) });
    if (!(await tx.organization.update(read, patch))) {
      throw refuse('stale', { what: 'organization', version: (await tx.organization.get()).version });
    }
    if (said.zone !== undefined || said.country !== undefined || said.region !== undefined)
      await tx.planning.replanAll(context.now);
    context.about('organization', actor.org);
    return { version: read + 1 };
  },
});

/** A new version of the policy, for a team or everybody. The whole book is planned again in the background. */
export const editPolicy = operation({
  name: 'edit-policy',
  summary: 'Change ratings, intervals, hours and capacities; the book is planned again.',
  http: { method: 'PUT', path: '/settings/policy' },
  effect: 'write',
  input: z.object({
    team: id.optional(),
    policy: policyBody,
    version: version.optional().describe('The version that was read; refused when it holds no longer'),
  }),
  output: z.object({ version: z.int() }),
  allow: managers,
  async run({ tx, actor, now, about }, { team, policy, version: read }) {
    if (team !== undefined && !(await tx.teams.get(team)))
      throw refuse('not-found', { what: 'team', id: team });
    const held = await tx.policies.current(team ?? null);
    if (read !== undefined && read !== held.version)
      throw refuse('stale', { what: 'policy', version: held.version });
    const saved = await tx.policies.add(policy, team ?? null, actor.user, now);
    await tx.planning.replanAll(now);
    about('policy', actor.org);
    return { version: saved.version };
  },
});
