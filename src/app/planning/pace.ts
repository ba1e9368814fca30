import type { Id, Placement, SellerFact } from '../../core/facts.ts';
import { paceQualify } from '../../core/pacing/pace-qualify.ts';
import { placeFirstTouches, type SellerDays } from '../../core/pacing/place-first-touches.ts';
import type { Unplaced } from '../../core/planner/plan-types.ts';
import type { Policy } from '../../core/policy/policy.ts';
import type { Day, Instant } from '../../core/time/day.ts';
import { isWorkingDay } from '../../core/time/working-days.ts';
import { zoneOf } from '../../core/time/zone.ts';
import type { Places } from '../ports/places.ts';
import type { PlannedAccount } from '../ports/planning.ts';
import type { StoreTransaction } from '../ports/store.ts';
import { planAccounts } from './plan-accounts.ts';

/** Days over which the load of a seller is looked at: the longest ideal gap there may be. */
const YEAR = 366;
/** Accounts planned again at once. */
const BATCH = 200;

/** Who waits for a place, with the account and policy that they belong to. */
export interface Waiting {
  readonly unplaced: Unplaced;
  readonly account: Id;
  readonly policy: Policy;
}

export function waitingIn(planned: readonly PlannedAccount[]): readonly Waiting[] {
  return planned.flatMap(({ facts, plan, policy }) =>
    plan.unplaced.map((unplaced) => ({ unplaced, account: facts.account.id, policy })),
  );
}

/**
 * Gives a place to everybody who waits for one (first touches and missed ones inside their seller's capacity,
 * qualifying a few a day), stores the places and plans the accounts again. Looks across accounts, which the
 * planning of one account can not; the places are facts from then on.
 */
export async function pace(
  tx: StoreTransaction,
  places: Places,
  waiting: readonly Waiting[],
  now: Instant,
): Promise<void> {
  const accountOf = new Map(waiting.map(({ unplaced, account }) => [unplaced.person, account]));
  const placed: Placement[] = [];
  for (const [owner, mine] of Map.groupBy(waiting, ({ unplaced }) => unplaced.owner)) {
    placed.push(...(await placesFor(tx, places, owner, mine, now)));
  }
  if (placed.length === 0) return;
  await tx.planning.place(
    placed.map((placement) => ({ ...placement, account: accountOf.get(placement.person) ?? '' })),
  );
  const accounts = [...new Set(placed.map(({ person }) => accountOf.get(person) ?? ''))].sort();
  for (let from = 0; from < accounts.length; from += BATCH) {
    await planAccounts(tx, places, accounts.slice(from, from + BATCH), now);
  }
}

async function placesFor(
  tx: StoreTransaction,
  places: Places,
  owner: Id | null,
  waiting: readonly Waiting[],
  now: Instant,
): Promise<readonly Placement[]> {
  const [first] = waiting;
  if (!first) return [];
  const of = (why: Unplaced['why']) =>
    waiting.flatMap(({ unplaced }) => (unplaced.why === why ? [unplaced] : []));
  const touches = of('first-touch');
  const qualifying = of('paced');
  const days = await daysOf(tx, places, owner, first.policy, now);
  return [
    ...placeFirstTouches(touches, await days.with('touches', touches)).placements,
    ...paceQualify(qualifying, await days.with('qualifying', qualifying)),
  ];
}

/** The days of a seller, or of the organization for whom nobody owns: capacity, leave, and what stands on them. */
async function daysOf(tx: StoreTransaction, places: Places, owner: Id | null, policy: Policy, now: Instant) {
  const seller = owner === null ? null : await tx.planning.seller(owner);
  const home = await tx.organization.get();
  const zone = zoneOf(seller?.zone ?? home.zone);
  const today = zone.dayOf(now);
  const calendar = places.calendar(
    seller?.calendar ??
      places.calendarKey({ zone: home.zone, country: home.country, region: home.region, phones: [] }, home),
  );
  const works = (day: number) => isWorkingDay(calendar, day) && !isOnLeave(seller, day);
  const capacities = {
    touches: seller?.touchesPerDay ?? policy.pacing.touchesPerDay,
    qualifying: policy.pacing.qualifyPerDay,
  };
  return {
    /** The load without those who wait: until they are placed, they stand in the plan on a day that means nothing. */
    async with(of: 'touches' | 'qualifying', waiting: readonly Unplaced[]): Promise<SellerDays> {
      const load = await tx.planning.load(owner, today, today + YEAR, of);
      const unsettled = Map.groupBy(waiting, ({ naturalDue }) => naturalDue);
      const taken = (day: Day) => Math.max(0, (load.get(day) ?? 0) - (unsettled.get(day)?.length ?? 0));
      return { today, capacity: capacities[of], works, taken };
    },
  };
}

function isOnLeave(seller: SellerFact | null, day: number): boolean {
  return seller?.leaves.some(({ first, last }) => first <= day && day <= last) ?? false;
}
