import { z } from 'zod';
import type { Id } from '../../core/facts.ts';
import { accountFor, personFor } from '../access.ts';
import { sellers } from '../actor.ts';
import { refuse } from '../errors.ts';
import { groups, ownedBefore } from '../lists/undo.ts';
import { type OperationContext, operation } from '../operation.ts';
import { id, text } from '../schemas.ts';
import { activeUser } from './users.ts';

/** Gives accounts and people to another seller, one or many. People without a seller of their own follow their account. */
export const reassign = operation({
  name: 'reassign',
  summary: 'Give accounts and people to another seller, one or many.',
  http: { method: 'POST', path: '/reassignments' },
  effect: 'write',
  input: z.object({
    owner: id.nullable(),
    accounts: z.array(id).max(5_000).default([]),
    people: z.array(id).max(5_000).default([]),
    team: id
      .nullable()
      .optional()
      .describe('The team of the accounts; that of the seller unless it is said, as when a change is undone'),
    reason: text(500).optional().describe('Kept in the audit trail'),
  }),
  output: z.object({ accounts: z.int(), people: z.int(), before: ownedBefore }),
  allow: sellers,
  async run(context, input) {
    const before = await reassignThem(context, input);
    return { accounts: input.accounts.length, people: input.people.length, before };
  },
});

/** Gives them to another, and says whose they were. */
export async function reassignThem(
  context: OperationContext,
  {
    owner,
    accounts,
    people,
    team,
  }: {
    readonly owner: Id | null;
    readonly accounts: readonly Id[];
    readonly people: readonly Id[];
    readonly team?: Id | null | undefined;
  },
): Promise<z.output<typeof ownedBefore>> {
  const before = groups<{ owner: Id | null; team: Id | null }>();
  const seller = owner === null ? null : await activeUser(context, owner);
  if (team && !(await context.tx.teams.get(team))) throw refuse('not-found', { what: 'team', id: team });
  await context.change(accounts);
  await context.changePeople(people);
  for (const account of accounts) {
    const { teamId, ownerId } = await accountFor(context, account);
    before.add({ owner: ownerId, team: teamId }, 'accounts', account);
    await context.tx.accounts.update(account, {
      ownerId: owner,
      teamId: team === undefined ? (seller?.teamId ?? teamId) : team,
      updatedAt: context.now,
    });
  }
  for (const each of people) {
    const { person } = await personFor(context, each);
    before.add({ owner: person.ownerId, team: null }, 'people', each);
    await context.tx.people.update(each, { ownerId: owner, updatedAt: context.now });
  }
  return before.all();
}
