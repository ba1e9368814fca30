import { z } from 'zod';
import { accountFor, personFor } from '../access.ts';
import { anybody, sellers } from '../actor.ts';
import { refuse } from '../errors.ts';
import { type OperationContext, operation } from '../operation.ts';
import { id, reference, text } from '../schemas.ts';

const subject = z.enum(['account', 'person', 'opportunity']);

/** Puts a tag on records, one or many; a tag that is new is made. */
export const tag = operation({
  name: 'tag',
  summary: 'Put a tag on accounts, people or opportunities.',
  http: { method: 'POST', path: '/tags' },
  effect: 'write',
  input: z.object({ name: text(60), subject, ids: z.array(id).min(1).max(5_000) }),
  output: z.object({ tag: id }),
  allow: sellers,
  async run(context, input) {
    await mayTag(context, input.subject, input.ids);
    const name = input.name.replace(/^#/, '');
    const tagId = await context.tx.taggings.named(name, context.newId);
    await context.tx.taggings.add(tagId, input.subject, input.ids);
    return { tag: tagId };
  },
});

export const untag = operation({
  name: 'untag',
  summary: 'Take a tag off accounts, people or opportunities.',
  http: { method: 'POST', path: '/tags/{tag}/remove' },
  effect: 'write',
  input: z.object({ tag: id, subject, ids: z.array(id).min(1).max(5_000) }),
  output: z.object({ tag: id }),
  allow: sellers,
  async run(context, input) {
    await mayTag(context, input.subject, input.ids);
    await context.tx.taggings.take(input.tag, input.subject, input.ids);
    return { tag: input.tag };
  },
});

export const listTags = operation({
  name: 'list-tags',
  summary: 'List the tags.',
  http: { method: 'GET', path: '/tags' },
  effect: 'read',
  input: z.object({}),
  output: z.object({ tags: z.array(reference) }),
  allow: anybody,
  run: async ({ tx }) => ({ tags: (await tx.tags.where({})).map(({ id, name }) => ({ id, name })) }),
});

async function mayTag(
  context: OperationContext,
  kind: z.output<typeof subject>,
  ids: readonly string[],
): Promise<void> {
  for (const each of ids) {
    if (kind === 'account') await accountFor(context, each);
    else if (kind === 'person') await personFor(context, each);
    else if (!(await context.tx.opportunities.get(each)))
      throw refuse('not-found', { what: 'opportunity', id: each });
  }
}
