/** A day, an hour, or both, with the small words around them: "by Friday", "Fri 11 Dec 10:00 her time". */

import type { Span } from '../app/ports/understanding.ts';
import type { Day } from '../core/time/day.ts';
import type { DayReference } from './day-reading.ts';
import { findDays } from './days.ts';
import { words } from './text.ts';
import { findTimes } from './times.ts';
import { wordsOf } from './vocabulary.ts';

export interface FoundDate extends Span {
  /** Null when only an hour was said. */
  readonly day: Day | null;
  readonly minute: number | null;
  /** The last day of a week or month that was said whole. */
  readonly last: Day | null;
  /** "10:00–10:45". */
  readonly lasted: number | null;
  /** A deadline: "by", "until", "before"; otherwise "on" or "in". */
  readonly deadline: boolean;
  /** Only a part of the day, a month, a week was said. */
  readonly rough: boolean;
  readonly sure: boolean;
  readonly wrongWeekday: boolean;
  /** The hour is in the customer's zone. */
  readonly theirTime: boolean;
}

const BETWEEN =
  /^[\s,(]*(?:at|um|gegen|around|ab|on|am|den|the|of|von|so|then|(?:her|his|their|local) time(?: on)?|ihrer? zeit|ortszeit)?[\s,]*$/u;
const LEAD =
  /(?<![\p{L}\p{N}])(?:(?:no later than|eod|end of day|not before|spatestens|latest|due|by|until|till|bis|before|vor|on|from|am|an|zum|ab|since|seit|around|starting|for|fur|to|auf|erst|only|the|den|dem|der|(?:the )?week of|by the) +)+$/u;
const DEADLINE = /\b(?:by|until|till|bis|before|vor|due|no later than|spatestens|latest)\b/u;
const NOT_BEFORE = /\b(?:not before|nicht vor)\b/u;
const BEFORE = /\b(?:before|vor)\b/u;
const TAIL = /^ *(?:latest|at the latest|spatestens|sharp|punkt)(?![\p{L}])/u;
const BARE_HOUR = /^,? ?(\d{1,2})h?(?= *(?:$|[,;)\u0001]|her |his |their |ihre|seine|local|uhr))/u;
const THEIR_TIME = wordsOf('theirTime');
const NOT_TIME = words(['any time', 'next time', 'last time'], 'u');

interface Draft {
  from: number;
  to: number;
  day: Day | null;
  last: Day | null;
  minute: number | null;
  lasted: number | null;
  rough: boolean;
  sure: boolean;
  wrongWeekday: boolean;
}

/** Every date in a folded clause; `typed` is the same clause as typed. In the order of the text, disjoint. */
export function findDates(folded: string, typed: string, reference: DayReference): readonly FoundDate[] {
  const days = findDays(folded, typed, reference);
  const times = findTimes(folded).filter((time) =>
    days.every((day) => time.to <= day.from || time.from >= day.to),
  );
  const drafts: Draft[] = days.map((day) => ({ ...day, minute: null, lasted: null }));
  for (const time of times) {
    const draft = drafts.find((each) => each.minute === null && touches(folded, each, time));
    if (draft === undefined) {
      drafts.push({
        ...time,
        day: null,
        last: null,
        rough: time.rough,
        sure: !time.rough,
        wrongWeekday: false,
      });
    } else {
      draft.from = Math.min(draft.from, time.from);
      draft.to = Math.max(draft.to, time.to);
      draft.minute = time.minute;
      draft.lasted = time.lasted;
      draft.rough = time.rough;
    }
  }
  drafts.sort((a, b) => a.from - b.from);
  const merged = mergeDays(folded, drafts);
  return merged.map((draft, i) =>
    finish(folded, draft, merged[i - 1]?.to ?? 0, merged[i + 1]?.from ?? folded.length),
  );
}

function touches(folded: string, a: Span, b: Span): boolean {
  return a.to <= b.from ? BETWEEN.test(folded.slice(a.to, b.from)) : BETWEEN.test(folded.slice(b.to, a.from));
}

/** "Friday, 11 December": a weekday beside its date is one date. */
function mergeDays(folded: string, drafts: readonly Draft[]): Draft[] {
  const merged: Draft[] = [];
  for (const draft of drafts) {
    const last = merged.at(-1);
    const same =
      last !== undefined && last.day !== null && last.day === draft.day && touches(folded, last, draft);
    if (!same || last === undefined) merged.push({ ...draft });
    else
      Object.assign(last, {
        to: draft.to,
        minute: last.minute ?? draft.minute,
        lasted: last.lasted ?? draft.lasted,
        rough: last.rough && draft.rough,
      });
  }
  return merged;
}

function finish(folded: string, draft: Draft, floor: number, ceiling: number): FoundDate {
  let { from, to, minute, sure } = draft;
  const lead = LEAD.exec(folded.slice(floor, from));
  if (lead !== null) from -= lead[0].length;
  const bare = minute === null && draft.day !== null ? BARE_HOUR.exec(folded.slice(to, ceiling)) : null;
  if (bare !== null && Number(bare[1]) <= 24) {
    const hour = Number(bare[1]);
    minute = (hour >= 1 && hour <= 6 ? hour + 12 : hour % 24) * 60;
    to += bare[0].length;
    sure = sure && hour >= 7 && hour <= 20;
  }
  const tail = TAIL.exec(folded.slice(to, ceiling));
  if (tail !== null) to += tail[0].length;
  let theirTime = false;
  if (minute !== null) {
    for (const match of folded.slice(to, ceiling).matchAll(THEIR_TIME)) {
      if (NOT_TIME.test(match[0]) || !/^[\s,(]*$/u.test(folded.slice(to, to + match.index))) continue;
      theirTime = true;
      to += match.index + match[0].length;
      break;
    }
  }
  const said = folded.slice(from, to);
  theirTime ||= minute !== null && [...said.matchAll(THEIR_TIME)].length > 0;
  const deadline = DEADLINE.test(said) && !/^vor \S+ (?:tag|woche|monat|jahr)/u.test(said);
  const before =
    deadline &&
    BEFORE.test(said) &&
    !NOT_BEFORE.test(said) &&
    draft.day !== null &&
    !/christmas|xmas|weihnacht|holidays|feiertag/u.test(said);
  const week = draft.last !== null && draft.day !== null && draft.last - draft.day < 7;
  const day = deadline && week && !before ? draft.last : draft.day;
  return {
    from,
    to,
    minute,
    sure,
    theirTime,
    deadline,
    day: day === null ? null : before ? day - 1 : day,
    last: draft.last,
    lasted: draft.lasted,
    rough: draft.rough,
    wrongWeekday: draft.wrongWeekday,
  };
}
