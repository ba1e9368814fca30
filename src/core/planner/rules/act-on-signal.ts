/**
 * Step 11: something changed that may turn the light on. Within two working days of learning of it, or on the
 * day that was foreseen; ten working days after at the latest. A booked meeting comes first, inside that time.
 */
import { bookedMeeting } from '../../agreements/booked-meeting.ts';
import type { SignalFact } from '../../facts.ts';
import type { Day } from '../../time/day.ts';
import { isoDay } from '../../time/iso-day.ts';
import { workingDayOnOrAfter, workingDaysAfter } from '../../time/working-days.ts';
import { because, fact } from '../because.ts';
import { type Candidate, candidate } from '../candidate.ts';
import type { PersonView } from '../view/person-view.ts';

/** @param signals those that are acted on with this person */
export function actOnSignal(view: PersonView, signals: readonly SignalFact[]): readonly Candidate[] {
  const candidates: Candidate[] = [];
  for (const signal of signals) {
    const learned = view.zone.dayOf(signal.learnedAt);
    const day = signal.foreseen !== null && signal.foreseen > learned ? signal.foreseen : learned;
    if (!isActedOn(signal, day, view)) candidates.push(step(signal, learned, day, view));
  }
  return candidates;
}

function step(signal: SignalFact, learned: Day, day: Day, view: PersonView): Candidate {
  const { actWithin, latestAfter } = view.policy.signals;
  const isForeseen = day > learned;
  const natural = isForeseen
    ? workingDayOnOrAfter(view.workdays, day)
    : workingDaysAfter(view.workdays, day, actWithin);
  const latest = Math.max(natural, workingDaysAfter(view.workdays, day, latestAfter));
  const met = bookedMeeting(view);
  const after = met === null ? natural : Math.min(workingDaysAfter(view.workdays, met.day, 1), latest);
  const due = Math.max(natural, after);
  const isBehind = met !== null && due > natural;
  const reason =
    signal.foreseen === null
      ? because(
          'act-on-signal',
          'signal-learned',
          { text: signal.text, learned: isoDay(learned) },
          fact('signal', signal.id),
        )
      : because(
          'act-on-signal',
          'signal-foreseen',
          { text: signal.text, day: isoDay(signal.foreseen) },
          fact('signal', signal.id),
        );
  return candidate({
    kind: 'act-on-signal',
    subject: signal.id,
    number: 11,
    opens: isForeseen || isBehind ? due : day,
    due,
    latest,
    because: isBehind
      ? [
          reason,
          because('agreed-date', 'behind-meeting', { day: isoDay(met.day) }, fact('meeting', met.meeting.id)),
        ]
      : [reason],
  });
}

/** A contact, a gift or an attempt that was made for it, on or after its day, with anybody there. */
function isActedOn(signal: SignalFact, day: Day, view: PersonView): boolean {
  return view.facts.interactions.some(
    (it) =>
      it.serves?.kind === 'act-on-signal' &&
      it.serves.subject === signal.id &&
      !it.automatic &&
      view.zone.dayOf(it.at) >= day,
  );
}
