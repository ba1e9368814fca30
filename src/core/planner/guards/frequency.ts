/**
 * Not too much: at most one touch that follows from nothing agreed (acting on a signal, keeping in touch,
 * newsletters) per person in five working days. The window opens no earlier than that allows.
 */
import { type Event, latest } from '../../history/person-history.ts';
import type { Day } from '../../time/day.ts';
import { workingDaysAfter } from '../../time/working-days.ts';
import type { PersonView } from '../view/person-view.ts';

/** The latest touch of ours that followed from nothing agreed, or null. */
export function lastUnagreedTouch(view: PersonView): Event | null {
  return latest(view.history.events, isUnagreed);
}

/** The first day on which another one is allowed. */
export function nextUnagreedTouch(view: PersonView, last: Event): Day {
  return workingDaysAfter(view.workdays, last.day, view.policy.unagreedTouchEvery);
}

/** Reminders and retries have their own spacing. */
function isUnagreed(event: Event): boolean {
  if (event.meaning === 'newsletter') return true;
  if (event.meaning !== 'attempt' && event.meaning !== 'gift' && event.meaning !== 'talk') return false;
  const serves = event.fact.serves;
  if (serves === null) return event.meaning !== 'talk';
  return serves.kind === 'act-on-signal' || serves.kind === 'keep-in-touch';
}
