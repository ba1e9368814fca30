import type { Id } from '../../../core/facts.ts';
import type { OpportunityRecord as FileOpportunity } from '../../ports/import-records.ts';
import type { OpportunityRecord } from '../../ports/records.ts';
import type { Run } from '../run.ts';
import { type Book, homeAndName } from './book.ts';
import { change, type Entry, made, outcomeOf } from './entry.ts';
import { findAccount, joined, makeAccount, withText } from './resolve-account.ts';
import { HIDDEN, RowRefused, type RowResult, type RowWork } from './row-work.ts';
import { NO_ACCOUNT } from './wanted.ts';

/** A row that is about a possible sale. `person`: the account of somebody whom the same row describes. */
export function resolveOpportunity(
  run: Run,
  book: Book,
  said: FileOpportunity,
  homeOfPerson: Id | undefined,
  row: RowWork,
): RowResult {
  const owner = said.owner === undefined ? null : book.sellers.ownerOf(said.owner, row);
  const contacts = contactsOf(book, said);
  const account = accountOf(
    run,
    book,
    said,
    homeOfPerson ?? book.people.get(contacts.known[0] ?? '')?.record.accountId,
    owner,
    row,
  );
  if (book.hidden.has(account)) throw new RowRefused(HIDDEN);
  if (
    said.product !== undefined &&
    book.products.size > 0 &&
    !book.products.has(said.product.toLowerCase())
  ) {
    row.remark(`“${said.product}” is not among the products.`);
    run.notices.add(
      `“${said.product}” is not among the products; the opportunities keep it as it is written.`,
      row.line,
    );
  }
  const values: Partial<OpportunityRecord> = {
    accountId: account,
    name: said.name || 'Opportunity',
    ownerId: owner ?? null,
    stage: said.stage || null,
    status: said.status,
    amount: said.amount ?? null,
    currency: said.amount === undefined ? null : (said.currency ?? run.currency),
    product: said.product ?? null,
    openedOn: said.openedOn ?? null,
    expectedClose: said.expectedClose ?? null,
    closedOn: said.closedOn ?? null,
    nextStep: said.nextStep ?? null,
  };
  const { entry, id: externalId } = findOpportunity(run, book, said, account, values);
  const opportunity = entry ?? makeOpportunity(run, book, { ...values, ownerId: owner ?? run.owner }, row);
  const id = opportunity.record.id;
  if (externalId !== null && !book.opportunityByExternalId.has(externalId)) {
    book.nameOpportunity(externalId, id, run.source);
    row.named('opportunity', externalId);
  }
  const texts = {
    ...said.custom,
    Pipeline: said.pipeline,
    Owner: said.owner !== undefined && owner === null ? said.owner : undefined,
    Contacts: contacts.unknown.length > 0 ? contacts.unknown.join('; ') : undefined,
    [run.lastContactLabel]: said.lastContact,
  };
  change(
    opportunity,
    'opportunity',
    {
      ...values,
      note: joined(opportunity.record.note, said.note),
      custom: book.customFields.values('opportunity', withText(texts)),
    },
    row,
    opportunity.line !== null,
  );
  for (const person of contacts.known) {
    if (opportunity.fresh || !contacts.linked.has(person))
      book.newOpportunityPeople.push({ opportunityId: id, personId: person });
  }
  if (contacts.unknown.length > 0) row.remark(`Not in the book yet: ${contacts.unknown.join(', ')}.`);
  if (row.changed && !book.account(opportunity.record.accountId).fresh)
    book.touched.add(opportunity.record.accountId);
  return { outcome: outcomeOf(run, opportunity, row), type: 'opportunity', id };
}

function accountOf(
  run: Run,
  book: Book,
  said: FileOpportunity,
  home: Id | undefined,
  owner: Id | null,
  row: RowWork,
): Id {
  const named = { externalId: said.accountExternalId, name: said.account };
  const known = findAccount(book, named);
  if (known !== undefined) return known;
  if (named.externalId === undefined && named.name === undefined) {
    if (home !== undefined) return home;
    row.remark('This row names no account.');
    run.notices.add(`Some opportunities name no account: they stand at “${NO_ACCOUNT}”.`, row.line);
    const nowhere = findAccount(book, { name: NO_ACCOUNT });
    return nowhere ?? makeAccount(run, book, { name: NO_ACCOUNT, fallback: NO_ACCOUNT }, null, row).record.id;
  }
  const fresh = makeAccount(
    run,
    book,
    { ...named, fallback: `Account ${named.externalId ?? ''}`.trim() },
    owner ?? run.owner,
    row,
  );
  run.madeBeside.add(fresh.record.id);
  row.remark(`The account “${fresh.record.name}” was not in the book yet.`);
  run.notices.add('Some accounts were not in the book yet and were added by their name or id.', row.line);
  return fresh.record.id;
}

function contactsOf(
  book: Book,
  said: FileOpportunity,
): { known: readonly Id[]; unknown: readonly string[]; linked: ReadonlySet<Id> } {
  const known: Id[] = [];
  const unknown: string[] = [];
  for (const externalId of said.contactExternalIds) {
    const id = book.personByExternalId.get(externalId);
    if (id === undefined) unknown.push(externalId);
    else known.push(id);
  }
  const account = findAccount(book, { externalId: said.accountExternalId, name: said.account });
  for (const name of said.contacts) {
    const id = account === undefined ? undefined : book.peopleByHome.get(homeAndName(account, name))[0];
    if (id === undefined) unknown.push(name);
    else known.push(id);
  }
  return { known: [...new Set(known)], unknown, linked: new Set() };
}

/**
 * By the program's id; else by account and name. Rows without ids that carry a name of our own making (product
 * and account) are told apart by all that they say.
 */
function findOpportunity(
  run: Run,
  book: Book,
  said: FileOpportunity,
  account: Id,
  values: Partial<OpportunityRecord>,
): { entry: Entry<OpportunityRecord> | undefined; id: string | null } {
  if (said.externalId !== undefined) {
    const known = book.opportunityByExternalId.get(said.externalId);
    const entry = known === undefined ? undefined : book.opportunities.get(known);
    const isMeant =
      entry !== undefined &&
      (run.trustIds || entry.record.accountId === account || entry.record.name === said.name);
    return { entry: isMeant ? entry : undefined, id: said.externalId };
  }
  const alike = book.opportunitiesByName
    .get(homeAndName(account, values.name ?? ''))
    .map((id) => book.opportunities.get(id));
  const same = (entry: Entry<OpportunityRecord>, fields: readonly (keyof OpportunityRecord)[]) =>
    fields.every(
      (field) =>
        values[field] === null ||
        values[field] === undefined ||
        entry.record[field] === null ||
        `${entry.record[field]}`.replace(/\.00$/, '') === `${values[field]}`.replace(/\.00$/, ''),
    );
  const present = alike.filter((entry): entry is Entry<OpportunityRecord> => entry !== undefined);
  const twin = present.find((entry) =>
    same(entry, ['stage', 'status', 'amount', 'openedOn', 'closedOn', 'product']),
  );
  const earlier = present.find((entry) => entry.line === null && same(entry, ['openedOn', 'product']));
  return { entry: twin ?? earlier, id: null };
}

function makeOpportunity(
  run: Run,
  book: Book,
  values: Partial<OpportunityRecord>,
  row: RowWork,
): Entry<OpportunityRecord> {
  const entry = made<OpportunityRecord>({
    ...EMPTY,
    accountId: '',
    name: '',
    ...values,
    id: run.newId(),
    createdAt: run.now,
    updatedAt: run.now,
  });
  book.opportunities.set(entry.record.id, entry);
  book.opportunitiesByName.add(homeAndName(entry.record.accountId, entry.record.name), entry.record.id);
  row.made('opportunity', entry.record.id);
  return entry;
}

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
