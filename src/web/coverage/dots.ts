import { dayIn, daysBetween } from '../words/dates.ts';
import type { Person } from './use-everybody.ts';

/** Where the picture's lines stand, in its own units. */
export const LEFT = 104;
export const IDEAL = 696;
export const LONGEST = 956;
export const RIGHT = 1_068;
export const ROW = 76;
const STEP = 10;
const HIGHEST = 5;

export interface Rhythm {
  readonly key: string;
  readonly label: string;
  readonly idealDays: number;
  readonly longestDays: number;
  readonly longShot: boolean;
}

export interface Dot {
  readonly id: string;
  readonly x: number;
  readonly level: number;
  readonly kind: 'step' | 'alone' | 'near';
  readonly name: string;
}

/** How far along the line somebody stands: the ideal and the longest gap are at the same place for every rating. */
export function placeOf(silentDays: number, { idealDays, longestDays }: Rhythm): number {
  if (silentDays <= idealDays) return LEFT + (silentDays / idealDays) * (IDEAL - LEFT);
  const beyond = (silentDays - idealDays) / Math.max(1, longestDays - idealDays);
  return Math.min(RIGHT, IDEAL + beyond * (LONGEST - IDEAL));
}

/**
 * Days on the clock of somebody: since the last contact. A long shot's clock counts from newsletters and articles
 * too: there the day on which they are due next says how long it is. Null: never contacted.
 */
function silentDays(
  { lastContact, next }: Person,
  { longShot, idealDays }: Rhythm,
  today: string,
): number | null {
  const since = lastContact === null ? null : Math.max(0, daysBetween(dayIn(lastContact), today));
  if (!longShot || next?.action !== 'keep-in-touch') return since;
  const byPlan = Math.max(0, idealDays - daysBetween(today, next.due));
  return since === null ? byPlan : Math.min(since, byPlan);
}

/** The dots of one rating, side by side, and on top of one another where they meet; `more` do not fit. */
export function dotsOf(
  people: readonly Person[],
  rhythm: Rhythm,
  near: ReadonlySet<string>,
  today: string,
): { readonly dots: readonly Dot[]; readonly more: number } {
  const heights = new Map<number, number>();
  const dots: Dot[] = [];
  let more = 0;
  for (const person of people) {
    const { id, name, leftAloneUntil } = person;
    const silent = silentDays(person, rhythm, today);
    if (silent === null) continue;
    const x = Math.round(placeOf(silent, rhythm) / STEP) * STEP;
    const level = heights.get(x) ?? 0;
    heights.set(x, level + 1);
    if (level >= HIGHEST) {
      more += 1;
      continue;
    }
    const kind = near.has(id) ? 'near' : leftAloneUntil === null ? 'step' : 'alone';
    dots.push({ id, x, level, kind, name });
  }
  return { dots, more };
}
