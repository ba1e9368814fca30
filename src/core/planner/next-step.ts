/**
 * One next step for each person: of those whose window is open the smallest number; if none is open, the one
 * that opens first. Speaking as agreed is never hidden: others that are open join its line (rules, section 4).
 */
import type { Day } from '../time/day.ts';
import { workingDayOnOrAfter } from '../time/working-days.ts';
import type { Candidate } from './candidate.ts';
import { FIRST_CHOSEN } from './guards/guarded.ts';
import { changesOn, changesOnSellerDay, type PersonView } from './view/person-view.ts';

export interface InLine {
  readonly step: Candidate;
  /** The day from which it is worked: a chosen step does not begin on a day off. */
  readonly opensOn: Day;
  readonly isOpen: boolean;
}

export interface NextStep extends InLine {
  /** Those behind it, the open ones first. */
  readonly waiting: readonly (InLine & { readonly joins: boolean })[];
}

export function nextStep(candidates: readonly Candidate[], view: PersonView): NextStep | null {
  const lined = candidates.map((step) => inLine(step, view)).toSorted(byTurn);
  const speak = lined.find((it) => it.isOpen && it.step.kind === 'speak-as-agreed');
  const next = speak ?? lined[0];
  if (next === undefined) return null;
  return {
    ...next,
    waiting: lined.filter((it) => it !== next).map((it) => ({ ...it, joins: next === speak && it.isOpen })),
  };
}

/** What is not open yet changes the plan when it opens. */
export function changesWhenOpening(next: NextStep, view: PersonView): void {
  for (const { step, opensOn } of [next, ...next.waiting]) {
    if (step.internal) changesOnSellerDay(view, opensOn);
    else changesOn(view, opensOn);
  }
}

function inLine(step: Candidate, view: PersonView): InLine {
  if (step.internal) {
    return { step, opensOn: step.opens, isOpen: step.opens <= view.doer.today };
  }
  const opensOn = step.number < FIRST_CHOSEN ? step.opens : workingDayOnOrAfter(view.workdays, step.opens);
  return { step, opensOn, isOpen: opensOn <= view.today };
}

function byTurn(a: InLine, b: InLine): number {
  if (a.isOpen !== b.isOpen) return a.isOpen ? -1 : 1;
  const byOpening = a.isOpen ? 0 : a.opensOn - b.opensOn;
  return (
    byOpening ||
    a.step.number - b.step.number ||
    a.step.due - b.step.due ||
    (a.step.subject < b.step.subject ? -1 : a.step.subject > b.step.subject ? 1 : 0)
  );
}
