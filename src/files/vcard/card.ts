import type { CountryCode } from 'libphonenumber-js';
import { isEmail, readEmails } from '../addresses.ts';
import { countryCode } from '../countries.ts';
import { readDate } from '../dates.ts';
import { composeName, tidyName } from '../names.ts';
import { e164, isPhoneLike } from '../phones.ts';
import { given } from '../present.ts';
import type { AccountRecord, CellProblem, PersonRecord, ReadItem } from '../records.ts';
import type { LogicalLine, Property } from './lines.ts';
import { decodedValue, splitValue, unescapeText } from './values.ts';

/** What only programs need, or what has a field of its own. */
const LEFT_OUT =
  /^(?:VERSION|BEGIN|END|PRODID|REV|PHOTO|LOGO|SOUND|KEY|AGENT|X-AGENT-END|LABEL|SORT-STRING|SOURCE|XML|CLIENTPIDMAP|MEMBER|KIND|MAILER|NAME|PROFILE|CLASS|FN|N|ORG|TITLE|TEL|EMAIL|ADR|NOTE|URL|UID|CATEGORIES|BDAY|LANG|TZ|X-ABLABEL|X-ABADR|X-ABSHOWAS|X-ABUID|X-SOCIALPROFILE|X-LINKEDIN|X-ADDRESSBOOKSERVER-.*|X-EVOLUTION-FILE-AS|X-COUCHDB-.*|X-PHONETIC-.*|X-MOZILLA-HTML|X-IMAGE.*|FBURL|CALURI|CALADRURI)$/;
const MEANINGLESS_TYPES = /^(?:internet|pref|voice|msg|x400|\d+)$/i;
const LONGEST_CUSTOM = 1000;

/** A card between its BEGIN and END. */
export interface RawCard {
  line: number;
  properties: Property[];
  /** Lines that are no properties. */
  strange: LogicalLine[];
}

/** Turns a card into a person, or into a company when it says that it is one (`KIND:org`). */
export function readCard(card: RawCard, home: CountryCode | undefined): ReadItem {
  const reader = new CardReader(card, home);
  const kind = reader.text('KIND')?.toLowerCase() ?? reader.text('X-ADDRESSBOOKSERVER-KIND')?.toLowerCase();
  const cells = card.properties.map((property) => `${property.name}:${property.value}`);
  if (kind === 'group')
    return {
      kind: 'refused',
      line: card.line,
      reason: 'This card is a group of contacts, not a person.',
      cells,
    };
  const company = kind === 'org' || kind === 'organization' || reader.namesOnlyACompany();
  const record = company ? reader.account() : reader.person();
  if (!record)
    return {
      kind: 'refused',
      line: card.line,
      reason: 'This card names nobody: it has no name, e-mail address, phone number or company.',
      cells,
    };
  return { kind: 'row', line: card.line, records: [record], problems: reader.problems };
}

class CardReader {
  readonly problems: CellProblem[];
  readonly #card: RawCard;
  readonly #version: string;
  readonly #home: CountryCode | undefined;

  constructor(card: RawCard, home: CountryCode | undefined) {
    this.#card = card;
    this.#home = home;
    this.#version = card.properties.find((property) => property.name === 'VERSION')?.value.trim() ?? '3.0';
    this.problems = card.strange.map((line) => ({
      line: line.line,
      column: 'vCard',
      value: line.text,
      reason: 'This line of the card has no meaning and was left out.',
    }));
  }

  text(name: string): string | undefined {
    const property = this.#card.properties.find((candidate) => candidate.name === name);
    return property && (unescapeText(decodedValue(property), this.#version) || undefined);
  }

  person(): PersonRecord | undefined {
    const naming = this.#name();
    const emails = this.#emails();
    const address = this.#address();
    const { phones, otherPhones } = this.#phones(countryCode(address.country) ?? this.#home);
    const [organization, ...units] = this.#structured('ORG');
    const name = naming.name || (this.text('NICKNAME') ?? '');
    if (name === '' && emails.length === 0 && phones.length === 0 && !organization) return undefined;
    const role = this.text('ROLE');
    const title = this.text('TITLE');
    return {
      kind: 'person',
      line: this.#card.line,
      ...naming,
      name,
      emails,
      phones,
      otherPhones,
      profiles: [
        ...new Set(['URL', 'X-SOCIALPROFILE', 'X-LINKEDIN'].flatMap((property) => this.#texts(property))),
      ],
      tags: [
        ...new Set(
          this.#all('CATEGORIES')
            .flatMap((property) => splitValue(decodedValue(property), ',', this.#version))
            .filter((tag) => tag !== ''),
        ),
      ],
      optOuts: [],
      custom: this.#custom(),
      ...address,
      ...given({
        externalId: this.text('UID'),
        organization: organization || undefined,
        department: units.filter((unit) => unit !== '').join(', ') || undefined,
        title: title ?? role,
        note: this.#texts('NOTE').join('\n') || undefined,
        birthday: this.#birthday(),
        language: this.text('LANG'),
        zone: this.#texts('TZ').find((zone) => /^[A-Z][A-Za-z_]+\/[A-Za-z_/+-]+$/.test(zone)),
      }),
    };
  }

  /** An entry of an address book for a firm: a company and perhaps its number, and nobody's name or address. */
  namesOnlyACompany(): boolean {
    if (this.#name().name !== '' || this.text('NICKNAME') !== undefined || this.text('EMAIL') !== undefined)
      return false;
    return (this.#structured('ORG')[0] ?? '') !== '';
  }

  account(): AccountRecord | undefined {
    const name = this.text('FN') || this.#structured('ORG')[0];
    if (!name) return undefined;
    const website = this.text('URL');
    return {
      kind: 'account',
      line: this.#card.line,
      name,
      tags: [],
      custom: this.#custom(),
      ...this.#address(),
      ...given({
        externalId: this.text('UID'),
        website,
        phone: this.text('TEL'),
        note: this.#texts('NOTE').join('\n') || undefined,
      }),
    };
  }

  #name(): { name: string; given?: string; family?: string } {
    const [family = '', first = '', middle = '', prefix = '', suffix = ''] = this.#structured('N').map(
      (part) => part.replace(/(?<=\S),(?=\S)/g, ' '),
    );
    const full = tidyName(this.text('FN') ?? '');
    const name = full || composeName({ given: first, middle, family, suffix }) || prefix;
    return { name, ...given({ given: first || undefined, family: family || undefined }) };
  }

  #emails(): PersonRecord['emails'] {
    const found: PersonRecord['emails'] = [];
    for (const property of this.#all('EMAIL')) {
      const text = unescapeText(decodedValue(property), this.#version);
      const { emails, others } = isEmail(text) ? { emails: [text], others: [] } : readEmails(text);
      const label = this.#label(property);
      for (const value of emails)
        if (!found.some((known) => known.value === value))
          found.push(label === undefined ? { value } : { value, label });
      for (const other of others) this.#report(property, other, `"${other}" is not an e-mail address.`);
    }
    return found;
  }

  #phones(country: CountryCode | undefined): Pick<PersonRecord, 'phones' | 'otherPhones'> {
    const phones: PersonRecord['phones'] = [];
    const otherPhones: string[] = [];
    for (const property of this.#all('TEL')) {
      const value = unescapeText(decodedValue(property), this.#version).replace(/^tel:/i, '');
      if (value === '') continue;
      if (!isPhoneLike(value)) {
        otherPhones.push(value);
        this.#report(property, value, `"${value}" is not a phone number.`);
        continue;
      }
      phones.push({ value, ...given({ e164: e164(value, country), label: this.#label(property) }) });
    }
    return { phones, otherPhones };
  }

  /** The first address that names a city, else the first: cards put the preferred one there. */
  #address(): Partial<Pick<PersonRecord, 'street' | 'city' | 'region' | 'postalCode' | 'country'>> {
    const addresses = this.#all('ADR').map((property) =>
      splitValue(decodedValue(property), ';', this.#version),
    );
    const chosen = addresses.find((parts) => (parts[3] ?? '') !== '') ?? addresses[0] ?? [];
    const [box = '', extended = '', street = '', city, region, postalCode, country] = chosen;
    return given({
      street: [box, extended, street].filter((part) => part !== '').join(', ') || undefined,
      city: city || undefined,
      region: region || undefined,
      postalCode: postalCode || undefined,
      country: country || undefined,
    });
  }

  #birthday(): string | undefined {
    const text = this.text('BDAY');
    if (text === undefined) return undefined;
    const read = readDate(text, undefined);
    return 'value' in read ? read.value.slice(0, 10) : undefined;
  }

  #custom(): Record<string, string> {
    const custom: Record<string, string> = {};
    for (const property of this.#card.properties) {
      if (LEFT_OUT.test(property.name)) continue;
      const text = unescapeText(decodedValue(property), this.#version);
      const label = this.#label(property);
      const header = `${sentenceCase(property.name.replace(/^X-(?:AB)?/, ''))}${label ? ` (${label})` : ''}`;
      if (text !== '' && text.length <= LONGEST_CUSTOM && custom[header] === undefined) custom[header] = text;
    }
    const birthday = this.text('BDAY');
    if (birthday !== undefined && this.#birthday() === undefined) custom['Birthday'] = birthday;
    if (this.text('TITLE') !== undefined && this.text('ROLE') === this.text('TITLE')) delete custom['Role'];
    for (const problem of this.problems)
      if (problem.column === 'TEL' || problem.column === 'EMAIL')
        custom[problem.column === 'TEL' ? 'Phone' : 'E-mail'] = problem.value;
    return custom;
  }

  /** `TYPE`, or the label that Apple and Google attach through the group (`item1.X-ABLabel`). */
  #label(property: Property): string | undefined {
    if (property.group !== undefined) {
      const label = this.#card.properties.find(
        (other) => other.name === 'X-ABLABEL' && other.group === property.group,
      );
      if (label)
        return unescapeText(label.value, this.#version)
          .replace(/^_\$!<|>!\$_$/g, '')
          .toLowerCase();
    }
    const types = (property.params.get('TYPE') ?? [])
      .map((type) => type.toLowerCase())
      .filter((type) => type !== '' && !MEANINGLESS_TYPES.test(type));
    return types.length > 0 ? [...new Set(types)].join(' ').replace(/\bcell\b/, 'mobile') : undefined;
  }

  #all(name: string): Property[] {
    return this.#card.properties.filter((property) => property.name === name);
  }

  #texts(name: string): string[] {
    return this.#all(name)
      .map((property) => unescapeText(decodedValue(property), this.#version))
      .filter((text) => text !== '');
  }

  #structured(name: string): string[] {
    const property = this.#all(name)[0];
    return property ? splitValue(decodedValue(property), ';', this.#version) : [];
  }

  #report(property: Property, value: string, reason: string): void {
    this.problems.push({ line: property.line, column: property.name, value, reason });
  }
}

function sentenceCase(name: string): string {
  const words = name.toLowerCase().replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
