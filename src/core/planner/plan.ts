/**
 * The planner: facts in, plan out. Rules propose, guards hold back or move, one step for each person remains,
 * with its reasons. A pure function of the account's facts (placements among them), the policy, and the moment.
 *
 * 1. Forget what is dated later than now.
 * 2. Look at each person alone: state, quiet, proposals (person-plan.ts).
 * 3. Choose everybody's next step; where two of ours meet at one account on one day, one gives way. What gave
 *    way may change what is next, so choose again until nothing moves.
 * 4. Put the steps into words and hours (step-of.ts), and say when time alone will change this plan.
 */
import { agreedDates } from '../agreements/agreed-dates.ts';
import type { AccountFacts } from '../facts.ts';
import type { Calendars, Policy } from '../policy/policy.ts';
import { signalsByPerson } from '../signals/concerned-by.ts';
import type { Instant } from '../time/day.ts';
import { knownFacts } from './known-facts.ts';
import { planPerson } from './person-plan.ts';
import { personState } from './person-state.ts';
import type { PersonState, Plan, Proposal, Quiet, Step, Unplaced } from './plan-types.ts';
import { reviewRating } from './propose/review-rating.ts';
import { quietOf } from './quiet-of.ts';
import { answerUnknown } from './rules/answer-unknown.ts';
import { settleDays } from './settle-days.ts';
import { stateOf } from './state.ts';
import { stepOf } from './step-of.ts';
import { unplacedOf } from './unplaced.ts';
import { horizonAt, viewOf } from './view/person-view.ts';

/** Plans one account as of a moment. Throws `unknown-zone` on a zone that does not exist. */
export function plan(all: AccountFacts, policy: Policy, calendars: Calendars, now: Instant): Plan {
  const { facts, nextAt } = knownFacts(all, now);
  const dates = agreedDates(facts);
  const views = facts.people.map((it) => viewOf(it, facts, dates, policy, calendars, now));
  const standing = views.map(stateOf);
  const signals = signalsByPerson(facts.signals, views, standing);
  const people = views.map((view, i) =>
    planPerson(view, standing[i] ?? stateOf(view), signals.get(view.person.id) ?? []),
  );
  const { next, placements, crowded } = settleDays(people, facts, policy);
  const unknown = answerUnknown(facts, policy, calendars, now);

  const steps: Step[] = [...unknown.steps];
  const quiets: Quiet[] = [];
  const states: PersonState[] = [];
  const proposals: Proposal[] = [];
  const unplaced: Unplaced[] = [];
  let replanAt = Math.min(nextAt, unknown.changesAt);
  for (const [i, it] of people.entries()) {
    const chosen = next[i];
    if (chosen !== null && chosen !== undefined)
      steps.push(stepOf(chosen, it, crowded.has(it.view.person.id)));
    const quiet = quietOf(it);
    if (quiet !== null) quiets.push(quiet);
    states.push(personState(it));
    proposals.push(...reviewRating(it.view));
    unplaced.push(...unplacedOf(it, placements));
    replanAt = Math.min(replanAt, horizonAt(it.view));
  }
  return {
    steps,
    quiets,
    states,
    placements,
    unplaced,
    proposals,
    replanAt: replanAt === Number.POSITIVE_INFINITY ? null : replanAt,
  };
}
