/** What is being put together while the clauses of a line are gone through. */

import type {
  CandidatePerson,
  CaptureContext,
  CapturedCommitment,
  Choice,
  IsoDay,
  Span,
  Unclear,
  Understanding,
  Warning,
} from '../app/ports/understanding.ts';
import type { Day } from '../core/time/day.ts';
import { dayWarnings } from './agreed-day.ts';
import type { FoundDate } from './dates.ts';
import type { Mention } from './directory.ts';
import type { Gathered } from './interaction.ts';
import type { ContactReading, Reading } from './reading.ts';
import { iso, phrases } from './say.ts';
import type { Who } from './who.ts';

type Writable<T> = { -readonly [K in keyof T]: T[K] };

export type Single =
  | 'agreement'
  | 'hold'
  | 'absence'
  | 'signal'
  | 'kickBack'
  | 'optOut'
  | 'release'
  | 'rating'
  | 'todo';

export interface Draft {
  readonly context: CaptureContext;
  readonly today: Day;
  readonly who: Who;
  readonly contact: ContactReading | null;
  readonly gathered: Gathered;
  readonly records: Writable<Pick<Understanding, Single>>;
  readonly commitments: CapturedCommitment[];
  readonly unclear: Unclear[];
  readonly warnings: Warning[];
}

export function emptyDraft(
  context: CaptureContext,
  today: Day,
  who: Who,
  contact: ContactReading | null,
): Draft {
  return {
    context,
    today,
    who,
    contact,
    gathered: {
      people: [],
      colleagues: new Set(),
      notes: [],
      moods: [],
      reactionWords: [],
      gave: null,
      owed: false,
      asked: false,
      outcome: null,
      unsure: false,
    },
    records: {
      agreement: null,
      hold: null,
      absence: null,
      signal: null,
      kickBack: null,
      optOut: null,
      release: null,
      rating: null,
      todo: null,
    },
    commitments: [],
    unclear: [],
    warnings: [],
  };
}

/** The person whom a clause is about: the one it names, else the first who took part. */
export function personOf(draft: Draft, mentions: readonly Mention[], at: number): CandidatePerson | null {
  const mention = mentions.find((each) => each.colleague === null);
  return mention === undefined ? (draft.gathered.people[0] ?? null) : draft.who.choose(mention, at).person;
}

/** A date with its day; an hour alone is today's. */
export function dated(draft: Draft, date: FoundDate | null): (FoundDate & { day: Day }) | null {
  return date === null ? null : { ...date, day: date.day ?? draft.today };
}

/** The day of a date, with its warnings; `question` is asked when there is none. */
export function dueOf(
  draft: Draft,
  date: FoundDate | null,
  about: Span,
  question: string | null,
): IsoDay | null {
  const found = dated(draft, date);
  if (found === null) {
    if (question !== null) ask(draft, question, about, soon(draft));
    return null;
  }
  draft.warnings.push(...dayWarnings(found, about, draft.today, draft.context, null));
  return iso(found.day);
}

export function ask(draft: Draft, question: string, about: Span, choices: readonly Choice[]): void {
  draft.unclear.push({ question, about, choices });
}

/** Tomorrow, or the Friday of this week (from Friday on: of the next). */
export function soon({ today, context }: Draft): readonly Choice[] {
  const words = phrases(context.locale);
  const monday = today - ((today + 3) % 7);
  const friday = today < monday + 4 ? monday + 4 : monday + 11;
  return [
    { label: words.tomorrow, value: iso(today + 1) },
    { label: words.endOfWeek, value: iso(friday) },
  ];
}

export type Of<K extends Reading['is']> = Extract<Reading, { is: K }>;
