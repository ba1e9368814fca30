/**
 * The plan of a moment as it would stand had it been kept up all the time. Giving way decides day by day, and
 * what it decided is a fact for the next day; a plan made once, long after, has missed those decisions. So it
 * is planned again at each moment at which something came to be known or time alone changed the plan.
 */
import type { AccountFacts } from '../facts.ts';
import type { Calendars, Policy } from '../policy/policy.ts';
import type { Instant } from '../time/day.ts';
import { plan } from './plan.ts';
import type { Plan } from './plan-types.ts';

/** More changes than that within the span are not followed; the last plan is made from what was placed so far. */
const AT_MOST = 2_000;

/** Days back from which a day that has passed is planned again. */
const REPLAYED_DAYS = 60;

/**
 * The plan of any moment, as asked for at another: of one to come, from what is placed now; of one that has
 * passed, from what would have been placed then.
 * @param now when it is asked; the placements among the facts are those of now
 */
export function planOfMoment(
  facts: AccountFacts,
  policy: Policy,
  calendars: Calendars,
  moment: Instant,
  now: Instant,
): Plan {
  if (moment >= now) return planAsOf(facts, policy, calendars, moment, now);
  const placements = facts.placements.filter((it) => it.why !== 'gave-way');
  return planAsOf({ ...facts, placements }, policy, calendars, moment, moment - REPLAYED_DAYS * 86_400_000);
}

/**
 * @param facts whose placements are those that stood at `since`
 * @param since where to begin; what happened before is known, but nothing gave way then
 */
export function planAsOf(
  facts: AccountFacts,
  policy: Policy,
  calendars: Calendars,
  now: Instant,
  since: Instant,
): Plan {
  // Alone at an account, nobody gives way to anybody.
  if (facts.people.length < 2) return plan(facts, policy, calendars, now);
  let { placements } = facts;
  let moment = since;
  for (let i = 0; i < AT_MOST && moment < now; i += 1) {
    const then = plan({ ...facts, placements }, policy, calendars, moment);
    placements = then.placements;
    if (then.replanAt === null) break;
    moment = then.replanAt;
  }
  return plan({ ...facts, placements }, policy, calendars, now);
}
