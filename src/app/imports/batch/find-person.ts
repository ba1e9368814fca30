import type { Id } from '../../../core/facts.ts';
import type { PersonRecord as FilePerson } from '../../ports/import-records.ts';
import { isSharedMailbox } from '../mail-domains.ts';
import { nameFit } from '../name-fit.ts';
import type { Run } from '../run.ts';
import { type Book, homeAndName, type PersonEntry } from './book.ts';
import type { RowWork } from './row-work.ts';

const SAME_PERSON = 0.34;

/**
 * Who of the book a row is about: by another program's id, a profile, a mail address; else somebody of the
 * same name at the same company, unless what is known of them contradicts.
 */
export function findPerson(
  run: Run,
  book: Book,
  said: FilePerson,
  home: Id | undefined,
  row: RowWork,
): PersonEntry | undefined {
  const byId = said.externalId === undefined ? undefined : book.personByExternalId.get(said.externalId);
  if (byId !== undefined) {
    const entry = book.people.get(byId);
    if (
      entry &&
      (run.trustIds ||
        (said.externalId?.length ?? 0) >= 12 ||
        sharesMail(entry, said) ||
        nameFit(entry.record.name, said.name) >= SAME_PERSON)
    )
      return entry;
  }
  for (const profile of said.profiles) {
    const [found] = book.peopleByProfile
      .get(profile.toLowerCase())
      .filter((id) => !isAnother(run, book, id, said));
    if (found !== undefined) return book.people.get(found);
  }
  const byMail = bestByMail(run, book, said, row);
  if (byMail) return byMail;
  if (home === undefined || said.name === '') return undefined;
  const namesakes = book.peopleByHome.get(homeAndName(home, said.name)).map((id) => book.people.get(id));
  return namesakes.find(
    (entry): entry is PersonEntry => entry !== undefined && !contradicts(run, book, entry, said),
  );
}

/** Of several people with one address: the one whose name fits best, else the older. */
function bestByMail(run: Run, book: Book, said: FilePerson, row: RowWork): PersonEntry | undefined {
  const candidates = new Map<Id, { entry: PersonEntry; fit: number; mail: string }>();
  for (const { value } of said.emails) {
    const mail = value.toLowerCase();
    for (const id of book.peopleByMail.get(mail)) {
      const entry = book.people.get(id);
      if (!entry || candidates.has(id)) continue;
      const fit = nameFit(entry.record.name, said.name);
      if (fit < SAME_PERSON && (isSharedMailbox(mail) || isAnother(run, book, id, said))) continue;
      candidates.set(id, { entry, fit, mail });
    }
  }
  const [first, ...others] = [...candidates.values()].sort(
    (one, other) => other.fit - one.fit || (one.entry.record.id < other.entry.record.id ? -1 : 1),
  );
  if (first && others.length > 0) {
    row.remark(
      `${others.length + 1} people have the address ${first.mail}: taken for ${first.entry.record.name}, ${first.fit > (others[0]?.fit ?? 0) ? 'whose name fits best' : 'who was there first'}.`,
    );
  }
  return first?.entry;
}

/** The same program knows this person under another id. */
function isAnother(run: Run, book: Book, id: Id, said: FilePerson): boolean {
  if (said.externalId === undefined || !run.trustIds) return false;
  const theirs = book.externalIdsOf.get(id) ?? [];
  return theirs.length > 0 && !theirs.includes(said.externalId);
}

function contradicts(run: Run, book: Book, entry: PersonEntry, said: FilePerson): boolean {
  if (said.externalId !== undefined) {
    const theirs = book.externalIdsOf.get(entry.record.id) ?? [];
    if (theirs.length > 0 && !theirs.includes(said.externalId) && (run.trustIds || entry.line !== null))
      return true;
  }
  if (
    said.profiles.length > 0 &&
    has(entry, 'profile ') &&
    !said.profiles.some((profile) => entry.addresses.has(`profile ${profile.toLowerCase()}`))
  )
    return true;
  return said.emails.length > 0 && has(entry, 'mail ') && !sharesMail(entry, said);
}

function sharesMail(entry: PersonEntry, said: FilePerson): boolean {
  return said.emails.some(({ value }) => entry.addresses.has(`mail ${value.toLowerCase()}`));
}

function has(entry: PersonEntry, prefix: string): boolean {
  for (const address of entry.addresses) if (address.startsWith(prefix)) return true;
  return false;
}
