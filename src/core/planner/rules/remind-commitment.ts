/**
 * Step 10: they promised something and its day has passed. The working day after, and once more five working
 * days after the first reminder; then no more.
 */
import type { CommitmentFact } from '../../facts.ts';
import type { Event } from '../../history/person-history.ts';
import { reminderDelay } from '../../relationship/reminder-delay.ts';
import { isoDay } from '../../time/iso-day.ts';
import { workingDaysAfter } from '../../time/working-days.ts';
import { because, fact } from '../because.ts';
import { type Candidate, candidate } from '../candidate.ts';
import type { Reason } from '../plan-types.ts';
import type { PersonView } from '../view/person-view.ts';

export function remindCommitment(view: PersonView): readonly Candidate[] {
  const candidates: Candidate[] = [];
  for (const promise of view.facts.commitments) {
    if (promise.side !== 'theirs' || promise.status !== 'open' || promise.person !== view.person.id) continue;
    const reminder = nextReminder(promise, view);
    if (reminder !== null) candidates.push(reminder);
  }
  return candidates;
}

function nextReminder(promise: CommitmentFact, view: PersonView): Candidate | null {
  const { remindCommitmentAgainAfter, remindCommitmentAtMost } = view.policy.persistence;
  const sent = remindersOf(promise, view.history.events);
  if (sent.length >= remindCommitmentAtMost) return null;

  const delay = reminderDelay(view);
  const last = sent.at(-1);
  const due =
    last === undefined
      ? workingDaysAfter(view.workdays, promise.due, 1 + delay.workingDays)
      : workingDaysAfter(view.workdays, last.day, remindCommitmentAgainAfter + delay.workingDays);
  const promised = because(
    'remind-commitment',
    'they-promised',
    { who: view.person.id, what: promise.what, due: isoDay(promise.due) },
    fact('commitment', promise.id),
  );
  const before: readonly Reason[] = sent.map((it) =>
    because('remind-commitment', 'reminded-before', { on: isoDay(it.day) }, fact('interaction', it.fact.id)),
  );
  return candidate({
    kind: 'remind-commitment',
    subject: promise.id,
    number: 10,
    opportunity: promise.opportunity,
    opens: due,
    due,
    because: [promised, ...before, ...delay.because],
  });
}

/** Reminders of ours since the date was last set, one a day. */
function remindersOf(promise: CommitmentFact, events: readonly Event[]): readonly Event[] {
  const sent: Event[] = [];
  for (const event of events) {
    const { serves, direction } = event.fact;
    if (direction !== 'ours' || serves?.kind !== 'remind-commitment' || serves.subject !== promise.id)
      continue;
    if (event.at <= promise.dueSetAt || sent.at(-1)?.day === event.day) continue;
    sent.push(event);
  }
  return sent;
}
