import { COUNTRY_CODES, OTHER_COUNTRY_NAMES } from './facts/country-codes.ts';
import { plainName } from './plain-name.ts';

/** Names are looked up in these languages; where two claim a name, the earlier one has it. */
const LANGUAGES = [
  'en',
  'de',
  'fr',
  'es',
  'it',
  'pt',
  'nl',
  'sv',
  'da',
  'nb',
  'fi',
  'pl',
  'cs',
  'tr',
  'ja',
  'zh',
];

const LONGEST_NAME = 80;

let codes: ReadonlySet<string> | undefined;
let byName: ReadonlyMap<string, string> | undefined;

/** Every ISO 3166-1 alpha-2 code (and XK). */
export function allCountries(): ReadonlySet<string> {
  codes ??= new Set(pairs().map(([two]) => two));
  return codes;
}

/** ISO 3166-1 alpha-2 code of a country as people write it: a name, alpha-2, alpha-3, `UK`; null when unknown. */
export function countryCode(text: string): string | null {
  if (allCountries().has(text)) return text;
  if (text.length > LONGEST_NAME) return null;
  byName ??= namesOfCountries();
  return byName.get(plainName(text)) ?? null;
}

function namesOfCountries(): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const add = (name: string, code: string) => {
    const plain = plainName(name);
    if (plain !== '' && !names.has(plain)) names.set(plain, code);
  };
  for (const [two, three] of pairs()) {
    add(two, two);
    add(three, two);
  }
  for (const [code, others] of Object.entries(OTHER_COUNTRY_NAMES)) {
    for (const name of others.split('|')) add(name, code);
  }
  for (const language of LANGUAGES) {
    for (const style of ['long', 'short'] as const) {
      const display = new Intl.DisplayNames([language], { type: 'region', style, fallback: 'none' });
      for (const code of allCountries()) {
        const name = display.of(code);
        if (name !== undefined) add(name, code);
      }
    }
  }
  return names;
}

function pairs(): readonly (readonly [two: string, three: string])[] {
  const words = COUNTRY_CODES.trim().split(/\s+/);
  const found: (readonly [string, string])[] = [];
  for (let at = 0; at + 1 < words.length; at += 2) found.push([words[at] ?? '', words[at + 1] ?? '']);
  return found;
}
