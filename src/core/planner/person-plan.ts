/** One person, before the account is looked at as a whole: their state, their quiet, what the rules propose. */
import { type Clock, clockOf } from '../cadence/clock.ts';
import type { SignalFact } from '../facts.ts';
import { type Persistence, persistenceOf } from '../persistence/retry-chain.ts';
import type { Candidate } from './candidate.ts';
import { guarded } from './guards/guarded.ts';
import { type QuietPeriod, quietPeriodOf } from './guards/quiet-period.ts';
import { actOnSignal } from './rules/act-on-signal.ts';
import { answer } from './rules/answer.ts';
import { deliverPromise } from './rules/deliver-promise.ts';
import { keepInTouch } from './rules/keep-in-touch.ts';
import { qualify } from './rules/qualify.ts';
import { remindAgreed } from './rules/remind-agreed.ts';
import { remindCommitment } from './rules/remind-commitment.ts';
import { retry } from './rules/retry.ts';
import { speakAsAgreed } from './rules/speak-as-agreed.ts';
import type { State } from './state.ts';
import type { PersonView } from './view/person-view.ts';

export interface PersonPlan {
  readonly view: PersonView;
  readonly state: State;
  readonly persistence: Persistence;
  readonly quiet: QuietPeriod;
  /** Null: without a gap there is nothing to count. */
  readonly clock: Clock | null;
  readonly candidates: readonly Candidate[];
}

/** @param signals those that are acted on with this person */
export function planPerson(view: PersonView, state: State, signals: readonly SignalFact[]): PersonPlan {
  const persistence = persistenceOf(view);
  const quiet = quietPeriodOf(view);
  const clock = view.gaps === null ? null : clockOf(view, view.gaps, persistence);
  const seen = { view, state, persistence, quiet, clock };
  if (state.state === 'released') return { ...seen, candidates: answer(view) };

  const proposed = [
    ...answer(view),
    ...deliverPromise(view),
    ...speakAsAgreed(view),
    ...remindAgreed(view),
    ...remindCommitment(view),
    ...actOnSignal(view, signals),
    ...retriesOf(view, state, persistence),
    ...(state.state === 'qualified' ? keepInTouch(view, clock) : qualify(view, state)),
  ];
  return { ...seen, candidates: guarded(proposed, view, quiet, clock?.startedAt ?? 0) };
}

/** Who is still to be qualified is not kept in touch with, nor is that tried again. */
function retriesOf(view: PersonView, state: State, persistence: Persistence): readonly Candidate[] {
  const retries = retry(view, persistence);
  return state.state === 'qualified' ? retries : retries.filter((it) => it.number < 14);
}
