import type { Id } from '../../core/facts.ts';
import type { Reason } from '../../core/planner/plan-types.ts';
import type { Day, Instant } from '../../core/time/day.ts';
import type { Page } from './lists.ts';

interface Named {
  readonly id: Id;
  readonly name: string;
}

/** Whose book: undefined is everybody's, null what nobody owns. */
export type BookOf = Id | null | undefined;

/** Who is in which state, and who is near the longest gap. */
export interface Coverage {
  of(owner: BookOf, how: { readonly near: Instant; readonly limit: number }): Promise<CoverageFacts>;
  /** How many there are by owner, state and rating; `near`: whose longest gap ends until that day. */
  groups(owner: BookOf, near: Day): Promise<readonly CoverageGroup[]>;
  /** Those in the plan by how far they are from the end of their longest gap. */
  picture(owner: BookOf, today: Day): Promise<readonly PictureGroup[]>;
  list(list: CoverageList, owner: BookOf, days: ListDays, page: Page): Promise<readonly CoverageRow[]>;
}

export const COVERAGE_LISTS = [
  'near',
  'to-qualify',
  'kicked-back',
  'left-alone',
  'released',
  'own-rhythm',
  'without-step',
] as const;
export type CoverageList = (typeof COVERAGE_LISTS)[number];

export interface ListDays {
  readonly today: Day;
  /** Until when the end of the longest gap is near. */
  readonly near: Day;
  /** The kinds of signals that say "not now". */
  readonly kickBacks: readonly string[];
}

export interface CoverageGroup {
  readonly owner: Id | null;
  readonly state: string;
  readonly rating: string | null;
  readonly people: number;
  readonly withStep: number;
  readonly near: number;
}

export interface PictureGroup {
  readonly rating: string;
  /** Days until the longest gap ends; null: never contacted. */
  readonly left: number | null;
  /** Their own rhythm; null: the rating's. */
  readonly idealDays: number | null;
  readonly longestDays: number | null;
  readonly kind: 'step' | 'alone' | 'booked';
  readonly people: number;
}

export interface CoverageRow {
  readonly id: Id;
  readonly key: string;
  /** Null: it is about the account. */
  readonly person: Named | null;
  readonly account: Named;
  readonly owner: Named | null;
  readonly rating: string | null;
  readonly lastContactAt: Instant | null;
  readonly longestDay: string | null;
  readonly nextAction: string | null;
  readonly nextDue: string | null;
  readonly idealDays: number | null;
  readonly longestDays: number | null;
  readonly missing: readonly string[];
  /** Until when they are left alone, kicked back or released; null: for good, or none of these. */
  readonly until: string | null;
  /** Why, in the words that were recorded. */
  readonly reason: string | null;
  /** The kind of the release or of the signal. */
  readonly kind: string | null;
  /** Why, as the plan says it. */
  readonly because: readonly Reason[] | null;
}

export interface CoverageFacts {
  readonly states: readonly {
    readonly state: string;
    readonly rating: string | null;
    readonly people: number;
    readonly withStep: number;
  }[];
  readonly withoutStep: readonly Named[];
  readonly nearLongest: readonly {
    readonly person: Named;
    readonly account: Named;
    readonly rating: string | null;
    readonly longestDay: string;
    readonly lastContactAt: Instant | null;
  }[];
  readonly released: readonly {
    readonly person: Named;
    readonly account: Named;
    readonly until: string | null;
    readonly reason: string | null;
  }[];
}
