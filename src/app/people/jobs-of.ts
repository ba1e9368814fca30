import { z } from 'zod';
import type { Id } from '../../core/facts.ts';
import { isSeen, sightOf } from '../access.ts';
import type { OperationContext } from '../operation.ts';
import type { PersonRecord } from '../ports/records.ts';
import { id, isoDay } from '../schemas.ts';

/** An account that is named; what lies behind it only opens to those who may see it. */
export const saidLinkedAccount = z.object({ id, name: z.string(), open: z.boolean() });

export const saidJob = z.object({
  account: saidLinkedAccount,
  title: z.string().nullable(),
  from: isoDay.nullable(),
  until: isoDay.nullable().describe('null: they work there now'),
});

/** Where somebody works and has worked, the present job first. */
export async function pastAndPresentJobs(context: OperationContext, person: PersonRecord) {
  const past = await context.tx.jobs.where({ personId: person.id });
  const linked = await linkedAccounts(context, [person.accountId, ...past.map(({ accountId }) => accountId)]);
  const at = (account: Id) => linked.get(account) ?? { id: account, name: '', open: false };
  return [
    { account: at(person.accountId), title: person.title, from: null, until: null },
    ...past
      .toSorted((a, b) => ((a.lastDay ?? '') < (b.lastDay ?? '') ? 1 : -1))
      .map((job) => ({
        account: at(job.accountId),
        title: job.title,
        from: job.firstDay,
        until: job.lastDay,
      })),
  ];
}

/** Accounts by id as they may be named to this actor. */
export async function linkedAccounts(context: OperationContext, accounts: readonly Id[]) {
  const sight = await sightOf(context);
  const found = await context.tx.accounts.getMany([...new Set(accounts)]);
  return new Map(
    found.map((account) => [
      account.id,
      { id: account.id, name: account.name, open: isSeen(sight, account) },
    ]),
  );
}
