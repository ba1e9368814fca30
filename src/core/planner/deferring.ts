/**
 * Whether a step may be put off. Postpone: never an agreed date nor what is owed, and not past the longest gap;
 * past it, by five working days at a time. Skip: not past the longest gap (rules, section 4).
 */
import { FollowthroughError } from '../errors.ts';
import type { AccountFacts, Id, StepKey } from '../facts.ts';
import type { Calendars, Policy } from '../policy/policy.ts';
import type { Day, Instant } from '../time/day.ts';
import { isoDay } from '../time/iso-day.ts';
import { workingDaysAfter } from '../time/working-days.ts';
import { POSTPONE_PAST_LATEST } from './guards/deferral.ts';
import { FIRST_CHOSEN } from './guards/guarded.ts';
import { plan } from './plan.ts';
import { planningDayOf } from './view/planning-day-of.ts';

/** A refusal with its reason, or null: it may be postponed to that day. */
export function canPostpone(
  facts: AccountFacts,
  policy: Policy,
  calendars: Calendars,
  now: Instant,
  key: StepKey,
  day: Day,
): FollowthroughError | null {
  const step = find(facts, policy, calendars, now, key);
  if (step === null) return new FollowthroughError('no-such-step');
  if (key.kind === 'speak-as-agreed') return new FollowthroughError('postpone-agreed-date');
  if (step.number < FIRST_CHOSEN) return new FollowthroughError('postpone-owed');
  if (day <= step.today) return new FollowthroughError('postpone-not-later', { day: isoDay(day) });
  if (step.latest === null || day <= step.latest) return null;
  if (step.today <= step.latest) {
    return new FollowthroughError('postpone-past-longest-gap', {
      day: isoDay(day),
      latest: isoDay(step.latest),
    });
  }
  const furthest = workingDaysAfter(step.workdays, step.today, POSTPONE_PAST_LATEST);
  if (day <= furthest) return null;
  return new FollowthroughError('postpone-at-most-five-working-days', { latest: isoDay(furthest) });
}

/** A refusal with its reason, or the day on which it is skipped (the customer's, ISO). */
export function canSkip(
  facts: AccountFacts,
  policy: Policy,
  calendars: Calendars,
  now: Instant,
  key: StepKey,
): FollowthroughError | string {
  const step = find(facts, policy, calendars, now, key);
  if (step === null) return new FollowthroughError('no-such-step');
  if (key.kind === 'speak-as-agreed') return new FollowthroughError('skip-agreed-date');
  if (step.number < FIRST_CHOSEN) return new FollowthroughError('skip-owed');
  if (step.latest !== null && step.today > step.latest) {
    return new FollowthroughError('skip-past-longest-gap', { latest: isoDay(step.latest) });
  }
  return isoDay(step.today);
}

function find(facts: AccountFacts, policy: Policy, calendars: Calendars, now: Instant, key: StepKey) {
  const { steps, states } = plan(facts, policy, calendars, now);
  for (const line of steps) {
    for (const step of [line, ...line.waiting]) {
      if (step.key.kind !== key.kind || step.key.subject !== key.subject) continue;
      const today =
        line.person === null ? line.due : planningDayOf(line.person, facts, policy, calendars, now);
      const workdays = calendars(calendarOf(line.person, facts));
      const longest = states.find((it) => it.person === line.person)?.longestDay ?? null;
      const latest = key.kind === 'keep-in-touch' ? (longest ?? step.latest) : (step.latest ?? longest);
      return { number: step.number, latest, today: today ?? line.due, workdays };
    }
  }
  return null;
}

function calendarOf(person: Id | null, facts: AccountFacts): string {
  return facts.people.find((it) => it.id === person)?.calendar ?? '';
}
