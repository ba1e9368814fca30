import { z } from 'zod';
import { anybody, managers } from '../actor.ts';
import { refuse } from '../errors.ts';
import { operation } from '../operation.ts';
import { id, reference, text } from '../schemas.ts';

export const addTeam = operation({
  name: 'add-team',
  summary: 'Make a team.',
  http: { method: 'POST', path: '/teams' },
  effect: 'write',
  input: z.object({ name: text(200) }),
  output: z.object({ id }),
  allow: managers,
  async run(context, { name }) {
    const team = context.newId();
    await context.tx.teams.insert([{ id: team, name, version: 1 }]);
    context.about('team', team);
    return { id: team };
  },
});

export const renameTeam = operation({
  name: 'rename-team',
  summary: 'Rename a team.',
  http: { method: 'PATCH', path: '/teams/{id}' },
  effect: 'write',
  input: z.object({ id, name: text(200) }),
  output: z.object({ id }),
  allow: managers,
  async run(context, input) {
    if (!(await context.tx.teams.get(input.id))) throw refuse('not-found', { what: 'team', id: input.id });
    await context.tx.teams.update(input.id, { name: input.name });
    context.about('team', input.id);
    return { id: input.id };
  },
});

export const listTeams = operation({
  name: 'list-teams',
  summary: 'List the teams.',
  http: { method: 'GET', path: '/teams' },
  effect: 'read',
  input: z.object({}),
  output: z.object({ teams: z.array(reference) }),
  allow: anybody,
  run: async ({ tx }) => ({ teams: (await tx.teams.where({})).map(({ id, name }) => ({ id, name })) }),
});
