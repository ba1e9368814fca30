/** Absent: quiet until the day after their return, and when that is a day off, the next working day. */
import { isoDay } from '../../time/iso-day.ts';
import { workingDayOnOrAfter } from '../../time/working-days.ts';
import { because, fact } from '../because.ts';
import type { PersonView } from '../view/person-view.ts';
import type { Silence } from './quiet-period.ts';

export function absences(view: PersonView): readonly Silence[] {
  const silences: Silence[] = [];
  for (const absence of view.facts.absences) {
    if (absence.person !== view.person.id) continue;
    const planned = workingDayOnOrAfter(view.workdays, absence.backOn + 1);
    const contact = view.history.events.find((it) => it.meaning === 'theirs' && it.at > absence.noticedAt);
    let until = planned;
    if (contact !== undefined) until = Math.min(until, contact.day);
    if (absence.endedAt !== null) until = Math.min(until, view.zone.dayOf(absence.endedAt));
    const inForce = contact === undefined && absence.endedAt === null && view.today < planned;
    const said = { who: view.person.id, back: isoDay(absence.backOn), until: isoDay(planned) };
    silences.push({
      until,
      inForce,
      because: inForce ? [because('quiet-period', 'quiet-absent', said, fact('absence', absence.id))] : [],
    });
  }
  return silences;
}
