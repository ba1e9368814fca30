import type { Id } from '../../../core/facts.ts';
import type { AccountRecord as FileAccount } from '../../ports/import-records.ts';
import type { AccountRecord } from '../../ports/records.ts';
import type { Run } from '../run.ts';
import type { Book } from './book.ts';
import { change, type Entry, made, outcomeOf } from './entry.ts';
import { putTags } from './put-tags.ts';
import { ratingOf, setRating } from './rating.ts';
import { HIDDEN, RowRefused, type RowResult, type RowWork } from './row-work.ts';

/** How a row names a company. */
export interface CompanyNamed {
  readonly externalId?: string | undefined;
  readonly name?: string | undefined;
  readonly domain?: string | undefined;
}

/** The account that is meant, among those of the book and those that the batch has made. */
export function findAccount(book: Book, { externalId, name, domain }: CompanyNamed): Id | undefined {
  const known = externalId === undefined ? undefined : book.accountByExternalId.get(externalId);
  if (known !== undefined && (book.trustIds || isNamed(book, known, name))) return known;
  // Another id of the same program is another company, whatever its name.
  const free = (id: Id) =>
    externalId === undefined || !book.trustIds || (book.externalIdsOf.get(id) ?? []).length === 0;
  if (name !== undefined && name !== '') {
    const key = book.companyKeys.get(name);
    const alike = key === undefined ? [] : book.accountsByKey.get(key).filter(free);
    const sameDomain = alike.find((id) => domain !== undefined && book.account(id).record.domain === domain);
    if (sameDomain !== undefined || alike.length > 0) return sameDomain ?? alike[0];
    // The domain alone tells only where the account has no other name, or nearly the same one.
    return domain === undefined
      ? undefined
      : book.accountsByDomain.get(domain).find((id) => free(id) && namesAgree(book, id, key ?? '', domain));
  }
  return domain === undefined ? undefined : book.accountsByDomain.get(domain).find(free);
}

/** Small numbers of an unknown table may stand for different companies in two files. */
function isNamed(book: Book, id: Id, name: string | undefined): boolean {
  return (
    name === undefined ||
    book.account(id).fresh ||
    book.accountsByKey.get(book.companyKeys.get(name) ?? '').includes(id)
  );
}

function namesAgree(book: Book, id: Id, key: string, domain: string): boolean {
  const { name } = book.account(id).record;
  const theirs = book.companyKeys.get(name) ?? name.toLowerCase();
  return name === domain || theirs.startsWith(`${key} `) || key.startsWith(`${theirs} `);
}

/** Adds an account that only a name, a domain, or an id of another program tells of. */
export function makeAccount(
  run: Run,
  book: Book,
  named: CompanyNamed & { readonly fallback: string },
  owner: Id | null,
  row: RowWork,
): Entry<AccountRecord> {
  const name = named.name || named.domain || named.fallback;
  const entry = made<AccountRecord>({
    ...EMPTY,
    id: run.newId(),
    name,
    ownerId: owner,
    teamId: owner === null ? null : book.sellers.teamOf(owner),
    domain: named.domain ?? null,
    createdAt: run.now,
    updatedAt: run.now,
  });
  book.addAccount(entry, book.companyKeys.get(name));
  row.made('account', entry.record.id);
  if (named.externalId !== undefined) book.nameAccount(named.externalId, entry.record.id, run.source);
  return entry;
}

/** A row that is about a company (or says more of it than its name). */
export function resolveAccount(
  run: Run,
  book: Book,
  said: FileAccount,
  row: RowWork,
): RowResult & { readonly id: Id } {
  const known = findAccount(book, said);
  if (known !== undefined && book.hidden.has(known)) throw new RowRefused(HIDDEN);
  const owner = said.owner === undefined ? undefined : book.sellers.ownerOf(said.owner, row);
  const entry =
    known === undefined
      ? makeAccount(
          run,
          book,
          {
            externalId: said.externalId,
            name: said.name,
            domain: said.domain,
            fallback: `Account ${said.externalId ?? ''}`.trim(),
          },
          owner ?? run.owner,
          row,
        )
      : book.account(known);
  const id = entry.record.id;
  if (said.externalId !== undefined && !book.accountByExternalId.has(said.externalId)) {
    book.nameAccount(said.externalId, id, run.source);
    row.named('account', said.externalId);
  }
  const country = said.country === undefined ? null : run.places.countryCode(said.country);
  const employees = said.employees === undefined ? null : wholeNumber(said.employees);
  const texts: Record<string, string | undefined> = {
    ...said.custom,
    Country: country === null ? said.country : undefined,
    Employees: employees === null ? said.employees : undefined,
    Owner: said.owner !== undefined && !owner ? said.owner : undefined,
    'Created on': said.createdOn,
    [run.lastContactLabel]: said.lastContact,
  };
  const values: Partial<AccountRecord> = {
    name: said.name,
    domain: said.domain ?? null,
    website: said.website ?? null,
    phone: said.phone ?? null,
    industry: said.industry ?? null,
    employees,
    revenue: said.revenue ?? null,
    currency: said.currency ?? (said.revenue === undefined ? null : run.currency),
    street: said.street ?? null,
    postalCode: said.postalCode ?? null,
    city: said.city ?? null,
    region: said.region ?? null,
    country,
    note: joined(entry.record.note, said.note),
    ...(owner ? { ownerId: owner, teamId: book.sellers.teamOf(owner) } : {}),
    custom: book.customFields.values('account', withText(texts)),
  };
  const kept = change(entry, 'account', values, row, entry.line !== null);
  if (kept.length > 0)
    row.remark(`Differs from line ${entry.line} in ${kept.join(', ')}: the first row was kept.`);
  if (!entry.fresh && row.changed) book.touched.add(id);
  setRating(run, book, entry, 'account', ratingOf(run, said), row);
  putTags(run, book, 'account', id, said.tags, row);
  if (said.parent !== undefined || said.parentExternalId !== undefined) {
    book.parents.push({ child: id, name: said.parent, externalId: said.parentExternalId, row });
  }
  return { outcome: outcomeOf(run, entry, row), type: 'account', id };
}

/** Links companies to those that they belong to, once every row of the batch has been seen. */
export function linkParents(run: Run, book: Book): void {
  for (const { child, name, externalId, row } of book.parents) {
    const entry = book.account(child);
    let parent = findAccount(book, { name, externalId });
    if (parent === undefined) {
      const fresh = makeAccount(
        run,
        book,
        { name, externalId, fallback: `Account ${externalId ?? ''}`.trim() },
        entry.record.ownerId,
        row,
      );
      parent = fresh.record.id;
      run.madeBeside.add(parent);
      row.remark(`“${fresh.record.name}”, to which it belongs, was not in the book yet.`);
    }
    if (parent !== child) change(entry, 'account', { parentId: parent }, row, false);
  }
}

/** Text that stands there already is not put down twice; what is new is put below it. */
export function joined(old: string | null, said: string | undefined): string | null {
  if (said === undefined || said === '' || old?.includes(said)) return null;
  return old === null ? said : `${old}\n\n${said}`;
}

/** The texts that are there. */
export function withText(texts: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(texts).filter(
      (entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== '',
    ),
  );
}

function wholeNumber(text: string): number | null {
  const plain = text.replace(/(?<=\d)[.,\s'](?=\d{3}\b)/g, '');
  return /^\d{1,9}$/.test(plain) ? Number(plain) : null;
}

const EMPTY: Omit<AccountRecord, 'id' | 'name' | 'createdAt' | 'updatedAt'> = {
  ownerId: null,
  teamId: null,
  rating: null,
  ratedAt: null,
  parentId: null,
  domain: null,
  website: null,
  phone: null,
  industry: null,
  employees: null,
  revenue: null,
  currency: null,
  street: null,
  postalCode: null,
  city: null,
  region: null,
  country: null,
  zone: null,
  note: null,
  custom: {},
  excludedAt: null,
  excludedReason: null,
  version: 1,
  mergedInto: null,
};
