/** Letters that Unicode does not take apart into a base letter and an accent, and two cheap alphabets. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ħ: 'h',
  ŋ: 'n',
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  ё: 'e',
  ж: 'zh',
  з: 'z',
  и: 'i',
  й: 'i',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ъ: '',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'yu',
  я: 'ya',
  і: 'i',
  ї: 'i',
  є: 'e',
  ґ: 'g',
  α: 'a',
  β: 'v',
  γ: 'g',
  δ: 'd',
  ε: 'e',
  ζ: 'z',
  η: 'i',
  θ: 'th',
  ι: 'i',
  κ: 'k',
  λ: 'l',
  μ: 'm',
  ν: 'n',
  ξ: 'x',
  ο: 'o',
  π: 'p',
  ρ: 'r',
  σ: 's',
  ς: 's',
  τ: 't',
  υ: 'y',
  φ: 'f',
  χ: 'ch',
  ψ: 'ps',
  ω: 'o',
};

/**
 * A text as it is compared: lower case, without accents, in Latin letters where it was Cyrillic or Greek.
 * Other scripts stay as they are. `Юлия Müller-Øst` → `yuliya muller-ost`.
 */
export function fold(text: string): string {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  let folded = '';
  for (const letter of plain) folded += LETTERS[letter] ?? letter;
  return folded;
}

/** The words of a folded text: runs of letters and digits; an apostrophe joins. */
export function wordsOf(text: string): string[] {
  return fold(text)
    .replace(/['’‘`´]/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** Umlauts are written out by some and left bare by others: `mueller` and `muller` are one. */
export function withoutWrittenUmlauts(word: string): string {
  return word.replace(/([aou])e(?=[^aeiou]|$)/g, '$1');
}

/** Two words that sound alike and begin with one letter: what is cheap to tell apart is told first. */
export function soundAlike(a: string, b: string): boolean {
  return a[0] === b[0] && Math.abs(a.length - b.length) <= 3 && soundOf(a) === soundOf(b);
}

/**
 * How a word sounds, cheaply and for many languages: equal letters and sounds are one, vowels behind the first
 * letter go. For finding candidates, not for judging: `schmidt`, `schmitt` → `smt`.
 */
export function soundOf(word: string): string {
  const sounds = withoutWrittenUmlauts(word)
    .replace(/sch|sh|tsch|tch|ch/g, (run) => (run === 'ch' ? 'k' : 's'))
    .replace(/ph/g, 'f')
    .replace(/th|dt|d/g, 't')
    .replace(/ck|q|c|g|x/g, 'k')
    .replace(/z/g, 's')
    .replace(/w/g, 'v')
    .replace(/b/g, 'p')
    .replace(/[yj]/g, 'i')
    .replace(/(.)\1+/gu, '$1');
  const first = /^[aeiou]/.test(sounds) ? 'a' : sounds.slice(0, 1);
  return first + sounds.slice(1).replace(/[aeiouh]/g, '');
}
