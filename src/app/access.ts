/** Who may see and change which accounts: everybody their own, their team's as the organization says. */
import type { Id } from '../core/facts.ts';
import { type Actor, isAtLeast } from './actor.ts';
import { refuse } from './errors.ts';
import type { OperationContext } from './operation.ts';
import type { AccountRecord, OpportunityRecord, PersonRecord } from './ports/records.ts';

/** What limits a list to the accounts that the actor may see; null: no limit. */
export type Sight = null | { readonly owner: Id; readonly team: Id | null };

/** What the actor may see: managers and owners everything, others as `sellersSee` says. Accounts of nobody are seen by all. */
export async function sightOf({ tx, actor }: Pick<OperationContext, 'tx' | 'actor'>): Promise<Sight> {
  if (isAtLeast(actor, 'manager')) return null;
  const { sellersSee } = await tx.organization.get();
  if (sellersSee === 'everybody') return null;
  return { owner: actor.user, team: sellersSee === 'team' ? actor.team : null };
}

export function isSeen(
  sight: Sight,
  account: Pick<AccountRecord, 'ownerId' | 'teamId'>,
  person?: Pick<PersonRecord, 'ownerId'>,
): boolean {
  if (sight === null || account.ownerId === null) return true;
  if (account.ownerId === sight.owner || person?.ownerId === sight.owner) return true;
  return sight.team !== null && account.teamId === sight.team;
}

/** The account, or "not found": what somebody may not see does not exist for them. */
export async function accountFor(
  context: Pick<OperationContext, 'tx' | 'actor'>,
  id: Id,
): Promise<AccountRecord> {
  const account = await context.tx.accounts.get(id);
  if (!account || account.mergedInto !== null || !(await mayOpen(context, account)))
    throw refuse('not-found', { what: 'account', id });
  return account;
}

/** The person with their home account, or "not found". */
export async function personFor(
  context: OperationContext,
  id: Id,
): Promise<{ person: PersonRecord; account: AccountRecord }> {
  const person = await context.tx.people.get(id);
  const account = person && (await context.tx.accounts.get(person.accountId));
  if (!person || !account || person.mergedInto !== null || !(await mayOpen(context, account, person))) {
    throw refuse('not-found', { what: 'person', id });
  }
  return { person, account };
}

/** The opportunity with its account, or "not found". It is open to its owner too. */
export async function opportunityFor(
  context: OperationContext,
  id: Id,
): Promise<{ opportunity: OpportunityRecord; account: AccountRecord }> {
  const opportunity = await context.tx.opportunities.get(id);
  const account = opportunity && (await context.tx.accounts.get(opportunity.accountId));
  if (!opportunity || !account || account.mergedInto !== null)
    throw refuse('not-found', { what: 'opportunity', id });
  if (opportunity.ownerId !== context.actor.user && !(await mayOpen(context, account)))
    throw refuse('not-found', { what: 'opportunity', id });
  return { opportunity, account };
}

/** May this actor act for another: read their Today, plan their leave? */
export function mayActFor(actor: Actor, user: Id): boolean {
  return actor.user === user || isAtLeast(actor, 'manager');
}

/** An account is also open to whoever owns somebody in it. */
async function mayOpen(
  context: Pick<OperationContext, 'tx' | 'actor'>,
  account: AccountRecord,
  person?: PersonRecord,
): Promise<boolean> {
  const sight = await sightOf(context);
  if (isSeen(sight, account, person)) return true;
  const mine = await context.tx.people.where(
    { accountId: account.id, ownerId: context.actor.user, mergedInto: null },
    1,
  );
  return mine.length > 0;
}
