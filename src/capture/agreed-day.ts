/** The agreed day and hour as said, and as the customer's calendar shows it. */

import type {
  CandidatePerson,
  CaptureContext,
  CapturedAgreement,
  IsoDay,
  Span,
  Warning,
} from '../app/ports/understanding.ts';
import type { Day } from '../core/time/day.ts';
import type { FoundDate } from './dates.ts';
import type { AgreementReading } from './reading.ts';
import { iso, phrases, sayDay } from './say.ts';
import { instantOf, localTime } from './zoned.ts';

/** The first working day on or after a day; the day itself when none comes within six weeks. */
export function workingDayFrom(day: Day, isWorkingDay: (day: IsoDay) => boolean): Day {
  for (let each = day; each < day + 42; each++) if (isWorkingDay(iso(each))) return each;
  return day;
}

/**
 * An hour counts in the seller's zone unless "her time" was said. Without an hour the day is the customer's.
 */
export function agreementOf(
  reading: AgreementReading,
  date: FoundDate & { day: Day },
  words: string,
  person: CandidatePerson | null,
  context: CaptureContext,
): CapturedAgreement {
  const there = person?.zone ?? context.customerZone ?? context.zone;
  const saidZone = date.minute === null || date.theirTime ? there : context.zone;
  const instant = date.minute === null ? null : instantOf({ day: date.day, minute: date.minute }, saidZone);
  const local = instant === null ? { day: date.day, minute: null } : localTime(instant, there);
  return {
    day: iso(local.day),
    minute: local.minute,
    zone: there,
    said: { words, zone: saidZone, day: iso(date.day), minute: date.minute },
    instant: instant === null ? null : new Date(instant).toISOString(),
    personId: person?.id ?? null,
    scope: reading.scope,
    kindOfContact: reading.kindOfContact,
    dayOff: !context.isWorkingDay(iso(local.day)),
  };
}

/** What is odd about a day that should come: over already, a day off, another weekday than said. */
export function dayWarnings(
  date: FoundDate & { day: Day },
  about: Span,
  today: Day,
  context: CaptureContext,
  agreed: CapturedAgreement | null,
): readonly Warning[] {
  const words = phrases(context.locale);
  const say = (day: Day) => sayDay(day, today, context.locale);
  const warnings: Warning[] = [];
  if (date.wrongWeekday) warnings.push({ text: words.wrongWeekday(say(date.day)), about, proposal: null });
  const over = date.day < today || (agreed?.instant != null && Date.parse(agreed.instant) < context.now);
  if (over) warnings.push({ text: words.passed(say(date.day)), about, proposal: null });
  else if (agreed?.dayOff === true) {
    const better = workingDayFrom(date.day, context.isWorkingDay);
    if (better !== date.day)
      warnings.push({ text: words.dayOff(say(date.day), say(better)), about, proposal: iso(better) });
  }
  return warnings;
}
