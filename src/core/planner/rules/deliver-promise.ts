/** Step 2: what we promised them by a date. Also inside a quiet period: they asked for it. */
import { isoDay } from '../../time/iso-day.ts';
import { workingDaysBefore } from '../../time/working-days.ts';
import { because, fact } from '../because.ts';
import { type Candidate, candidate } from '../candidate.ts';
import type { PersonView } from '../view/person-view.ts';

export function deliverPromise(view: PersonView): readonly Candidate[] {
  const candidates: Candidate[] = [];
  for (const promise of view.facts.commitments) {
    if (promise.side !== 'ours' || promise.status !== 'open' || promise.person !== view.person.id) continue;
    const made = view.zone.dayOf(promise.madeAt);
    const opens = workingDaysBefore(view.workdays, promise.due, view.policy.deliverOpensBefore);
    candidates.push(
      candidate({
        kind: 'deliver-promise',
        subject: promise.id,
        number: 2,
        opportunity: promise.opportunity,
        opens: Math.min(promise.due, Math.max(opens, made)),
        due: promise.due,
        marks: ['asked-for-by-them'],
        because: [
          because(
            'deliver-promise',
            'we-promised',
            { who: view.person.id, what: promise.what, made: isoDay(made), due: isoDay(promise.due) },
            fact('commitment', promise.id),
          ),
        ],
      }),
    );
  }
  return candidates;
}
