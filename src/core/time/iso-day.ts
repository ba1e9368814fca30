/** Day number → `2026-11-12`, remembered: reasons name the same few hundred days again and again. */
import { type Day, isoFromDay } from './day.ts';

const AT_MOST = 50_000;
const remembered = new Map<Day, string>();

export function isoDay(day: Day): string {
  const known = remembered.get(day);
  if (known !== undefined) return known;
  if (remembered.size >= AT_MOST) remembered.clear();
  const iso = isoFromDay(day);
  remembered.set(day, iso);
  return iso;
}
