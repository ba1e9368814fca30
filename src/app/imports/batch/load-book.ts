import type { Id } from '../../../core/facts.ts';
import { isSeen, sightOf } from '../../access.ts';
import type { StoreTransaction } from '../../ports/store.ts';
import type { Run } from '../run.ts';
import { Book, homeAndName } from './book.ts';
import { CustomFields } from './custom-fields.ts';
import { found } from './entry.ts';
import { findInBook } from './find-in-book.ts';
import { loadSmallThings } from './load-small-things.ts';
import { Sellers } from './sellers.ts';
import type { Wanted } from './wanted.ts';

/**
 * Finds everything that the rows of a batch speak of, in a fixed number of queries; locks the accounts, and
 * reads the records only then.
 */
export async function loadBook(run: Run, tx: StoreTransaction, wanted: Wanted): Promise<Book> {
  const book = new Book(await Sellers.load(run, tx), await CustomFields.load(run, tx), run.trustIds);
  const { accounts, people, opportunities } = await findInBook(run, tx, wanted, book);
  for (const id of await tx.matching.namesakes([...accounts], [...wanted.personNames])) people.add(id);
  for (const id of await tx.matching.opportunitiesNamed([...accounts], [...wanted.opportunityNames]))
    opportunities.add(id);
  for (const { accountId } of await tx.opportunities.getMany([...opportunities])) accounts.add(accountId);
  for (const home of (await tx.planning.homes([...people])).values()) accounts.add(home);
  await tx.planning.lock([...accounts].sort());
  await loadAccounts(run, tx, book, [...accounts]);
  await loadPeople(run, tx, book, [...people]);
  await loadOpportunities(run, tx, book, [...opportunities]);
  await loadSmallThings(run, tx, wanted, book);
  return book;
}

async function loadAccounts(run: Run, tx: StoreTransaction, book: Book, ids: readonly Id[]): Promise<void> {
  const [records, lines, names, sight] = await Promise.all([
    tx.accounts.getMany(ids),
    tx.imports.linesOf(run.id, 'account', ids),
    tx.matching.externalIds(run.source, 'account', ids),
    sightOf({ tx, actor: run.actor }),
  ]);
  for (const record of records) {
    book.accounts.set(record.id, found(record, lines.get(record.id) ?? null));
    if (!isSeen(sight, record)) book.hidden.add(record.id);
  }
  for (const [id, theirs] of names) book.externalIdsOf.set(id, [...theirs]);
}

async function loadPeople(run: Run, tx: StoreTransaction, book: Book, ids: readonly Id[]): Promise<void> {
  const { matching } = tx;
  const [records, lines, names, addresses, refusals, contacts] = await Promise.all([
    tx.people.getMany(ids),
    tx.imports.linesOf(run.id, 'person', ids),
    matching.externalIds(run.source, 'person', ids),
    matching.addresses(ids),
    matching.refusals(ids),
    run.lastContact === null ? new Map<Id, ReadonlySet<number>>() : matching.contactsFromFiles(ids),
  ]);
  for (const record of records) {
    book.addPerson({
      ...found(record, lines.get(record.id) ?? null),
      addresses: new Set(),
      refusals: new Set(refusals.get(record.id)),
      contacts: new Set(contacts.get(record.id)),
    });
  }
  for (const [id, theirs] of names) book.externalIdsOf.set(id, [...theirs]);
  for (const { personId, kind, normalized } of addresses)
    book.people.get(personId)?.addresses.add(`${kind} ${normalized}`);
}

async function loadOpportunities(
  run: Run,
  tx: StoreTransaction,
  book: Book,
  ids: readonly Id[],
): Promise<void> {
  const lines = await tx.imports.linesOf(run.id, 'opportunity', ids);
  for (const record of await tx.opportunities.getMany(ids)) {
    book.opportunities.set(record.id, found(record, lines.get(record.id) ?? null));
    book.opportunitiesByName.add(homeAndName(record.accountId, record.name), record.id);
  }
}
