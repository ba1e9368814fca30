/** What happened with one person, in order, each with its day in their zone and what it means for them. */
import type { Id, InteractionFact } from '../facts.ts';
import type { Day, Instant } from '../time/day.ts';
import type { Zone } from '../time/zone.ts';
import { answersThem, isTheirMessage, type Meaning, meaningOf } from './meaning.ts';

export interface Event {
  readonly fact: InteractionFact;
  readonly at: Instant;
  readonly day: Day;
  readonly meaning: Meaning;
}

export interface History {
  /** Earliest first. What moves nothing is left out. */
  readonly events: readonly Event[];
  /**
   * Messages of theirs that wait for our answer, earliest first. One that several wrote or took part in waits
   * once: with the one of them at home here who has the oldest id, and until any of them has heard from us.
   */
  readonly unanswered: readonly Event[];
}

/**
 * @param interactions of the whole account, earliest first
 * @param home everybody at home here
 * @param agreedAt moments at which a date or a hold was agreed with them: agreeing is an exchange, and answers
 *   what they wrote before
 */
export function historyOf(
  person: Id,
  interactions: readonly InteractionFact[],
  zone: Zone,
  agreedAt: readonly Instant[],
  home: readonly { readonly id: Id }[],
): History {
  const events: Event[] = [];
  let unanswered: Event[] = [];
  for (const fact of interactions) {
    if (!fact.people.includes(person)) continue;
    const answers = answersThem(fact) && unanswered.some((it) => isOpen(it, fact.at, agreedAt));
    const meaning = meaningOf(fact, answers);
    if (answersThem(fact)) unanswered = [];
    if (meaning === 'nothing') continue;
    const event: Event = { fact, at: fact.at, day: zone.dayOf(fact.at), meaning };
    events.push(event);
    if (isTheirMessage(fact)) unanswered.push(event);
  }
  const waiting = unanswered.filter(
    (it) =>
      isOpen(it, Number.POSITIVE_INFINITY, agreedAt) &&
      (it.fact.people.length === 1 ||
        (isFirstHere(person, it.fact, home) && !isAnswered(it.fact, interactions))),
  );
  return { events, unanswered: waiting };
}

function isFirstHere(person: Id, message: InteractionFact, home: readonly { readonly id: Id }[]): boolean {
  return !message.people.some((id) => id < person && home.some((it) => it.id === id));
}

function isAnswered(message: InteractionFact, interactions: readonly InteractionFact[]): boolean {
  return interactions.some(
    (it) => it.at > message.at && answersThem(it) && it.people.some((id) => message.people.includes(id)),
  );
}

function isOpen(message: Event, until: Instant, agreedAt: readonly Instant[]): boolean {
  const waived = message.fact.answerWaived;
  if (waived !== null && waived.at <= until) return false;
  return !agreedAt.some((at) => at > message.at && at <= until);
}

export function isContact(event: Event): boolean {
  return event.meaning === 'theirs' || event.meaning === 'talk';
}

/** Something of ours that we chose to make and that reached for them in person. */
export function isTouch(event: Event): boolean {
  return (
    event.meaning === 'attempt' ||
    event.meaning === 'gift' ||
    event.meaning === 'talk' ||
    event.meaning === 'other'
  );
}

/** The latest of those that match, or null. */
export function latest(events: readonly Event[], matches: (event: Event) => boolean): Event | null {
  for (let i = events.length - 1; i >= 0; i -= 1) {
    const event = events[i];
    if (event !== undefined && matches(event)) return event;
  }
  return null;
}
