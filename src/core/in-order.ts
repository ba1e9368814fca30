/** Facts come in any order; what is told in order is put into it, by its moment, then by its id. */
import type { Id } from './facts.ts';
import type { Instant } from './time/day.ts';

/** The list itself when it is in order already. */
export function inOrder<T extends { readonly id: Id }>(
  list: readonly T[],
  at: (item: T) => Instant,
): readonly T[] {
  for (let i = 1; i < list.length; i += 1) {
    const before = list[i - 1];
    const item = list[i];
    if (before === undefined || item === undefined || compare(before, item, at) <= 0) continue;
    return list.toSorted((a, b) => compare(a, b, at));
  }
  return list;
}

function compare<T extends { readonly id: Id }>(a: T, b: T, at: (item: T) => Instant): number {
  return at(a) - at(b) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}
