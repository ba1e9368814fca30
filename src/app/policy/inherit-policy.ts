import { z } from 'zod';
import { managers } from '../actor.ts';
import { refuse } from '../errors.ts';
import { operation } from '../operation.ts';
import { id } from '../schemas.ts';

/** A team gives up its own policy and goes by the organization's; its versions stay, and can be saved again. */
export const inheritPolicy = operation({
  name: 'inherit-policy',
  summary: 'Let a team go by the policy of the organization again.',
  http: { method: 'POST', path: '/settings/policy/inherit' },
  effect: 'write',
  input: z.object({ team: id }),
  output: z.object({ version: z.int() }),
  allow: managers,
  async run({ tx, actor, now, about }, { team }) {
    if (!(await tx.teams.get(team))) throw refuse('not-found', { what: 'team', id: team });
    const version = await tx.policies.inherit(team, actor.user, now);
    await tx.planning.replanAll(now);
    about('policy', actor.org);
    return { version };
  },
});
