/** Checks a date before it is agreed on, and proposes a better one (rules, section 4). */
import type { CoreErrorCode } from '../errors.ts';
import type { WorkCalendar } from '../policy/policy.ts';
import type { Day } from '../time/day.ts';
import { isWorkingDay, workingDayOnOrAfter } from '../time/working-days.ts';

const FIVE_YEARS = 5 * 366;

export interface AgreedDayCheck {
  readonly code: Extract<
    CoreErrorCode,
    | 'agreed-date-in-the-past'
    | 'agreed-date-too-far'
    | 'agreed-date-is-a-day-off'
    | 'agreed-minute-out-of-range'
  >;
  /** The next working day, when the day is none; insisted on, the day stays. */
  readonly proposed: Day | null;
}

/**
 * What speaks against an agreed day, or null.
 * @param madeOn the customer's day on which it is agreed
 * @param minute minutes after midnight there, or null: no hour was agreed
 */
export function checkAgreedDay(
  day: Day,
  minute: number | null,
  madeOn: Day,
  workdays: WorkCalendar,
): AgreedDayCheck | null {
  if (day < madeOn) return { code: 'agreed-date-in-the-past', proposed: null };
  if (day > madeOn + FIVE_YEARS) return { code: 'agreed-date-too-far', proposed: null };
  if (minute !== null && (minute < 0 || minute >= 24 * 60 || !Number.isInteger(minute))) {
    return { code: 'agreed-minute-out-of-range', proposed: null };
  }
  const proposed = proposeDay(day, workdays);
  return proposed === day ? null : { code: 'agreed-date-is-a-day-off', proposed };
}

/** The day itself when it is a working day there, else the next one. */
export function proposeDay(day: Day, workdays: WorkCalendar): Day {
  return isWorkingDay(workdays, day) ? day : workingDayOnOrAfter(workdays, day);
}
