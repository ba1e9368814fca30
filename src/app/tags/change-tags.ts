import { z } from 'zod';
import type { Id } from '../../core/facts.ts';
import { managers } from '../actor.ts';
import { refuse } from '../errors.ts';
import { type OperationContext, operation } from '../operation.ts';
import type { Tagged } from '../ports/taggings.ts';
import { id, text } from '../schemas.ts';
import { COUNTED_TO } from './tags.ts';

const carriers = z.array(
  z.object({ subject: z.enum(['account', 'person', 'opportunity']), ids: z.array(id) }),
);
const WAY_BACK = 'What it takes to undo this: what carried the tag; null: too many to name';

export const renameTag = operation({
  name: 'rename-tag',
  summary: 'Rename a tag, wherever it stands.',
  http: { method: 'PATCH', path: '/tags/{id}' },
  effect: 'write',
  input: z.object({ id, name: text(60) }),
  output: z.object({ id }),
  allow: managers,
  async run(context, input) {
    await tagFor(context, input.id);
    const name = input.name.replace(/^#/, '');
    const same = (await context.tx.tags.where({})).find(
      (tag) => tag.id !== input.id && tag.name.toLowerCase() === name.toLowerCase(),
    );
    if (same) throw refuse('tag-exists', { tag: same.name });
    await context.tx.tags.update(input.id, { name });
    context.about('tag', input.id);
    return { id: input.id };
  },
});

/** Whatever carries a tag carries another one from now on, and the tag is no more. */
export const mergeTags = operation({
  name: 'merge-tags',
  summary: 'Merge a tag into another one.',
  http: { method: 'POST', path: '/tags/{id}/merge' },
  effect: 'destructive',
  input: z.object({ id, into: id }),
  output: z.object({
    into: id,
    name: z.string().describe('The name of the tag that is no more'),
    carried: carriers.nullable().describe(WAY_BACK),
    added: carriers.describe('What carries the other one only since then'),
  }),
  allow: managers,
  async run(context, input) {
    const tag = await tagFor(context, input.id);
    const into = await tagFor(context, input.into);
    if (tag.id === into.id) return { into: into.id, name: tag.name, carried: null, added: [] };
    const carried = await context.tx.taggings.carriers(tag.id, COUNTED_TO + 1);
    const added = await context.tx.taggings.merge(tag.id, into.id);
    context.about('tag', into.id);
    const few = carried.length <= COUNTED_TO;
    return {
      into: into.id,
      name: tag.name,
      carried: few ? byKind(carried) : null,
      added: few ? byKind(added) : [],
    };
  },
});

export const removeTag = operation({
  name: 'remove-tag',
  summary: 'Remove a tag, wherever it stands.',
  http: { method: 'DELETE', path: '/tags/{id}' },
  effect: 'destructive',
  input: z.object({ id }),
  output: z.object({ name: z.string(), carried: carriers.nullable().describe(WAY_BACK) }),
  allow: managers,
  async run(context, input) {
    const tag = await tagFor(context, input.id);
    const carried = await context.tx.taggings.carriers(tag.id, COUNTED_TO + 1);
    await context.tx.tags.remove([tag.id]);
    context.about('tag', tag.id);
    return { name: tag.name, carried: carried.length <= COUNTED_TO ? byKind(carried) : null };
  },
});

async function tagFor({ tx }: OperationContext, tag: Id) {
  const found = await tx.tags.get(tag);
  if (!found) throw refuse('not-found', { what: 'tag', id: tag });
  return found;
}

function byKind(tagged: readonly Tagged[]) {
  return [...Map.groupBy(tagged, ({ subject }) => subject)].map(([subject, rows]) => ({
    subject,
    ids: rows.map((row) => row.id),
  }));
}
