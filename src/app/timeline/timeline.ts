import { z } from 'zod';
import { accountFor, opportunityFor, personFor, sightOf } from '../access.ts';
import { withoutUndefined } from '../accounts/account-fields.ts';
import { anybody } from '../actor.ts';
import { operation } from '../operation.ts';
import { pageFields, pageFrom, pageOf } from '../paging.ts';
import type { TimelineRow } from '../ports/lists.ts';
import { id, reference, text } from '../schemas.ts';

/** Something that happened, as doors show it. */
const saidInteraction = z.object({
  id,
  version: z.int(),
  at: z.string(),
  kind: z.string(),
  direction: z.enum(['ours', 'theirs']),
  reached: z.boolean(),
  purpose: z.string().nullable(),
  automatic: z.boolean(),
  durationMinutes: z.int().nullable(),
  subject: z.string().nullable(),
  body: z.string().nullable(),
  valueGiven: z.string().nullable(),
  reaction: z.string().nullable(),
  reactionWords: z.string().nullable(),
  people: z.array(reference),
  account: reference,
  by: z.string().nullable(),
  withdrawn: z.boolean(),
});

const timelinePage = z.object({
  interactions: z.array(saidInteraction),
  next: z.string().nullable(),
});

/** What happened with an account, newest first; `find` looks for what was said. */
export const timeline = operation({
  name: 'timeline',
  summary: 'What happened with an account, newest first.',
  http: { method: 'GET', path: '/accounts/{account}/timeline' },
  effect: 'read',
  input: pageFields.extend({
    account: id,
    kinds: z.array(z.string()).optional(),
    find: text(200).optional(),
  }),
  output: timelinePage,
  allow: anybody,
  async run(context, { account, after, limit, ...filter }) {
    await accountFor(context, account);
    const page = { ...pageOf({ after, limit }), ...withoutUndefined(filter) };
    return pageOfTimeline(await context.tx.lists.timeline({ account }, page), limit);
  },
});

/** Everything that somebody took part in, at every account that may be seen: also where they worked before. */
export const personTimeline = operation({
  name: 'person-timeline',
  summary: 'What happened with a person, at whichever account, newest first.',
  http: { method: 'GET', path: '/people/{person}/timeline' },
  effect: 'read',
  input: pageFields.extend({ person: id, kinds: z.array(z.string()).optional(), find: text(200).optional() }),
  output: timelinePage,
  allow: anybody,
  async run(context, { person, after, limit, ...filter }) {
    await personFor(context, person);
    const page = { ...pageOf({ after, limit }), ...withoutUndefined(filter) };
    const of = { person, sight: await sightOf(context) };
    return pageOfTimeline(await context.tx.lists.timeline(of, page), limit);
  },
});

export const opportunityTimeline = operation({
  name: 'opportunity-timeline',
  summary: 'What happened in an opportunity, newest first.',
  http: { method: 'GET', path: '/opportunities/{opportunity}/timeline' },
  effect: 'read',
  input: pageFields.extend({ opportunity: id }),
  output: timelinePage,
  allow: anybody,
  async run(context, { opportunity, after, limit }) {
    await opportunityFor(context, opportunity);
    return pageOfTimeline(await context.tx.lists.timeline({ opportunity }, pageOf({ after, limit })), limit);
  },
});

/** What of value was brought to an account, to whom, and how they took it. */
export const listValueGiven = operation({
  name: 'list-value-given',
  summary: 'What of value was brought to an account, newest first.',
  http: { method: 'GET', path: '/accounts/{account}/value-given' },
  effect: 'read',
  input: pageFields.extend({ account: id }),
  output: timelinePage,
  allow: anybody,
  async run(context, { account, after, limit }) {
    await accountFor(context, account);
    return pageOfTimeline(
      await context.tx.lists.timeline({ account, gave: true }, pageOf({ after, limit })),
      limit,
    );
  },
});

function pageOfTimeline(found: readonly TimelineRow[], limit: number): z.input<typeof timelinePage> {
  const { rows, next } = pageFrom(found, limit);
  return {
    interactions: rows.map(({ key: _, people, ...row }) => ({
      ...row,
      people: [...people],
      at: new Date(row.at).toISOString(),
    })),
    next,
  };
}
