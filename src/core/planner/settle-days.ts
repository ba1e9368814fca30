/** Settles which step is next for everybody of an account, and on which day, so that no two of ours collide. */
import type { AccountFacts, Id, Placement } from '../facts.ts';
import { isTouch } from '../history/person-history.ts';
import type { Policy } from '../policy/policy.ts';
import { ratingRank } from '../signals/concerned-by.ts';
import type { Day } from '../time/day.ts';
import { type Contender, giveWay } from './guards/giving-way.ts';
import { changesWhenOpening, type NextStep, nextStep } from './next-step.ts';
import type { PersonPlan } from './person-plan.ts';
import { placed, placementOf } from './placed.ts';
import { touchKind } from './propose/touch-kind.ts';
import { changesOn, ratingKeyOf } from './view/person-view.ts';

export interface Settled {
  /** In the order of the people; null for who needs none. */
  readonly next: readonly (NextStep | null)[];
  /** All that are to be stored for this account. */
  readonly placements: readonly Placement[];
  readonly crowded: ReadonlySet<Id>;
}

/** Each round moves a step to a later day, so that few are needed; more would be a loop. */
const ROUNDS = 50;

export function settleDays(people: readonly PersonPlan[], facts: AccountFacts, policy: Policy): Settled {
  const touched = touchedDays(people);
  let placements = stillHolding(people, facts.placements);
  for (let round = 0; ; round += 1) {
    const next = people.map(({ candidates, view }) =>
      nextStep(
        candidates.map((it) => placed(it, view, placements)),
        view,
      ),
    );
    const contenders = people.flatMap(({ view }, i) => {
      const chosen = next[i];
      if (chosen === null || chosen === undefined || !takesUpADay(chosen, view)) return [];
      return [{ view, step: chosen.step, ratingRank: ratingRank(ratingKeyOf(view.person, facts), policy) }];
    });
    const { moved, crowded } = giveWay(contenders, touched);
    if (moved.size === 0 || round === ROUNDS) {
      for (const { view, step } of contenders) changesOn(view, step.due + 1);
      for (const [i, { view }] of people.entries()) {
        const chosen = next[i];
        if (chosen !== null && chosen !== undefined) changesWhenOpening(chosen, view);
      }
      return { next, placements: placements.toSorted(byStep), crowded };
    }
    placements = withMoved(placements, contenders, moved);
  }
}

/** Those whose step is still there, on the day that they were made for. */
function stillHolding(people: readonly PersonPlan[], stored: readonly Placement[]): readonly Placement[] {
  if (stored.length === 0) return stored;
  const holding: Placement[] = [];
  for (const { candidates, view } of people) {
    for (const step of candidates) {
      const placement = placementOf(step, view, stored);
      if (placement !== null) holding.push(placement);
    }
  }
  return holding;
}

function withMoved(
  placements: readonly Placement[],
  contenders: readonly Contender[],
  moved: ReadonlyMap<Id, Day>,
): readonly Placement[] {
  const result = [...placements];
  for (const { view, step } of contenders) {
    const day = moved.get(view.person.id);
    if (day === undefined) continue;
    const before = placementOf(step, view, placements);
    const placement: Placement = {
      step: { kind: step.kind, subject: step.subject },
      person: view.person.id,
      naturalDue: step.natural,
      day,
      why: before?.why ?? 'gave-way',
    };
    if (before === null) result.push(placement);
    else result[result.indexOf(before)] = placement;
  }
  return result;
}

function touchedDays(people: readonly PersonPlan[]): ReadonlySet<Day> {
  const days = new Set<Day>();
  for (const { view } of people) {
    for (let i = view.history.events.length - 1; i >= 0; i -= 1) {
      const event = view.history.events[i];
      if (event === undefined || event.day < view.today) break;
      if (isTouch(event)) days.add(event.day);
    }
  }
  return days;
}

/** Internal steps, answers, and newsletters take up none. */
function takesUpADay({ step }: NextStep, view: PersonPlan['view']): boolean {
  if (step.internal || step.kind === 'answer') return false;
  return step.kind !== 'keep-in-touch' || touchKind(view, step.onlyContactCounts) !== 'newsletter';
}

function byStep(a: Placement, b: Placement): number {
  const key = (it: Placement) => `${it.person} ${it.step.kind} ${it.step.subject}`;
  return key(a) < key(b) ? -1 : 1;
}
