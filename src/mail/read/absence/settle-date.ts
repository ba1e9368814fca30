import type { SaidDate } from './find-dates.ts';

/** The day of the message, and how its sender most likely writes numbers. */
export interface SaidWhen {
  /** `2026-11-23`; null where the message has no date that can be true. */
  readonly sent: string | null;
  /** 12/03 is 3 December. */
  readonly monthFirst: boolean;
}

const DAY = 86_400_000;

/** A date may lie this far back (a notice that nobody switched off) before it means next year. */
const LATE_DAYS = 90;

/** A said date as a day (`2026-12-05`); null where the message's own date is needed and missing, or no such day is. */
export function settleDate(said: SaidDate, when: SaidWhen): string | null {
  const { sent } = when;
  const base = sent === null ? null : Date.parse(`${sent}T00:00:00Z`);
  if (said.inDays !== null) return base === null ? null : dayOf(base + said.inDays * DAY);
  if (said.weekday !== null) return base === null ? null : nextWeekday(base, said.weekday);
  if (said.month === null) return base === null || said.day === null ? null : nextDayOfMonth(base, said.day);
  const readings = said.swappable ? [said, { ...said, day: said.month, month: said.day }] : [said];
  const days = readings.map((reading) => inYear(reading, base));
  if (days.length === 2 && days[0] && days[1]) {
    const [usual, swapped] = days;
    if (base === null) return when.monthFirst ? swapped : usual;
    const fits = (day: string) => Date.parse(day) >= base - 3 * DAY && Date.parse(day) <= base + 75 * DAY;
    if (fits(usual) !== fits(swapped)) return fits(usual) ? usual : swapped;
    return when.monthFirst ? swapped : usual;
  }
  return days[0] ?? null;
}

function inYear(
  {
    year,
    month,
    day,
    lastOfMonth,
  }: { year: number | null; month: number | null; day: number | null; lastOfMonth: boolean },
  base: number | null,
): string | null {
  if (month === null) return null;
  const of = (inThe: number) => (lastOfMonth ? Date.UTC(inThe, month, 0) : exact(inThe, month, day ?? 0));
  if (year !== null) return asDay(of(year));
  if (base === null) return null;
  const thisYear = new Date(base).getUTCFullYear();
  const near = [thisYear - 1, thisYear, thisYear + 1]
    .map(of)
    .find((at) => at !== null && at >= base - LATE_DAYS * DAY);
  return asDay(near ?? null);
}

/** Null for a day that the month has not. */
function exact(year: number, month: number, day: number): number | null {
  const at = Date.UTC(year, month - 1, day);
  return new Date(at).getUTCMonth() === month - 1 && day > 0 ? at : null;
}

const asDay = (at: number | null) => (at === null ? null : dayOf(at));

const dayOf = (at: number) => new Date(at).toISOString().slice(0, 10);

/** The next such weekday after the message's own day. */
function nextWeekday(base: number, weekday: number): string {
  const today = new Date(base).getUTCDay() || 7;
  return dayOf(base + (((weekday - today + 6) % 7) + 1) * DAY);
}

function nextDayOfMonth(base: number, day: number): string | null {
  const date = new Date(base);
  for (let ahead = 0; ahead < 3; ahead += 1) {
    const at = exact(
      date.getUTCFullYear() + Math.floor((date.getUTCMonth() + ahead) / 12),
      ((date.getUTCMonth() + ahead) % 12) + 1,
      day,
    );
    if (at !== null && at >= base) return dayOf(at);
  }
  return null;
}
