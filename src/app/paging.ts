import { z } from 'zod';
import { refuse } from './errors.ts';
import type { Page, Walk } from './ports/lists.ts';

/** What every list takes: where to go on, and how much. */
export const pageFields = z.object({
  after: z.string().max(2_000).optional().describe('The cursor that the page before gave as `next`'),
  limit: z.int().min(1).max(200).default(50),
});

/** The page that was asked for; one row more is read, to know whether there is a next. */
export function pageOf({ after, limit }: { after?: string | undefined; limit: number }): Page {
  return { after: after === undefined ? null : decode(after), limit: limit + 1 };
}

/** The rows of the page, and the cursor of the next one: null when this is the last. */
export function pageFrom<Row extends { readonly id: string; readonly key: string }>(
  rows: readonly Row[],
  limit: number,
): { rows: readonly Row[]; next: string | null } {
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const more = rows.length > limit && last !== undefined;
  return { rows: page, next: more ? encode(last.key, last.id) : null };
}

/** The place in a list to which a cursor points. Throws `bad-cursor`. */
export const placeIn = (cursor: string): { key: string; id: string } => decode(cursor);

export const cursorOf = ({ key, id }: { readonly key: string; readonly id: string }): string =>
  encode(key, id);

/**
 * The same for a list that is looked through by a filter: where the walk stopped before the page was full, the
 * cursor is there, so that a page may hold fewer rows than were asked for, or none, and the list still goes on.
 */
export function pageOfWalk<Row extends { readonly id: string; readonly key: string }>(
  { rows, stoppedAt }: Walk<Row>,
  limit: number,
): { rows: readonly Row[]; next: string | null } {
  const page = pageFrom(rows, limit);
  if (page.next !== null || stoppedAt === null) return page;
  return { rows: page.rows, next: encode(stoppedAt.key, stoppedAt.id) };
}

const encode = (key: string, id: string) => Buffer.from(JSON.stringify([key, id])).toString('base64url');

function decode(cursor: string): { key: string; id: string } {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (Array.isArray(parsed) && typeof parsed[0] === 'string' && typeof parsed[1] === 'string') {
      return { key: parsed[0], id: parsed[1] };
    }
  } catch {
    // A cursor that is none is refused below.
  }
  throw refuse('bad-cursor');
}
