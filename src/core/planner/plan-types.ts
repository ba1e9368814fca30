/** What the planner says: for each person the one next step, and whom to leave alone. */
import type { Channel, Id, Placement, StepKey } from '../facts.ts';
import type { Day, Instant } from '../time/day.ts';

export interface Plan {
  /** One for each qualified or to-qualify person, and one for each account-level `answer`. */
  readonly steps: readonly Step[];
  /** Why somebody must not be contacted by our choice, and until when. Only quiets in force. */
  readonly quiets: readonly Quiet[];
  /** Everybody's state: exactly one per person at home. */
  readonly states: readonly PersonState[];
  /** Where two of ours met at one account on one day and one gave way; stored, then facts of the next planning. */
  readonly placements: readonly Placement[];
  /**
   * Steps that only pacing can place (first touches, missed keep-in-touch, qualify) and that have no placement
   * yet. They stand in the plan on their natural day until it has run; its placements are facts of the next planning.
   */
  readonly unplaced: readonly Unplaced[];
  /** Things worth a person's decision that are no steps: a rating to review. */
  readonly proposals: readonly Proposal[];
  /** The next moment at which time alone changes this plan; null: never. */
  readonly replanAt: Instant | null;
}

/** What pacing needs to know of a step: whose, how good a fit, how long silent, and between which days. */
export interface Unplaced {
  readonly step: StepKey;
  readonly person: Id;
  readonly owner: Id | null;
  readonly why: 'first-touch' | 'paced';
  readonly naturalDue: Day;
  /** Best fit is 0; the unrated stand behind the last rating. */
  readonly ratingRank: number;
  /** Days since the latest contact; null: never contacted. */
  readonly silentDays: number | null;
  /** First and last day on which it may be placed. */
  readonly earliest: Day;
  readonly latest: Day;
}

export interface Step {
  readonly key: StepKey;
  readonly number: number;
  /** Null only for the answer to somebody unknown. */
  readonly person: Id | null;
  readonly opportunity: Id | null;
  /** Who does it: the owner, on leave their deputy; null: the manager's Today asks for an owner. */
  readonly owner: Id | null;
  /** Days in the customer's zone (of internal steps: the seller's). */
  readonly opens: Day;
  readonly due: Day;
  readonly latest: Day | null;
  /** Set where an hour counts: a new enquiry, an agreed hour. */
  readonly dueAt: Instant | null;
  /** The first day of the owner's on whose list it stands. */
  readonly listedFrom: Day;
  /** When it may be done on its due day (or today, once due), as intervals of instants; empty: at any hour. */
  readonly hours: readonly { readonly from: Instant; readonly to: Instant }[];
  readonly channel: Channel | null;
  /** Every reason names a rule and existing facts. Never empty. */
  readonly because: readonly Reason[];
  /** What of value to bring. */
  readonly bring: Reason | null;
  /** The commitment to ask for. */
  readonly ask: Reason | null;
  /** Other steps of this person behind this one, those that are open today first. */
  readonly waiting: readonly WaitingStep[];
  readonly marks: readonly StepMark[];
}

/** crowded: two of ours on one day and no room to move. outside-hours: no permitted hour that day. */
export type StepMark =
  | 'crowded'
  | 'day-off'
  | 'zone-unknown'
  | 'asked-for-by-them'
  | 'internal'
  | 'ours-to-say';

export interface WaitingStep {
  readonly key: StepKey;
  readonly number: number;
  readonly opens: Day;
  readonly due: Day;
  readonly latest: Day | null;
  /** Open today and shown in the line of the agreed talk. */
  readonly joins: boolean;
}

export interface Quiet {
  readonly person: Id;
  readonly owner: Id | null;
  /** The first permitted day, in the customer's zone; null: for good. */
  readonly until: Day | null;
  readonly because: readonly Reason[];
}

/** Exactly one per person at home. `longestDay`: when the longest gap ends; null: never contacted, or not qualified. */
export type PersonState = {
  readonly person: Id;
  readonly lastContactAt: Instant | null;
  readonly longestDay: Day | null;
} & (
  | { readonly state: 'qualified'; readonly rating: string }
  | { readonly state: 'to-qualify'; readonly missing: readonly Missing[] }
  | { readonly state: 'released'; readonly release: Id | null; readonly until: Day | null }
);

export type Missing = 'rating' | 'owner' | 'channel';

export interface Proposal {
  readonly kind: 'review-rating';
  readonly person: Id;
  readonly because: readonly Reason[];
}

/**
 * A reason, not yet in words: the rule, the phrase to say (key of the wording catalogue), what it is said with,
 * and the facts behind it. Days in `with` are ISO strings; instants ISO with Z.
 */
export interface Reason {
  readonly rule: string;
  readonly phrase: string;
  readonly with: Readonly<Record<string, string | number | boolean>>;
  readonly facts: readonly FactRef[];
}

export interface FactRef {
  readonly type:
    | 'interaction'
    | 'agreement'
    | 'hold'
    | 'meeting'
    | 'absence'
    | 'commitment'
    | 'signal'
    | 'deferral'
    | 'release'
    | 'permission'
    | 'person'
    | 'account'
    | 'opportunity';
  readonly id: Id;
}
