/**
 * Quiet periods: what we choose to do waits, by anybody of ours, on every channel (rules, section 3). Each kind
 * of quiet has its file; here they unite: the latest end holds. A contact of theirs ends every one of them.
 */
import type { Day } from '../../time/day.ts';
import type { Reason } from '../plan-types.ts';
import { changesOn, type PersonView } from '../view/person-view.ts';
import { absences } from './absent.ts';
import { agreedSilences } from './agreed-silence.ts';

/** One quiet period of a person, running or over. */
export interface Silence {
  /** The first permitted day: of a running one its planned end, else the day on which it ended. */
  readonly until: Day;
  readonly inForce: boolean;
  readonly because: readonly Reason[];
}

export interface QuietPeriod {
  /** The first day on which what was put off may be done; before it, it was or is quiet. */
  readonly notBefore: Day | null;
  /** Those in force, the governing one first. */
  readonly inForce: readonly Silence[];
}

export function quietPeriodOf(view: PersonView): QuietPeriod {
  const silences = [...agreedSilences(view), ...absences(view)];
  if (silences.length === 0) return NONE;
  let notBefore: Day | null = null;
  for (const it of silences) {
    if (notBefore === null || it.until > notBefore) notBefore = it.until;
    if (it.inForce) changesOn(view, it.until);
  }
  const inForce = silences.filter((it) => it.inForce).toSorted((a, b) => b.until - a.until);
  return { notBefore, inForce };
}

const NONE: QuietPeriod = { notBefore: null, inForce: [] };
