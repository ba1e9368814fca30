import { z } from 'zod';
import { anybody } from '../actor.ts';
import { operation } from '../operation.ts';
import { listName, mayRead, savedView } from './saved-view.ts';

export const listViews = operation({
  name: 'list-views',
  summary: 'List the kept views of lists: one’s own and those that are shared.',
  http: { method: 'GET', path: '/views' },
  effect: 'read',
  input: z.object({ list: listName.optional() }),
  output: z.object({ views: z.array(savedView) }),
  allow: anybody,
  async run(context, { list }) {
    const kept = await context.tx.savedViews.where({
      removedAt: null,
      ...(list === undefined ? {} : { list }),
    });
    const first = new Set(await context.tx.firstViews.of(context.actor.user));
    return {
      views: kept
        .filter((view) => mayRead(context, view))
        .toSorted((a, b) => a.name.localeCompare(b.name))
        .map(({ id, list, name, shared, filter, columns, ownerId }) => ({
          id,
          list,
          name,
          shared,
          filter: { ...filter },
          columns: [...columns],
          mine: ownerId === context.actor.user,
          first: first.has(id),
        })),
    };
  },
});
