/**
 * What a seller put off. Postponed: moves to the chosen day, not past the longest gap; past it, to the chosen
 * day within five working days. Skipped: due again one ideal gap after that day, not after the longest gap.
 */
import type { DeferralFact } from '../../facts.ts';
import type { Day, Instant } from '../../time/day.ts';
import { isoDay } from '../../time/iso-day.ts';
import { workingDayOnOrAfter, workingDaysAfter } from '../../time/working-days.ts';
import { because, fact } from '../because.ts';
import type { Candidate } from '../candidate.ts';
import type { PersonView } from '../view/person-view.ts';

/** Working days by which a step past its longest gap can be postponed at a time. */
export const POSTPONE_PAST_LATEST = 5;

/** @param startedAt what was put off before belongs to an earlier round of the same step */
export function deferred(step: Candidate, view: PersonView, startedAt: Instant): Candidate {
  const deferral = latestDeferral(step, view, startedAt);
  if (deferral === null) return step;
  const day = workingDayOnOrAfter(
    view.workdays,
    deferral.kind === 'postponed' ? chosenDay(step, deferral, view) : skippedTo(step, deferral, view),
  );
  const reason =
    deferral.kind === 'postponed'
      ? because(
          'postponed',
          'postponed-to',
          { day: isoDay(day), reason: deferral.reason },
          fact('deferral', deferral.id),
        )
      : because(
          'skipped',
          'skipped-on',
          { on: isoDay(deferral.day), reason: deferral.reason },
          fact('deferral', deferral.id),
        );
  return {
    ...step,
    opens: day,
    due: day,
    openedAt: null,
    deferred: true,
    because: [...step.because, reason],
  };
}

function latestDeferral(step: Candidate, view: PersonView, startedAt: Instant): DeferralFact | null {
  let latest: DeferralFact | null = null;
  for (const it of view.facts.deferrals) {
    if (it.step.kind !== step.kind || it.step.subject !== step.subject || it.at <= startedAt) continue;
    if (it.person !== null && it.person !== view.person.id) continue;
    if (latest === null || it.at > latest.at) latest = it;
  }
  return latest;
}

function chosenDay(step: Candidate, deferral: DeferralFact, view: PersonView): Day {
  if (step.latest === null || deferral.day <= step.latest) return deferral.day;
  const putOffOn = view.zone.dayOf(deferral.at);
  if (putOffOn <= step.latest) return step.latest;
  return Math.min(deferral.day, workingDaysAfter(view.workdays, putOffOn, POSTPONE_PAST_LATEST));
}

function skippedTo(step: Candidate, deferral: DeferralFact, view: PersonView): Day {
  const gap = view.gaps?.ideal ?? view.policy.ratings[0]?.idealDays ?? 0;
  const again = workingDayOnOrAfter(view.workdays, deferral.day + gap);
  return step.latest === null ? again : Math.max(deferral.day, Math.min(again, step.latest));
}
