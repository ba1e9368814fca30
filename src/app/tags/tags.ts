import { z } from 'zod';
import type { Id } from '../../core/facts.ts';
import { accountFor, personFor } from '../access.ts';
import { anybody, sellers } from '../actor.ts';
import { refuse } from '../errors.ts';
import { type OperationContext, operation } from '../operation.ts';
import type { SubjectKind } from '../ports/lists.ts';
import { id, reference, text } from '../schemas.ts';

const subject = z.enum(['account', 'person', 'opportunity']);
const tagged = z.object({ tag: id, touched: z.array(id).describe('Whose tags really changed') });

/** Puts a tag on records, one or many; a tag that is new is made. */
export const tag = operation({
  name: 'tag',
  summary: 'Put a tag on accounts, people or opportunities.',
  http: { method: 'POST', path: '/tags' },
  effect: 'write',
  input: z.object({ name: text(60), subject, ids: z.array(id).min(1).max(5_000) }),
  output: tagged,
  allow: sellers,
  run: (context, { name, subject: kind, ids }) => tagThem(context, name, kind, ids),
});

/** Puts a tag on them. */
export async function tagThem(
  context: OperationContext,
  name: string,
  kind: SubjectKind,
  ids: readonly Id[],
): Promise<z.output<typeof tagged>> {
  await mayTag(context, kind, ids);
  const tagId = await context.tx.taggings.named(name.replace(/^#/, ''), context.newId);
  return { tag: tagId, touched: [...(await context.tx.taggings.add(tagId, kind, ids))] };
}

export const untag = operation({
  name: 'untag',
  summary: 'Take a tag off accounts, people or opportunities.',
  http: { method: 'POST', path: '/tags/{tag}/remove' },
  effect: 'write',
  input: z.object({ tag: id, subject, ids: z.array(id).min(1).max(5_000) }),
  output: tagged,
  allow: sellers,
  run: (context, input) => untagThem(context, input.tag, input.subject, input.ids),
});

/** Takes a tag off them. */
export async function untagThem(
  context: OperationContext,
  tagId: Id,
  kind: SubjectKind,
  ids: readonly Id[],
): Promise<z.output<typeof tagged>> {
  await mayTag(context, kind, ids);
  return { tag: tagId, touched: [...(await context.tx.taggings.take(tagId, kind, ids))] };
}

/** No tag is counted further than this: a count of everything would cost as much as there is. */
export const COUNTED_TO = 1_000;

export const listTags = operation({
  name: 'list-tags',
  summary: 'List the tags.',
  http: { method: 'GET', path: '/tags' },
  effect: 'read',
  input: z.object({
    counts: z.boolean().default(false).describe('How many records carry each, counted up to 1,000'),
  }),
  output: z.object({
    tags: z.array(reference.extend({ count: z.int().optional().describe('1,000: that many, or more') })),
  }),
  allow: anybody,
  async run({ tx }, input) {
    const counts = input.counts ? await tx.taggings.counts(COUNTED_TO) : new Map<string, number>();
    const tags = await tx.tags.where({});
    return {
      tags: tags.map(({ id, name }) => ({
        id,
        name,
        ...(input.counts ? { count: counts.get(id) ?? 0 } : {}),
      })),
    };
  },
});

async function mayTag(context: OperationContext, kind: SubjectKind, ids: readonly string[]): Promise<void> {
  for (const each of ids) {
    if (kind === 'account') await accountFor(context, each);
    else if (kind === 'person') await personFor(context, each);
    else if (!(await context.tx.opportunities.get(each)))
      throw refuse('not-found', { what: 'opportunity', id: each });
  }
}
