/**
 * The clock of a person (rules, section 1). The ideal gap counts from the latest contact in either direction,
 * or from a gift of a kind that their rating foresees; the longest gap from the latest contact (for long shots
 * also from such a gift). After the last retry both count from that attempt.
 *
 * Who was never contacted, or was past the longest gap when they came into the plan, starts on that day.
 */
import { type Event, isContact, latest } from '../history/person-history.ts';
import type { Persistence } from '../persistence/retry-chain.ts';
import type { PersonView } from '../planner/view/person-view.ts';
import type { TouchKind } from '../policy/policy.ts';
import type { Day, Instant } from '../time/day.ts';
import type { Gaps } from './gaps.ts';
import { isFromAnOldBook } from './old-book.ts';

export interface Clock {
  readonly idealFrom: Day;
  readonly longestFrom: Day;
  readonly lastContact: Event | null;
  /** The latest gift that counts, when it is later than the latest contact. */
  readonly lastGift: Event | null;
  /** The attempt with which the retries ran out, when it set the clock. */
  readonly ranOut: Event | null;
  /** Placed like a first touch: never contacted, or an old book. */
  readonly first: 'never-contacted' | 'old-book' | null;
  /** The moment from which this round counts; what a seller put off before belongs to an earlier one. */
  readonly startedAt: Instant;
}

export function clockOf(view: PersonView, gaps: Gaps, persistence: Persistence): Clock {
  const events = view.history.events;
  const contact = latest(events, isContact);
  const gift = latest(events, (it) => countsAsGift(it, view));
  const ranOut = persistence.ranOut;
  const longShot = view.rating?.longShot === true;

  const idealFacts = lastDay(contact, gift, ranOut);
  const longestFacts = lastDay(contact, longShot ? gift : null, ranOut);
  const isFirst = idealFacts === null || isFromAnOldBook(idealFacts, view, gaps);
  return {
    idealFrom: isFirst ? view.person.firstPlannedOn : idealFacts,
    longestFrom:
      longestFacts === null || isFromAnOldBook(longestFacts, view, gaps)
        ? view.person.firstPlannedOn
        : longestFacts,
    lastContact: contact,
    lastGift: gift !== null && (contact === null || gift.at > contact.at) ? gift : null,
    ranOut: ranOut !== null && ranOut.day === idealFacts ? ranOut : null,
    first: isFirst ? (idealFacts === null ? 'never-contacted' : 'old-book') : null,
    startedAt: Math.max(contact?.at ?? 0, gift?.at ?? 0, ranOut?.at ?? 0),
  };
}

/** Whether a gift is of a kind that the rating foresees. */
export function countsAsGift(event: Event, view: PersonView): boolean {
  if (event.meaning === 'newsletter') return foresees(view, 'newsletter');
  return event.meaning === 'gift' && foresees(view, 'article');
}

function foresees(view: PersonView, kind: TouchKind): boolean {
  const rating = view.rating;
  return rating !== null && (rating.kinds.includes(kind) || rating.occasionally.includes(kind));
}

function lastDay(...events: readonly (Event | null)[]): Day | null {
  let day: Day | null = null;
  for (const event of events) if (event !== null && (day === null || event.day > day)) day = event.day;
  return day;
}
