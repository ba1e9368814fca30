import { headerKey } from './headers.ts';

const LANGUAGES = [
  'en',
  'de',
  'fr',
  'es',
  'pt',
  'it',
  'nl',
  'sv',
  'da',
  'nb',
  'fi',
  'pl',
  'cs',
  'tr',
  'ru',
  'uk',
  'ro',
  'hu',
  'ar',
  'el',
  'he',
  'id',
  'vi',
];

let names: Map<string, number> | undefined;

/** 1–12 for a month's name or abbreviation in one of many languages; undefined for any other word. */
export function monthNumber(word: string): number | undefined {
  names ??= gather();
  return names.get(headerKey(word));
}

function gather(): Map<string, number> {
  const found = new Map<string, number>();
  for (const language of LANGUAGES) {
    for (const style of ['long', 'short'] as const) {
      for (const withDay of [true, false]) {
        const format = new Intl.DateTimeFormat(
          `${language}-u-ca-gregory`,
          withDay ? { month: style, day: 'numeric', timeZone: 'UTC' } : { month: style, timeZone: 'UTC' },
        );
        for (let month = 1; month <= 12; month += 1) {
          const parts = format.formatToParts(Date.UTC(2023, month - 1, 2));
          const key = headerKey(parts.find((part) => part.type === 'month')?.value ?? '');
          if (key !== '' && !/^\d+$/.test(key) && !found.has(key)) found.set(key, month);
        }
      }
    }
  }
  for (const [word, month] of [
    ['sept', 9],
    ['mrz', 3],
    ['maerz', 3],
    ['jaenner', 1],
  ] as const)
    found.set(word, month);
  return found;
}
