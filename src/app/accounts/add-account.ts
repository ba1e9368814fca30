import { z } from 'zod';
import { sellers } from '../actor.ts';
import { withCustom } from '../custom-fields/check-custom.ts';
import { type OperationContext, operation } from '../operation.ts';
import type { AccountRecord } from '../ports/records.ts';
import { id } from '../schemas.ts';
import { accountColumns, accountFields } from './account-fields.ts';

/** A company. It belongs to whoever adds it, unless told otherwise. */
export const addAccount = operation({
  name: 'add-account',
  summary: 'Add an account: a company and its people.',
  http: { method: 'POST', path: '/accounts' },
  effect: 'write',
  input: accountFields,
  output: z.object({ id, version: z.int() }),
  allow: sellers,
  async run(context, input) {
    const account = await recordAccount(context, input);
    return { id: account.id, version: account.version };
  },
});

/** Records an account inside a running operation. */
export async function recordAccount(
  context: OperationContext,
  said: z.output<typeof accountFields>,
): Promise<AccountRecord> {
  const account: AccountRecord = {
    ...EMPTY,
    id: context.newId(),
    name: said.name,
    ownerId: context.actor.user,
    teamId: context.actor.team,
    createdAt: context.now,
    updatedAt: context.now,
    ...accountColumns(context, said),
    custom: await withCustom(context, 'account', {}, said.custom),
  };
  await context.tx.accounts.insert([account]);
  await context.change([account.id]);
  context.about('account', account.id);
  return account;
}

const EMPTY: Omit<AccountRecord, 'id' | 'name' | 'createdAt' | 'updatedAt'> = {
  ownerId: null,
  teamId: null,
  rating: null,
  ratedAt: null,
  parentId: null,
  domain: null,
  website: null,
  phone: null,
  industry: null,
  employees: null,
  revenue: null,
  currency: null,
  street: null,
  postalCode: null,
  city: null,
  region: null,
  country: null,
  zone: null,
  note: null,
  custom: {},
  excludedAt: null,
  excludedReason: null,
  version: 1,
  mergedInto: null,
};
