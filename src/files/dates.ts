import type { DateOrder } from './mapping.ts';
import { monthNumber } from './month-names.ts';

/** `value` is `YYYY-MM-DD` or an ISO instant (see records.ts); otherwise what is wrong with the text. */
export type DateRead = { value: string } | { problem: 'ambiguous' | 'impossible' | 'unreadable' };

const NUMERIC =
  /^(\d{1,4})\s?([-/.])\s?(\d{1,2})\s?\2\s?(\d{1,4})\.?(?:[T,]?\s*(\d{1,2}:\d{2}.*|\d{1,2}\s?[ap]\.?m\.?))?$/i;
const CHINESE = /^(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]?$/;
const BASIC = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})?(Z|[+-]\d{2}:?\d{2})?)?$/;
const NAMED_DAY_FIRST =
  /^(?:\p{L}+\.?,?\s+)?(\d{1,2})(?:st|nd|rd|th|\.|º|er|ª)?[\s\-/.]*(?:de\s+|of\s+|d')?(\p{L}[\p{L}\p{M}]*)\.?,?[\s\-/.]*(?:de\s+|del\s+)?(\d{4}|\d{2})(?:[T,]?\s+(\d{1,2}:\d{2}.*))?$/u;
const NAMED_MONTH_FIRST =
  /^(?:\p{L}+\.?,\s+)?(\p{L}[\p{L}\p{M}]*)\.?[\s\-/.]*(\d{1,2})(?:st|nd|rd|th)?,?[\s\-/.]+(\d{4})(?:[T,]?\s+(\d{1,2}:\d{2}.*))?$/u;
const TIME =
  /^(\d{1,2})(?::(\d{2})(?::(\d{2})(?:[.,](\d+))?)?)?\s*(a\.?m\.?|p\.?m\.?)?\s*(Z|UTC|GMT|[+-]\d{2}:?(?:\d{2})?)?$/i;

/** Serial day numbers of spreadsheets: 1954 to 2119. */
const SERIAL = /^[2-7]\d{4}(?:\.\d+)?$/;

/**
 * Reads a date as people and programs write it.
 *
 * @param order what `03/04/2024` means in this column; undefined where nothing settles it: such a
 * date is then `ambiguous`, and never guessed. Dates with dots are day-first unless told otherwise.
 */
export function readDate(text: string, order: DateOrder | undefined): DateRead {
  const trimmed = text.trim().replace(/\s+/g, ' ');
  const basic = BASIC.exec(trimmed);
  if (basic) {
    const time =
      basic[4] === undefined ? undefined : `${basic[4]}:${basic[5]}:${basic[6] ?? '00'}${basic[7] ?? ''}`;
    return assemble(Number(basic[1]), Number(basic[2]), Number(basic[3]), time);
  }
  const east = CHINESE.exec(trimmed);
  if (east) return assemble(Number(east[1]), Number(east[2]), Number(east[3]), undefined);
  const numeric = NUMERIC.exec(trimmed);
  if (numeric) return readNumeric(numeric, order);
  const dayFirst = NAMED_DAY_FIRST.exec(trimmed);
  const month = dayFirst && monthNumber(dayFirst[2] ?? '');
  if (dayFirst && month)
    return assemble(fullYear(dayFirst[3] ?? ''), month, Number(dayFirst[1]), dayFirst[4]);
  const monthFirst = NAMED_MONTH_FIRST.exec(trimmed);
  const named = monthFirst && monthNumber(monthFirst[1] ?? '');
  if (monthFirst && named)
    return assemble(Number(monthFirst[3]), named, Number(monthFirst[2]), monthFirst[4]);
  if (SERIAL.test(trimmed)) {
    const day = new Date(Date.UTC(1899, 11, 30 + Math.floor(Number(trimmed))));
    return { value: day.toISOString().slice(0, 10) };
  }
  return { problem: 'unreadable' };
}

function readNumeric(parts: RegExpExecArray, order: DateOrder | undefined): DateRead {
  const [, first = '', sign = '', second = '', third = '', time] = parts;
  const [a, b, c] = [Number(first), Number(second), Number(third)];
  if (first.length >= 3) {
    if (first.length !== 4) return { problem: 'unreadable' };
    return assemble(a, b, c, time);
  }
  if (third.length === 3) return { problem: 'unreadable' };
  if (order === 'ymd') return assemble(fullYear(first), b, c, time);
  const year = fullYear(third);
  if (order === 'mdy' && !(a > 12 && b <= 12)) return assemble(year, a, b, time);
  if (order === 'dmy' && !(b > 12 && a <= 12)) return assemble(year, b, a, time);
  if (a > 12) return assemble(year, b, a, time);
  if (b > 12) return assemble(year, a, b, time);
  if (sign === '.' || a === b) return assemble(year, b, a, time);
  return { problem: 'ambiguous' };
}

function fullYear(text: string): number {
  if (text.length > 2) return Number(text);
  const year = Number(text);
  return year >= 70 ? 1900 + year : 2000 + year;
}

function assemble(year: number, month: number, day: number, time: string | undefined): DateRead {
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month) || year < 1)
    return { problem: 'impossible' };
  const date = `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
  return time === undefined ? { value: date } : withTime(date, time.trim());
}

function withTime(date: string, time: string): DateRead {
  const parts = TIME.exec(time);
  if (!parts) return { problem: 'unreadable' };
  const [, hourText = '', minuteText, secondText, , half, zone] = parts;
  let hour = Number(hourText);
  if (half !== undefined) hour = (hour % 12) + (/^p/i.test(half) ? 12 : 0);
  const minute = Number(minuteText ?? 0);
  const second = Number(secondText ?? 0);
  if (hour > 23 || minute > 59 || second > 60) return { problem: 'impossible' };
  const local = `${date}T${two(hour)}:${two(minute)}:${two(Math.min(second, 59))}`;
  if (zone === undefined) return { value: local };
  const offset = /^[+-]/.test(zone)
    ? Number(zone.slice(1, 3)) * 60 + Number(zone.replace(':', '').slice(3, 5) || 0)
    : 0;
  const minutes = zone.startsWith('-') ? -offset : offset;
  const instant = new Date(Date.parse(`${local}Z`) - minutes * 60_000);
  return { value: instant.toISOString().replace('.000Z', 'Z') };
}

function daysIn(year: number, month: number): number {
  return month === 2
    ? year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
      ? 29
      : 28
    : [4, 6, 9, 11].includes(month)
      ? 30
      : 31;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

/** What one cell says about the day-month order of its column. */
export function orderEvidence(text: string): 'dmy' | 'mdy' | 'either' | undefined {
  const parts = NUMERIC.exec(text.trim().replace(/\s+/g, ' '));
  if (!parts) return undefined;
  const [, first = '', sign, second = '', third = ''] = parts;
  if (first.length > 2 || third.length === 3) return undefined;
  const [a, b] = [Number(first), Number(second)];
  if (a > 12 && b <= 12) return sign === '.' ? undefined : 'dmy';
  if (b > 12 && a <= 12) return sign === '.' ? undefined : 'mdy';
  if (sign === '.' || a === b || a > 12 || b > 12) return undefined;
  return 'either';
}

/** Gathers, cell by cell, which order a column's dates are written in. */
export class OrderTally {
  dmy = 0;
  mdy = 0;
  either = 0;

  add(text: string): void {
    const evidence = orderEvidence(text);
    if (evidence !== undefined) this[evidence] += 1;
  }

  /** `undefined`: no date hangs on the order; `ambiguous`: some do, and nothing or only contradiction decides. */
  get order(): 'dmy' | 'mdy' | 'ambiguous' | undefined {
    if (this.dmy > 0 && this.mdy === 0) return 'dmy';
    if (this.mdy > 0 && this.dmy === 0) return 'mdy';
    return this.either > 0 ? 'ambiguous' : undefined;
  }
}
