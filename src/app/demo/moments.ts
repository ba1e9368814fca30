/** Days and hours of the demonstration book: on working days there, at hours at which people work, never to come. */
import type { WorkCalendar } from '../../core/policy/policy.ts';
import type { Day, Instant } from '../../core/time/day.ts';
import {
  isWorkingDay,
  workingDayOnOrAfter,
  workingDayOnOrBefore,
  workingDaysAfter,
  workingDaysBefore,
} from '../../core/time/working-days.ts';
import type { Zone } from '../../core/time/zone.ts';
import type { Random } from './random.ts';

const MINUTE = 60_000;
/** Nothing happened in the last minutes: what is recorded was recorded after it. */
const SETTLED = 12 * MINUTE;
const EARLIEST = 8 * 60 + 20;
const LATEST = 17 * 60 + 20;

export interface Moments {
  /** The customer's day that stands on the seller's list of today. */
  readonly today: Day;
  dayOf(at: Instant): Day;
  /** The n-th working day before today; 0: today, or the last one before. */
  back(workingDays: number): Day;
  /** The n-th working day after today; 0: today, or the next one. */
  ahead(workingDays: number): Day;
  /** The working day that lies so many days back, or the one before it. */
  daysBack(days: number): Day;
  /** That day, or the working day before it. */
  onOrBefore(day: Day): Day;
  /** That day, or the working day after it. */
  onOrAfter(day: Day): Day;
  /** A moment of that day in their working hours and, where it can be, in ours. Never later than now. */
  on(day: Day): Instant;
  /** The latest moment of their working hours that is over. */
  justNow(): Instant;
  /** So many minutes later, but not later than now. */
  after(at: Instant, minutes: number): Instant;
}

export interface MomentsGivens {
  readonly now: Instant;
  readonly today: Day;
  readonly zone: Zone;
  readonly workdays: WorkCalendar;
  readonly sellerZone: Zone;
  readonly random: Random;
}

export function momentsOf({ now, today, zone, workdays, sellerZone, random }: MomentsGivens): Moments {
  const suitsUs = (at: Instant) => {
    const minute = sellerZone.minuteOf(at);
    return minute >= 7 * 60 + 30 && minute <= 19 * 60 + 30;
  };
  const moments: Moments = {
    today,
    dayOf: (at) => zone.dayOf(at),
    back: (count) =>
      count === 0 ? workingDayOnOrBefore(workdays, today) : workingDaysBefore(workdays, today, count),
    ahead: (count) =>
      count === 0 ? workingDayOnOrAfter(workdays, today) : workingDaysAfter(workdays, today, count),
    daysBack: (days) => workingDayOnOrBefore(workdays, today - days),
    onOrBefore: (day) => workingDayOnOrBefore(workdays, day),
    onOrAfter: (day) => workingDayOnOrAfter(workdays, day),
    on(day) {
      let at = zone.at(day, random.whole(EARLIEST, LATEST));
      for (let tries = 0; tries < 12 && !suitsUs(at); tries += 1) {
        at = zone.at(day, random.whole(EARLIEST, LATEST));
      }
      return at <= now - SETTLED ? at : moments.justNow();
    },
    justNow() {
      const over = now - SETTLED - random.whole(0, 8) * MINUTE;
      for (let day = zone.dayOf(over); ; day -= 1) {
        if (!isWorkingDay(workdays, day)) continue;
        const at = Math.min(over, zone.at(day, LATEST - random.whole(0, 70)));
        if (at >= zone.at(day, EARLIEST)) return at;
      }
    },
    after: (at, minutes) => Math.min(at + minutes * MINUTE, now - 2 * MINUTE),
  };
  return moments;
}
