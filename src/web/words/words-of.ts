import { useWords } from './words.tsx';

/** The words of one feature in every language that the pages speak; all have the same keys, by type. */
export interface FeatureWords<Words> {
  readonly en: Words;
  readonly de: Words;
}

/**
 * Words that only one feature needs: they stand in its folder and are loaded with its page.
 * What the first page needs, or several pages say, stands in en.ts and de.ts.
 */
export function useWordsOf<Words>(words: FeatureWords<Words>): Words {
  const { locale } = useWords();
  return locale.startsWith('de') ? words.de : words.en;
}
