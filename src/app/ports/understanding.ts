/**
 * What one typed line is understood to mean, before anything is saved.
 *
 * Days are ISO days (`2026-12-11`), instants ISO 8601 in UTC, minutes count from midnight, spans are
 * half open `[from, to)` in UTF-16 code units of the typed text. Records without a day that they need
 * (`due`, `until` is null) carry a question in `unclear`: they must be completed before they are saved.
 */
import type { Id, Scope } from '../../core/facts.ts';
import type { Instant } from '../../core/time/day.ts';

export interface Span {
  readonly from: number;
  readonly to: number;
}

export type IsoDay = string;

export interface CandidatePerson {
  readonly id: Id;
  readonly name: string;
  readonly given?: string | null;
  readonly family?: string | null;
  readonly nicknames?: readonly string[];
  readonly accountId: Id | null;
  readonly accountName?: string | null;
  readonly lastContact?: Instant | null;
  /** Owned by the seller who types. */
  readonly mine?: boolean;
  /** Their own zone, when known; else `CaptureContext.customerZone` is used. */
  readonly zone?: string | null;
}

export interface CandidateAccount {
  readonly id: Id;
  readonly name: string;
}

export interface Colleague {
  readonly id: Id;
  readonly name: string;
}

export interface CaptureContext {
  readonly now: Instant;
  /** `now` lies on another day than the one on which this is read: days are named, none is called today. */
  readonly backdated?: boolean;
  /** The seller's zone. */
  readonly zone: string;
  readonly customerZone?: string | null;
  readonly locale: 'en' | 'de';
  readonly people: readonly CandidatePerson[];
  readonly accounts: readonly CandidateAccount[];
  readonly me: Colleague;
  readonly colleagues: readonly Colleague[];
  /** The person or account on whose page the line is typed. */
  readonly subject?: { readonly personId?: Id; readonly accountId?: Id };
  /** Is this a working day where the customer is? */
  readonly isWorkingDay: (day: IsoDay) => boolean;
}

export type PartKind =
  | 'contact'
  | 'reaction'
  | 'gave'
  | 'theirs'
  | 'ours'
  | 'agreement'
  | 'hold'
  | 'absence'
  | 'signal'
  | 'kick-back'
  | 'opt-out'
  | 'release'
  | 'rating'
  | 'tag'
  | 'todo'
  | 'note';

export type DetailKind = 'contact' | 'person' | 'account' | 'when' | 'duration' | 'what';

/** A piece inside a part that can be corrected on its own: a name, a date, a duration. */
export interface Detail extends Span {
  readonly kind: DetailKind;
  readonly summary: string;
  readonly sure: boolean;
}

/** Parts never overlap and stand in the order of the text; details lie inside their part. */
export interface Part extends Span {
  readonly kind: PartKind;
  /** In plain words, in the user's language. */
  readonly summary: string;
  readonly sure: boolean;
  readonly details: readonly Detail[];
}

export type CapturedKind =
  | 'meeting'
  | 'visit'
  | 'call'
  | 'voicemail'
  | 'mail'
  | 'message'
  | 'letter'
  | 'newsletter'
  | 'event'
  | 'note';
export type Outcome =
  | 'talked'
  | 'not-reached'
  | 'left-message'
  | 'written'
  | 'cancelled'
  | 'moved'
  | 'no-show'
  | 'noted';
export type Mood = 'positive' | 'negative' | 'neutral';

export interface UnresolvedName extends Span {
  readonly name: string;
  /** Best first; empty when nobody of that name is known. */
  readonly candidates: readonly Id[];
}

export interface CapturedInteraction {
  readonly kind: CapturedKind;
  readonly direction: 'ours' | 'theirs';
  readonly reached: boolean;
  readonly outcome: Outcome;
  readonly purpose: 'ask' | 'gift' | 'owed' | 'other' | null;
  /** When it began. Nothing said: now, less the duration. Only a day said: noon there, `precision` "day". */
  readonly at: string;
  readonly atSaid: string | null;
  readonly precision: 'minute' | 'part-of-day' | 'day' | 'now';
  readonly durationMinutes: number | null;
  readonly people: readonly Id[];
  readonly colleagues: readonly Id[];
  readonly unresolved: readonly UnresolvedName[];
  readonly accountId: Id | null;
  /** The words that became nothing else, verbatim, one piece a line. */
  readonly notes: string;
  readonly reaction: { readonly words: string; readonly mood: Mood } | null;
  readonly valueGiven: string | null;
}

export interface CapturedCommitment {
  readonly side: 'theirs' | 'ours';
  /** Theirs: what costs them effort. Ours: what they ask of us. */
  readonly type: 'commitment' | 'give';
  readonly personId: Id | null;
  /** Ours, when a colleague was named. */
  readonly colleagueId: Id | null;
  readonly what: string;
  readonly due: IsoDay | null;
  readonly dueSaid: string | null;
  /** A first guess of what it costs whoever promised it. */
  readonly effort: 'small' | 'medium' | 'large';
}

export interface CapturedAgreement {
  /** The day in the customer's zone. */
  readonly day: IsoDay;
  /** The minute in the customer's zone, when an hour was said. */
  readonly minute: number | null;
  /** The customer's zone when it is known, else the seller's. */
  readonly zone: string;
  /** The same as it was said: in whose zone, and there on which day and minute. */
  readonly said: {
    readonly words: string;
    readonly zone: string;
    readonly day: IsoDay;
    readonly minute: number | null;
  };
  readonly instant: string | null;
  readonly personId: Id | null;
  readonly scope: Scope;
  readonly kindOfContact: 'call' | 'meeting' | 'visit' | 'mail' | 'message' | null;
  readonly dayOff: boolean;
}

export type KickBackKind =
  | 'not-a-priority'
  | 'no-problem'
  | 'already-have'
  | 'competitor'
  | 'no-budget'
  | 'cannot-see-it-yet';

export type OptOutChannel = 'all' | 'mail' | 'phone' | 'message' | 'visit' | 'letter' | 'newsletter';

export interface Choice {
  readonly label: string;
  readonly value: string;
}

export interface Unclear {
  readonly question: string;
  readonly about: Span;
  readonly choices: readonly Choice[];
}

export interface Warning {
  readonly text: string;
  readonly about: Span | null;
  /** A better day, when there is one. */
  readonly proposal: IsoDay | null;
}

export interface Understanding {
  /** The line exactly as typed. */
  readonly text: string;
  readonly parts: readonly Part[];
  /** Whom and which account the line is about, also when it tells of no contact ("rate B"). */
  readonly people: readonly Id[];
  readonly accountId: Id | null;
  readonly interaction: CapturedInteraction | null;
  readonly commitments: readonly CapturedCommitment[];
  readonly agreement: CapturedAgreement | null;
  /** `until` is the first permitted day. */
  readonly hold: {
    readonly until: IsoDay | null;
    readonly reason: string;
    readonly personId: Id | null;
  } | null;
  readonly absence: { readonly backOn: IsoDay | null; readonly personId: Id | null } | null;
  readonly signal: {
    readonly text: string;
    readonly foreseen: IsoDay | null;
    readonly personId: Id | null;
  } | null;
  readonly kickBack: {
    readonly kind: KickBackKind;
    readonly comeBackOn: IsoDay | null;
    readonly words: string;
  } | null;
  readonly optOut: {
    readonly channel: OptOutChannel;
    readonly personId: Id | null;
    readonly words: string;
  } | null;
  readonly release: {
    readonly until: IsoDay | null;
    readonly reason: string;
    readonly personId: Id | null;
  } | null;
  readonly rating: string | null;
  readonly tags: readonly string[];
  readonly todo: { readonly what: string; readonly due: IsoDay | null } | null;
  readonly newPeople: readonly {
    readonly name: string;
    readonly accountId: Id | null;
    readonly accountName: string | null;
  }[];
  readonly newAccounts: readonly { readonly name: string }[];
  readonly unclear: readonly Unclear[];
  readonly warnings: readonly Warning[];
}
