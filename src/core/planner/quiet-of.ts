/** Whom to leave alone, until when, and why: quiet periods in force, and releases. */
import { isoDay } from '../time/iso-day.ts';
import type { PersonPlan } from './person-plan.ts';
import type { Quiet } from './plan-types.ts';

export function quietOf({ view, state, quiet }: PersonPlan): Quiet | null {
  const person = view.person.id;
  const owner = view.doer.id;
  if (state.state === 'released') {
    return { person, owner, until: state.release.until, because: state.release.because };
  }
  const governing = quiet.inForce[0];
  if (governing === undefined) return null;
  return { person, owner, until: governing.until, because: quiet.inForce.flatMap((it) => it.because) };
}

/** The first permitted day as ISO, for what stands beside a quiet. */
export function quietUntil({ quiet }: PersonPlan): string | null {
  const governing = quiet.inForce[0];
  return governing === undefined ? null : isoDay(governing.until);
}
