/** What the ratings ask of a book and of each seller, at the ideal gaps, and what the sellers have time for. */
import { shareByHand, touchShares } from '../../core/cadence/touch-shares.ts';
import type { Id } from '../../core/facts.ts';
import type { Policy, TouchKind } from '../../core/policy/policy.ts';
import type { Instant } from '../../core/time/day.ts';
import { dayFromIso } from '../../core/time/day.ts';
import { isWorkingDay } from '../../core/time/working-days.ts';
import { zoneOf } from '../../core/time/zone.ts';
import type { LoadGroup } from '../ports/book-load.ts';
import type { Places } from '../ports/places.ts';
import type { StoreTransaction } from '../ports/store.ts';

/** Holidays and leave are evened out over so many weeks from today. */
const WEEKS = 12;

export type PolicyOf = (team: Id | null) => Policy;

export interface RatingLoad {
  readonly rating: string;
  readonly label: string;
  readonly people: number;
  /** Touches a week at the ideal gap, by kind. */
  readonly perWeek: Readonly<Record<TouchKind, number>>;
}

/** Touches a week of every rating, in the order of the policies that use it. */
export function loadOfRatings(groups: readonly LoadGroup[], policyOf: PolicyOf): readonly RatingLoad[] {
  const loads = new Map<string, { label: string; people: number; perWeek: Record<TouchKind, number> }>();
  for (const { team, rating: key, idealDays, people } of groups) {
    const rating = policyOf(team).ratings.find((each) => each.key === key);
    if (rating === undefined) continue;
    const load = loads.get(rating.key) ?? {
      label: rating.label,
      people: 0,
      perWeek: { visit: 0, call: 0, article: 0, newsletter: 0 },
    };
    load.people += people;
    for (const [kind, share] of Object.entries(touchShares(rating)) as [TouchKind, number][]) {
      load.perWeek[kind] += (people * 7 * share) / (idealDays ?? rating.idealDays);
    }
    loads.set(rating.key, load);
  }
  return [...loads].map(([rating, load]) => ({ rating, ...load }));
}

/** Touches a week by hand, of each owner (null: of whom nobody owns). */
export function loadOfOwners(
  groups: readonly LoadGroup[],
  policyOf: PolicyOf,
): ReadonlyMap<Id | null, number> {
  const loads = new Map<Id | null, number>();
  for (const { owner, team, rating: key, idealDays, people } of groups) {
    const rating = policyOf(team).ratings.find((each) => each.key === key);
    if (rating === undefined) continue;
    const perWeek = (people * 7 * shareByHand(rating)) / (idealDays ?? rating.idealDays);
    loads.set(owner, (loads.get(owner) ?? 0) + perWeek);
  }
  return loads;
}

export interface Seller {
  readonly id: Id;
  readonly name: string;
  readonly team: Id | null;
  /** Their own touches a day; null: those of their team's policy. */
  readonly touchesPerDay: number | null;
  /** Working days a week: no weekend, no holiday, no leave. */
  readonly daysPerWeek: number;
  readonly sells: boolean;
}

/** Everybody who may have a book of their own, with the days that they work. */
export async function sellersAtWork(
  tx: StoreTransaction,
  places: Places,
  now: Instant,
): Promise<readonly Seller[]> {
  const users = await tx.users.where({ deactivatedAt: null });
  const leaves = Map.groupBy(await tx.leaves.where({}, 10_000), ({ userId }) => userId);
  return users.map((user) => {
    const calendar = places.calendar(
      places.calendarKey({ zone: user.zone, country: user.country, region: user.region, phones: [] }, user),
    );
    const away = (leaves.get(user.id) ?? []).map(({ firstDay, lastDay }) => ({
      first: dayFromIso(firstDay),
      last: dayFromIso(lastDay),
    }));
    const today = zoneOf(user.zone).dayOf(now);
    let days = 0;
    for (let day = today; day < today + WEEKS * 7; day += 1) {
      const works = isWorkingDay(calendar, day);
      if (works && !away.some(({ first, last }) => first <= day && day <= last)) days += 1;
    }
    return {
      id: user.id,
      name: user.name,
      team: user.teamId,
      touchesPerDay: user.touchesPerDay,
      daysPerWeek: days / WEEKS,
      sells: user.role === 'seller',
    };
  });
}
