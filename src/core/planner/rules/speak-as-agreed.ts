/** Step 8: speak on the agreed date, neither before nor after; also at the end of a hold. */

import { standingDate } from '../../agreements/agreed-date.ts';
import { factOf } from '../../agreements/agreed-dates.ts';
import { suitsBoth } from '../../agreements/propose-day.ts';
import { latest } from '../../history/person-history.ts';
import { isoDay } from '../../time/iso-day.ts';
import { because, fact } from '../because.ts';
import { type Candidate, candidate } from '../candidate.ts';
import type { Reason } from '../plan-types.ts';
import { changesOn, type PersonView } from '../view/person-view.ts';

export function speakAsAgreed(view: PersonView): readonly Candidate[] {
  const standing = standingDate(view);
  if (standing === null || view.today > standing.day) return [];
  const { date, day } = standing;
  changesOn(view, day + 1);
  return [
    candidate({
      kind: 'speak-as-agreed',
      subject: date.id,
      number: 8,
      opportunity: date.opportunity,
      opens: day,
      due: day,
      latest: day,
      dueAt: date.minute === null ? null : view.zone.at(day, date.minute),
      marks: suitsBoth(day, view, view.doer, view.policy) ? [] : ['day-off'],
      because: [agreed(view, standing), ...agreedHour(standing), ...sinceThen(view, standing)],
    }),
  ];
}

type Standing = NonNullable<ReturnType<typeof standingDate>>;

function agreed(view: PersonView, { date, day }: Standing): Reason {
  const said = { who: view.person.id, made: isoDay(view.zone.dayOf(date.madeAt)), day: isoDay(day) };
  return date.source === 'hold'
    ? because('speak-as-agreed', 'hold-is-over', { ...said, reason: date.reason }, factOf(date))
    : because('speak-as-agreed', 'agreed-to-speak', said, factOf(date));
}

function agreedHour({ date }: Standing): readonly Reason[] {
  if (date.minute === null) return [];
  const two = (number: number) => `${number}`.padStart(2, '0');
  const time = `${two(Math.floor(date.minute / 60))}:${two(date.minute % 60)}`;
  return [because('speak-as-agreed', 'agreed-hour', { time }, factOf(date))];
}

function sinceThen(view: PersonView, { date, day }: Standing): readonly Reason[] {
  const tried = latest(
    view.history.events,
    (it) => it.meaning === 'attempt' && it.day === day && it.at > date.madeAt,
  );
  if (tried !== null) {
    return [
      because(
        'speak-as-agreed',
        'tried-on-the-day',
        { day: isoDay(day) },
        fact('interaction', tried.fact.id),
      ),
    ];
  }
  const theirs = latest(view.history.events, (it) => it.meaning === 'theirs' && it.at > date.madeAt);
  if (theirs !== null) return [];
  return [because('speak-as-agreed', 'not-heard-since', { who: view.person.id }, factOf(date))];
}
