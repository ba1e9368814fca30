import { z } from 'zod';
import { isoFromDay } from '../../core/time/day.ts';
import { zoneOf } from '../../core/time/zone.ts';
import { accountFor } from '../access.ts';
import { recordAccount } from '../accounts/add-account.ts';
import { sellers } from '../actor.ts';
import { withCustom } from '../custom-fields/check-custom.ts';
import { refuse } from '../errors.ts';
import { type OperationContext, operation } from '../operation.ts';
import type { PersonRecord } from '../ports/records.ts';
import { id, text } from '../schemas.ts';
import { personColumns, personFields } from './person-fields.ts';
import { setAddresses } from './set-addresses.ts';

export const addPersonFields = personFields.extend({
  account: id.optional(),
  newAccount: text(300).optional().describe('The name of an account to add with them'),
});

/** Somebody at an account. */
export const addPerson = operation({
  name: 'add-person',
  summary: 'Add a person to an account.',
  http: { method: 'POST', path: '/people' },
  effect: 'write',
  input: addPersonFields,
  output: z.object({ id, account: id, version: z.int() }),
  allow: sellers,
  async run(context, input) {
    const person = await recordPerson(context, input);
    return { id: person.id, account: person.accountId, version: person.version };
  },
});

/** Records a person inside a running operation. */
export async function recordPerson(
  context: OperationContext,
  said: z.output<typeof addPersonFields>,
): Promise<PersonRecord> {
  const { account, newAccount, ...fields } = said;
  if (account === undefined && newAccount === undefined) throw refuse('account-missing');
  const home =
    account === undefined
      ? await recordAccount(context, { name: newAccount ?? '' })
      : await accountFor(context, account);
  await context.change([home.id]);
  const person: PersonRecord = {
    ...EMPTY,
    id: context.newId(),
    accountId: home.id,
    name: fields.name,
    firstPlannedOn: isoFromDay(zoneOf(context.actor.zone).dayOf(context.now)),
    createdAt: context.now,
    updatedAt: context.now,
    ...personColumns(context, fields),
    custom: await withCustom(context, 'person', {}, fields.custom),
  };
  await context.tx.people.insert([person]);
  await setAddresses(context, person.id, fields.addresses ?? []);
  context.about('person', person.id);
  return person;
}

const EMPTY: Omit<PersonRecord, 'id' | 'accountId' | 'name' | 'firstPlannedOn' | 'createdAt' | 'updatedAt'> =
  {
    givenName: null,
    familyName: null,
    title: null,
    department: null,
    ownerId: null,
    rating: null,
    ratedAt: null,
    idealDays: null,
    longestDays: null,
    country: null,
    region: null,
    city: null,
    zone: null,
    language: null,
    style: null,
    interests: [],
    note: null,
    birthday: null,
    legalBasis: null,
    custom: {},
    version: 1,
    mergedInto: null,
  };
