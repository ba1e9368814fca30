/**
 * What the planner knows of one account: everything that was recorded of the people at home there,
 * wherever they act. Loaded by the store, made by tests; never changed by the core.
 *
 * Instants are epoch milliseconds, days are day numbers in the *customer's* zone (see time/day.ts).
 * Lists need no particular order: the planner sorts what it needs.
 */
import type { Day, Instant } from './time/day.ts';

export type Id = string;

/** How somebody can be reached. `newsletter` travels by mail but is agreed to and refused on its own. */
export const CHANNELS = ['phone', 'mail', 'message', 'visit', 'letter', 'newsletter'] as const;
export type Channel = (typeof CHANNELS)[number];

export interface AccountFacts {
  readonly account: AccountFact;
  readonly people: readonly PersonFact[];
  readonly opportunities: readonly OpportunityFact[];
  readonly interactions: readonly InteractionFact[];
  readonly agreements: readonly AgreementFact[];
  readonly holds: readonly HoldFact[];
  readonly meetings: readonly MeetingFact[];
  readonly absences: readonly AbsenceFact[];
  readonly commitments: readonly CommitmentFact[];
  readonly signals: readonly SignalFact[];
  readonly deferrals: readonly DeferralFact[];
  readonly placements: readonly Placement[];
  /** The sellers who own anything here, by id. */
  readonly sellers: readonly SellerFact[];
}

export interface AccountFact {
  readonly id: Id;
  readonly name: string;
  readonly owner: Id | null;
  readonly rating: string | null;
  readonly ratedAt: Instant | null;
  /** Set when the account was taken off the target list: everybody there is released for good. */
  readonly excluded: { readonly at: Instant; readonly reason: string } | null;
}

export interface PersonFact {
  readonly id: Id;
  readonly name: string;
  /** Their own owner, else null: the account's. */
  readonly owner: Id | null;
  readonly rating: string | null;
  readonly ratedAt: Instant | null;
  /** A gap of their own in days, instead of the rating's. */
  readonly cadence: { readonly idealDays: number; readonly longestDays: number } | null;
  /** Their zone when known (one entry), else every zone that may be theirs; never empty. */
  readonly zones: readonly string[];
  /** False when `zones` is the organization's own, for want of a better one: shown as a warning. */
  readonly zoneKnown: boolean;
  /** Key into `Policy.calendars`: their country and region. */
  readonly calendar: string;
  readonly style: 'direct' | 'warm' | null;
  /** Channels for which an address exists that is not known to be dead. */
  readonly reachable: readonly Channel[];
  /** What they care about, in their words. */
  readonly interests: readonly string[];
  /** When they first came into the plan; first touches are placed within the ideal gap from that day. */
  readonly firstPlannedOn: Day;
  readonly permissions: readonly PermissionFact[];
  readonly releases: readonly ReleaseFact[];
}

/** An opt-out, or an opt-in by the person's own recorded request. The latest of a channel holds. */
export interface PermissionFact {
  readonly id: Id;
  readonly at: Instant;
  readonly channel: Channel | 'all';
  readonly allowed: boolean;
}

export interface ReleaseFact {
  readonly id: Id;
  readonly at: Instant;
  readonly kind: 'by-hand' | 'plain-no' | 'excluded' | 'opted-out' | 'pushed';
  readonly reason: string;
  /** The first day on which we may plan again, or null: for good. */
  readonly until: Day | null;
  /** Taken back by a person: as if it had never been. */
  readonly takenBackAt: Instant | null;
}

export interface OpportunityFact {
  readonly id: Id;
  readonly account: Id;
  readonly name: string;
  readonly status: 'open' | 'won' | 'lost';
  readonly closedOn: Day | null;
  readonly people: readonly Id[];
}

export type InteractionKind =
  | 'meeting'
  | 'visit'
  | 'call'
  | 'voicemail'
  | 'mail'
  | 'message'
  | 'letter'
  | 'event'
  | 'newsletter'
  | 'note';

export interface InteractionFact {
  readonly id: Id;
  readonly at: Instant;
  readonly kind: InteractionKind;
  readonly direction: 'ours' | 'theirs';
  /** A talk took place: a held meeting or visit, an answered call. Always false for written things. */
  readonly reached: boolean;
  /**
   * What one of ours wanted: `ask` an answer or a talk; `gift` nothing; `owed` what we owed them (an answer,
   * a recap, a promised delivery, an invitation); `other` none of these. Null for theirs.
   */
  readonly purpose: 'ask' | 'gift' | 'owed' | 'other' | null;
  /** Automatic replies, bounces: they move nothing. */
  readonly automatic: boolean;
  /** A first question of somebody who wants to buy: answered within the hour. */
  readonly enquiry: boolean;
  /** Their people who took part; empty when the sender is not known. */
  readonly people: readonly Id[];
  readonly account: Id;
  readonly opportunity: Id | null;
  /** Our user who did it, when known. */
  readonly by: Id | null;
  /** The step it was made for, by kind and subject. */
  readonly serves: StepKey | null;
  /** Their message needs no answer: said by a person, with a reason. */
  readonly answerWaived: { readonly at: Instant; readonly reason: string } | null;
}

export type Scope = 'person' | 'opportunity' | 'account';

/** "We speak again on the 12th." */
export interface AgreementFact {
  readonly id: Id;
  readonly madeAt: Instant;
  /** With whom it was made. */
  readonly person: Id;
  readonly scope: Scope;
  readonly opportunity: Id | null;
  /** Everybody at home here whom the scope reaches (resolved when loaded), `person` among them if at home here. */
  readonly covers: readonly Id[];
  readonly day: Day;
  /** Minutes after midnight in the customer's zone, when an hour was agreed. */
  readonly minute: number | null;
  /** Settled by hand: no longer wanted, with a reason. */
  readonly settledAt: Instant | null;
  /** After a mere "thanks" of theirs: the quiet goes on from then. */
  readonly quietResumedAt: Instant | null;
}

/** "They asked for three weeks." */
export interface HoldFact {
  readonly id: Id;
  readonly from: Instant;
  readonly person: Id;
  readonly scope: Scope;
  readonly opportunity: Id | null;
  readonly covers: readonly Id[];
  /** The first permitted day as recorded; on a day off it becomes the next working day. */
  readonly until: Day;
  readonly reason: string;
  /** Resumed by hand before its end. */
  readonly resumedAt: Instant | null;
  readonly quietResumedAt: Instant | null;
}

/** A meeting that was booked with people at home here. */
export interface MeetingFact {
  readonly id: Id;
  readonly bookedAt: Instant;
  readonly from: Instant;
  /** Those of them who did not decline. */
  readonly people: readonly Id[];
  /** Called off, or declined by everybody: it is not booked. */
  readonly calledOffAt: Instant | null;
  /** Somebody said whether it took place. */
  readonly outcomeAt: Instant | null;
}

export interface AbsenceFact {
  readonly id: Id;
  readonly person: Id;
  readonly noticedAt: Instant;
  /** The day on which they are back; quiet until the day after. */
  readonly backOn: Day;
  readonly endedAt: Instant | null;
}

export interface CommitmentFact {
  readonly id: Id;
  readonly side: 'ours' | 'theirs';
  /** Theirs: who promised. Ours: to whom. */
  readonly person: Id;
  readonly opportunity: Id | null;
  readonly what: string;
  readonly madeAt: Instant;
  readonly due: Day;
  /** When the date was last moved, if it was: reminders count from then. */
  readonly dueSetAt: Instant;
  readonly status: 'open' | 'kept' | 'broken' | 'released';
  readonly settledAt: Instant | null;
}

export interface SignalFact {
  readonly id: Id;
  /** Null: about the whole account. */
  readonly person: Id | null;
  readonly text: string;
  readonly learnedAt: Instant;
  /** The day that was foreseen ("budgets are made in February"), else null: now. */
  readonly foreseen: Day | null;
  /** "Not relevant", or handled without a touch. */
  readonly endedAt: Instant | null;
}

/** A step that a seller put off. */
export interface DeferralFact {
  readonly id: Id;
  readonly at: Instant;
  readonly step: StepKey;
  readonly person: Id | null;
  readonly kind: 'postponed' | 'skipped';
  /** Postponed: the chosen day. Skipped: the day on which it was skipped. */
  readonly day: Day;
  readonly reason: string;
}

/**
 * A decision that looked across accounts or days: pacing, first touches, giving way.
 * It holds only while the step's natural due day is the one it was made for.
 */
export interface Placement {
  readonly step: StepKey;
  readonly person: Id;
  readonly naturalDue: Day;
  readonly day: Day;
  readonly why: 'first-touch' | 'paced' | 'gave-way';
}

export interface SellerFact {
  readonly id: Id;
  readonly name: string;
  readonly zone: string;
  /** Key into `Policy.calendars`. */
  readonly calendar: string;
  readonly leaves: readonly { readonly first: Day; readonly last: Day; readonly deputy: Id | null }[];
}

/** A step is known by its kind and its subject, so that replanning finds the same one. */
export interface StepKey {
  readonly kind: StepKind;
  /** Id of the person, interaction, agreement, commitment, signal, or hold that it is about. */
  readonly subject: Id;
}

/** The steps of follow-up; their numbers are their order. */
export const STEP_NUMBERS = {
  answer: 1,
  'deliver-promise': 2,
  'settle-meeting': 3,
  'send-recap': 4,
  'book-next': 5,
  'prepare-call': 6,
  'hold-meeting': 7,
  'speak-as-agreed': 8,
  'remind-agreed': 9,
  'remind-commitment': 10,
  'act-on-signal': 11,
  'ask-commitment': 12,
  'propose-push': 13,
  'keep-in-touch': 14,
  qualify: 15,
  'record-decision': 16,
  /** Takes the number of the step that it retries; 14 if there was none. */
  retry: 14,
} as const;

export type StepKind = keyof typeof STEP_NUMBERS;
