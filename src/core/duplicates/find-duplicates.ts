import { candidatePairs, keysOf } from './blocking.ts';
import { clusters, type Link } from './clusters.ts';
import { bitsBetween, comparePrepared } from './compare.ts';
import { countedPopulation, type Population } from './population.ts';
import { type Prepared, prepare } from './prepared.ts';
import type { Kind, Traits } from './traits.ts';

/** From which chance on two records are proposed as one. */
export const USUAL_THRESHOLD = 0.5;

export interface FoundPair {
  /** Positions in the list that was given, `a < b`. */
  readonly a: number;
  readonly b: number;
  readonly score: number;
  readonly reasons: readonly string[];
}

export interface Duplicates {
  readonly pairs: readonly FoundPair[];
  /** Positions of records that are one, two and more each. */
  readonly groups: readonly (readonly number[])[];
}

/**
 * Finds the records of a list that are one. How common a value is, is counted in the list itself. The order of the
 * list does not matter: equal records are treated alike wherever they stand.
 */
export function findDuplicates(
  kind: Kind,
  list: readonly Traits[],
  threshold: number = USUAL_THRESHOLD,
): Duplicates {
  const written = list.map((traits) => JSON.stringify(Object.entries(traits).toSorted()));
  const order = list.map((_, at) => at).toSorted((a, b) => compareTexts(written[a] ?? '', written[b] ?? ''));
  const records = order.map((at) => prepare(kind, list[at] ?? {}));
  const candidates = [...candidatePairs(records.map(keysOf), (at) => written[order[at] ?? 0] ?? '')];
  const first = linked(records, candidates, countedPopulation(records), threshold);
  // Once it is known what is one, values are counted once for each: what seemed common may be one person's.
  const population = countedPopulation(records, first.groups);
  const { links, groups } = linked(records, first.within, population, threshold);
  const groupOf = new Map<number, number>();
  for (const [at, members] of groups.entries()) for (const member of members) groupOf.set(member, at);
  const pairs: FoundPair[] = [];
  for (const { a, b } of links) {
    const [one, other] = [records[a], records[b]];
    if (!one || !other || groupOf.get(a) !== groupOf.get(b)) continue;
    const [first = 0, second = 0] = [order[a] ?? 0, order[b] ?? 0].toSorted((x, y) => x - y);
    pairs.push({ a: first, b: second, ...comparePrepared(one, other, population) });
  }
  return {
    pairs: pairs.toSorted((one, other) => one.a - other.a || one.b - other.b),
    groups: groups
      .map((members) => members.map((at) => order[at] ?? 0).toSorted((a, b) => a - b))
      .toSorted((one, other) => (one[0] ?? 0) - (other[0] ?? 0)),
  };
}

/** Bits that better counting may add at most. */
const WORTH_ANOTHER_LOOK = 10;

/** Links beyond the threshold, the strongest first, the groups that they make, and the pairs that are not far from it. */
function linked(
  records: readonly Prepared[],
  candidates: readonly (readonly [number, number])[],
  population: Population,
  threshold: number,
): { links: Link[]; groups: number[][]; within: (readonly [number, number])[] } {
  const needed = Math.log2(population.size) + Math.log2(threshold / (1 - threshold));
  const between = (a: number, b: number) => {
    const [one, other] = [records[a], records[b]];
    return one && other ? bitsBetween(one, other, population) - needed : Number.NEGATIVE_INFINITY;
  };
  const links: Link[] = [];
  const within: (readonly [number, number])[] = [];
  for (const pair of candidates) {
    const [a, b] = pair;
    const bits = between(a, b);
    if (bits >= 0) links.push({ a, b, bits });
    if (bits >= -WORTH_ANOTHER_LOOK) within.push(pair);
  }
  links.sort((one, other) => other.bits - one.bits || one.a - other.a || one.b - other.b);
  return { links, groups: clusters(records.length, links, between), within };
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
