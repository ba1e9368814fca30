/** Lower case, without marks over letters: what people type in a hurry. */
const plain = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

const wordsIn = (text: string): readonly string[] =>
  plain(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/** Shorter words must be right. */
const FORGIVEN_FROM = 4;

/**
 * Whether every word of a query begins some word of the name; in words of four letters and more, one letter may be
 * wrong, missing, too many, or in the place of its neighbour.
 */
export function fits(name: string, query: string): boolean {
  const names = wordsIn(name);
  return wordsIn(query).every((asked) => names.some((word) => begins(word, asked)));
}

function begins(word: string, asked: string): boolean {
  if (word.startsWith(asked)) return true;
  if (asked.length < FORGIVEN_FROM) return false;
  return [-1, 0, 1].some((more) => isNear(word.slice(0, asked.length + more), asked));
}

/** One edit apart, or the same. */
function isNear(one: string, other: string): boolean {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  const rest = (text: string, from: number) => text.slice(at + from);
  return (
    rest(one, 1) === rest(other, 1) ||
    rest(one, 1) === rest(other, 0) ||
    rest(one, 0) === rest(other, 1) ||
    (one[at] === other[at + 1] && one[at + 1] === other[at] && rest(one, 2) === rest(other, 2))
  );
}
