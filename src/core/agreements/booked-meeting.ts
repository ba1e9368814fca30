/** The next meeting that is booked with somebody: what we would choose to do stands behind it. */
import type { MeetingFact } from '../facts.ts';
import { changesOn, type PersonView } from '../planner/view/person-view.ts';
import type { Day } from '../time/day.ts';

export interface BookedMeeting {
  readonly meeting: MeetingFact;
  /** In the customer's days. */
  readonly day: Day;
}

/** A meeting that was called off or declined is not booked; one without an outcome is over when its day is. */
export function bookedMeeting(view: PersonView): BookedMeeting | null {
  let next: BookedMeeting | null = null;
  for (const meeting of view.facts.meetings) {
    if (meeting.calledOffAt !== null || meeting.outcomeAt !== null) continue;
    if (!meeting.people.includes(view.person.id)) continue;
    const day = view.zone.dayOf(meeting.from);
    if (day < view.today || (next !== null && next.day <= day)) continue;
    next = { meeting, day };
  }
  if (next !== null) changesOn(view, next.day + 1);
  return next;
}
