/**
 * Takes the place of a step that an attempt was made for: tried again after 2, 4 and 7 working days. Its
 * subject is the latest attempt: the key is stable while this retry waits, and another one for the next. An
 * attempt that was made to several here waits for each of them: then the person is the subject.
 */
import type { Persistence } from '../../persistence/retry-chain.ts';
import { isoDay } from '../../time/iso-day.ts';
import { workingDaysAfter } from '../../time/working-days.ts';
import { because, fact } from '../because.ts';
import { type Candidate, candidate } from '../candidate.ts';
import type { PersonView } from '../view/person-view.ts';

export function retry(view: PersonView, { waiting }: Persistence): readonly Candidate[] {
  const last = waiting?.attempts.at(-1);
  if (waiting === null || last === undefined) return [];
  const { retryAfter } = view.policy.persistence;
  const count = waiting.attempts.length;
  const due = workingDaysAfter(view.workdays, last.day, retryAfter[count - 1] ?? 0);
  const who = view.person.id;
  return [
    candidate({
      kind: 'retry',
      subject: last.fact.people.length === 1 ? last.fact.id : who,
      number: waiting.number,
      opportunity: last.fact.opportunity,
      opens: due,
      due,
      because: [
        because(
          'retry',
          'no-answer-yet',
          { who, on: isoDay(last.day), kind: last.fact.kind },
          fact('interaction', last.fact.id),
        ),
        because('retry', 'retry-number', { count, of: retryAfter.length }, fact('interaction', last.fact.id)),
      ],
    }),
  ];
}
