import { z } from 'zod';
import { anybody } from '../actor.ts';
import { operation } from '../operation.ts';
import { id } from '../schemas.ts';
import { listName, teamOf, viewFields } from './saved-view.ts';

/** Keeps the present filters and columns of a list under a name. */
export const addView = operation({
  name: 'add-view',
  summary: 'Keep the filters and columns of a list under a name, for oneself or shared.',
  http: { method: 'POST', path: '/views' },
  effect: 'write',
  input: z.object({
    list: listName,
    name: viewFields.name,
    shared: viewFields.shared.default('private'),
    filter: viewFields.filter.default({}),
    columns: viewFields.columns.default([]),
    first: z.boolean().default(false).describe('Open the list with it from now on'),
  }),
  output: z.object({ id }),
  allow: anybody,
  async run(context, { first, ...view }) {
    const added = context.newId();
    await context.tx.savedViews.insert([
      {
        id: added,
        ...view,
        filter: { ...view.filter },
        ownerId: context.actor.user,
        teamId: teamOf(context, view.shared),
        createdAt: context.now,
        removedAt: null,
        version: 1,
      },
    ]);
    if (first) await context.tx.firstViews.set(context.actor.user, view.list, added);
    return { id: added };
  },
});
