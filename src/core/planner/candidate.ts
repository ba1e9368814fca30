/** What a rule proposes and guards hold back or move, before one step for each person remains. */
import type { Id, StepKind } from '../facts.ts';
import type { Day, Instant } from '../time/day.ts';
import type { Reason, StepMark } from './plan-types.ts';

export interface Candidate {
  readonly kind: StepKind;
  readonly subject: Id;
  readonly number: number;
  readonly opportunity: Id | null;
  readonly opens: Day;
  readonly due: Day;
  readonly latest: Day | null;
  readonly dueAt: Instant | null;
  /** For what opens at once, on whatever day: since when. */
  readonly openedAt: Instant | null;
  /** The longest gap set the day: only a contact or an attempt will do, no gift. */
  readonly onlyContactCounts: boolean;
  /** A seller put it off: its day is their decision. */
  readonly deferred: boolean;
  /** What guards forbid before; no placement goes below it. */
  readonly notBefore: Day | null;
  /** A step of the seller's own (rate somebody): in the seller's days, and no touch. */
  readonly internal: boolean;
  readonly marks: readonly StepMark[];
  readonly because: readonly Reason[];
  /** The due day before pacing, first touches and giving way: what a placement was made for. */
  readonly natural: Day;
}

type Given = Pick<Candidate, 'kind' | 'subject' | 'number' | 'opens' | 'due' | 'because'> &
  Partial<Candidate>;

/** Fills in what most steps lack. */
export function candidate(given: Given): Candidate {
  return {
    opportunity: null,
    latest: null,
    dueAt: null,
    openedAt: null,
    onlyContactCounts: false,
    deferred: false,
    notBefore: null,
    internal: false,
    marks: NO_MARKS,
    natural: given.due,
    ...given,
  };
}

const NO_MARKS: readonly StepMark[] = [];
