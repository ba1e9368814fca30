/** What lists are narrowed by: the same for reading a list, for changing all that match, and for a view kept. */
import { z } from 'zod';
import type { Actor } from '../actor.ts';
import { id } from '../schemas.ts';

const common = {
  mine: z.boolean().optional().describe('Of the caller; weighs more than owner'),
  owner: id.nullable().optional().describe('The seller; null: nobody'),
  team: id.nullable().optional().describe('The team of the account; null: none'),
  tag: id.optional(),
  country: z.string().trim().toUpperCase().length(2).optional().describe('ISO 3166, two letters'),
  custom: z
    .record(z.string().max(63), z.string().max(500))
    .optional()
    .describe('Custom fields by key, and the value that each has'),
  text: z.string().trim().min(1).max(200).optional().describe('Found by the search: the best 200'),
};

const reached = {
  rating: z.string().max(40).nullable().optional().describe('Null: none'),
  silentForDays: z
    .int()
    .min(1)
    .max(10_000)
    .optional()
    .describe('No contact in either direction for so many days, or never'),
  nearLongest: z.boolean().optional().describe('The longest gap ends within 14 days, or has ended'),
  noStep: z.boolean().optional().describe('Nothing is next'),
};

export const accountFilter = z.object({ ...common, ...reached });

export const peopleFilter = accountFilter.extend({
  account: id.optional(),
  state: z.enum(['qualified', 'to-qualify', 'released']).optional(),
});

export const opportunityFilter = z.object({
  ...common,
  account: id.optional(),
  status: z.enum(['open', 'won', 'lost']).optional(),
  stage: z.string().max(100).optional(),
  noStep: z.boolean().optional().describe('Nothing is next for it'),
});

/** What a kept view filters by: fields that its list does not have are passed over. */
export const viewFilter = peopleFilter.extend({
  status: opportunityFilter.shape.status,
  stage: opportunityFilter.shape.stage,
});

/** "Mine" becomes the caller's. */
export function ofCaller<Filter extends { mine?: boolean | undefined; owner?: string | null | undefined }>(
  { mine, ...filter }: Filter,
  { user }: Pick<Actor, 'user'>,
): Omit<Filter, 'mine'> {
  return mine ? { ...filter, owner: user } : filter;
}

export type ListFilterInput = z.output<typeof viewFilter>;
