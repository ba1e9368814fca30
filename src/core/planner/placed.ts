/**
 * Puts a step on the day that was decided for it: pacing, a first touch, or giving way. A placement holds only
 * while the step would naturally fall on the day that it was made for.
 */
import type { Placement } from '../facts.ts';
import { type Event, isTouch, latest } from '../history/person-history.ts';
import type { Day } from '../time/day.ts';
import { isoDay } from '../time/iso-day.ts';
import { workingDayOnOrAfter, workingDaysAfter } from '../time/working-days.ts';
import type { PhraseKey } from '../wording/phrases.ts';
import { because, fact } from './because.ts';
import type { Candidate } from './candidate.ts';
import { FIRST_CHOSEN } from './guards/guarded.ts';
import { changesOn, type PersonView } from './view/person-view.ts';

export function placementOf(
  step: Candidate,
  view: PersonView,
  placements: readonly Placement[],
): Placement | null {
  if (step.number < FIRST_CHOSEN) return null;
  for (const it of placements) {
    if (it.person !== view.person.id || it.step.kind !== step.kind || it.step.subject !== step.subject)
      continue;
    // What a seller put off has the day that they chose; only giving way moves it from there.
    if (step.deferred && it.why !== 'gave-way') continue;
    if (it.naturalDue === step.natural && (it.why !== 'gave-way' || it.day > it.naturalDue)) return it;
  }
  return null;
}

const SAID: Readonly<Record<Placement['why'], PhraseKey>> = {
  'gave-way': 'gave-way',
  'first-touch': 'placed-first-touch',
  paced: 'placed-paced',
};

/** The step on its placed day, and never on a day on which they have heard from us already. */
export function placed(step: Candidate, view: PersonView, placements: readonly Placement[]): Candidate {
  const placement = placementOf(step, view, placements);
  return afterTouchOfToday(placement === null ? step : onPlacedDay(step, placement, view), view);
}

function onPlacedDay(step: Candidate, placement: Placement, view: PersonView): Candidate {
  const calendar = step.internal ? view.doer.workdays : view.workdays;
  const wanted = Math.max(placement.day, step.notBefore ?? placement.day);
  const day = placement.why === 'gave-way' ? wanted : workingDayOnOrAfter(calendar, wanted);
  const opensWithDue = step.opens >= step.due || placement.why !== 'gave-way';
  const phrase = SAID[placement.why] as 'gave-way';
  return {
    ...step,
    due: day,
    opens: opensWithDue ? day : Math.min(step.opens, day),
    latest: step.latest === null ? null : Math.max(step.latest, day),
    because: [
      ...step.because,
      because(placement.why, phrase, { day: isoDay(day) }, fact('person', view.person.id)),
    ],
  };
}

/**
 * Never two of ours to one person on one day: what is our choice waits for the next working day. A step that
 * fell on such a day keeps its new one; an overdue step keeps its own, and waits all the same.
 */
function afterTouchOfToday(step: Candidate, view: PersonView): Candidate {
  if (step.number < FIRST_CHOSEN || step.internal) return step;
  const touch = latest(view.history.events, isTouch);
  if (touch === null || touch.day < step.due) return afterTouch(step, step.due, touch, view);
  let due = step.due;
  while (latest(view.history.events, (it) => it.day === due && isTouch(it)) !== null) {
    due = workingDaysAfter(view.workdays, due, 1);
  }
  return afterTouch(step, due, touch, view);
}

function afterTouch(step: Candidate, moved: Day, touch: Event | null, view: PersonView): Candidate {
  let { opens } = step;
  if (opens === step.due) opens = moved;
  if (touch !== null && touch.day >= view.today) {
    changesOn(view, touch.day + 1);
    opens = Math.max(opens, workingDaysAfter(view.workdays, touch.day, 1));
  }
  if (opens === step.opens && moved === step.due) return step;
  const due = Math.max(moved, opens);
  const reason =
    touch === null || due === step.due
      ? []
      : [
          because(
            'one-a-day',
            'not-twice-a-day',
            { on: isoDay(touch.day) },
            fact('interaction', touch.fact.id),
          ),
        ];
  return {
    ...step,
    opens,
    due,
    latest: step.latest === null ? null : Math.max(step.latest, due),
    because: [...step.because, ...reason],
  };
}
