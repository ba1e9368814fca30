/**
 * Checks a date before it is agreed on, and proposes a better one: on a day that is no working day there, or
 * whose hours all fall on days off here, the next one is proposed; insisted on, the day stays (rules, 4).
 */
import type { CoreErrorCode } from '../errors.ts';
import type { Policy, WorkCalendar } from '../policy/policy.ts';
import type { Day } from '../time/day.ts';
import { isWorkingDay } from '../time/working-days.ts';
import type { Zone } from '../time/zone.ts';

/** A day without any hour that suits both sides within this many would be looked for in vain. */
const LOOK_AHEAD = 400;
const FIVE_YEARS = 5 * 366;
const MINUTES_A_DAY = 24 * 60;

export interface Side {
  readonly zone: Zone;
  readonly workdays: WorkCalendar;
}

export type AgreedDayError = Extract<
  CoreErrorCode,
  | 'agreed-date-in-the-past'
  | 'agreed-date-too-far'
  | 'agreed-date-is-a-day-off'
  | 'agreed-minute-out-of-range'
>;

export interface AgreedDayCheck {
  readonly code: AgreedDayError;
  /** The next day that suits both sides, when the day is off. */
  readonly proposed: Day | null;
}

/**
 * What speaks against an agreed day, or null.
 * @param minute minutes after midnight there, or null: no hour was agreed
 * @param madeOn the customer's day on which it is agreed
 * @param seller who will speak with them, or null: nobody yet
 */
export function checkAgreedDay(
  day: Day,
  minute: number | null,
  madeOn: Day,
  customer: Side,
  seller: Side | null,
  policy: Policy,
): AgreedDayCheck | null {
  if (day < madeOn) return { code: 'agreed-date-in-the-past', proposed: null };
  if (day > madeOn + FIVE_YEARS) return { code: 'agreed-date-too-far', proposed: null };
  if (minute !== null && !(Number.isInteger(minute) && minute >= 0 && minute < MINUTES_A_DAY)) {
    return { code: 'agreed-minute-out-of-range', proposed: null };
  }
  const proposed = proposeDay(day, customer, seller, policy);
  return proposed === day ? null : { code: 'agreed-date-is-a-day-off', proposed };
}

/** The day itself when both sides work on it, else the next one. */
export function proposeDay(day: Day, customer: Side, seller: Side | null, policy: Policy): Day {
  for (let candidate = day; candidate < day + LOOK_AHEAD; candidate += 1) {
    if (suitsBoth(candidate, customer, seller, policy)) return candidate;
  }
  return day;
}

/** Whether it is a working day there, some of whose calling hours fall on a working day of the seller. */
export function suitsBoth(day: Day, customer: Side, seller: Side | null, policy: Policy): boolean {
  if (!isWorkingDay(customer.workdays, day)) return false;
  if (seller === null) return true;
  const { from, to } = policy.hours.call;
  const first = seller.zone.dayOf(customer.zone.at(day, from));
  const last = seller.zone.dayOf(customer.zone.at(day, to) - 1);
  for (let here = first; here <= last; here += 1) if (isWorkingDay(seller.workdays, here)) return true;
  return false;
}
