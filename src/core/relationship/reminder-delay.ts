/**
 * How many working days later a reminder goes out: one more to who is warm (or of unknown style), another one
 * in a new relationship. Both add up; they count for reminders alone (rules, section 5).
 */
import { because, fact } from '../planner/because.ts';
import type { Reason } from '../planner/plan-types.ts';
import type { PersonView } from '../planner/view/person-view.ts';
import { isNewRelationship } from './strength.ts';

export interface ReminderDelay {
  readonly workingDays: number;
  readonly because: readonly Reason[];
}

export function reminderDelay(view: PersonView): ReminderDelay {
  const { warmDelay, newRelationshipDelay } = view.policy.persistence;
  const why: string[] = [];
  let workingDays = 0;
  if (isWarm(view) && warmDelay > 0) {
    workingDays += warmDelay;
    why.push(view.person.style === 'warm' ? 'warm' : 'unknown');
  }
  if (isNewRelationship(view.history.events, view.policy) && newRelationshipDelay > 0) {
    workingDays += newRelationshipDelay;
    why.push('new');
  }
  if (workingDays === 0) return { workingDays, because: [] };
  const reason = because(
    'style',
    'style-delay',
    { days: workingDays, why: why.join('+') },
    fact('person', view.person.id),
  );
  return { workingDays, because: [reason] };
}

/** Somebody whose style is not known is treated warmly. */
export function isWarm(view: PersonView): boolean {
  return view.person.style !== 'direct';
}
