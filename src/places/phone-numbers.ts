import { phoneLibrary } from './phone-library.ts';

const FEWEST_DIGITS = 5;
const MOST_DIGITS = 17;
const LONGEST_TEXT = 60;

/**
 * A number as people write it, in E.164 without its extension; its bare digits where the country is not known or
 * has no such number; null when it is none: letters, too few or too many digits.
 */
export function phoneNumber(text: string, country: string | null): string | null {
  if (text.length > LONGEST_TEXT) return null;
  const { isSupportedCountry, parsePhoneNumberFromString } = phoneLibrary();
  const plain = text
    .normalize('NFKC')
    .trim()
    .replace(/^(?:tel|phone|fax|mobile)\s*:\s*/i, '')
    .replace(/^00(?=[1-9])/, '+');
  const home = country !== null && isSupportedCountry(country) ? country : undefined;
  const parsed = parsePhoneNumberFromString(
    plain,
    home === undefined ? { extract: false } : { defaultCountry: home, extract: false },
  );
  if (parsed?.isPossible() === true) return parsed.number;
  if (!/^[\d\s()[\]+./*#\u2010-\u2015-]+$/.test(plain)) return null;
  const digits = plain.replace(/\D/g, '');
  return digits.length >= FEWEST_DIGITS && digits.length <= MOST_DIGITS ? digits : null;
}
