/**
 * Three at a time: so few that one can be read out in a call, so different that one of them suits. Soon, in the good
 * hours of both sides, on different days, in the morning and in the afternoon.
 */
import type { Interval } from '../time/contact-hours.ts';
import type { Instant } from '../time/day.ts';
import { type Zone, zoneOf } from '../time/zone.ts';

export interface Preferences {
  /** Our zone and theirs. */
  readonly zones: readonly string[];
  /** What was offered already and not taken: the next ones are as different from these as from one another. */
  readonly offered?: readonly Instant[];
  readonly count?: number;
}

interface Candidate {
  readonly slot: Interval;
  /** How many days with a free slot lie before it. */
  readonly rank: number;
  readonly day: number;
  readonly half: 'morning' | 'afternoon';
  readonly discomfort: number;
}

/** At most `count` (3) of the slots, in order of time. Theirs is the day and the half of the day that counts. */
export function proposeSlots(slots: readonly Interval[], preferences: Preferences): Interval[] {
  const { offered = [], count = 3 } = preferences;
  const zones = preferences.zones.map(zoneOf);
  const candidates = candidatesOf(slots, zones);
  const [before, left] = [true, false].map((was) =>
    candidates.filter(({ slot }) => offered.includes(slot.from) === was),
  ) as [Candidate[], Candidate[]];
  const chosen: Candidate[] = [];
  while (chosen.length < count) {
    const best = bestOf(left, [...before, ...chosen]);
    if (best === null) break;
    chosen.push(best);
  }
  return chosen.map(({ slot }) => slot).sort((a, b) => a.from - b.from);
}

function candidatesOf(slots: readonly Interval[], zones: readonly Zone[]): Candidate[] {
  const there = zones.at(-1);
  if (there === undefined) return [];
  const days = [...new Set(slots.map(({ from }) => there.dayOf(from)))].sort((a, b) => a - b);
  const ranks = new Map(days.map((day, rank) => [day, rank]));
  return slots.map((slot) => {
    const day = there.dayOf(slot.from);
    return {
      slot,
      day,
      rank: ranks.get(day) ?? 0,
      half: there.minuteOf(slot.from) < NOON ? 'morning' : 'afternoon',
      discomfort: Math.max(...zones.map((zone) => discomfortAt(zone.minuteOf(slot.from)))),
    };
  });
}

const NOON = 12 * 60;

/** 0 in the good hours of a working day, more towards its edges and at lunch. */
function discomfortAt(minute: number): number {
  const hour = minute / 60;
  if (hour >= 12 && hour < 13) return 2;
  if ((hour >= 9.5 && hour <= 11) || (hour >= 13.5 && hour <= 15.5)) return 0;
  if (hour >= 9 && hour <= 16) return 1;
  return hour >= 8 && hour <= 17 ? 2 : 4;
}

/** What a day later, a less good hour, the same day or the same half of the day weigh against one another. */
const WEIGHTS = { later: 1, discomfort: 2, sameDay: 12, sameHalf: 4 };

function bestOf(left: readonly Candidate[], chosen: readonly Candidate[]): Candidate | null {
  let best: Candidate | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of left) {
    if (chosen.some(({ slot }) => slot.from < candidate.slot.to && candidate.slot.from < slot.to)) continue;
    const same = (what: 'day' | 'half') => chosen.filter((each) => each[what] === candidate[what]).length;
    const others = chosen.length - same('half');
    const cost =
      candidate.rank * WEIGHTS.later +
      candidate.discomfort * WEIGHTS.discomfort +
      same('day') * WEIGHTS.sameDay +
      Math.max(0, same('half') - others) * WEIGHTS.sameHalf;
    if (cost < least) {
      least = cost;
      best = candidate;
    }
  }
  return best;
}
