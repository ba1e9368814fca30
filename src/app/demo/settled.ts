/** People whose turn is later, now, or over: how long ago the latest exchange was decides it. */
import type { PersonRecord } from '../ports/records.ts';
import type { Customer, Draft, Firm } from './draft.ts';
import { longShotHistory, ordinaryHistory } from './ordinary.ts';

/** later: nothing to do yet; open: the window is open; overdue: the ideal gap is over, the longest is not. */
export type Turn = 'later' | 'open' | 'overdue';

/** Days since the latest exchange, by rating (gaps of 6, 13 and 26 weeks; windows open 15 % before). */
const DAYS_SINCE: Readonly<Record<string, Readonly<Record<Turn, readonly [number, number]>>>> = {
  A: { later: [3, 31], open: [38, 40], overdue: [46, 52] },
  B: { later: [4, 72], open: [80, 88], overdue: [95, 104] },
  C: { later: [6, 145], open: [160, 178], overdue: [187, 200] },
};

/** Days since the newsletter went out last; the next one is due in eight weeks. */
const LAST_ISSUE = 34;

/** Adds somebody of this rating with a whole history that ends so that it is their turn then. */
export function acquaintance(
  draft: Draft,
  firm: Firm,
  rating: 'A' | 'B' | 'C' | 'long-shot',
  turn: Turn = 'later',
  more: Partial<PersonRecord> = {},
): Customer {
  const who = draft.person(firm, { rating, ...more });
  if (rating === 'long-shot') {
    longShotHistory(draft, who, who.today - LAST_ISSUE);
    return who;
  }
  const [least, most] = DAYS_SINCE[rating]?.[turn] ?? [4, 30];
  const known = who.today - firm.since - 2;
  const since = draft.random.whole(Math.min(least, known), Math.min(most, known));
  ordinaryHistory(draft, who, who.daysBack(since));
  return who;
}

/** Adds colleagues whose turn is later, most of them further from the decision. */
export function colleagues(draft: Draft, firm: Firm, count: number): readonly Customer[] {
  return Array.from({ length: count }, () =>
    acquaintance(draft, firm, draft.random.pick(['B', 'C', 'C', 'long-shot', 'long-shot'] as const)),
  );
}
