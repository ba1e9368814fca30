import type { coveragePicture } from '../../app/coverage/coverage-picture.ts';
import type { OutputOf } from '../client/endpoint.ts';

export type Picture = OutputOf<typeof coveragePicture>;
export type Column = Picture['ratings'][number]['columns'][number];

/** Where the picture's lines stand, in its own units, and how large a dot's place is. */
export interface Scale {
  readonly left: number;
  readonly ideal: number;
  readonly longest: number;
  readonly right: number;
  readonly step: number;
  readonly row: number;
}

export const WIDE: Scale = { left: 104, ideal: 696, longest: 956, right: 1_068, step: 10, row: 76 };
export const NARROW: Scale = { left: 6, ideal: 212, longest: 312, right: 336, step: 8, row: 88 };
/** Dots on top of one another. */
const HIGHEST = 5;

export interface Gaps {
  readonly idealDays: number;
  readonly longestDays: number;
}

export interface Dot {
  readonly x: number;
  readonly level: number;
  readonly kind: Column['kind'];
}

/** How far along the line so many days stand: ideal and longest gap are at the same place for every rating. */
export function placeOf(days: number, { idealDays, longestDays }: Gaps, scale: Scale): number {
  const { left, ideal, longest, right } = scale;
  if (days <= idealDays) return left + (days / idealDays) * (ideal - left);
  const beyond = (days - idealDays) / Math.max(1, longestDays - idealDays);
  return Math.min(right, ideal + beyond * (longest - ideal));
}

const ORDER: readonly Column['kind'][] = ['near', 'booked', 'step', 'alone'];

/** Who stands at one place together, by kind. */
function stacks(
  columns: readonly Column[],
  gaps: Gaps,
  scale: Scale,
): ReadonlyMap<number, readonly Column[]> {
  return Map.groupBy(columns, ({ days }) => Math.round(placeOf(days, gaps, scale) / scale.step) * scale.step);
}

/** How many people one dot has to stand for, so that the fullest place of a rating is no higher than it may. */
export function peoplePerDot(columns: readonly Column[], gaps: Gaps, scale: Scale): number {
  let most = 0;
  for (const at of stacks(columns, gaps, scale).values()) {
    most = Math.max(
      most,
      at.reduce((sum, { people }) => sum + people, 0),
    );
  }
  let size = 1;
  for (let step = 0; most / size > HIGHEST; step += 1) size *= step % 3 === 1 ? 2.5 : 2;
  return size;
}

/**
 * The dots of one rating: side by side, and on top of one another where they meet. Whoever is near the longest
 * gap stands at the bottom and always has a dot. The number of dots has a bound, whatever the number of people.
 */
export function dotsOf(columns: readonly Column[], gaps: Gaps, scale: Scale, perDot: number): readonly Dot[] {
  const dots: Dot[] = [];
  for (const [x, at] of stacks(columns, gaps, scale)) {
    let level = 0;
    for (const kind of ORDER) {
      const people = at.filter((each) => each.kind === kind).reduce((sum, each) => sum + each.people, 0);
      for (let count = Math.ceil(people / perDot); count > 0 && level < HIGHEST + 1; count -= 1) {
        dots.push({ x, level, kind });
        level += 1;
      }
    }
  }
  return dots;
}
