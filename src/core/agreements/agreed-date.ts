/** The date that stands with a person: what remains of it, and the day on which it falls. */
import { isContact, latest } from '../history/person-history.ts';
import type { PersonView } from '../planner/view/person-view.ts';
import type { Day } from '../time/day.ts';
import { workingDayOnOrAfter } from '../time/working-days.ts';
import type { AgreedDate } from './agreed-dates.ts';

export interface StandingDate {
  readonly date: AgreedDate;
  readonly day: Day;
}

/** The day on which a date falls there: a hold that ends on a day off ends on the next working day. */
export function dayOf(date: AgreedDate, view: PersonView): Day {
  return date.source === 'hold' ? workingDayOnOrAfter(view.workdays, date.day) : date.day;
}

/**
 * The agreed date of this person that still stands: neither settled nor replaced, and not kept by a contact on
 * its day or after it. A contact before ends the quiet, not the date.
 */
export function standingDate(view: PersonView): StandingDate | null {
  for (const date of view.dates) {
    if (date.maker !== view.person.id || date.closedAt !== null || date.source === 'meeting') continue;
    const day = dayOf(date, view);
    const kept = latest(view.history.events, (it) => isContact(it) && it.day >= day && it.at > date.madeAt);
    if (kept === null) return { date, day };
  }
  return null;
}
