import { z } from 'zod';
import { accountFor } from '../access.ts';
import { sellers } from '../actor.ts';
import { withCustom } from '../custom-fields/check-custom.ts';
import { operation } from '../operation.ts';
import type { OpportunityRecord } from '../ports/records.ts';
import { id } from '../schemas.ts';
import { opportunityColumns, opportunityFields, setPeople } from './opportunity-fields.ts';

/** A possible sale at an account. */
export const addOpportunity = operation({
  name: 'add-opportunity',
  summary: 'Add an opportunity to an account.',
  http: { method: 'POST', path: '/opportunities' },
  effect: 'write',
  input: opportunityFields.extend({ account: id }),
  output: z.object({ id, version: z.int() }),
  allow: sellers,
  async run(context, { account: accountId, ...said }) {
    await context.change([accountId]);
    const account = await accountFor(context, accountId);
    const opportunity: OpportunityRecord = {
      ...EMPTY,
      id: context.newId(),
      accountId,
      name: said.name,
      ownerId: account.ownerId ?? context.actor.user,
      createdAt: context.now,
      updatedAt: context.now,
      ...(await opportunityColumns(context, said)),
      custom: await withCustom(context, 'opportunity', {}, said.custom),
    };
    await context.tx.opportunities.insert([opportunity]);
    await setPeople(context, opportunity.id, said.people);
    context.about('opportunity', opportunity.id);
    return { id: opportunity.id, version: 1 };
  },
});

const EMPTY: Omit<OpportunityRecord, 'id' | 'accountId' | 'name' | 'createdAt' | 'updatedAt'> = {
  ownerId: null,
  stage: null,
  status: 'open',
  amount: null,
  currency: null,
  product: null,
  openedOn: null,
  expectedClose: null,
  closedOn: null,
  wonBy: null,
  lostReason: null,
  nextStep: null,
  note: null,
  custom: {},
  version: 1,
};
