/**
 * Step 1: what they wrote or said on our machine wants an answer the same working day; a new enquiry within
 * the hour. One line for a person: the earliest message, the others named with it.
 */
import type { InteractionFact } from '../../facts.ts';
import type { Event } from '../../history/person-history.ts';
import type { HourSpan } from '../../policy/policy.ts';
import type { Day, Instant } from '../../time/day.ts';
import { isoDay } from '../../time/iso-day.ts';
import { planningDay } from '../../time/planning-day.ts';
import { isWorkingDay, workingDayOnOrAfter } from '../../time/working-days.ts';
import type { Zone } from '../../time/zone.ts';
import { because, fact } from '../because.ts';
import { type Candidate, candidate } from '../candidate.ts';
import type { Reason } from '../plan-types.ts';
import { reviewRating } from '../propose/review-rating.ts';
import type { PersonView } from '../view/person-view.ts';

const HOUR = 3_600_000;

export function answer(view: PersonView): readonly Candidate[] {
  const messages = view.history.unanswered;
  const earliest = messages[0];
  if (earliest === undefined) return [];
  const enquiries = messages.filter((it) => it.fact.enquiry);
  const hours = enquiries.map((it) => withinTheHour(it, view));
  return [
    candidate({
      kind: 'answer',
      subject: earliest.fact.id,
      number: 1,
      opportunity: earliest.fact.opportunity,
      opens: Math.min(earliest.day, planningDayAt(earliest.at, view)),
      due: workingDayOnOrAfter(view.workdays, earliest.day),
      dueAt: hours.length === 0 ? null : Math.min(...hours),
      openedAt: earliest.at,
      because: [
        ...reasonsFor(messages, view.person.id),
        ...reviewRating(view).flatMap((proposal) => proposal.because),
      ],
    }),
  ];
}

/** What arrives on a day off is due in the first hour of the next working day. */
function withinTheHour(message: Event, view: PersonView): Instant {
  if (isWorkingDay(view.workdays, message.day)) return message.at + HOUR;
  return firstHour(workingDayOnOrAfter(view.workdays, message.day), view.zone, view.policy.hours.mail);
}

export function firstHour(day: Day, zone: Zone, hours: HourSpan): Instant {
  return zone.at(day, hours.from) + HOUR;
}

function planningDayAt(at: Instant, view: PersonView): Day {
  return planningDay(view.doer.zone.dayOf(at), view.zone, view.doer.zone, view.policy);
}

/** Several messages of one day and kind are said once, with all of them behind it. */
function reasonsFor(messages: readonly Event[], who: string): readonly Reason[] {
  const reasons = new Map<string, Reason>();
  for (const { fact: message, day } of messages) {
    const reason = reasonFor(message, who, day);
    const key = JSON.stringify([reason.phrase, reason.with]);
    const before = reasons.get(key);
    reasons.set(
      key,
      before === undefined ? reason : { ...before, facts: [...before.facts, ...reason.facts] },
    );
  }
  return [...reasons.values()];
}

function reasonFor(message: InteractionFact, who: string, day: Day): Reason {
  const on = isoDay(day);
  return message.enquiry
    ? because('answer', 'they-asked', { who, on }, fact('interaction', message.id))
    : because('answer', 'they-wrote', { who, on, kind: message.kind }, fact('interaction', message.id));
}
