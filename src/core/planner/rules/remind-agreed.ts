/**
 * Step 9: the agreed date has passed without a talk. The working day after, once, naming the date; when it was
 * we who did not try, that is ours to say.
 */

import { standingDate } from '../../agreements/agreed-date.ts';
import { factOf } from '../../agreements/agreed-dates.ts';
import { latest } from '../../history/person-history.ts';
import { reminderDelay } from '../../relationship/reminder-delay.ts';
import { isoDay } from '../../time/iso-day.ts';
import { workingDaysAfter } from '../../time/working-days.ts';
import { because, fact } from '../because.ts';
import { type Candidate, candidate } from '../candidate.ts';
import type { Reason } from '../plan-types.ts';
import type { PersonView } from '../view/person-view.ts';

export function remindAgreed(view: PersonView): readonly Candidate[] {
  const standing = standingDate(view);
  if (standing === null || view.today <= standing.day) return [];
  const { date, day } = standing;
  const reminded = latest(
    view.history.events,
    (it) =>
      it.meaning === 'attempt' &&
      it.fact.serves?.kind === 'remind-agreed' &&
      it.fact.serves.subject === date.id,
  );
  if (reminded !== null) return [];

  const delay = reminderDelay(view);
  const due = workingDaysAfter(view.workdays, day, 1 + delay.workingDays);
  const tried = latest(
    view.history.events,
    (it) => it.meaning === 'attempt' && it.day === day && it.at > date.madeAt,
  );
  const said = { who: view.person.id, day: isoDay(day) };
  const passed: Reason =
    date.source === 'hold'
      ? because('remind-agreed', 'hold-day-passed', said, factOf(date))
      : because(
          'remind-agreed',
          'agreed-day-passed',
          { ...said, made: isoDay(view.zone.dayOf(date.madeAt)) },
          factOf(date),
        );
  const sawUs: Reason =
    tried === null
      ? because('remind-agreed', 'ours-to-say', { day: isoDay(day) }, factOf(date))
      : because(
          'remind-agreed',
          'tried-on-the-day',
          { day: isoDay(day) },
          fact('interaction', tried.fact.id),
        );
  return [
    candidate({
      kind: 'remind-agreed',
      subject: date.id,
      number: 9,
      opportunity: date.opportunity,
      opens: due,
      due,
      marks: tried === null ? ['ours-to-say'] : [],
      because: [passed, sawUs, ...delay.because],
    }),
  ];
}
