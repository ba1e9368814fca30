/** A clause with the names in it, and what the grammars make of it. All spans count within the clause. */

import type {
  CapturedAgreement,
  CapturedCommitment,
  CapturedKind,
  KickBackKind,
  Mood,
  OptOutChannel,
  Outcome,
  Span,
} from '../app/ports/understanding.ts';
import type { Day } from '../core/time/day.ts';
import type { FoundDate } from './dates.ts';
import type { AccountMention, Mention } from './directory.ts';
import type { FoundDuration } from './durations.ts';

export interface Clause extends Span {
  readonly typed: string;
  readonly folded: string;
  /** `folded` with names and accounts hidden. */
  readonly masked: string;
  readonly mentions: readonly Mention[];
  readonly accounts: readonly AccountMention[];
}

export interface ContactReading {
  readonly is: 'contact';
  readonly kind: CapturedKind;
  readonly direction: 'ours' | 'theirs';
  /** A call or a meeting, not something written. */
  readonly spoken: boolean;
  readonly form: 'past' | 'noun' | 'base';
  readonly outcome: Outcome | null;
  /** The words that say the kind. */
  readonly word: Span;
  readonly mentions: readonly Mention[];
  readonly accounts: readonly AccountMention[];
  readonly dates: readonly FoundDate[];
  readonly duration: FoundDuration | null;
  /** Words that are none of these, verbatim. */
  readonly left: string;
  readonly valueGiven: string | null;
  readonly owed: boolean;
  /** Moved: to when. */
  readonly plan: FoundDate | null;
  readonly sure: boolean;
}

export interface PromiseReading {
  readonly is: 'promise';
  readonly side: 'theirs' | 'ours';
  readonly what: string;
  readonly effort: CapturedCommitment['effort'];
  readonly due: FoundDate | null;
  /** The one named as the subject, else null: "she". */
  readonly subject: Mention | null;
  /** They asked us for it. */
  readonly wanted: boolean;
  readonly sure: boolean;
}

export interface AgreementReading {
  readonly is: 'agreement';
  readonly date: FoundDate | null;
  readonly duration: FoundDuration | null;
  readonly kindOfContact: CapturedAgreement['kindOfContact'];
  readonly scope: CapturedAgreement['scope'];
  readonly sure: boolean;
}

export type Reading =
  | ContactReading
  | PromiseReading
  | AgreementReading
  | { readonly is: 'outcome'; readonly outcome: Outcome }
  | { readonly is: 'asked' }
  | { readonly is: 'reaction'; readonly mood: Mood }
  | { readonly is: 'gave'; readonly what: string; readonly owed: boolean; readonly sure: boolean }
  | { readonly is: 'hold'; readonly date: FoundDate | null }
  | { readonly is: 'absence'; readonly date: FoundDate | null }
  | { readonly is: 'signal'; readonly date: FoundDate | null }
  | { readonly is: 'kick-back'; readonly kind: KickBackKind; readonly date: FoundDate | null }
  | { readonly is: 'opt-out'; readonly channel: OptOutChannel }
  | { readonly is: 'release'; readonly date: FoundDate | null; readonly plainNo: boolean }
  | { readonly is: 'rating'; readonly rating: string }
  | { readonly is: 'todo'; readonly what: string; readonly date: FoundDate | null }
  | { readonly is: 'note' };

/** What the grammars may know of the line so far. */
export interface Line {
  readonly contact: ContactReading | null;
  /** Whose promise came last: "and will send …" goes on with it. */
  readonly lastSide: 'theirs' | 'ours' | null;
  readonly german: boolean;
  /** The only clause of the line. */
  readonly alone: boolean;
  readonly today: Day;
  /** Minutes after midnight, in the seller's zone. */
  readonly minute: number;
}

export type DateFinder = (
  toward: 'future' | 'past',
  options?: { readonly spans?: boolean; readonly hide?: readonly Span[] },
) => readonly FoundDate[];
