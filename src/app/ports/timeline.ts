import type { Id } from '../../core/facts.ts';
import type { Instant } from '../../core/time/day.ts';
import type { Sight } from '../access.ts';

/** What happened with an account: interactions, and what was agreed, promised and changed between them. */
export interface Timeline {
  /** Newest first; read towards the older ones, or (`newer`) towards the newer ones. */
  interactions(of: TimelineOf, wanted: Wanted, page: Stretch): Promise<readonly TimelineRow[]>;
  events(of: EventsOf, wanted: Wanted, page: Stretch, now: Instant): Promise<readonly EventRow[]>;
  /** Where an interaction, agreement, hold, promise or signal stands in it; null when it is not in this account. */
  placeOf(account: Id, fact: Id): Promise<Place | null>;
  /** The versions of an interaction that were replaced, the oldest first. */
  versions(interaction: Id): Promise<readonly VersionRow[]>;
}

/** Whose timeline; what is named must all hold. */
export interface TimelineOf {
  readonly account?: Id | undefined;
  readonly person?: Id | undefined;
  readonly opportunity?: Id | undefined;
  /** Only what brought something of value. */
  readonly gave?: boolean;
  /** Leaves out what lies at accounts that may not be seen; left out: the account was checked before. */
  readonly sight?: Sight;
}

/** What is looked for; all that is left out does not matter. */
export interface Wanted {
  /** Kinds of interactions and events. */
  readonly kinds?: readonly string[] | undefined;
  /** Words, in any order, that were said. */
  readonly find?: string | undefined;
}

/** The order is by moment, then by id. */
export interface Place {
  readonly key: string;
  readonly id: Id;
}

export interface EventsOf {
  readonly account: Id;
  readonly person?: Id | undefined;
}

export interface Stretch {
  /** Begins beyond this place; null: at the newest. */
  readonly from: Place | null;
  /** The place itself is a part of it. */
  readonly inclusive?: boolean;
  readonly direction: 'older' | 'newer';
  readonly limit: number;
}

export interface TimelineRow extends Place {
  readonly version: number;
  readonly at: Instant;
  readonly kind: string;
  readonly direction: 'ours' | 'theirs';
  readonly reached: boolean;
  readonly purpose: string | null;
  readonly automatic: boolean;
  readonly durationMinutes: number | null;
  readonly subject: string | null;
  readonly body: string | null;
  readonly valueGiven: string | null;
  readonly reaction: string | null;
  readonly reactionWords: string | null;
  readonly people: readonly { readonly id: Id; readonly name: string }[];
  readonly account: { readonly id: Id; readonly name: string };
  readonly by: string | null;
  readonly withdrawn: boolean;
  readonly withdrawnReason: string | null;
}

export const EVENT_TYPES = [
  'agreement',
  'agreement-ended',
  'hold',
  'hold-ended',
  'promise',
  'promise-settled',
  'signal',
  'signal-ended',
  'rating',
  'release',
  'release-ended',
  'absence',
  'opt-out',
  'opt-in',
  'job-began',
  'job-ended',
] as const;

export type EventType = (typeof EVENT_TYPES)[number];

export interface EventRow extends Place {
  readonly type: EventType;
  readonly at: Instant;
  readonly person: { readonly id: Id; readonly name: string } | null;
  /** What it was about, in the words of whoever recorded it. */
  readonly text: string | null;
  /** The agreed day, the day until which, the day by which. ISO. */
  readonly day: string | null;
  readonly side: 'ours' | 'theirs' | null;
  /** How an agreement or promise stands; the channel of an opt-out; the rating before. */
  readonly state: string | null;
  readonly by: string | null;
}

export interface VersionRow {
  readonly version: number;
  readonly replacedAt: Instant;
  /** The record as it was, fields by their names. */
  readonly fields: Readonly<Record<string, unknown>>;
  readonly people: readonly { readonly id: Id; readonly name: string }[];
}
