/** An old book: what lay further back than the longest gap when somebody came into the plan. */
import { changesOn, type PersonView } from '../planner/view/person-view.ts';
import type { Day } from '../time/day.ts';
import type { Gaps } from './gaps.ts';

/**
 * Whether a day lay past the longest gap when the person was first planned. A plan of a day before that one
 * (asked for afterwards) judges as if they had come in on it.
 */
export function isFromAnOldBook(day: Day, view: PersonView, gaps: Gaps): boolean {
  const over = day + gaps.longest;
  if (over < view.person.firstPlannedOn) changesOn(view, over + 1);
  return over < Math.min(view.person.firstPlannedOn, view.today);
}
