/** Schemas that many operations share. */
import { z } from 'zod';

export const id = z.uuid().describe('Identifier');

export const isoDay = z.iso
  .date('Give a day as YYYY-MM-DD, and one that exists.')
  .describe('A day in the customer’s zone, YYYY-MM-DD');

/** Wide at the door: with or without seconds, with an offset or Z. */
export const instant = z.iso
  .datetime({
    offset: true,
    local: false,
    error: 'Give a moment with its offset, such as 2026-11-12T10:00:00+01:00.',
  })
  .describe('A moment, ISO 8601 with offset');

export const text = (longest: number) =>
  z.string().trim().min(1, 'Write something here.').max(longest, `At most ${longest} characters.`);
export const reason = text(500).describe('Why, in a few words');
export const scope = z.enum(['person', 'opportunity', 'account']);

export const reference = z.object({ id, name: z.string() });

export const version = z
  .int()
  .min(1)
  .describe('The version that was read; the edit is refused when it is no longer the newest');
