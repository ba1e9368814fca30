/** How far two names of a person agree: 0 not at all, 1 the same; ½ where one of them says nothing. */
export function nameFit(one: string, other: string): number {
  const [a, b] = [wordsOf(one), wordsOf(other)];
  if (a.size === 0 || b.size === 0) return 0.5;
  let shared = 0;
  for (const word of a) {
    if (b.has(word) || [...b].some((theirs) => isInitialOf(word, theirs) || isInitialOf(theirs, word)))
      shared += 1;
  }
  return shared / Math.max(a.size, b.size);
}

/** A mail address or number that stands in place of a name says nothing. */
function wordsOf(name: string): Set<string> {
  if (name.includes('@') || !/\p{L}/u.test(name)) return new Set();
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return new Set(plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== ''));
}

function isInitialOf(short: string, word: string): boolean {
  return short.length === 1 && word.length > 1 && word.startsWith(short);
}
