/** Everybody's state, their latest contact, and when their longest gap ends: what coverage is shown from. */
import type { Clock } from '../cadence/clock.ts';
import { isContact, latest } from '../history/person-history.ts';
import type { Day } from '../time/day.ts';
import type { PersonPlan } from './person-plan.ts';
import type { PersonState } from './plan-types.ts';

export function personState({ state, view, clock }: PersonPlan): PersonState {
  const person = view.person.id;
  const lastContactAt =
    (clock === null ? latest(view.history.events, isContact) : clock.lastContact)?.at ?? null;
  switch (state.state) {
    case 'qualified': {
      const longestDay = longestDayOf(clock, view.gaps?.longest ?? 0);
      return { person, lastContactAt, longestDay, state: 'qualified', rating: state.rating };
    }
    case 'to-qualify':
      return { person, lastContactAt, longestDay: null, state: 'to-qualify', missing: state.missing };
    case 'released': {
      const { id, until } = state.release;
      return { person, lastContactAt, longestDay: null, state: 'released', release: id, until };
    }
  }
}

function longestDayOf(clock: Clock | null, longest: number): Day | null {
  return clock === null || clock.first === 'never-contacted' ? null : clock.longestFrom + longest;
}
