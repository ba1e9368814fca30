import type { Id } from '../../../core/facts.ts';
import type { PersonRecord as FilePerson } from '../../ports/import-records.ts';
import type { PersonRecord } from '../../ports/records.ts';
import { companyDomain } from '../mail-domains.ts';
import type { Run } from '../run.ts';
import { type Book, homeAndName, type PersonEntry } from './book.ts';
import { change, made, outcomeOf, write } from './entry.ts';
import { findPerson } from './find-person.ts';
import { putAddresses } from './put-addresses.ts';
import { putLastContact } from './put-last-contact.ts';
import { putRefusals } from './put-permissions.ts';
import { putTags } from './put-tags.ts';
import { ratingOf, setRating } from './rating.ts';
import { findAccount, joined, makeAccount, withText } from './resolve-account.ts';
import { HIDDEN, RowRefused, type RowResult, type RowWork } from './row-work.ts';
import { shownName } from './wanted.ts';

/** A row that is about somebody. */
export function resolvePerson(
  run: Run,
  book: Book,
  said: FilePerson,
  row: RowWork,
): RowResult & { readonly entry: PersonEntry } {
  const owner = said.owner === undefined ? null : book.sellers.ownerOf(said.owner, row);
  const named = companyOf(said);
  const name = shownName(said);
  // Somebody without a company is at home in an account of their own name; nobody else is looked for there.
  const personal = named === null;
  const company = personal ? undefined : findAccount(book, named);
  const ownHome = personal
    ? homesOfName(book, name).find((id) => book.peopleByHome.get(homeAndName(id, name)).length > 0)
    : undefined;
  const known = findPerson(run, book, said, company ?? ownHome, row);
  if (known && book.hidden.has(known.record.accountId)) throw new RowRefused(HIDDEN);
  const entry =
    known ??
    makePerson(
      run,
      book,
      said,
      name,
      company ?? makeHome(run, book, named ?? {}, name, owner ?? run.owner, row),
      row,
    );
  if (known && !personal) moveHome(run, book, known, said, company, named ?? {}, owner, row);
  else if (!known && named?.externalId !== undefined)
    nameHome(run, book, entry.record.accountId, named.externalId, row);

  const id = entry.record.id;
  if (said.externalId !== undefined && book.personByExternalId.get(said.externalId) !== id) {
    if (!book.personByExternalId.has(said.externalId)) {
      book.namePerson(said.externalId, id, run.source);
      row.named('person', said.externalId);
    }
  }
  describe(run, book, entry, said, owner, row);
  if (!entry.fresh && row.changed) book.touched.add(entry.record.accountId);
  return { outcome: outcomeOf(run, entry, row), type: 'person', id, entry };
}

/** Which company the row names, in whatever way; null: none. */
function companyOf(said: FilePerson): { externalId?: string; name?: string; domain?: string } | null {
  const domain = said.emails.map(({ value }) => companyDomain(value)).find((found) => found !== null);
  const externalId = said.organizationExternalId;
  const name = said.organization;
  if (externalId === undefined && name === undefined && domain === undefined) return null;
  return {
    ...(externalId === undefined ? {} : { externalId }),
    ...(name === undefined ? {} : { name }),
    ...(domain === undefined ? {} : { domain }),
  };
}

function homesOfName(book: Book, name: string): readonly Id[] {
  const key = book.companyKeys.get(name);
  return key === undefined ? [] : book.accountsByKey.get(key);
}

function makeHome(
  run: Run,
  book: Book,
  named: { externalId?: string; name?: string; domain?: string },
  person: string,
  owner: Id | null,
  row: RowWork,
): Id {
  const fallback = named.externalId === undefined ? person : `Account ${named.externalId}`;
  if (named.externalId !== undefined && named.name === undefined) {
    const text = `The account ${named.externalId} is not in the book yet; whoever belongs to it is kept together until its file comes.`;
    row.remark(text);
    run.notices.add(
      'Some rows belong to accounts whose file has not come yet; they are kept together under its id.',
      row.line,
    );
  }
  return makeAccount(run, book, { ...named, fallback }, owner, row).record.id;
}

/** An account found by its name gets to know the id under which the file speaks of it. */
function nameHome(run: Run, book: Book, account: Id, externalId: string, row: RowWork): void {
  if (book.accountByExternalId.has(externalId)) return;
  book.nameAccount(externalId, account, run.source);
  row.named('account', externalId);
}

function makePerson(
  run: Run,
  book: Book,
  said: FilePerson,
  name: string,
  account: Id,
  row: RowWork,
): PersonEntry {
  const entry: PersonEntry = {
    ...made<PersonRecord>({
      ...EMPTY,
      id: run.newId(),
      accountId: account,
      // At an account of somebody else's, whoever brings a person looks after them.
      ownerId: book.hidden.has(account) ? run.actor.user : null,
      name,
      givenName: said.given ?? null,
      familyName: said.family ?? null,
      firstPlannedOn: run.today,
      createdAt: run.now,
      updatedAt: run.now,
    }),
    addresses: new Set(),
    refusals: new Set(),
    contacts: new Set(),
  };
  book.addPerson(entry);
  if (!book.account(account).fresh) book.touched.add(account);
  row.made('person', entry.record.id);
  return entry;
}

/** Somebody whom we know elsewhere has changed the company: the one before stays in their history. */
function moveHome(
  run: Run,
  book: Book,
  entry: PersonEntry,
  said: FilePerson,
  company: Id | undefined,
  named: { externalId?: string; name?: string; domain?: string },
  owner: Id | null,
  row: RowWork,
): void {
  const from = entry.record.accountId;
  // The domain of an address alone does not move anybody, and a second row of the file does not either.
  if (company === from || entry.line !== null || (named.name === undefined && named.externalId === undefined))
    return;
  const to = company ?? makeHome(run, book, named, entry.record.name, owner ?? run.owner, row);
  const before = book.account(from);
  change(entry, 'person', { accountId: to }, row, false);
  book.touched.add(from).add(to);
  book.peopleByHome.add(homeAndName(to, entry.record.name), entry.record.id);
  if (before.record.name !== entry.record.name) {
    const job = run.newId();
    book.newJobs.push({
      id: job,
      personId: entry.record.id,
      accountId: from,
      title: entry.record.title,
      firstDay: null,
      lastDay: run.today,
    });
    row.made('job', job);
    row.remark(
      `${said.name || entry.record.name} moved from ${before.record.name} to ${book.account(to).record.name}.`,
    );
  }
}

function describe(
  run: Run,
  book: Book,
  entry: PersonEntry,
  said: FilePerson,
  owner: Id | null,
  row: RowWork,
): void {
  const country = said.country === undefined ? null : run.places.countryCode(said.country);
  const zone = said.zone !== undefined && run.places.isZone(said.zone) ? said.zone : null;
  const others = putAddresses(run, book, entry, said, country ?? entry.record.country ?? run.country, row);
  const contacted = putLastContact(run, book, entry, said.lastContact, row);
  const home = book.account(entry.record.accountId).record;
  const texts = {
    ...others,
    ...said.custom,
    Country: country === null ? said.country : undefined,
    'Time zone': zone === null ? said.zone : undefined,
    Owner: owner === null ? said.owner : undefined,
    Rating:
      said.rating !== undefined && !run.ratings.has(said.rating.trim().toLowerCase())
        ? said.rating
        : undefined,
    Source: said.source,
    'Lead status': said.leadStatus,
    'Connected on': said.connectedOn,
    'Created on': said.createdOn,
    [run.lastContactLabel]: contacted ? undefined : said.lastContact,
    Fax: said.optOuts.includes('fax') ? `${others['Fax'] ?? ''} (wants no faxes)`.trim() : others['Fax'],
  };
  const values: Partial<PersonRecord> = {
    name: said.name,
    givenName: said.given ?? null,
    familyName: said.family ?? null,
    title: said.title ?? null,
    department: said.department ?? null,
    country,
    region: said.region ?? null,
    city: said.city ?? null,
    zone,
    language: said.language ?? null,
    note: joined(entry.record.note, said.note),
    birthday: said.birthday ?? null,
    legalBasis: said.legalBasis ?? null,
    ...(owner !== null && owner !== home.ownerId ? { ownerId: owner } : {}),
    custom: book.customFields.values('person', withText(texts)),
  };
  const kept = change(entry, 'person', values, row, entry.line !== null);
  if (kept.length > 0)
    row.remark(
      `Differs from line ${entry.line} in ${kept.map((field) => field.replace(/^custom\./, '')).join(', ')}: the first row was kept.`,
    );
  if (owner !== null && owner === home.ownerId && entry.record.ownerId !== null)
    write(entry, { ownerId: null });
  setRating(run, book, entry, 'person', ratingOf(run, said), row);
  putTags(run, book, 'person', entry.record.id, said.tags, row);
  putRefusals(run, book, entry, said, row);
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
