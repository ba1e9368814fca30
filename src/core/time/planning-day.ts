/**
 * The planning day. A seller works the list of their own day; for each customer on it, the day that counts is
 * the latest day of the customer whose contact hours begin on that day of the seller or before. So a customer
 * in Los Angeles agreed for Thursday stands on the Friday list of a seller in Auckland: Thursday 8:00 there is
 * Friday 5:00 here. See docs/decisions/planner-planning-day.md.
 */
import type { Policy } from '../policy/policy.ts';
import type { Day, Instant } from './day.ts';
import type { Zone } from './zone.ts';

/** The day of the seller on which the contact hours of a customer's day begin. */
export function sellerDayOf(day: Day, customer: Zone, seller: Zone, policy: Policy): Day {
  return customer === seller ? day : seller.dayOf(customer.at(day, policy.hours.call.from));
}

/** The customer's day that is planned on a day of the seller. */
export function planningDay(sellerDay: Day, customer: Zone, seller: Zone, policy: Policy): Day {
  if (customer === seller) return sellerDay;
  let day = sellerDay + 2;
  while (sellerDayOf(day, customer, seller, policy) > sellerDay) day -= 1;
  return day;
}

/** The first moment at which a customer's day is the planning day, or a later one. */
export function planningDayBegins(day: Day, customer: Zone, seller: Zone, policy: Policy): Instant {
  return seller.at(sellerDayOf(day, customer, seller, policy), 0);
}
