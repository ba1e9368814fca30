import { withoutWrittenUmlauts } from './folding.ts';
import type { Population } from './population.ts';
import type { Prepared } from './prepared.ts';
import { isSlip } from './string-distance.ts';
import type { Evidence } from './traits.ts';
import { weigh } from './weigh.ts';

/**
 * Names of two companies without their legal forms. The same words, together or apart, are weighed by how many
 * places bear the name. Otherwise each shared word speaks for, by how rare it is; words that only one has speak
 * against: little when the other has none of its own (`Shell` and `Shell Research`), much when both have.
 */
export function compareCompanyNames(a: Prepared, b: Prepared, population: Population): Evidence | null {
  const said = companyNameLevel(
    { core: a.core, behind: a.behind, joined: a.joined },
    { core: b.core, behind: b.behind, joined: b.joined },
    population,
  );
  return said && { field: 'name', ...said };
}

export interface NameForms {
  readonly core: readonly string[];
  readonly behind: readonly string[];
  readonly joined: string;
}

export function companyNameLevel(
  a: NameForms,
  b: NameForms,
  population: Population,
): { bits: number; words: string } | null {
  if (a.core.length === 0 || b.core.length === 0) return null;
  const share = Math.max(population.shareOf('company', a.joined), population.shareOf('company', b.joined));
  const same = weigh(0.7, share);
  if (a.joined === b.joined) return { bits: same, words: 'same name' };
  const [sortedA, sortedB] = [sorted(a.core), sorted(b.core)];
  if (sortedA === sortedB) return { bits: same - 1, words: 'same words in another order' };
  if (isSlipOf(a, b)) return { bits: same - 2.5, words: 'name with a slip' };
  if (withoutWrittenUmlauts(sortedA) === withoutWrittenUmlauts(sortedB))
    return { bits: same - 1, words: 'same name, written differently' };
  if (isAcronym(a, b) || isAcronym(b, a)) return { bits: 9, words: 'initials of the other name' };
  const { shared, onlyA, onlyB } = align(a, b, population);
  if (shared === 0) return { bits: -7, words: 'other name' };
  const contradicted = Math.min(onlyA, onlyB);
  const added = Math.max(onlyA, onlyB) - contradicted;
  const bits = Math.min(same, shared * 1.25) - contradicted * 0.9 - added * 0.35 - 1;
  return {
    bits: Math.max(-7, bits),
    words: bits > 4 ? 'similar name' : bits > 0 ? 'shares words of the name' : 'other name',
  };
}

/** Slips stand in long words: `bg group` and `boc group` are two. */
function isSlipOf(a: NameForms, b: NameForms): boolean {
  if (a.joined.length < 6 || b.joined.length < 6) return false;
  if (a.core.length !== b.core.length) return isSlip(a.joined, b.joined);
  return a.core.every((word, at) => word === b.core[at] || isSlip(word, b.core[at] ?? ''));
}

function sorted(core: readonly string[]): string {
  return core
    .filter((word) => word !== 'and')
    .toSorted()
    .join(' ');
}

function isAcronym(short: NameForms, long: NameForms): boolean {
  if (short.core.length !== 1 || long.core.length < 3 || short.joined.length > 6) return false;
  const words = long.core.filter((word) => word !== 'and' && word !== 'of' && word !== 'for');
  return short.joined.length >= 3 && words.map((word) => word[0]).join('') === short.joined;
}

/** Bits of the words that both have, and of those that one has alone. */
function align(a: NameForms, b: NameForms, population: Population) {
  const rest = [...b.core];
  const unmatched: string[] = [];
  let shared = 0;
  for (const word of a.core) {
    const at = rest.indexOf(word);
    if (at >= 0) {
      shared += population.wordBits(word);
      rest.splice(at, 1);
    } else unmatched.push(word);
  }
  const left: string[] = [];
  for (const word of unmatched) {
    const at = rest.findIndex(
      (other) => isSlip(word, other) || isShortOf(word, other) || isShortOf(other, word),
    );
    if (at >= 0) {
      shared += 0.8 * Math.min(population.wordBits(word), population.wordBits(rest[at] ?? word));
      rest.splice(at, 1);
    } else left.push(word);
  }
  const glued = rest.join('') !== '' && rest.join('') === left.join('');
  if (glued) return { shared: shared + 8, onlyA: 0, onlyB: 0 };
  const weight = (words: readonly string[], behind: readonly string[]) =>
    words.reduce((bits, word) => bits + (behind.includes(word) ? 0 : population.wordBits(word)), 0);
  return { shared, onlyA: weight(left, b.behind), onlyB: weight(rest, a.behind) };
}

function isShortOf(short: string, long: string): boolean {
  return short.length >= 3 && long.length >= short.length + 2 && long.startsWith(short);
}
