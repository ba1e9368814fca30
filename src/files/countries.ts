import { type CountryCode, getCountries, isSupportedCountry } from 'libphonenumber-js';
import { headerKey } from './headers.ts';

const LANGUAGES = ['en', 'de', 'fr', 'es', 'pt', 'it', 'nl', 'pl', 'sv', 'ru', 'ar', 'tr', 'zh', 'ja'];
const OTHERS: ReadonlyArray<readonly [string, CountryCode]> = [
  ['usa', 'US'],
  ['united states of america', 'US'],
  ['u.s.', 'US'],
  ['uk', 'GB'],
  ['great britain', 'GB'],
  ['england', 'GB'],
  ['scotland', 'GB'],
  ['wales', 'GB'],
  ['uae', 'AE'],
  ['holland', 'NL'],
  ['czech republic', 'CZ'],
  ['south korea', 'KR'],
  ['korea', 'KR'],
  ['brasil', 'BR'],
  ['deutschland', 'DE'],
];

let names: Map<string, CountryCode> | undefined;

/** ISO 3166 code of a country written as code or name in one of many languages. */
export function countryCode(text: string | undefined): CountryCode | undefined {
  if (text === undefined || text.trim() === '') return undefined;
  const upper = text.trim().toUpperCase();
  if (upper.length === 2 && isSupportedCountry(upper)) return upper;
  names ??= gather();
  return names.get(headerKey(text));
}

function gather(): Map<string, CountryCode> {
  const found = new Map<string, CountryCode>();
  for (const language of LANGUAGES) {
    const display = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
    for (const code of getCountries()) {
      const key = headerKey(display.of(code) ?? '');
      if (key !== '' && !found.has(key)) found.set(key, code);
    }
  }
  for (const [name, code] of OTHERS) found.set(headerKey(name), code);
  return found;
}
