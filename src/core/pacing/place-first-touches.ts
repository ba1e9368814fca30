/**
 * First touches of one seller (never contacted, an old book, or missed past the longest gap), placed within the
 * ideal gap, inside the seller's capacity: best fit first, longest silence first among equals (rules, 2 and 4).
 *
 * What does not fit is spread evenly over its days on top, and the plan says how many a day it would take.
 */
import type { Placement } from '../facts.ts';
import type { Unplaced } from '../planner/plan-types.ts';
import type { Day } from '../time/day.ts';

export interface SellerDays {
  /** The seller's day from which places are given. */
  readonly today: Day;
  /** Chosen touches a day. */
  readonly capacity: number;
  /** No weekend, no holiday, no leave. */
  works(day: Day): boolean;
  /** Chosen touches that stand on a day already. */
  taken(day: Day): number;
}

export interface PlacedTouches {
  readonly placements: readonly Placement[];
  /** How many found no room inside the capacity; they are placed all the same. */
  readonly overflow: number;
  /** Touches a day that would have been needed to place them all. */
  readonly neededPerDay: number;
}

/**
 * Deterministic: the same input gives the same places, whatever the order of `unplaced`.
 * 1. Order by fit, then silence, then id. 2. Give each the first day with room. 3. Spread the rest.
 */
export function placeFirstTouches(unplaced: readonly Unplaced[], seller: SellerDays): PlacedTouches {
  const count = new Map<Day, number>();
  const load = (day: Day) => seller.taken(day) + (count.get(day) ?? 0);
  const place = (it: Unplaced, day: Day): Placement => {
    count.set(day, (count.get(day) ?? 0) + 1);
    return { step: it.step, person: it.person, naturalDue: it.naturalDue, day, why: it.why };
  };

  const placements: Placement[] = [];
  const left: { readonly it: Unplaced; readonly days: readonly Day[] }[] = [];
  let lastDay = seller.today;
  for (const it of unplaced.toSorted(byFit)) {
    const days = daysFor(it, seller);
    lastDay = Math.max(lastDay, days.at(-1) ?? seller.today);
    const free = days.find((day) => load(day) < seller.capacity);
    if (free === undefined) left.push({ it, days });
    else placements.push(place(it, free));
  }
  for (const { it, days } of left) placements.push(place(it, leastLoaded(days, load)));
  return { placements, overflow: left.length, neededPerDay: needed(unplaced.length, lastDay, seller) };
}

export function byFit(a: Unplaced, b: Unplaced): number {
  const silence = (it: Unplaced) => it.silentDays ?? Number.POSITIVE_INFINITY;
  return (
    a.ratingRank - b.ratingRank ||
    (silence(a) === silence(b) ? 0 : silence(b) > silence(a) ? 1 : -1) ||
    (a.person < b.person ? -1 : a.person > b.person ? 1 : 0)
  );
}

/** The working days between which it may fall; a span that is over begins anew today. */
function daysFor(it: Unplaced, seller: SellerDays): readonly Day[] {
  const length = Math.max(1, it.latest - it.earliest);
  const first = Math.max(it.earliest, seller.today);
  const last = it.latest < seller.today ? seller.today + length : it.latest;
  const days: Day[] = [];
  for (let day = first; day <= last; day += 1) if (seller.works(day)) days.push(day);
  return days.length > 0 ? days : [nextWorkingDay(last, seller)];
}

function nextWorkingDay(after: Day, seller: SellerDays): Day {
  for (let day = after; day < after + 400; day += 1) if (seller.works(day)) return day;
  return after;
}

function leastLoaded(days: readonly Day[], load: (day: Day) => number): Day {
  let best = days[0] ?? 0;
  for (const day of days) if (load(day) < load(best)) best = day;
  return best;
}

function needed(count: number, lastDay: Day, seller: SellerDays): number {
  if (count === 0) return 0;
  let working = 0;
  let taken = 0;
  for (let day = seller.today; day <= lastDay; day += 1) {
    if (!seller.works(day)) continue;
    working += 1;
    taken += seller.taken(day);
  }
  return Math.ceil((count + taken) / Math.max(1, working));
}
