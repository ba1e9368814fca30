/**
 * Persistence: an attempt without an answer is tried again after 2, 4 and 7 working days; a contact ends the
 * chain; after the attempt of the last retry the cadence takes over, both gaps counting from it (rules, 5).
 */
import { dayOf } from '../agreements/agreed-date.ts';
import { isFromAnOldBook } from '../cadence/old-book.ts';
import { STEP_NUMBERS, type StepKind } from '../facts.ts';
import { type Event, isContact } from '../history/person-history.ts';
import type { PersonView } from '../planner/view/person-view.ts';

export interface Persistence {
  /** The chain whose next retry waits, or null. */
  readonly waiting: RetryChain | null;
  /** The attempt with which the last chain ran out, or null. */
  readonly ranOut: Event | null;
}

export interface RetryChain {
  /** The number of the step that the first attempt was made for; 14 when there was none. */
  readonly number: number;
  /** One a day: several on one day count once. */
  readonly attempts: readonly Event[];
}

/** Attempts for these are followed by no retry: they have their own order. */
const WITHOUT_RETRIES: readonly StepKind[] = [
  'speak-as-agreed',
  'remind-commitment',
  'ask-commitment',
  'propose-push',
];
const WITH_THEIR_NUMBER: readonly StepKind[] = ['remind-agreed', 'act-on-signal'];

export function persistenceOf(view: PersonView): Persistence {
  let chain: { number: number; attempts: Event[] } | null = null;
  let ranOut: Event | null = null;
  for (const event of view.history.events) {
    if (isContact(event)) {
      chain = null;
      ranOut = null;
    }
    if (event.meaning !== 'attempt' || !isRetried(event, view)) continue;
    if (chain !== null && agreedBetween(view, lastOf(chain), event)) chain = null;
    if (chain === null) chain = { number: numberOf(event), attempts: [event] };
    else if (lastOf(chain).day !== event.day) chain.attempts.push(event);
    if (chain.attempts.length > view.policy.persistence.retryAfter.length) {
      ranOut = event;
      chain = null;
    }
  }
  if (chain === null || agreedBetween(view, lastOf(chain), null)) return { waiting: null, ranOut };
  // What was tried that long ago is not taken up again.
  if (view.gaps !== null && isFromAnOldBook(lastOf(chain).day, view, view.gaps))
    return { waiting: null, ranOut: lastOf(chain) };
  return { waiting: chain, ranOut };
}

/** Whether this attempt is followed by retries. A try on the agreed date is not: the reminder comes next. */
function isRetried(attempt: Event, view: PersonView): boolean {
  const serves = attempt.fact.serves;
  if (serves !== null && WITHOUT_RETRIES.includes(serves.kind)) return false;
  return !view.dates.some(
    (date) =>
      date.maker === view.person.id &&
      dayOf(date, view) === attempt.day &&
      date.madeAt < attempt.at &&
      (date.closedAt === null || date.closedAt > attempt.at) &&
      !view.history.events.some(
        (it) => isContact(it) && it.day === attempt.day && it.at > date.madeAt && it.at < attempt.at,
      ),
  );
}

function numberOf(attempt: Event): number {
  const serves = attempt.fact.serves;
  return serves !== null && WITH_THEIR_NUMBER.includes(serves.kind)
    ? STEP_NUMBERS[serves.kind]
    : STEP_NUMBERS.retry;
}

/** Agreeing on a date or a hold is an exchange: what was tried before it is over. */
function agreedBetween(view: PersonView, attempt: Event, until: Event | null): boolean {
  return view.dates.some(
    (it) =>
      it.maker === view.person.id && it.madeAt > attempt.at && (until === null || it.madeAt <= until.at),
  );
}

function lastOf(chain: { readonly attempts: readonly Event[] }): Event {
  const last = chain.attempts.at(-1);
  if (last === undefined) throw new RangeError('A chain of retries begins with an attempt');
  return last;
}
