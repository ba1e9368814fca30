/** An answer from a long shot: there may be more to them than we thought. Until they are rated anew. */

import { isTheirMessage } from '../../history/meaning.ts';
import { latest } from '../../history/person-history.ts';
import { isoDay } from '../../time/iso-day.ts';
import { because, fact } from '../because.ts';
import type { Proposal } from '../plan-types.ts';
import type { PersonView } from '../view/person-view.ts';

export function reviewRating(view: PersonView): readonly Proposal[] {
  const { person, facts, rating } = view;
  if (rating?.longShot !== true) return [];
  const ratedAt =
    (person.rating === null ? facts.account.ratedAt : person.ratedAt) ?? Number.NEGATIVE_INFINITY;
  const message = latest(view.history.events, (it) => isTheirMessage(it.fact) && it.at > ratedAt);
  if (message === null) return [];
  const said = { who: person.id, on: isoDay(message.day) };
  return [
    {
      kind: 'review-rating',
      person: person.id,
      because: [because('review-rating', 'review-long-shot', said, fact('interaction', message.fact.id))],
    },
  ];
}
