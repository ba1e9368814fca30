/** Whether two names may be of one: the same words, or nearly, whatever their accents, order and legal form. */
export function looksLike(one: string, other: string): boolean {
  const a = wordsOf(one);
  const b = wordsOf(other);
  if (a.length === 0 || b.length === 0) return false;
  const [few, many] = a.length <= b.length ? [a, b] : [b, a];
  return few.every((word) => many.some((each) => each === word || isNear(each, word)));
}

const LEGAL = new Set(['gmbh', 'ag', 'ab', 'ltd', 'inc', 'llc', 'sa', 'sl', 'bv', 'kg', 'oy', 'as', 'co']);

function wordsOf(name: string): string[] {
  const plain = name
    .normalize('NFKD')
    .replaceAll(/\p{Diacritic}/gu, '')
    .toLowerCase();
  return (plain.match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !LEGAL.has(word));
}

/** One letter more, less or other, in words long enough that this is a slip. */
function isNear(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < 5 || Math.abs(a.length - b.length) > 1) return false;
  let i = 0;
  while (i < a.length && a[i] === b[i]) i += 1;
  const [restA, restB] = [a.slice(i), b.slice(i)];
  return restA.slice(1) === restB.slice(1) || restA.slice(1) === restB || restA === restB.slice(1);
}
