import { z } from 'zod';
import type { Id } from '../../core/facts.ts';
import { mayActFor } from '../access.ts';
import { anybody } from '../actor.ts';
import { refuse } from '../errors.ts';
import { type OperationContext, operation } from '../operation.ts';
import type { IsoDay } from '../ports/records.ts';
import { id, isoDay, text } from '../schemas.ts';
import { coveredBy } from './covered-by.ts';
import { activeUser } from './users.ts';

/** Leave with a deputy: the deputy's Today has what falls into it. */
export const planLeave = operation({
  name: 'plan-leave',
  summary: 'Plan leave, and who covers it.',
  http: { method: 'POST', path: '/leaves' },
  effect: 'write',
  input: z.object({
    user: id.optional(),
    first: isoDay,
    last: isoDay,
    deputy: id.nullable().default(null),
    reason: text(300).optional(),
  }),
  output: z.object({ id }),
  allow: anybody,
  async run(context, input) {
    const user = await activeUser(context, input.user ?? context.actor.user);
    if (!mayActFor(context.actor, user.id)) throw refuse('not-allowed', { what: 'plan leave for others.' });
    if (input.last < input.first) throw refuse('leave-backwards');
    if (input.deputy !== null) await activeUser(context, input.deputy);
    if (input.deputy === user.id) throw refuse('own-deputy');
    const leave = context.newId();
    await context.change(await accountsDoneBy(context, user.id, input.first, input.last));
    await context.tx.leaves.insert([
      {
        id: leave,
        userId: user.id,
        firstDay: input.first,
        lastDay: input.last,
        deputyId: input.deputy,
        reason: input.reason ?? null,
      },
    ]);
    context.about('user', user.id);
    return { id: leave };
  },
});

/** The accounts of a user, and of those for whom they stand in on these days. */
async function accountsDoneBy({ tx }: OperationContext, user: Id, first: IsoDay, last: IsoDay) {
  const owners = [user, ...(await coveredBy(tx, user, first, last))];
  const accounts = await Promise.all(owners.map((owner) => tx.planning.accountsOf(owner)));
  return [...new Set(accounts.flat())];
}

export const cancelLeave = operation({
  name: 'cancel-leave',
  summary: 'Take a planned leave back.',
  http: { method: 'DELETE', path: '/leaves/{id}' },
  effect: 'write',
  input: z.object({ id }),
  output: z.object({ id }),
  allow: anybody,
  async run(context, input) {
    const leave = await context.tx.leaves.get(input.id);
    if (!leave || !mayActFor(context.actor, leave.userId))
      throw refuse('not-found', { what: 'leave', id: input.id });
    await context.change(await accountsDoneBy(context, leave.userId, leave.firstDay, leave.lastDay));
    await context.tx.leaves.remove([leave.id]);
    context.about('user', leave.userId);
    return { id: leave.id };
  },
});

export const listLeaves = operation({
  name: 'list-leaves',
  summary: 'Who is on leave when, and who covers it.',
  http: { method: 'GET', path: '/leaves' },
  effect: 'read',
  input: z.object({}),
  output: z.object({
    leaves: z.array(
      z.object({
        id,
        user: id,
        first: isoDay,
        last: isoDay,
        deputy: id.nullable(),
        reason: z.string().nullable(),
      }),
    ),
  }),
  allow: anybody,
  async run({ tx }) {
    const leaves = await tx.leaves.where({});
    return {
      leaves: leaves.map(({ id, userId, firstDay, lastDay, deputyId, reason }) => ({
        id,
        user: userId,
        first: firstDay,
        last: lastDay,
        deputy: deputyId,
        reason,
      })),
    };
  },
});
