import { z } from 'zod';
import { accountFor, personFor } from '../access.ts';
import { sellers } from '../actor.ts';
import { operation } from '../operation.ts';
import { id } from '../schemas.ts';
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
  }),
  output: z.object({ accounts: z.int(), people: z.int() }),
  allow: sellers,
  async run(context, { owner, accounts, people }) {
    const seller = owner === null ? null : await activeUser(context, owner);
    await context.change(accounts);
    await context.changePeople(people);
    for (const account of accounts) {
      const { teamId } = await accountFor(context, account);
      await context.tx.accounts.update(account, {
        ownerId: owner,
        teamId: seller?.teamId ?? teamId,
        updatedAt: context.now,
      });
    }
    for (const person of people) {
      await personFor(context, person);
      await context.tx.people.update(person, { ownerId: owner, updatedAt: context.now });
    }
    return { accounts: accounts.length, people: people.length };
  },
});
