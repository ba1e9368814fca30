/** What differs between two policies, in the order of the policy: for the history of changes. */
import type { Policy } from './policy.ts';

type Body = Omit<Policy, 'version'>;
/** Names of fields joined by dots; of a rating `ratings.A.idealDays`; `ratings.A` alone came or went. */
export interface PolicyChange {
  readonly field: string;
  /** Null: it was not there. */
  readonly before: unknown;
  /** Null: it is not there any more. */
  readonly after: unknown;
}

export function policyChanges(before: Body, after: Body): readonly PolicyChange[] {
  const { ratings: ratingsBefore, ...restBefore } = before;
  const { ratings: ratingsAfter, ...restAfter } = after;
  const keys = new Set([...ratingsBefore, ...ratingsAfter].map(({ key }) => key));
  const inRatings = [...keys].flatMap((key) => {
    const from = ratingsBefore.find((rating) => rating.key === key);
    const to = ratingsAfter.find((rating) => rating.key === key);
    if (from === undefined || to === undefined) {
      return [{ field: `ratings.${key}`, before: from?.label ?? null, after: to?.label ?? null }];
    }
    return fields(`ratings.${key}`, { ...from }, { ...to });
  });
  const orderOf = (ratings: Body['ratings']) => ratings.map(({ key }) => key).join(' > ');
  const sameKeys = ratingsBefore.length === ratingsAfter.length && keys.size === ratingsAfter.length;
  const reordered = sameKeys && orderOf(ratingsBefore) !== orderOf(ratingsAfter);
  const order = reordered
    ? [{ field: 'ratings', before: orderOf(ratingsBefore), after: orderOf(ratingsAfter) }]
    : [];
  return [...inRatings, ...order, ...fields('', { ...restBefore }, { ...restAfter })];
}

function fields(
  path: string,
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): readonly PolicyChange[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].flatMap((name) => {
    const field = path === '' ? name : `${path}.${name}`;
    const from = before[name] ?? null;
    const to = after[name] ?? null;
    if (isGroup(from) && isGroup(to)) return fields(field, from, to);
    return inOrder(from) === inOrder(to) ? [] : [{ field, before: from, after: to }];
  });
}

/** A group of numbers within the policy; hours from–to are one value. */
function isGroup(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !('from' in value);
}

/** As text with the names in order: the database gives them back in an order of its own. */
function inOrder(value: unknown): string {
  return JSON.stringify(value, (_name, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
