/** What a plan becomes in the tables next_steps, quiets, person_states and placements. */
import type { PlannedAccount } from '../../app/ports/planning.ts';
import type { Id } from '../../core/facts.ts';
import type { Step } from '../../core/planner/plan-types.ts';
import { type Day, isoFromDay } from '../../core/time/day.ts';

export interface NextStepRow {
  readonly account_id: Id;
  readonly person_id: Id | null;
  readonly step_kind: string;
  readonly step_subject: Id;
  readonly number: number;
  readonly owner_id: Id | null;
  readonly opportunity_id: Id | null;
  readonly opens: string;
  readonly due: string;
  readonly latest: string | null;
  readonly due_at: string | null;
  readonly listed_from: string;
  readonly rating_rank: number;
  readonly channel: string | null;
  readonly detail: StepDetail;
}

/** The part of a step that nothing is searched or sorted by. */
export type StepDetail = Pick<Step, 'hours' | 'because' | 'bring' | 'ask' | 'waiting' | 'marks'>;

const isoOrNull = (day: Day | null) => (day === null ? null : isoFromDay(day));

export function nextStepRows({ facts, plan, policy }: PlannedAccount): NextStepRow[] {
  const ratings = new Map(
    plan.states.map((state) => [state.person, state.state === 'qualified' ? state.rating : null]),
  );
  const rankOf = (person: Id | null) => {
    const rank = policy.ratings.findIndex(({ key }) => person !== null && key === ratings.get(person));
    return rank < 0 ? policy.ratings.length : rank;
  };
  return plan.steps.map((step) => ({
    account_id: facts.account.id,
    person_id: step.person,
    step_kind: step.key.kind,
    step_subject: step.key.subject,
    number: step.number,
    owner_id: step.owner,
    opportunity_id: step.opportunity,
    opens: isoFromDay(step.opens),
    due: isoFromDay(step.due),
    latest: isoOrNull(step.latest),
    due_at: step.dueAt === null ? null : new Date(step.dueAt).toISOString(),
    listed_from: isoFromDay(step.listedFrom),
    rating_rank: rankOf(step.person),
    channel: step.channel,
    detail: {
      hours: step.hours,
      because: step.because,
      bring: step.bring,
      ask: step.ask,
      waiting: step.waiting,
      marks: step.marks,
    },
  }));
}

export const quietRows = ({ facts, plan }: PlannedAccount) =>
  plan.quiets.map((quiet) => ({
    person_id: quiet.person,
    account_id: facts.account.id,
    owner_id: quiet.owner,
    until_day: isoOrNull(quiet.until),
    because: quiet.because,
  }));

export const placementRows = ({ facts, plan }: PlannedAccount) =>
  plan.placements.map((placement) => ({
    account_id: facts.account.id,
    person_id: placement.person,
    step_kind: placement.step.kind,
    step_subject: placement.step.subject,
    natural_due: isoFromDay(placement.naturalDue),
    day: isoFromDay(placement.day),
    why: placement.why,
  }));

export const stateRows = ({ facts, plan }: PlannedAccount) =>
  plan.states.map((state) => ({
    person_id: state.person,
    account_id: facts.account.id,
    owner_id: facts.people.find(({ id }) => id === state.person)?.owner ?? facts.account.owner,
    state: state.state,
    missing: state.state === 'to-qualify' ? [...state.missing] : [],
    rating: state.state === 'qualified' ? state.rating : null,
    release_id: state.state === 'released' ? state.release : null,
    until_day: state.state === 'released' ? isoOrNull(state.until) : null,
    last_contact_at: state.lastContactAt === null ? null : new Date(state.lastContactAt).toISOString(),
    longest_day: isoOrNull(state.longestDay),
  }));
