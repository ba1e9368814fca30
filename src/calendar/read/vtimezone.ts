/**
 * The time zones that a file defines itself. RFC 5545, section 3.6.5: the observance with the latest onset decides; a
 * time that the clocks show twice is taken the first time, one that they skip with the offset from before.
 */
import type { Instant } from '../../core/time/day.ts';
import { type Component, propertiesOf, propertyOf } from './components.ts';
import { parseDateTime, parseOffset, splitList } from './values.ts';
import { type YearlyRule, yearlyRule } from './yearly-rule.ts';

export interface FileZone {
  readonly id: string;
  /** The IANA name that the file gives besides (X-LIC-LOCATION), as written. */
  readonly location: string | null;
  /** The moment at which the clocks there show this. Before the first rule, with the offset from before it. */
  toInstant(wall: number): Instant;
  /** Whether the rules reach back so far. */
  covers(wall: number): boolean;
}

interface Observance {
  readonly from: number;
  readonly to: number;
  /** The latest onset at or before a time on the wall. */
  lastOnset(wall: number): number | null;
  readonly first: number;
}

/** Null where the component has no single name or no rule that can be used. */
export function readFileZone(zone: Component): FileZone | null {
  const ids = propertiesOf(zone, 'TZID').map(({ value }) => value.replaceAll('\\', '').trim());
  const [id] = ids;
  if (id === undefined || id === '' || ids.length > 1) return null;
  const observances = zone.components
    .filter(({ name }) => name === 'STANDARD' || name === 'DAYLIGHT')
    .slice(0, MOST_OBSERVANCES)
    .map(readObservance)
    .filter((observance) => observance !== null);
  const earliest = observances.reduce<Observance | null>(
    (found, each) => (found === null || each.first < found.first ? each : found),
    null,
  );
  if (earliest === null) return null;
  return {
    id,
    location: propertyOf(zone, 'X-LIC-LOCATION')?.value.trim() ?? null,
    toInstant: (wall) => wall - offsetAt(observances, earliest, wall),
    covers: (wall) => wall >= earliest.first,
  };
}

const MOST_OBSERVANCES = 1_000;

function offsetAt(observances: readonly Observance[], earliest: Observance, wall: number): number {
  let offset = earliest.from;
  let latest = Number.NEGATIVE_INFINITY;
  for (const observance of observances) {
    const skipped = Math.max(0, observance.to - observance.from);
    const onset = observance.lastOnset(wall - skipped);
    if (onset === null || onset < latest) continue;
    latest = onset;
    offset = observance.to;
  }
  return offset;
}

function readObservance(component: Component): Observance | null {
  const from = parseOffset(propertyOf(component, 'TZOFFSETFROM')?.value ?? '');
  const to = parseOffset(propertyOf(component, 'TZOFFSETTO')?.value ?? '');
  const start = wallOf(propertyOf(component, 'DTSTART')?.value ?? '');
  if (to === null || start === null) return null;
  const dates = propertiesOf(component, 'RDATE')
    .flatMap(({ value }) => splitList(value))
    .map(wallOf)
    .filter((wall) => wall !== null);
  const explicit = [start, ...dates].sort((a, b) => a - b);
  const rule = propertyOf(component, 'RRULE')?.value;
  const recurring: YearlyRule | null = rule === undefined ? null : yearlyRule(rule, start, from ?? to);
  return {
    from: from ?? to,
    to,
    first: explicit[0] as number,
    lastOnset(wall) {
      const stated = explicit.findLast((onset) => onset <= wall) ?? null;
      const computed = recurring?.lastAt(wall) ?? null;
      return stated === null || (computed !== null && computed > stated) ? computed : stated;
    },
  };
}

function wallOf(value: string): number | null {
  const written = parseDateTime(value, false);
  if (written === null) return null;
  return written.kind === 'day' ? written.day * 86_400_000 : written.wall;
}
