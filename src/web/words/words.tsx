import { createContext, type ReactNode, use, useEffect, useLayoutEffect, useMemo, useState } from 'react';
import { type Dates, datesIn } from './dates.ts';
import { en, type Words } from './en.ts';

export interface Language {
  readonly words: Words;
  readonly dates: Dates;
  readonly locale: string;
}

const LOADERS: Readonly<Record<string, () => Promise<Words>>> = {
  de: async () => (await import('./de.ts')).de,
};

/** Languages that the pages speak, by their own names. */
export const LANGUAGES = [
  { code: 'en', name: 'English' },
  { code: 'de', name: 'Deutsch' },
] as const;

const learnt = new Map<string, Words>([['en', en]]);
const codeOf = (locale: string) => locale.slice(0, 2).toLowerCase();

/** Fetches the words of a language, so that the first picture is in it. */
export async function learn(locale: string): Promise<void> {
  const code = codeOf(locale);
  const words = learnt.has(code) ? undefined : await LOADERS[code]?.();
  if (words) learnt.set(code, words);
}

const Speaking = createContext<Language>({ words: en, dates: datesIn('en-GB', en), locale: 'en-GB' });

/** The words of the reader's language, and their way to write dates and numbers. */
export function useWords(): Language {
  return use(Speaking);
}

/** The languages of this browser, best first. */
export function browserLocale(): string {
  return navigator.languages[0] ?? 'en';
}

/** Speaks `locale` (BCP 47) to everything inside; a language that is not there is spoken in English. */
export function Speak({ locale, children }: { readonly locale: string; readonly children: ReactNode }) {
  const code = codeOf(locale);
  const [, setLearnt] = useState('en');
  useEffect(() => {
    let wanted = true;
    void learn(locale).then(() => wanted && setLearnt(locale));
    return () => {
      wanted = false;
    };
  }, [locale]);
  const words = learnt.get(code);
  const language = useMemo(() => {
    const exact = words === undefined || locale === 'en' ? 'en-GB' : locale;
    return { words: words ?? en, dates: datesIn(exact, words ?? en), locale: exact };
  }, [words, locale]);
  // before anything is measured: another language shapes every text anew
  useLayoutEffect(() => {
    document.documentElement.lang = language.locale;
  }, [language]);
  return <Speaking value={language}>{children}</Speaking>;
}
