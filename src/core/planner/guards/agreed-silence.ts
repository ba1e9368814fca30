/**
 * Quiet from the making of an agreement until the agreed date, and on hold until its end, for everybody whom it
 * covers. After a contact of theirs it is over for them, unless one key made it go on after a mere "thanks".
 */

import { dayOf } from '../../agreements/agreed-date.ts';
import { type AgreedDate, factOf } from '../../agreements/agreed-dates.ts';
import type { Day } from '../../time/day.ts';
import { isoDay } from '../../time/iso-day.ts';
import { because } from '../because.ts';
import type { Reason } from '../plan-types.ts';
import type { PersonView } from '../view/person-view.ts';
import type { Silence } from './quiet-period.ts';

export function agreedSilences(view: PersonView): readonly Silence[] {
  return view.dates.length === 0 ? [] : view.dates.map((date) => silence(date, view));
}

function silence(date: AgreedDate, view: PersonView): Silence {
  const day = dayOf(date, view);
  const begins = date.quietResumedAt ?? date.madeAt;
  const contact = view.history.events.find((it) => it.meaning === 'theirs' && it.at > begins);
  let until = day;
  if (contact !== undefined) until = Math.min(until, contact.day);
  if (date.closedAt !== null) until = Math.min(until, view.zone.dayOf(date.closedAt));
  const inForce = contact === undefined && date.closedAt === null && view.today < day;
  return { until, inForce, because: inForce ? reasons(date, day, view) : [] };
}

function reasons(date: AgreedDate, day: Day, view: PersonView): readonly Reason[] {
  const who = view.person.id;
  const made = isoDay(view.zone.dayOf(date.madeAt));
  const { maker } = date;
  if (date.source === 'meeting')
    return [because('quiet-period', 'quiet-meeting', { who: maker, day: isoDay(day) }, factOf(date))];
  const first =
    date.source === 'hold'
      ? because(
          'quiet-period',
          'quiet-hold',
          { who, made, until: isoDay(day), reason: date.reason, maker },
          factOf(date),
        )
      : because('quiet-period', 'quiet-agreed', { who, made, day: isoDay(day), maker }, factOf(date));
  if (date.quietResumedAt === null) return [first];
  const on = isoDay(view.zone.dayOf(date.quietResumedAt));
  return [first, because('quiet-period', 'quiet-resumed', { on }, factOf(date))];
}
