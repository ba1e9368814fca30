import { z } from 'zod';
import { accountFor } from '../access.ts';
import { anybody } from '../actor.ts';
import { type OperationContext, operation } from '../operation.ts';
import { cursorOf, pageFields, placeIn } from '../paging.ts';
import {
  EVENT_TYPES,
  type EventRow,
  type EventsOf,
  type Stretch,
  type TimelineRow,
  type Wanted,
} from '../ports/timeline.ts';
import { id, isoDay, reference, text } from '../schemas.ts';
import { saidInteraction, sayInteraction } from './say-interaction.ts';

/** How many newer ones stand above the fact to which an address leads. */
const ABOVE = 5;

/**
 * What happened with an account, newest first: interactions, and between them what was agreed, promised, held,
 * learned and changed. `find` looks for what was said; `fact` begins where that fact stands.
 */
export const timeline = operation({
  name: 'timeline',
  summary: 'What happened with an account, newest first.',
  http: { method: 'GET', path: '/accounts/{account}/timeline' },
  effect: 'read',
  input: pageFields.extend({
    account: id,
    before: z.string().max(2_000).optional().describe('The cursor that the page after gave as `previous`'),
    fact: id.optional().describe('Begin around this interaction, agreement, hold, promise or signal'),
    kinds: z
      .array(z.string().max(40))
      .max(40)
      .optional()
      .describe(`Kinds of interactions, and of events: ${EVENT_TYPES.join(', ')}`),
    person: id.optional(),
    find: text(200).optional(),
  }),
  output: z.object({
    interactions: z.array(saidInteraction),
    events: z.array(
      z.object({
        id: id.describe('Of the record: an agreement and its end have the same'),
        type: z.enum(EVENT_TYPES),
        at: z.string(),
        person: reference.nullable(),
        text: z.string().nullable(),
        day: isoDay.nullable(),
        side: z.enum(['ours', 'theirs']).nullable(),
        state: z.string().nullable(),
        by: z.string().nullable(),
      }),
    ),
    next: z.string().nullable().describe('The cursor of what is older'),
    previous: z.string().nullable().describe('The cursor of what is newer'),
  }),
  allow: anybody,
  async run(context, { account, person, after, before, fact, limit, ...wanted }) {
    await accountFor(context, account);
    const read = (stretch: Stretch) => readStretch(context, { account, person }, wanted, stretch);
    const place = fact === undefined ? null : await context.tx.timeline.placeOf(account, fact);
    if (before !== undefined) {
      const newer = await read({ from: placeIn(before), direction: 'newer', limit });
      return said(newer.rows, null, newer.more);
    }
    if (place !== null) {
      const above = await read({ from: place, direction: 'newer', limit: ABOVE });
      const rest = await read({ from: place, inclusive: true, direction: 'older', limit });
      return said([...above.rows, ...rest.rows], rest.more, above.more);
    }
    const from = after === undefined ? null : placeIn(after);
    const older = await read({ from, direction: 'older', limit });
    return said(older.rows, older.more, null);
  },
});

type Row = TimelineRow | EventRow;

/** A stretch of both, in one order. `more`: where the next one begins, null when this was all. */
async function readStretch(
  { tx, now }: OperationContext,
  of: EventsOf,
  wanted: Wanted,
  stretch: Stretch,
): Promise<{ rows: readonly Row[]; more: string | null }> {
  const asked = { ...stretch, limit: stretch.limit + 1 };
  const interactions = await tx.timeline.interactions(of, wanted, asked);
  const events = await tx.timeline.events(of, wanted, asked, now);
  const rows = [...interactions, ...events].sort(newestFirst);
  const older = stretch.direction === 'older';
  const kept = older ? rows.slice(0, stretch.limit) : rows.slice(-stretch.limit);
  const last = older ? kept.at(-1) : kept[0];
  return { rows: kept, more: rows.length > stretch.limit && last ? cursorOf(last) : null };
}

const newestFirst = (a: Row, b: Row) => b.at - a.at || (a.id < b.id ? 1 : a.id > b.id ? -1 : 0);

function said(rows: readonly Row[], next: string | null, previous: string | null) {
  const iso = (at: number) => new Date(at).toISOString();
  return {
    interactions: rows.flatMap((row) => ('type' in row ? [] : [sayInteraction(row)])),
    events: rows.flatMap((row) => {
      if (!('type' in row)) return [];
      const { key: _, at, ...rest } = row;
      return [{ ...rest, at: iso(at) }];
    }),
    next,
    previous,
  };
}
