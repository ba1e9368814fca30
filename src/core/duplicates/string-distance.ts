/**
 * Slips between two words: letters changed, missing, added, or two neighbours swapped (optimal string alignment,
 * Damerau 1964). Stops counting above `most` and answers `most + 1`.
 */
export function slipsBetween(a: string, b: string, most: number): number {
  if (a === b) return 0;
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j += 1) {
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
      let cost = Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (above[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      }
      row.push(cost);
      if (cost < least) least = cost;
    }
    if (least > most) return most + 1;
    before = above;
    above = row;
  }
  return Math.min(above[b.length] ?? most + 1, most + 1);
}

/** Jaro–Winkler similarity (Winkler 1990), 0 to 1: made for short names, trusts their beginning most. */
export function jaroWinkler(a: string, b: string): number {
  if (a === b) return 1;
  if (a === '' || b === '') return 0;
  const reach = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1);
  const taken = new Array<boolean>(b.length).fill(false);
  const ofA: string[] = [];
  for (let i = 0; i < a.length; i += 1) {
    for (let j = Math.max(0, i - reach); j < Math.min(b.length, i + reach + 1); j += 1) {
      if (taken[j] || a[i] !== b[j]) continue;
      taken[j] = true;
      ofA.push(a.charAt(i));
      break;
    }
  }
  if (ofA.length === 0) return 0;
  const ofB = [...b].filter((_, at) => taken[at]);
  const moved = ofA.filter((letter, at) => letter !== ofB[at]).length / 2;
  const shared = ofA.length;
  const jaro = (shared / a.length + shared / b.length + (shared - moved) / shared) / 3;
  let prefix = 0;
  while (prefix < 4 && a[prefix] !== undefined && a[prefix] === b[prefix]) prefix += 1;
  return jaro + prefix * 0.1 * (1 - jaro);
}

/** One word meant as another: a slip in a short one, two in a long one, or the same beginning and nearly all letters. */
export function isSlip(a: string, b: string): boolean {
  const length = Math.max(a.length, b.length);
  if (length < 4) return false;
  const most = length < 8 ? 1 : 2;
  return slipsBetween(a, b, most) <= most;
}
