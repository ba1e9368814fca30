/** How the touches of a rating divide among its kinds over a long time: what touch-kind.ts chooses one by one. */
import { isTalkKind } from '../planner/propose/touch-kind.ts';
import type { Rating, TouchKind } from '../policy/policy.ts';

/** A kind that comes now and then comes every fourth time. */
const NOW_AND_THEN = 1 / 4;

/**
 * The share of each kind; they add up to one. Talks and gifts go in turn; of two talks (or gifts) the first is
 * meant. What comes now and then needs three gifts before it, so it comes only where no talk goes in turn.
 */
export function touchShares(
  rating: Pick<Rating, 'kinds' | 'occasionally'>,
): Readonly<Record<TouchKind, number>> {
  const shares: Record<TouchKind, number> = { visit: 0, call: 0, article: 0, newsletter: 0 };
  const talk = rating.kinds.find(isTalkKind);
  const gift = rating.kinds.find((kind) => !isTalkKind(kind));
  const [occasional] = rating.occasionally;
  if (talk !== undefined && gift !== undefined) {
    shares[talk] = 1 / 2;
    shares[gift] = 1 / 2;
  } else if (talk !== undefined) {
    shares[talk] = 1;
  } else if (gift !== undefined) {
    const rest = occasional === undefined || occasional === gift ? 0 : NOW_AND_THEN;
    shares[gift] = 1 - rest;
    if (occasional !== undefined && rest > 0) shares[occasional] = rest;
  }
  return shares;
}

/** What a seller does by hand; newsletters go out together and cost them no time of their own. */
export function shareByHand(rating: Pick<Rating, 'kinds' | 'occasionally'>): number {
  return 1 - touchShares(rating).newsletter;
}
