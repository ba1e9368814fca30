/**
 * The weight of an observation in bits (Fellegi and Sunter 1969): `m`, how often it is seen between two records of
 * one and the same, against `u`, how often between records of two.
 */
export function weigh(m: number, u: number): number {
  return Math.log2(m / Math.min(1, Math.max(u, 1e-6)));
}

/** The chance that two records are one, when one other record of this many may be: a number from 0 to 1. */
export function chanceOf(bits: number, size: number): number {
  const odds = bits - Math.log2(size);
  if (odds > 60) return 1;
  return 1 / (1 + 2 ** -odds);
}
