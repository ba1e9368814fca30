import type { ImportRowRecord } from '../../ports/imports.ts';
import type { StoreTransaction } from '../../ports/store.ts';
import type { Run } from '../run.ts';
import type { Book } from './book.ts';
import type { Entry } from './entry.ts';

/** Writes what a batch did: new records first, then changes, then what the rows became. */
export async function writeBook(
  run: Run,
  tx: StoreTransaction,
  book: Book,
  rows: readonly ImportRowRecord[],
): Promise<void> {
  const accounts = split(book.accounts.values());
  const people = split(book.people.values());
  const opportunities = split(book.opportunities.values());
  const products = split(book.products.values());
  const campaigns = split(book.campaigns.values());
  const todos = split(book.todos.values());
  const users = split(book.sellers.entries());
  const dated = <Row extends object>(list: readonly Row[]) =>
    list.map((row) => ({ ...row, updatedAt: run.now }));

  await tx.teams.insert(book.sellers.freshTeams);
  await tx.users.insert(users.fresh);
  await tx.bulk.update('users', users.changed);
  await tx.customFields.insert(book.customFields.fresh);
  await tx.products.insert(products.fresh);
  await tx.bulk.update('products', products.changed);
  await tx.campaigns.insert(campaigns.fresh);
  await tx.bulk.update('campaigns', campaigns.changed);
  // Planned as soon as somebody comes to it: after the last batch, or by the worker when this run dies.
  // Parents stand in the same statement as their children; the database checks them at its end.
  await tx.accounts.insert(accounts.fresh.map((account) => ({ ...account, replanAt: run.now })));
  await tx.bulk.update('accounts', dated(accounts.changed));
  await tx.people.insert(people.fresh);
  await tx.bulk.update('people', dated(people.changed));
  await tx.jobs.insert(book.newJobs);
  await tx.addresses.insert(book.newAddresses);
  await tx.permissions.insert(book.newPermissions);
  await tx.ratingChanges.insert(book.newRatingChanges);
  await tx.opportunities.insert(opportunities.fresh);
  await tx.bulk.update('opportunities', dated(opportunities.changed));
  await tx.bulk.addOpportunityPeople(book.newOpportunityPeople);
  await tx.interactions.insert(book.newInteractions);
  await tx.bulk.addParticipants(book.newParticipants, book.newParticipantUsers);
  await tx.todos.insert(todos.fresh);
  await tx.bulk.update('todos', todos.changed);
  await tx.tags.insert(book.newTags);
  await tx.bulk.addTaggings(book.newTaggings);
  await tx.bulk.addExternalIds(book.newExternalIds);
  await tx.bulk.markForPlanning([...book.touched], run.now);
  await tx.imports.addRows(run.id, rows);
}

function split<Row extends { readonly id: string }>(
  entries: Iterable<Entry<Row>>,
): { fresh: Row[]; changed: Row[] } {
  const fresh: Row[] = [];
  const changed: Row[] = [];
  for (const entry of entries) {
    if (entry.fresh) fresh.push(entry.record);
    else if (entry.changed) changed.push(entry.record);
  }
  return { fresh, changed };
}
