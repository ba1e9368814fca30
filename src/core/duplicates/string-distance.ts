/**
 * Slips between two words: letters changed, missing, added, or two neighbours swapped (optimal string alignment,
 * Damerau 1964). Stops counting above `most` and answers `most + 1`: only the band of the table that can stay
 * below it is filled (Ukkonen 1985).
 */
export function slipsBetween(a: string, b: string, most: number): number {
  if (a === b) return 0;
  const beyond = most + 1;
  if (Math.abs(a.length - b.length) > most) return beyond;
  let start = 0;
  while (start < a.length && a.charCodeAt(start) === b.charCodeAt(start)) start += 1;
  let cut = 0;
  const shorter = Math.min(a.length, b.length) - start;
  while (cut < shorter && a.charCodeAt(a.length - 1 - cut) === b.charCodeAt(b.length - 1 - cut)) cut += 1;
  const [height, width] = [a.length - start - cut, b.length - start - cut];
  if (height === 0 || width === 0) return Math.min(height + width, beyond);
  let before = new Array<number>(width + 1).fill(beyond);
  let above = Array.from({ length: width + 1 }, (_, at) => at);
  let row = new Array<number>(width + 1).fill(beyond);
  for (let i = 1; i <= height; i += 1) {
    row.fill(beyond);
    if (i <= most) row[0] = i;
    let least = row[0] ?? beyond;
    const own = a.charCodeAt(start + i - 1);
    for (let j = Math.max(1, i - most); j <= Math.min(width, i + most); j += 1) {
      const other = b.charCodeAt(start + j - 1);
      let cost = Math.min(
        (above[j] ?? beyond) + 1,
        (row[j - 1] ?? beyond) + 1,
        (above[j - 1] ?? beyond) + (own === other ? 0 : 1),
      );
      const swapped =
        i > 1 && j > 1 && own === b.charCodeAt(start + j - 2) && other === a.charCodeAt(start + i - 2);
      if (swapped) cost = Math.min(cost, (before[j - 2] ?? beyond) + 1);
      row[j] = cost;
      if (cost < least) least = cost;
    }
    if (least > most) return beyond;
    [before, above, row] = [above, row, before];
  }
  return Math.min(above[width] ?? beyond, beyond);
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
