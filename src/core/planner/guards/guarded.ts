/**
 * Runs the guards over what the rules propose for one person: what a seller put off, quiet periods, not too
 * often, opt-outs, retries before everything else. What they hold back or move keeps the reason.
 */
import { latest } from '../../history/person-history.ts';
import type { Day, Instant } from '../../time/day.ts';
import { isoDay } from '../../time/iso-day.ts';
import { workingDayOnOrAfter } from '../../time/working-days.ts';
import { because, fact } from '../because.ts';
import type { Candidate } from '../candidate.ts';
import type { Reason } from '../plan-types.ts';
import { hasPersonalChannel } from '../propose/channel.ts';
import type { PersonView } from '../view/person-view.ts';
import { deferred } from './deferral.ts';
import { lastUnagreedTouch, nextUnagreedTouch } from './frequency.ts';
import type { QuietPeriod } from './quiet-period.ts';

/** Steps from this number on are our own choice: guards hold them back. What is owed or agreed goes on. */
export const FIRST_CHOSEN = 9;

/** @param roundStartedAt when the current round of keeping in touch began */
export function guarded(
  proposed: readonly Candidate[],
  view: PersonView,
  quiet: QuietPeriod,
  roundStartedAt: Instant,
): readonly Candidate[] {
  const possible = proposed.filter((it) => isPossible(it, view));
  const retries = possible.some((it) => it.kind === 'retry');
  return possible
    .filter((it) => !retries || it.kind === 'retry' || it.number < FIRST_CHOSEN)
    .map((it) => (it.number < FIRST_CHOSEN ? it : moved(it, view, quiet, roundStartedAt)));
}

/** Steps that would need a channel which they have refused, or which leads nowhere, can not be made. */
function isPossible(step: Candidate, view: PersonView): boolean {
  if (step.number < FIRST_CHOSEN || step.internal) return true;
  return step.kind === 'keep-in-touch' || hasPersonalChannel(view);
}

function moved(step: Candidate, view: PersonView, quiet: QuietPeriod, roundStartedAt: Instant): Candidate {
  const put = deferred(step, view, startOf(step, view, roundStartedAt));
  const bounds = [quietBound(quiet, view), frequencyBound(put, view)].filter((it) => it !== null);
  let notBefore: Day | null = null;
  for (const bound of bounds) if (notBefore === null || bound.day > notBefore) notBefore = bound.day;
  const latest = put.latest === null ? null : Math.max(put.latest, put.due);
  if (notBefore === null) return { ...put, latest, natural: put.due };

  const calendar = step.internal ? view.doer.workdays : view.workdays;
  const first = workingDayOnOrAfter(calendar, notBefore);
  const due = Math.max(put.due, first);
  return {
    ...put,
    opens: Math.min(due, Math.max(put.opens, first)),
    due,
    latest: put.latest === null ? null : Math.max(put.latest, due),
    notBefore: first,
    natural: due,
    because: [...put.because, ...bounds.filter((it) => it.day > put.due).map((it) => it.because)],
  };
}

/** Keeping in touch comes again each round, a retry after each attempt, a reminder once more or for a new date. */
function startOf(step: Candidate, view: PersonView, roundStartedAt: Instant): Instant {
  if (step.kind === 'keep-in-touch') return roundStartedAt;
  if (step.kind === 'retry')
    return latest(view.history.events, (it) => it.meaning === 'attempt')?.at ?? roundStartedAt;
  if (step.kind !== 'remind-commitment') return Number.NEGATIVE_INFINITY;
  const promise = view.facts.commitments.find((it) => it.id === step.subject);
  const reminder = latest(
    view.history.events,
    ({ fact: { serves } }) => serves?.kind === step.kind && serves.subject === step.subject,
  );
  return Math.max(promise?.dueSetAt ?? Number.NEGATIVE_INFINITY, reminder?.at ?? Number.NEGATIVE_INFINITY);
}

interface Bound {
  readonly day: Day;
  readonly because: Reason;
}

function quietBound(quiet: QuietPeriod, view: PersonView): Bound | null {
  if (quiet.notBefore === null) return null;
  const source = quiet.inForce[0]?.because[0]?.facts ?? [fact('person', view.person.id)];
  return {
    day: quiet.notBefore,
    because: because('quiet-period', 'put-off-by-quiet', { until: isoDay(quiet.notBefore) }, ...source),
  };
}

function frequencyBound(step: Candidate, view: PersonView): Bound | null {
  if (step.kind !== 'act-on-signal' && step.kind !== 'keep-in-touch') return null;
  const last = lastUnagreedTouch(view);
  if (last === null) return null;
  const day = nextUnagreedTouch(view, last);
  return {
    day,
    because: because(
      'frequency',
      'not-too-often',
      { day: isoDay(day), last: isoDay(last.day) },
      fact('interaction', last.fact.id),
    ),
  };
}
