import { z } from 'zod';
import { accountFor, opportunityFor, personFor, sightOf } from '../access.ts';
import { anybody } from '../actor.ts';
import { type OperationContext, operation } from '../operation.ts';
import { pageFields, pageFrom, pageOf } from '../paging.ts';
import type { TimelineOf, Wanted } from '../ports/timeline.ts';
import { id, text } from '../schemas.ts';
import { saidInteraction, sayInteraction } from './say-interaction.ts';

const timelinePage = z.object({
  interactions: z.array(saidInteraction),
  next: z.string().nullable(),
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
  async run(context, { person, after, limit, ...wanted }) {
    await personFor(context, person);
    return pageOfTimeline(context, { person, sight: await sightOf(context) }, wanted, { after, limit });
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
    return pageOfTimeline(context, { opportunity }, {}, { after, limit });
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
    return pageOfTimeline(context, { account, gave: true }, {}, { after, limit });
  },
});

async function pageOfTimeline(
  { tx }: OperationContext,
  of: TimelineOf,
  wanted: Wanted,
  asked: { after: string | undefined; limit: number },
): Promise<z.input<typeof timelinePage>> {
  const page = pageOf(asked);
  const stretch = { from: page.after, direction: 'older', limit: page.limit } as const;
  const { rows, next } = pageFrom(await tx.timeline.interactions(of, wanted, stretch), asked.limit);
  return { interactions: rows.map(sayInteraction), next };
}
