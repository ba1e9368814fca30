import type { CountryCode } from 'libphonenumber-js';
import { readEmails } from '../addresses.ts';
import { countryCode } from '../countries.ts';
import { composeName, splitName, tidyName } from '../names.ts';
import { readPhones } from '../phones.ts';
import { given } from '../present.ts';
import type { AccountRecord, EmailEntry, OptOutChannel, PersonRecord } from '../records.ts';
import type { Cells } from './cells.ts';

/** An id of a Salesforce account where a company's name should stand. */
const SALESFORCE_ACCOUNT = /^001[A-Za-z0-9]{12}(?:[A-Za-z0-9]{3})?$/;

/** The person that a row names; undefined when it has no name, address, number, profile or id of anybody. */
export function buildPerson(
  cells: Cells,
  home: CountryCode | undefined,
  account: AccountRecord | undefined,
): PersonRecord | undefined {
  const emails = readAllEmails(cells);
  const country = cells.text('person.country');
  const { phones, others } = readAllPhones(cells, countryCode(country) ?? home);
  const profiles = cells.all('person.profile').flatMap((cell) => cell.text.split(/\s:::\s|\s+/));
  const naming = readName(cells);
  const externalId = cells.text('person.externalId');
  if (
    naming.name === '' &&
    emails.length === 0 &&
    phones.length === 0 &&
    profiles.length === 0 &&
    externalId === undefined
  )
    return undefined;

  const organization = cells.text('person.organization');
  const byId = organization !== undefined && SALESFORCE_ACCOUNT.test(organization);
  return {
    kind: 'person',
    line: cells.line,
    ...naming,
    emails,
    phones,
    otherPhones: others,
    profiles: [...new Set(profiles)],
    tags: readTags(cells),
    optOuts: readOptOuts(cells),
    custom: {},
    ...given({
      externalId,
      organization: byId ? undefined : (organization ?? account?.name),
      organizationExternalId:
        cells.text('person.organizationExternalId') ?? (byId ? organization : account?.externalId),
      title: cells.text('person.title'),
      department: cells.text('person.department'),
      note:
        cells
          .all('person.note')
          .map((cell) => cell.text)
          .join('\n') || undefined,
      owner: cells.text('person.owner'),
      rating: cells.text('person.rating'),
      street: cells.text('person.street'),
      postalCode: cells.text('person.postalCode'),
      city: cells.text('person.city'),
      region: cells.text('person.region'),
      country,
      zone: cells.text('person.zone'),
      language: cells.text('person.language'),
      birthday: cells.day('person.birthday') ?? birthdayInParts(cells),
      legalBasis: cells.text('person.legalBasis'),
      source: cells.text('person.source'),
      connectedOn: cells.day('person.connectedOn'),
      lastContact: cells.date('person.lastContact'),
      createdOn: cells.date('person.createdOn'),
      leadStatus: cells.text('person.leadStatus'),
    }),
  };
}

function readName(cells: Cells): { name: string; given?: string; family?: string } {
  const part = (
    field: 'name' | 'prefix' | 'given' | 'middle' | 'family' | 'suffix' | 'nickname',
  ): string | undefined => {
    const text = cells.text(`person.${field}`);
    return text === undefined ? undefined : tidyName(text);
  };
  const whole = part('name') ?? contactName(cells);
  const first = part('given');
  const family = part('family');
  const nickname = part('nickname');
  const prefix = part('prefix');
  if (prefix !== undefined) cells.keep('Salutation', prefix);
  if (first !== undefined || family !== undefined) {
    const name = composeName({
      name: whole,
      given: first,
      middle: part('middle'),
      family,
      suffix: part('suffix'),
    });
    if (nickname !== undefined) cells.keep('Nickname', nickname);
    return { name, ...given({ given: first, family }) };
  }
  return splitName(whole ?? nickname ?? '');
}

function contactName(cells: Cells): string | undefined {
  const text = cells.all('opportunity.contact')[0]?.text;
  return text === undefined ? undefined : tidyName(text);
}

function readAllEmails(cells: Cells): EmailEntry[] {
  const found: EmailEntry[] = [];
  for (const cell of cells.all('person.email')) {
    const { emails, others } = readEmails(cell.text);
    const label = cells.label(cell);
    for (const value of emails) {
      if (found.some((known) => known.value.toLowerCase() === value.toLowerCase())) continue;
      found.push(label === undefined ? { value } : { value, label });
    }
    for (const other of others) cells.refuse(cell, other, `"${other}" is not an e-mail address.`);
  }
  return found;
}

function readAllPhones(
  cells: Cells,
  country: CountryCode | undefined,
): Pick<PersonRecord, 'phones'> & { others: string[] } {
  const found: PersonRecord['phones'] = [];
  const others: string[] = [];
  for (const cell of cells.all('person.phone')) {
    const read = readPhones(cell.text, country, cells.label(cell));
    for (const phone of read.phones)
      if (!found.some((known) => known.value === phone.value)) found.push(phone);
    for (const other of read.others) {
      others.push(other);
      cells.refuse(cell, other, `"${other}" is not a phone number.`);
    }
  }
  return { phones: found, others };
}

/** Tags joined by `;`, `,` or Google's ` ::: `; Google's own group of all contacts says nothing. */
function readTags(cells: Cells): string[] {
  const tags = cells.all('person.tags').flatMap((cell) => cell.text.split(/\s:::\s|[;,|]/));
  const named = tags
    .map((tag) => tag.trim())
    .filter((tag) => tag !== '' && !/^\* ?(?:myContacts|my contacts|starred)$/i.test(tag));
  return [...new Set(named.map((tag) => tag.replace(/^\* ?/, '')))];
}

function readOptOuts(cells: Cells): OptOutChannel[] {
  const channels: OptOutChannel[] = [];
  if (cells.objects('person.optOutAll')) channels.push('all');
  if (cells.objects('person.optOutMail')) channels.push('mail');
  if (cells.objects('person.optOutPhone')) channels.push('phone');
  if (cells.objects('person.optOutFax')) channels.push('fax');
  return channels;
}

function birthdayInParts(cells: Cells): string | undefined {
  const parts = [
    cells.text('person.birthYear'),
    cells.text('person.birthMonth'),
    cells.text('person.birthDay'),
  ];
  const [year, month, day] = parts.map(Number);
  if (!year || !month || !day || month > 12 || day > 31) return undefined;
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
