import type { Id } from '../../../core/facts.ts';
import { isSeen, sightOf } from '../../access.ts';
import type { StoreTransaction } from '../../ports/store.ts';
import type { Run } from '../run.ts';
import { Book, homeAndName } from './book.ts';
import { CustomFields } from './custom-fields.ts';
import { found } from './entry.ts';
import { Sellers } from './sellers.ts';
import type { Wanted } from './wanted.ts';

/**
 * Finds everything that the rows of a batch speak of, in a fixed number of queries; locks the accounts, and
 * reads the records only then.
 */
export async function loadBook(run: Run, tx: StoreTransaction, wanted: Wanted): Promise<Book> {
  const { matching, imports } = tx;
  const { source } = run;
  const book = new Book(await Sellers.load(run, tx), await CustomFields.load(run, tx), run.trustIds);

  const [suppressed, knownAccounts, companies, domains, knownPeople, byMail, byProfile, knownOpportunities] =
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
  const accounts = new Set<Id>(knownAccounts.values());
  for (const { accounts: ids } of companies.values()) for (const id of ids) accounts.add(id);
  for (const ids of domains.values()) for (const id of ids) accounts.add(id);

  const people = new Set<Id>(knownPeople.values());
  for (const ids of [...byMail.values(), ...byProfile.values()]) for (const id of ids) people.add(id);
  for (const id of await matching.namesakes([...accounts], [...wanted.personNames])) people.add(id);

  const opportunities = new Set<Id>(knownOpportunities.values());
  for (const id of await matching.opportunitiesNamed([...accounts], [...wanted.opportunityNames]))
    opportunities.add(id);
  const opportunityRecords = await tx.opportunities.getMany([...opportunities]);
  for (const { accountId } of opportunityRecords) accounts.add(accountId);
  for (const home of (await tx.planning.homes([...people])).values()) accounts.add(home);

  await tx.planning.lock([...accounts].sort());

  const accountIds = [...accounts];
  const personIds = [...people];
  const [
    accountRecords,
    accountLines,
    accountNames,
    personRecords,
    personLines,
    personNames,
    addresses,
    refusals,
    contacts,
  ] = await Promise.all([
    tx.accounts.getMany(accountIds),
    imports.linesOf(run.id, 'account', accountIds),
    matching.externalIds(source, 'account', accountIds),
    tx.people.getMany(personIds),
    imports.linesOf(run.id, 'person', personIds),
    matching.externalIds(source, 'person', personIds),
    matching.addresses(personIds),
    matching.refusals(personIds),
    run.lastContact === null ? new Map<Id, ReadonlySet<number>>() : matching.contactsFromFiles(personIds),
  ]);

  for (const [address, channels] of suppressed) book.suppressed.set(address, channels);
  const sight = await sightOf({ tx, actor: run.actor });
  for (const record of accountRecords) if (!isSeen(sight, record)) book.hidden.add(record.id);
  for (const record of accountRecords)
    book.accounts.set(record.id, found(record, accountLines.get(record.id) ?? null));
  for (const [name, { key, accounts: ids }] of companies) {
    book.companyKeys.set(name, key);
    for (const id of ids) book.accountsByKey.add(key, id);
  }
  for (const [domain, ids] of domains) for (const id of ids) book.accountsByDomain.add(domain, id);
  for (const [id, names] of [...accountNames, ...personNames]) book.externalIdsOf.set(id, [...names]);
  for (const [key, id] of knownAccounts) book.accountByExternalId.set(key, id);

  for (const record of personRecords) {
    book.people.set(record.id, {
      ...found(record, personLines.get(record.id) ?? null),
      addresses: new Set(),
      refusals: new Set(refusals.get(record.id)),
      contacts: new Set(contacts.get(record.id)),
    });
    book.peopleByHome.add(homeAndName(record.accountId, record.name), record.id);
  }
  for (const { personId, kind, normalized } of addresses)
    book.people.get(personId)?.addresses.add(`${kind} ${normalized}`);
  for (const [key, id] of knownPeople) if (book.people.has(id)) book.personByExternalId.set(key, id);
  for (const [mail, ids] of byMail)
    for (const id of ids) if (book.people.has(id)) book.peopleByMail.add(mail, id);
  for (const [profile, ids] of byProfile)
    for (const id of ids) if (book.people.has(id)) book.peopleByProfile.add(profile, id);

  const opportunityLines = await imports.linesOf(run.id, 'opportunity', [...opportunities]);
  for (const record of opportunityRecords) {
    book.opportunities.set(record.id, found(record, opportunityLines.get(record.id) ?? null));
    book.opportunitiesByName.add(homeAndName(record.accountId, record.name), record.id);
  }
  for (const [key, id] of knownOpportunities) book.opportunityByExternalId.set(key, id);
  await loadSmallThings(run, tx, wanted, book);
  return book;
}

/** Products, campaigns, tags, and what earlier runs made of the same activities. */
async function loadSmallThings(run: Run, tx: StoreTransaction, wanted: Wanted, book: Book): Promise<void> {
  const { matching, imports } = tx;
  if (wanted.hasProducts) {
    const products = await tx.products.where({}, 20_000);
    const lines = await imports.linesOf(
      run.id,
      'product',
      products.map(({ id }) => id),
    );
    for (const product of products)
      book.products.set(product.name.toLowerCase(), found(product, lines.get(product.id) ?? null));
  }
  if (wanted.campaignIds.size > 0) {
    const known = await matching.known(run.source, 'campaign', [...wanted.campaignIds]);
    const records = await tx.campaigns.getMany([...new Set(known.values())]);
    const lines = await imports.linesOf(
      run.id,
      'campaign',
      records.map(({ id }) => id),
    );
    for (const record of records) book.campaigns.set(record.id, found(record, lines.get(record.id) ?? null));
    for (const [key, id] of known) book.campaignByExternalId.set(key, id);
  }
  if (wanted.tags.size > 0) {
    for (const { id, name } of await tx.tags.where({}, 50_000)) book.tagIds.set(name.toLowerCase(), id);
    for (const type of ['person', 'account'] as const) {
      const ids = [...(type === 'person' ? book.people : book.accounts).keys()];
      for (const [id, tags] of await matching.tags(type, ids)) book.tagsOn.set(id, new Set(tags));
    }
  }
  if (wanted.activityIds.size === 0) return;
  const interactions = await matching.known(run.source, 'interaction', [...wanted.activityIds]);
  for (const [key, id] of interactions) book.interactionIds.set(key, id);
  for (const id of (await imports.linesOf(run.id, 'interaction', [...interactions.values()])).keys())
    book.seenInteractions.add(id);
  const todoIds = await matching.known(run.source, 'todo', [...wanted.activityIds]);
  const todos = await tx.todos.getMany([...new Set(todoIds.values())]);
  const todoLines = await imports.linesOf(
    run.id,
    'todo',
    todos.map(({ id }) => id),
  );
  for (const [key, id] of todoIds) book.todoIds.set(key, id);
  for (const todo of todos) book.todos.set(todo.id, found(todo, todoLines.get(todo.id) ?? null));
}
