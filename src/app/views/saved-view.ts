import { z } from 'zod';
import { isAtLeast } from '../actor.ts';
import { refuse } from '../errors.ts';
import { viewFilter } from '../lists/filters.ts';
import type { OperationContext } from '../operation.ts';
import type { SavedViewRecord } from '../ports/records.ts';
import { id, text } from '../schemas.ts';

export const listName = z.enum(['accounts', 'people', 'opportunities']);

export const viewFields = {
  name: text(80),
  shared: z
    .enum(['private', 'team', 'organization'])
    .describe('For its owner alone, for the owner’s team, or for everybody'),
  filter: viewFilter,
  columns: z.array(z.string().min(1).max(80)).max(30).describe('The columns that it shows, in their order'),
};

export const savedView = z.object({
  id,
  list: listName,
  ...viewFields,
  mine: z.boolean(),
  first: z.boolean().describe('The caller’s list opens with it'),
});

/** Whose a view is, and who may read it: its owner, their team, or everybody. */
export function mayRead({ actor }: Pick<OperationContext, 'actor'>, view: SavedViewRecord): boolean {
  if (view.ownerId === actor.user || view.shared === 'organization') return true;
  return view.shared === 'team' && view.teamId === actor.team;
}

/** The view, for whoever may change it: its owner, and managers what is shared. Removed ones too. */
export async function viewToChange(context: OperationContext, wanted: string): Promise<SavedViewRecord> {
  const view = await readableView(context, wanted);
  const mayChange =
    view.ownerId === context.actor.user || (view.shared !== 'private' && isAtLeast(context.actor, 'manager'));
  if (!mayChange) throw refuse('not-allowed', { what: 'Change a view of somebody else.' });
  return view;
}

export async function readableView(context: OperationContext, wanted: string): Promise<SavedViewRecord> {
  const view = await context.tx.savedViews.get(wanted);
  if (!view || !mayRead(context, view)) throw refuse('not-found', { what: 'view', id: wanted });
  return view;
}

/** The team with which a view is shared: its owner's. */
export function teamOf(
  { actor }: Pick<OperationContext, 'actor'>,
  shared: SavedViewRecord['shared'],
): string | null {
  if (shared !== 'team') return null;
  if (actor.team === null) throw refuse('no-team-to-share');
  return actor.team;
}
