import { z } from 'zod';
import { anybody } from '../actor.ts';
import { operation } from '../operation.ts';
import { id, isoDay, reference } from '../schemas.ts';
import { bookOf } from './book-of.ts';

/**
 * Nobody gets left behind, proved: how many are qualified, to qualify, released; who has no next step (nobody,
 * or the plan is broken); who is near the longest gap or past it.
 */
export const coverage = operation({
  name: 'coverage',
  summary: 'Prove that nobody is left behind: states, next steps, who is near the longest gap.',
  http: { method: 'GET', path: '/coverage' },
  effect: 'read',
  input: z.object({
    for: id.optional().describe('A seller; you, unless told. Managers: left out means everybody'),
    nearDays: z.int().min(1).max(365).default(14).describe('How many days before the longest gap is near'),
  }),
  output: z.object({
    complete: z.boolean().describe('Everybody has exactly one next step or a release'),
    states: z.array(
      z.object({ state: z.string(), rating: z.string().nullable(), people: z.int(), withStep: z.int() }),
    ),
    withoutStep: z.array(reference),
    nearLongest: z.array(
      z.object({
        person: reference,
        account: reference,
        rating: z.string().nullable(),
        longestDay: isoDay,
        lastContact: z.string().nullable(),
      }),
    ),
    released: z.array(
      z.object({
        person: reference,
        account: reference,
        until: isoDay.nullable(),
        reason: z.string().nullable(),
      }),
    ),
  }),
  allow: anybody,
  async run(context, input) {
    const { tx, now } = context;
    const owner = bookOf(context, input.for);
    const found = await tx.coverage.of(owner, { near: now + input.nearDays * 86_400_000, limit: 200 });
    return {
      complete: found.withoutStep.length === 0,
      states: [...found.states],
      withoutStep: [...found.withoutStep],
      nearLongest: found.nearLongest.map(({ lastContactAt, ...row }) => ({
        ...row,
        lastContact: lastContactAt === null ? null : new Date(lastContactAt).toISOString(),
      })),
      released: [...found.released],
    };
  },
});
