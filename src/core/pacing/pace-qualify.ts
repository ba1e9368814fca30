/** People to qualify: best fit first, at most five a day per seller (rules, step 15). */
import type { Placement } from '../facts.ts';
import type { Unplaced } from '../planner/plan-types.ts';
import { byFit, type SellerDays } from './place-first-touches.ts';

/** `capacity` and `taken` count people to qualify, not touches. Deterministic, whatever the order. */
export function paceQualify(unplaced: readonly Unplaced[], seller: SellerDays): readonly Placement[] {
  const perDay = Math.max(1, seller.capacity);
  let day = seller.today;
  let onDay = 0;
  const advance = () => {
    day += 1;
    onDay = 0;
  };
  return unplaced.toSorted(byFit).map((it) => {
    for (let looked = 0; looked < 3_650; looked += 1) {
      if (seller.works(day) && seller.taken(day) + onDay < perDay) break;
      advance();
    }
    onDay += 1;
    return { step: it.step, person: it.person, naturalDue: it.naturalDue, day, why: it.why };
  });
}
