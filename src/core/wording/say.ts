/** Says a reason in a language. Each language is one file with the same keys, complete by its type. */
import type { Id } from '../facts.ts';
import type { Reason } from '../planner/plan-types.ts';
import type { Day } from '../time/day.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import type { PhraseKey, Phrases } from './phrases.ts';

export interface Voice {
  /** Names of people and sellers by id. */
  readonly names: ReadonlyMap<Id, string>;
  /** BCP 47, such as `en-GB`; a language that is not there falls back to English. */
  readonly locale?: string;
  /** The reader's day: years are left out where they go without saying. */
  readonly today?: Day;
}

/** What a language can use to say it. */
export interface Speaker {
  /** A name, or a word that stands for it. */
  name(id: Id): string;
  readonly today: Day | null;
}

export type Catalogue = { readonly [K in PhraseKey]: (said: Phrases[K], speaker: Speaker) => string };

interface Language {
  readonly catalogue: Catalogue;
  /** Stands for a name that is not known. */
  readonly somebody: string;
}

const ENGLISH: Language = { catalogue: en, somebody: 'somebody' };
const LANGUAGES: Readonly<Record<string, Language>> = {
  en: ENGLISH,
  de: { catalogue: de, somebody: 'jemand' },
};

/** One or two whole sentences. */
export function say(reason: Reason, voice: Voice): string {
  const language = (voice.locale ?? 'en').split(/[-_]/)[0]?.toLowerCase() ?? 'en';
  const { catalogue, somebody } = LANGUAGES[language] ?? ENGLISH;
  // The phrase and what it is said with were put together by `because`, which checks that they fit.
  const phrase = catalogue[reason.phrase as PhraseKey] as
    | ((said: Reason['with'], speaker: Speaker) => string)
    | undefined;
  if (phrase === undefined) return reason.rule;
  return phrase(reason.with, {
    name: (id) => voice.names.get(id) ?? somebody,
    today: voice.today ?? null,
  });
}
