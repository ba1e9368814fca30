/**
 * Step 15: who can not be kept in touch with yet. Something is missing (a rating, an owner, a channel that we
 * may use), so this stands in the place of keeping in touch. The seller's own work, in the seller's days.
 */
import { isoDay } from '../../time/iso-day.ts';
import { workingDayOnOrAfter } from '../../time/working-days.ts';
import { because, fact } from '../because.ts';
import { type Candidate, candidate } from '../candidate.ts';
import type { Missing, Reason } from '../plan-types.ts';
import type { ToQualify } from '../state.ts';
import { type PersonView, ratingKeyOf } from '../view/person-view.ts';

export function qualify(view: PersonView, state: ToQualify): readonly Candidate[] {
  const since = Math.max(view.person.firstPlannedOn, state.releaseEnded ?? Number.NEGATIVE_INFINITY);
  const due = workingDayOnOrAfter(view.doer.workdays, since);
  return [
    candidate({
      kind: 'qualify',
      subject: view.person.id,
      number: 15,
      opens: due,
      due,
      internal: true,
      marks: ['internal'],
      because: state.missing.map((what) => reasonFor(what, view, state)),
    }),
  ];
}

function reasonFor(missing: Missing, view: PersonView, state: ToQualify): Reason {
  const who = view.person.id;
  const source = fact('person', who);
  if (missing === 'owner') return because('qualify', 'missing-owner', { who }, source);
  if (missing === 'channel') return because('qualify', 'missing-channel', { who }, source);
  if (state.releaseEnded !== null) {
    return because('qualify', 'missing-after-release', { who, ended: isoDay(state.releaseEnded) }, source);
  }
  const rating = ratingKeyOf(view.person, view.facts);
  return rating === null
    ? because('qualify', 'missing-rating', { who }, source)
    : because('qualify', 'missing-rating-deleted', { who, rating }, source);
}
