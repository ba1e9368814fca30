import { createContext, type ReactNode, use, useEffect, useMemo, useState } from 'react';
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
  const code = locale.slice(0, 2).toLowerCase();
  const [loaded, setLoaded] = useState<{ code: string; words: Words }>({ code: 'en', words: en });
  useEffect(() => {
    const load = LOADERS[code];
    if (!load) return setLoaded({ code: 'en', words: en });
    let wanted = true;
    void load().then((words) => wanted && setLoaded({ code, words }));
    return () => {
      wanted = false;
    };
  }, [code]);
  const language = useMemo(() => {
    const spoken = loaded.code === code ? locale : 'en';
    const exact = spoken === 'en' ? 'en-GB' : spoken;
    return { words: loaded.words, dates: datesIn(exact, loaded.words), locale: exact };
  }, [loaded, code, locale]);
  useEffect(() => {
    document.documentElement.lang = language.locale;
  }, [language]);
  return <Speaking value={language}>{children}</Speaking>;
}
