/** Makes the chosen candidate a step: who does it, on whose list from when, hours, channel, value and ask. */
import type { Channel } from '../facts.ts';
import { permittedHours } from '../time/contact-hours.ts';
import type { Day, Instant } from '../time/day.ts';
import { workingDayOnOrAfter } from '../time/working-days.ts';
import { because, fact } from './because.ts';
import type { Candidate } from './candidate.ts';
import { FIRST_CHOSEN } from './guards/guarded.ts';
import type { NextStep } from './next-step.ts';
import type { PersonPlan } from './person-plan.ts';
import type { Reason, Step, StepMark } from './plan-types.ts';
import { askFor, bringFor } from './propose/bring-and-ask.ts';
import { channelFor } from './propose/channel.ts';
import { otherHours } from './propose/other-hours.ts';
import { quietUntil } from './quiet-of.ts';
import { changesOn, listedOn, type PersonView } from './view/person-view.ts';

export function stepOf(next: NextStep, person: PersonPlan, crowded: boolean): Step {
  const { view, persistence } = person;
  const { step } = next;
  const joined = next.waiting.filter((it) => it.joins).map((it) => it.step);
  const channel = step.internal ? null : channelFor(step, view, persistence);
  const hours = hoursOf(step, channel, person);
  return {
    key: { kind: step.kind, subject: step.subject },
    number: Math.min(step.number, ...joined.map((it) => it.number)),
    person: view.person.id,
    opportunity: step.opportunity,
    owner: view.doer.id,
    opens: step.opens,
    due: step.due,
    latest: step.latest,
    dueAt: earliest([step, ...joined]),
    listedFrom: listedFrom(next, view),
    hours: hours.intervals,
    channel,
    because: [...step.because, ...besideQuiet(step, person), ...coverReason(view)],
    bring: bringFor(step, view),
    ask: askFor(step, view),
    waiting: next.waiting.map(({ step: behind, joins }) => ({
      key: { kind: behind.kind, subject: behind.subject },
      number: behind.number,
      opens: behind.opens,
      due: behind.due,
      latest: behind.latest,
      joins,
    })),
    marks: [...step.marks, ...(crowded ? CROWDED : []), ...(hours.zoneUnknown ? ZONE_UNKNOWN : [])],
  };
}

const CROWDED: readonly StepMark[] = ['crowded'];
const ZONE_UNKNOWN: readonly StepMark[] = ['zone-unknown'];

function earliest(steps: readonly Candidate[]): Instant | null {
  let first: Instant | null = null;
  for (const { dueAt } of steps) if (dueAt !== null && (first === null || dueAt < first)) first = dueAt;
  return first;
}

/** Internal steps count in the doer's days; what opens at once stands there from its moment on. */
function listedFrom({ step, opensOn }: NextStep, view: PersonView): Day {
  if (step.internal) return opensOn;
  return step.openedAt === null ? listedOn(view, opensOn) : view.doer.zone.dayOf(step.openedAt);
}

/** The hours of its due day; of today once that has passed. Answers and the seller's own work know no hours. */
function hoursOf(step: Candidate, channel: Channel | null, { view, persistence }: PersonPlan) {
  if (step.internal || step.kind === 'answer' || channel === null) {
    return { intervals: [], zoneUnknown: !view.person.zoneKnown && !step.internal };
  }
  const wanted = Math.max(step.due, view.today);
  changesOn(view, wanted + 1);
  const day = step.number < FIRST_CHOSEN ? wanted : workingDayOnOrAfter(view.workdays, wanted);
  const agreedByAll = permittedHours(view.person, view.policy, channel, day);
  const interval = agreedByAll ?? permittedHours(firstZoneOnly(view), view.policy, channel, day);
  const intervals = interval === null ? [] : [interval];
  return {
    intervals: step.kind === 'retry' ? otherHours(intervals, persistence) : intervals,
    zoneUnknown: !view.person.zoneKnown || agreedByAll === null,
  };
}

function firstZoneOnly({ person }: PersonView) {
  return { zones: person.zones.slice(0, 1), calendar: person.calendar };
}

/** What they asked for or agreed to goes on inside a quiet, which is shown beside it. */
function besideQuiet(step: Candidate, person: PersonPlan): readonly Reason[] {
  const until = quietUntil(person);
  if (until === null || step.number >= FIRST_CHOSEN) return [];
  if (step.kind === 'speak-as-agreed' && step.due >= (person.quiet.inForce[0]?.until ?? 0)) return [];
  const who = person.view.person.id;
  const source = person.quiet.inForce[0]?.because[0]?.facts ?? [fact('person', who)];
  return [
    because('quiet-period', 'they-asked-for-it', { who }, fact('person', who)),
    because('quiet-period', 'shown-beside-quiet', { until }, ...source),
  ];
}

function coverReason({ doer, person }: PersonView): readonly Reason[] {
  if (!doer.onLeave || doer.owner === null) return [];
  const source = fact('person', person.id);
  return doer.id === doer.owner || doer.id === null
    ? [because('leave', 'on-leave-no-deputy', { by: doer.owner }, source)]
    : [because('leave', 'deputy', { by: doer.owner, deputy: doer.id }, source)];
}
