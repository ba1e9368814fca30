export interface Link {
  readonly a: number;
  readonly b: number;
  /** In bits, beyond the threshold when above 0. */
  readonly bits: number;
}

/** How many pairs between two groups are looked at before they are joined. */
const LOOKED_AT = 5;

/**
 * Groups of what is one: connected components, the strongest links first, with a check of sanity. Two groups are
 * joined only when they fit on the whole, so that one slip between two families does not make them one: the mean
 * of a few pairs between them (spread evenly, so that large groups cost no more) must not speak against it.
 *
 * @param links in a stable order; equal weights are taken in it
 * @param between the weight of any pair, in the same measure
 * @returns groups of two and more, each and all in rising order
 */
export function clusters(
  size: number,
  links: readonly Link[],
  between: (a: number, b: number) => number,
): number[][] {
  const groupOf = new Map<number, number[]>();
  const group = (at: number) => groupOf.get(at) ?? [at];
  for (const { a, b } of links.toSorted((one, other) => other.bits - one.bits)) {
    if (a >= size || b >= size) continue;
    const [one, other] = [group(a), group(b)];
    if (one === other) continue;
    if (one.length * other.length > 1 && meanBetween(one, other, between) < 0) continue;
    const joined = [...one, ...other];
    for (const member of joined) groupOf.set(member, joined);
  }
  return [...new Set(groupOf.values())]
    .map((members) => members.toSorted((a, b) => a - b))
    .toSorted((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
}

function meanBetween(
  one: readonly number[],
  other: readonly number[],
  between: (a: number, b: number) => number,
) {
  const [some, others] = [spread(one), spread(other)];
  let sum = 0;
  // One pair that is certain does not outweigh many that contradict.
  for (const a of some) for (const b of others) sum += Math.max(-10, Math.min(10, between(a, b)));
  return sum / (some.length * others.length);
}

function spread(members: readonly number[]): number[] {
  if (members.length <= LOOKED_AT) return [...members];
  const sorted = members.toSorted((a, b) => a - b);
  return Array.from(
    { length: LOOKED_AT },
    (_, at) => sorted[Math.floor((at * sorted.length) / LOOKED_AT)] ?? 0,
  );
}
