/**
 * What waits for a place that only a look across accounts can give: first touches, keep-in-touch that leave or
 * neglect let slip past the longest gap, and people to qualify. Until then they stand on their natural day.
 */
import type { Placement } from '../facts.ts';
import { ratingRank } from '../signals/concerned-by.ts';
import type { Day } from '../time/day.ts';
import type { Candidate } from './candidate.ts';
import type { PersonPlan } from './person-plan.ts';
import { placementOf } from './placed.ts';
import type { Unplaced } from './plan-types.ts';
import { changesOn, ratingKeyOf } from './view/person-view.ts';

export function unplacedOf(person: PersonPlan, placements: readonly Placement[]): readonly Unplaced[] {
  const unplaced: Unplaced[] = [];
  for (const step of person.candidates) {
    if (step.kind !== 'keep-in-touch' && step.kind !== 'qualify') continue;
    if (step.deferred || placementOf(step, person.view, placements) !== null) continue;
    const span = step.kind === 'qualify' ? { earliest: step.due, latest: step.due } : spanOf(step, person);
    if (span !== null) unplaced.push(entry(step, person, span));
  }
  return unplaced;
}

interface Span {
  readonly earliest: Day;
  readonly latest: Day;
}

/** Within the ideal gap from the day on which they came in, or on which the longest gap was missed. */
function spanOf(step: Candidate, { view, clock }: PersonPlan): Span | null {
  if (clock === null || view.gaps === null || step.latest === null) return null;
  if (clock.first !== null) {
    const earliest = Math.max(view.person.firstPlannedOn, step.notBefore ?? view.person.firstPlannedOn);
    return { earliest, latest: Math.max(earliest, step.due) };
  }
  changesOn(view, step.latest + 1);
  if (view.today <= step.latest) return null;
  return { earliest: step.latest + 1, latest: step.latest + view.gaps.ideal };
}

function entry(step: Candidate, { view, clock }: PersonPlan, span: Span): Unplaced {
  const lastContact = clock?.lastContact ?? null;
  return {
    step: { kind: step.kind, subject: step.subject },
    person: view.person.id,
    owner: view.doer.owner,
    why: step.kind === 'qualify' ? 'paced' : 'first-touch',
    naturalDue: step.natural,
    ratingRank: ratingRank(ratingKeyOf(view.person, view.facts), view.policy),
    silentDays: lastContact === null ? null : Math.max(0, span.earliest - lastContact.day),
    ...span,
  };
}
