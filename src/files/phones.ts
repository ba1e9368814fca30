import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js';
import type { PhoneEntry } from './records.ts';

const JOINED = /\s*(?:\s:::\s|[;\n|]|,(?=\s*(?:\+|\d{5}|\(\d))|\s(?:or|and|&|und|oder|ou|y)\s)\s*/;
const LABELLED = /^(?:tel|phone|mobile|cell|mob|fax|p|t|m|h|w|f|telefon|handy|mobil|p\.?o?)[.:]\s*/i;

/** The numbers in one cell; what is none comes back as text. */
export function readPhones(
  cell: string,
  country: CountryCode | undefined,
  label?: string,
): { phones: PhoneEntry[]; others: string[] } {
  const phones: PhoneEntry[] = [];
  const others: string[] = [];
  for (const part of cell.split(JOINED).flatMap(splitAtSlash)) {
    const value = part.trim().replace(/^(?:'|p:)(?=[+\d])/, '');
    if (value === '') continue;
    if (!isPhoneLike(value)) {
      others.push(value);
      continue;
    }
    const entry: PhoneEntry = { value };
    const number = e164(value, country);
    if (number !== undefined) entry.e164 = number;
    if (label !== undefined) entry.label = label;
    if (!phones.some((known) => known.value === value)) phones.push(entry);
  }
  return { phones, others };
}

/** A slash joins two numbers only where both are whole: `030/1234567` is one. */
function splitAtSlash(text: string): string[] {
  const parts = text.split('/');
  const whole = parts.every((part) => isPhoneLike(part) && (part.match(/\d/g)?.length ?? 0) >= 7);
  return parts.length > 1 && whole ? parts : [text];
}

/** Whether a person could dial it: five to seventeen digits, with nothing but signs, a label or an extension around them. */
export function isPhoneLike(text: string): boolean {
  const bare = text
    .replace(/^tel:/i, '')
    .replace(LABELLED, '')
    .replace(/[;,]?\s*(?:x|ext\.?|extension|durchwahl|poste|-\s?dw)\s*[=.:]?\s*\d{1,7}$/i, '')
    .replace(/\s*\((?:home|work|mobile|cell|office|fax|privat|gesch\.?|w|h|m)\)$/i, '');
  if (/^\+?1?[-. ]?8\d\d[-. ]?[A-Z]{3,}[-. ]?[A-Z\d]*$/.test(bare)) return true;
  if (!/^[\s()[\]+./\d*#‐-―\u200e\u202a\u202c\u00a0~-]+$/.test(bare) && !/^[\s()+./\p{Nd}-]+$/u.test(bare))
    return false;
  const digits = bare.match(/\p{Nd}/gu)?.length ?? 0;
  return digits >= 5 && digits <= 17;
}

/** International form, when the country is known and the number is possible there. */
export function e164(text: string, country: CountryCode | undefined): string | undefined {
  const digits = text.replace(/^tel:/i, '').replace(/\p{Nd}/gu, westernDigit);
  const number = parsePhoneNumberFromString(
    digits,
    country === undefined ? undefined : { defaultCountry: country },
  );
  return number?.isPossible() ? number.number : undefined;
}

/** Arabic-Indic and other decimal digits, by their place in their block of ten. */
function westernDigit(char: string): string {
  if (char <= '9') return char;
  let zero = char.codePointAt(0) ?? 0;
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String(((char.codePointAt(0) ?? 0) - zero) % 10);
}
