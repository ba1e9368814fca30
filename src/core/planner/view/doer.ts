/** Who does the steps of a person: the owner, and while they are on leave, their deputy. */
import type { AccountFacts, Id, PersonFact, SellerFact } from '../../facts.ts';
import type { Calendars, WorkCalendar } from '../../policy/policy.ts';
import type { Day, Instant } from '../../time/day.ts';
import { type Zone, zoneOf } from '../../time/zone.ts';

export interface Doer {
  /** Null: nobody owns this person; the manager's Today asks for an owner. */
  readonly id: Id | null;
  /** The owner, also while on leave. */
  readonly owner: Id | null;
  readonly zone: Zone;
  readonly workdays: WorkCalendar;
  /** The doer's own day. */
  readonly today: Day;
  readonly onLeave: boolean;
  /** The next moment at which a leave begins or ends; infinite when none is to come. */
  readonly changesAt: Instant;
}

/** Without a seller the customer's own zone and calendar stand in. */
export function doerFor(
  owner: Id | null,
  facts: AccountFacts,
  calendars: Calendars,
  now: Instant,
  at: { readonly zone: Zone; readonly workdays: WorkCalendar },
): Doer {
  const seller = facts.sellers.find((it) => it.id === owner);
  if (owner === null || seller === undefined) {
    return {
      id: owner,
      owner,
      zone: at.zone,
      workdays: at.workdays,
      today: at.zone.dayOf(now),
      onLeave: false,
      changesAt: Number.POSITIVE_INFINITY,
    };
  }
  const cover = coverOf(seller, facts.sellers, now);
  const zone = zoneOf(cover.seller.zone);
  return {
    id: cover.id,
    owner,
    zone,
    workdays: calendars(cover.seller.calendar),
    today: zone.dayOf(now),
    onLeave: cover.onLeave,
    changesAt: cover.changesAt,
  };
}

/** The owner of a person: their own, else the account's. */
export function ownerOf(person: PersonFact, facts: AccountFacts): Id | null {
  return person.owner ?? facts.account.owner;
}

/** Follows the deputies until one is there. Where none is, or they stand in for one another, it stays. */
function coverOf(
  seller: SellerFact,
  sellers: readonly SellerFact[],
  now: Instant,
): { seller: SellerFact; id: Id; onLeave: boolean; changesAt: Instant } {
  let changesAt = Number.POSITIVE_INFINITY;
  let onLeave = false;
  const asked = new Set<Id>();
  let current = seller;
  for (;;) {
    if (current.leaves.length === 0) break;
    const zone = zoneOf(current.zone);
    const today = zone.dayOf(now);
    changesAt = Math.min(changesAt, nextLeaveChange(current, zone, today));
    const leave = current.leaves.find((it) => it.first <= today && today <= it.last);
    if (leave === undefined) break;
    onLeave = true;
    asked.add(current.id);
    if (leave.deputy === null || asked.has(leave.deputy))
      return { seller, id: seller.id, onLeave, changesAt };
    const deputy = sellers.find((it) => it.id === leave.deputy);
    if (deputy === undefined) return { seller, id: leave.deputy, onLeave, changesAt };
    current = deputy;
  }
  return { seller: current, id: current.id, onLeave, changesAt };
}

function nextLeaveChange(seller: SellerFact, zone: Zone, today: Day): Instant {
  let day = Number.POSITIVE_INFINITY;
  for (const leave of seller.leaves) {
    if (leave.first > today) day = Math.min(day, leave.first);
    if (leave.last + 1 > today) day = Math.min(day, leave.last + 1);
  }
  return day === Number.POSITIVE_INFINITY ? day : zone.at(day, 0);
}
