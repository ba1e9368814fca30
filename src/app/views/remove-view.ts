import { z } from 'zod';
import { anybody } from '../actor.ts';
import { operation } from '../operation.ts';
import { id } from '../schemas.ts';
import { viewToChange } from './saved-view.ts';

/** A removed view can be brought back. */
export const removeView = operation({
  name: 'remove-view',
  summary: 'Remove a kept view, or bring it back.',
  http: { method: 'POST', path: '/views/{id}/remove' },
  effect: 'write',
  input: z.object({ id, removed: z.boolean().default(true) }),
  output: z.object({ id }),
  allow: anybody,
  async run(context, input) {
    await viewToChange(context, input.id);
    await context.tx.savedViews.update(input.id, { removedAt: input.removed ? context.now : null });
    return { id: input.id };
  },
});
