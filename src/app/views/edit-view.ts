import { z } from 'zod';
import { withoutUndefined } from '../accounts/account-fields.ts';
import { anybody } from '../actor.ts';
import { operation } from '../operation.ts';
import { id } from '../schemas.ts';
import { readableView, teamOf, viewFields, viewToChange } from './saved-view.ts';

/** Renames a view, shares it, or keeps other filters in it. Everybody says for themselves with which a list opens. */
export const editView = operation({
  name: 'edit-view',
  summary: 'Rename a kept view, share it, or change what it shows; or open the list with it.',
  http: { method: 'PATCH', path: '/views/{id}' },
  effect: 'write',
  input: z.object({
    id,
    name: viewFields.name.optional(),
    shared: viewFields.shared.optional(),
    filter: viewFields.filter.optional(),
    columns: viewFields.columns.optional(),
    first: z.boolean().optional().describe('Whether the caller’s list opens with it'),
  }),
  output: z.object({ id }),
  allow: anybody,
  async run(context, { id: wanted, first, ...change }) {
    const patch = withoutUndefined(change);
    const { list } = await readableView(context, wanted);
    if (Object.keys(patch).length > 0) {
      const view = await viewToChange(context, wanted);
      const shared = patch.shared ?? view.shared;
      const teamId = shared === view.shared ? view.teamId : teamOf(context, shared);
      await context.tx.savedViews.update(wanted, { ...patch, shared, teamId });
    }
    if (first !== undefined) await context.tx.firstViews.set(context.actor.user, list, first ? wanted : null);
    return { id: wanted };
  },
});
