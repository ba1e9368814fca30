import { z } from 'zod';
import { FollowthroughError } from '../../core/errors.ts';
import type { Id } from '../../core/facts.ts';
import type { Policy } from '../../core/policy/policy.ts';
import { accountFor, personFor } from '../access.ts';
import { sellers } from '../actor.ts';
import { groups, ratedBefore } from '../lists/undo.ts';
import { type OperationContext, operation } from '../operation.ts';
import { id, text } from '../schemas.ts';

/** Rates people and accounts, one or many. A person without a rating of their own has their account's. */
export const rate = operation({
  name: 'rate',
  summary: 'Rate people and accounts by their potential, one or many.',
  http: { method: 'POST', path: '/ratings' },
  effect: 'write',
  input: z.object({
    rating: z.string().max(40).nullable().describe('A rating of the policy; null takes the own rating away'),
    people: z.array(id).max(5_000).default([]),
    accounts: z.array(id).max(5_000).default([]),
    reason: text(500).optional(),
  }),
  output: z.object({ people: z.int(), accounts: z.int(), before: ratedBefore }),
  allow: sellers,
  async run(context, input) {
    const before = await rateThem(context, input);
    return { people: input.people.length, accounts: input.accounts.length, before };
  },
});

/** Rates them, and says what they had. */
export async function rateThem(
  context: OperationContext,
  {
    rating,
    people,
    accounts,
    reason,
  }: {
    readonly rating: string | null;
    readonly people: readonly Id[];
    readonly accounts: readonly Id[];
    readonly reason?: string | undefined;
  },
): Promise<z.output<typeof ratedBefore>> {
  const before = groups<{ rating: string | null }>();
  await context.change(accounts);
  await context.changePeople(people);
  for (const account of accounts) {
    const { teamId, rating: previous } = await accountFor(context, account);
    knownRating(await context.tx.policies.current(teamId), rating);
    before.add({ rating: previous }, 'accounts', account);
    await context.tx.accounts.update(account, { rating, ratedAt: context.now });
    await note(context, { accountId: account, personId: null, previous }, rating, reason);
  }
  for (const each of people) {
    const { person, account } = await personFor(context, each);
    knownRating(await context.tx.policies.current(account.teamId), rating);
    before.add({ rating: person.rating }, 'people', each);
    await context.tx.people.update(each, { rating, ratedAt: rating === null ? null : context.now });
    await note(context, { accountId: null, personId: each, previous: person.rating }, rating, reason);
  }
  return before.all();
}

/** Refuses a rating that the policy does not have. */
export function knownRating(policy: Policy, rating: string | null): void {
  if (rating === null || policy.ratings.some(({ key }) => key === rating)) return;
  throw new FollowthroughError('unknown-rating', {
    rating,
    known: policy.ratings.map(({ key }) => key).join(', '),
  });
}

function note(
  { tx, actor, now, newId }: OperationContext,
  subject: { accountId: Id | null; personId: Id | null; previous: string | null },
  rating: string | null,
  reason: string | undefined,
): Promise<void> {
  return tx.ratingChanges.insert([
    { id: newId(), ...subject, rating, reason: reason ?? null, at: now, changedBy: actor.user },
  ]);
}
