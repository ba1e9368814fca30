import type { Id } from '../../../core/facts.ts';
import type { StoreTransaction } from '../../ports/store.ts';
import type { Run } from '../run.ts';
import type { Book } from './book.ts';
import type { Wanted } from './wanted.ts';

interface Found {
  readonly accounts: Set<Id>;
  readonly people: Set<Id>;
  readonly opportunities: Set<Id>;
}

/** Asks by every id, name and address at once, and notes in the book which record goes by which of them. */
export async function findInBook(
  run: Run,
  { matching }: StoreTransaction,
  wanted: Wanted,
  book: Book,
): Promise<Found> {
  const { source } = run;
  const [suppressed, accounts, companies, domains, people, byMail, byProfile, opportunities] =
    await Promise.all([
      matching.suppressed([...wanted.mails, ...wanted.phones]),
      matching.known(source, 'account', [...wanted.accountIds]),
      matching.companies([...wanted.companies]),
      matching.domains([...wanted.domains]),
      matching.known(source, 'person', [...wanted.personIds]),
      matching.peopleAt('mail', [...wanted.mails]),
      matching.peopleAt('profile', [...wanted.profiles]),
      matching.known(source, 'opportunity', [...wanted.opportunityIds]),
    ]);
  const found: Found = {
    accounts: new Set(accounts.values()),
    people: new Set(people.values()),
    opportunities: new Set(opportunities.values()),
  };
  for (const [address, channels] of suppressed) book.suppressed.set(address, channels);
  for (const [key, id] of accounts) book.accountByExternalId.set(key, id);
  for (const [key, id] of people) book.personByExternalId.set(key, id);
  for (const [key, id] of opportunities) book.opportunityByExternalId.set(key, id);
  for (const [name, { key, accounts: ids }] of companies) {
    book.companyKeys.set(name, key);
    note(new Map([[key, ids]]), book.accountsByKey, found.accounts);
  }
  note(domains, book.accountsByDomain, found.accounts);
  note(byMail, book.peopleByMail, found.people);
  note(byProfile, book.peopleByProfile, found.people);
  return found;
}

function note(
  lists: ReadonlyMap<string, readonly Id[]>,
  index: { add(key: string, id: Id): void },
  all: Set<Id>,
): void {
  for (const [key, ids] of lists) {
    for (const id of ids) {
      index.add(key, id);
      all.add(id);
    }
  }
}
