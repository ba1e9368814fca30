import type { Id, StepKind } from '../../core/facts.ts';
import type { Quiet, Step } from '../../core/planner/plan-types.ts';
import type { Day, Instant } from '../../core/time/day.ts';
import type { Sight } from '../access.ts';
import type { Page } from './lists.ts';

/** Today's list and the list of whom to leave alone, read from the stored plan by index. */
export interface Today {
  /** In Today's order. Owner null: what nobody owns. */
  steps(owner: Id | null, on: Day, now: Instant, limit: number): Promise<readonly NamedStep[]>;
  /** What becomes due after a day, until another; in Today's order by day. */
  ahead(owner: Id, after: Day, until: Day, limit: number): Promise<readonly NamedStep[]>;
  /** What a user recorded since a moment and did not take back, the newest first. */
  done(user: Id, since: Instant, limit: number): Promise<readonly DoneRow[]>;
  /** How many keep-in-touch steps of a seller fell between two days and were given a later day. */
  placedAnew(owner: Id, first: Day, last: Day): Promise<number>;
  /** A page of those to be left alone: the soonest end first, by name among equals. */
  leftAlone(filter: AloneFilter, page: Page): Promise<readonly (NamedQuiet & { readonly key: string })[]>;
  /** Soonest end first. */
  quiets(owner: Id | null, limit: number): Promise<readonly NamedQuiet[]>;
  /** What waits for an answer, the newest first; the key of a place is its moment. */
  waitingAnswers(of: AnswersOf, page: Page): Promise<readonly WaitingAnswer[]>;
  /** What stands in the plan for everybody at an account. */
  ofAccount(
    account: Id,
  ): Promise<{ readonly steps: readonly NamedStep[]; readonly quiets: readonly NamedQuiet[] }>;
  /** The names of people and users, for reasons that name them. */
  names(ids: readonly Id[]): Promise<ReadonlyMap<Id, string>>;
}

/** Somebody to be left alone of these: of whom, why, of which name. */
export interface AloneFilter {
  readonly sight: Sight;
  readonly owner?: Id | undefined;
  /** The kind of the first fact behind it. */
  readonly fact?: string | undefined;
  readonly find?: string | undefined;
}

/** Whose answers; `letters`: how much of what was written. */
export interface AnswersOf {
  readonly owner: Id;
  readonly withUnowned: boolean;
  readonly letters: number;
}

/** An interaction of theirs that is to be answered. */
export interface WaitingAnswer {
  readonly id: Id;
  readonly key: string;
  readonly at: Instant;
  readonly kind: string;
  readonly subject: string | null;
  readonly words: string | null;
  readonly account: { readonly id: Id; readonly name: string };
  readonly person: { readonly id: Id; readonly name: string } | null;
}

export interface DoneRow {
  readonly type: 'interaction' | 'postponed' | 'skipped' | 'waived' | 'rated' | 'todo';
  /** Of the record: interaction, deferral, rated person, to-do. */
  readonly id: Id;
  readonly version: number;
  readonly at: Instant;
  /** Of an interaction. */
  readonly kind: string | null;
  readonly direction: 'ours' | 'theirs' | null;
  readonly reached: boolean;
  /** The step that it was done for. */
  readonly step: StepKind | null;
  readonly subject: Id | null;
  readonly text: string | null;
  /** To which day; the rating before. */
  readonly day: string | null;
  readonly before: string | null;
  readonly account: { readonly id: Id; readonly name: string } | null;
  readonly people: readonly { readonly id: Id; readonly name: string }[];
}

export interface NamedStep {
  readonly step: Step;
  readonly account: { readonly id: Id; readonly name: string };
  readonly person: { readonly id: Id; readonly name: string } | null;
  readonly opportunity: { readonly id: Id; readonly name: string } | null;
}

export interface NamedQuiet {
  readonly quiet: Quiet;
  readonly account: { readonly id: Id; readonly name: string };
  readonly person: { readonly id: Id; readonly name: string };
}
