import type { Id } from '../../core/facts.ts';
import { refuse } from '../errors.ts';
import type { OperationContext } from '../operation.ts';
import { recordPerson } from '../people/add-person.ts';
import type { Understood } from './understanding-schema.ts';

/** People whom the line names with their company and whom the book does not know yet: they are added. */
export async function addNewPeople(context: OperationContext, { newPeople }: Understood): Promise<Id[]> {
  const added: Id[] = [];
  const made = new Map<string, Id>();
  for (const { name, accountId, accountName } of newPeople) {
    const account = accountId ?? made.get(accountName ?? '');
    if (account === undefined && accountName === null) throw refuse('capture-unknown', { names: name });
    const where = account === undefined ? { newAccount: accountName ?? '' } : { account };
    const person = await recordPerson(context, { name, ...where });
    if (accountName !== null) made.set(accountName, person.accountId);
    added.push(person.id);
  }
  return added;
}
