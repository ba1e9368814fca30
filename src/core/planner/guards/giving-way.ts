/**
 * One of ours per account and day. Only chosen steps give way, to the next working day inside their window: the
 * smaller number stays, then the better rating, then the older id. An overdue step keeps its day; where there is
 * no room, both stay, marked (rules, section 3; story 7).
 */
import type { Id } from '../../facts.ts';
import type { Day } from '../../time/day.ts';
import { workingDaysAfter } from '../../time/working-days.ts';
import type { Candidate } from '../candidate.ts';
import type { PersonView } from '../view/person-view.ts';
import { FIRST_CHOSEN } from './guarded.ts';

export interface Contender {
  readonly view: PersonView;
  readonly step: Candidate;
  readonly ratingRank: number;
}

export interface WaysGiven {
  /** The new day of each person whose step gave way. */
  readonly moved: ReadonlyMap<Id, Day>;
  /** Persons whose steps share a day with another and found no room. */
  readonly crowded: ReadonlySet<Id>;
}

/** Days to look ahead for room; beyond it a step without a latest day stays where it is. */
const ROOM_WITHIN = 40;

/**
 * @param contenders the next steps that take up a day: no answers, no internal steps, no newsletters
 * @param touched days on which somebody of ours has made a touch at this account
 */
export function giveWay(contenders: readonly Contender[], touched: ReadonlySet<Day>): WaysGiven {
  const moved = new Map<Id, Day>();
  const crowded = new Set<Id>();
  if (contenders.length === 0 || (contenders.length === 1 && touched.size === 0)) return { moved, crowded };
  const takenBy = new Map<Day, Id>();
  for (const contender of contenders.toSorted(byRightToStay)) {
    const { step, view } = contender;
    const id = view.person.id;
    const isFree = (day: Day) => !takenBy.has(day) && !(day >= view.today && touched.has(day));
    if (!canMove(contender) || isFree(step.due)) {
      if (!takenBy.has(step.due)) takenBy.set(step.due, id);
      continue;
    }
    const day = firstFree(contender, isFree);
    if (day === null) {
      crowded.add(id);
      const other = takenBy.get(step.due);
      if (other === undefined) takenBy.set(step.due, id);
      else crowded.add(other);
    } else {
      moved.set(id, day);
      takenBy.set(day, id);
    }
  }
  return { moved, crowded };
}

export function canMove({ step, view }: Contender): boolean {
  return step.number >= FIRST_CHOSEN && step.due >= view.today;
}

function firstFree({ step, view }: Contender, isFree: (day: Day) => boolean): Day | null {
  let day = step.due;
  while (day < step.due + ROOM_WITHIN) {
    day = workingDaysAfter(view.workdays, day, 1);
    if (step.latest !== null && day > step.latest) return null;
    if (isFree(day)) return day;
  }
  return null;
}

function byRightToStay(a: Contender, b: Contender): number {
  const first = (it: Contender) => (canMove(it) ? it.step.number : 0);
  return (
    first(a) - first(b) ||
    a.ratingRank - b.ratingRank ||
    (a.view.person.id < b.view.person.id ? -1 : a.view.person.id > b.view.person.id ? 1 : 0)
  );
}
