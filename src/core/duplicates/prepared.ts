import { fullWord } from './company-vocabulary.ts';
import { fold, wordsOf } from './folding.ts';
import { companyWords } from './legal-forms.ts';
import { type StreetParts, streetParts } from './streets.ts';
import type { Kind, Traits } from './traits.ts';

/** A record with its fields in the form in which they are compared; made once, compared often. */
export interface Prepared {
  readonly kind: Kind;
  readonly given: readonly string[];
  readonly family: readonly string[];
  /** Words of a company's name without its legal form, and those behind it. */
  readonly core: readonly string[];
  readonly behind: readonly string[];
  /** The core as it was written, without spaces. */
  readonly joined: string;
  /** Digits `YYYYMMDD`, or fewer. */
  readonly birthday: string | null;
  readonly mails: readonly MailParts[];
  /** Digits without country or trunk prefix as far as that can be told. */
  readonly phones: readonly string[];
  readonly employer: readonly string[];
  readonly title: string | null;
  readonly domain: string | null;
  readonly numbers: readonly string[];
  readonly street: StreetParts | null;
  readonly extra: string | null;
  readonly postalCode: string | null;
  readonly city: string | null;
  readonly region: string | null;
}

export interface MailParts {
  readonly whole: string;
  readonly local: string;
  readonly domain: string;
  /** Read by several: `info@`. */
  readonly shared: boolean;
}

const TITLES = new Set(
  'mr mrs ms miss mx dr prof professor sir dame herr frau hr fr mme mlle monsieur madame sr sra srta don dona ing dipl mag mba phd jr sr ii iii iv msc bsc md esq'.split(
    ' ',
  ),
);

export function prepare(kind: Kind, traits: Traits): Prepared {
  const { given, family } = kind === 'people' ? personName(traits) : { given: [], family: [] };
  const company = kind === 'companies' ? companyWords(traits.name ?? '') : { core: [], behind: [] };
  const core = company.core.map(fullWord);
  return {
    kind,
    given,
    family,
    core,
    behind: company.behind.map(fullWord),
    joined: company.core.join(''),
    birthday: birthdayOf(traits.birthday),
    mails: (traits.mails ?? []).map(mailOf).filter((mail) => mail !== null),
    phones: unique((traits.phones ?? []).map(phoneOf).filter((phone) => phone !== null)),
    employer: kind === 'people' && traits.company ? companyWords(traits.company).core.map(fullWord) : [],
    title: textOf(traits.title),
    domain: domainOf(traits.website),
    numbers: unique(
      (traits.numbers ?? [])
        .map((number) => fold(number).replace(/[^a-z0-9]/g, ''))
        .filter((number) => number.length >= 4),
    ),
    street: traits.street || traits.houseNumber ? streetParts(traits.street ?? '', traits.houseNumber) : null,
    extra: textOf(traits.extra),
    postalCode: textOf(traits.postalCode)?.replace(/ /g, '') ?? null,
    city: textOf(traits.city),
    region: textOf(traits.region),
  };
}

/** Given and family name; of a whole name the last word is the family's, or what stands before a comma. */
function personName(traits: Traits): { given: string[]; family: string[] } {
  const clean = (text: string | undefined) => {
    const words = wordsOf((text ?? '').replace(/\([^)]*\)|"[^"]*"/g, ' '));
    const bare = words.filter((word) => !TITLES.has(word));
    return bare.length > 0 ? bare : words;
  };
  const given = clean(traits.given);
  const family = clean(traits.family);
  if (given.length > 0 || family.length > 0) {
    if (given.length > 0 && family.length > 0) return { given, family };
    if (!traits.name) return { given, family };
  }
  const whole = traits.name ?? '';
  const comma = whole.indexOf(',');
  if (comma > 0) {
    const before = clean(whole.slice(0, comma));
    const after = clean(whole.slice(comma + 1));
    if (before.length > 0 && after.length > 0) return { given: after, family: before };
  }
  const words = clean(whole);
  if (words.length < 2) return { given: [], family: words };
  const from = words.findIndex((word, at) => at > 0 && PARTICLES.has(word));
  const split = from > 0 && from < words.length - 1 ? from : words.length - 1;
  return { given: words.slice(0, split), family: words.slice(split) };
}

const PARTICLES = new Set('von van de der den del della di da dos du la le bin al ter ten zu zur'.split(' '));

function birthdayOf(text: string | undefined): string | null {
  if (!text) return null;
  const iso = /^(\d{4})\D(\d{1,2})\D(\d{1,2})/.exec(text.trim());
  if (iso) return `${iso[1]}${iso[2]?.padStart(2, '0')}${iso[3]?.padStart(2, '0')}`;
  const written = /^(\d{1,2})\D(\d{1,2})\D(\d{4})$/.exec(text.trim());
  if (written) return `${written[3]}${written[2]?.padStart(2, '0')}${written[1]?.padStart(2, '0')}`;
  const digits = text.replace(/\D/g, '');
  return digits.length >= 4 && digits.length <= 8 ? digits : null;
}

const ROLES =
  /^(?:info|office|contact|kontakt|hello|hallo|mail|sales|vertrieb|support|service|admin|team|post|buero|reception|enquir(?:y|ies)|billing|accounts?|hr|jobs|press|marketing)(?:[.+_-].*)?$/;

function mailOf(text: string): MailParts | null {
  const plain = fold(text).trim();
  const at = plain.lastIndexOf('@');
  if (at < 1) return null;
  const domain = plain.slice(at + 1).replace('googlemail.', 'gmail.');
  const untagged = plain.slice(0, at).replace(/\+.*$/, '');
  const local = domain === 'gmail.com' ? untagged.replace(/\./g, '') : untagged;
  return { whole: `${local}@${domain}`, local, domain, shared: ROLES.test(local) };
}

/** Ten digits at most, counted from the end: what a country code or a trunk zero adds falls away. */
function phoneOf(text: string): string | null {
  const digits = text
    .replace(/(?:ext|x|durchwahl)\.? *\d+$/i, '')
    .replace(/\D/g, '')
    .replace(/^0+/, '');
  if (digits.length < 6 || /^(\d)\1+$/.test(digits)) return null;
  return digits.slice(-9);
}

function domainOf(text: string | undefined): string | null {
  const host = /^(?:[a-z]+:\/\/)?(?:www\d?\.)?([^/?#:\s]+\.[a-z]{2,})/i.exec(text?.trim() ?? '')?.[1];
  return host === undefined ? null : fold(host);
}

function textOf(text: string | undefined): string | null {
  const plain = wordsOf(text ?? '').join(' ');
  return plain === '' ? null : plain;
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)];
}
