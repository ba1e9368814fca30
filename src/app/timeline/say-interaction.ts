import { z } from 'zod';
import type { TimelineRow } from '../ports/timeline.ts';
import { id, reference } from '../schemas.ts';

/** Something that happened, as doors show it. */
export const saidInteraction = z.object({
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
  withdrawnReason: z.string().nullable(),
});

export function sayInteraction({ key: _, people, at, ...row }: TimelineRow): z.input<typeof saidInteraction> {
  return { ...row, people: [...people], at: new Date(at).toISOString() };
}
