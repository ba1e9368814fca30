import type { Words } from './en.ts';

/** Days as people say them. Days are ISO days, instants ISO 8601; nothing here reads a clock. */
export interface Dates {
  /** "today", "tomorrow", "Thu 12 Nov", "12 Nov 2027". */
  day(iso: string, today: string): string;
  /** "Tuesday 24 November". */
  longDay(iso: string): string;
  /** "09:40" in a zone; in the reader's own where none is given. */
  time(instant: string | number, zone?: string): string;
  /** "3 weeks", "4 days": how long since a day, in the unit that people would take. */
  span(fromIso: string, toIso: string): string;
  /** "today" or "4 days", "13 weeks". */
  since(iso: string | null, today: string): string;
  number(value: number): string;
  money(amount: string, currency: string): string;
}

const DAY = 86_400_000;
/** A space at which no line breaks. */
const FIRM = '\u00a0';

/** Whole days from one ISO day to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to.slice(0, 10)) - Date.parse(from.slice(0, 10))) / DAY);
}

const isoDays = new Map<string | undefined, Intl.DateTimeFormat>();

/** The ISO day of an instant in a zone. */
export function dayIn(instant: string | number | Date, zone?: string): string {
  let days = isoDays.get(zone);
  if (!days) {
    const options = zone === undefined ? {} : { timeZone: zone };
    days = new Intl.DateTimeFormat('en-CA', { ...options, dateStyle: 'short' });
    isoDays.set(zone, days);
  }
  return days.format(new Date(instant));
}

/** Another day, some days later. */
export function addDays(iso: string, days: number): string {
  return new Date(Date.parse(iso) + days * DAY).toISOString().slice(0, 10);
}

const two = (value: number) => String(value).padStart(2, '0');
/** "09:40" by the clock of this browser. */
const clockOf = (at: Date) => `${two(at.getHours())}:${two(at.getMinutes())}`;

/** Formats take milliseconds to make: each is made when it is first needed. */
function once<Made>(make: () => Made): () => Made {
  let made: Made | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

export function datesIn(locale: string, words: Words): Dates {
  const utc = { timeZone: 'UTC' } as const;
  const format = (options: Intl.DateTimeFormatOptions) =>
    once(() => new Intl.DateTimeFormat(locale, { ...utc, ...options }));
  const short = format({ weekday: 'short', day: 'numeric', month: 'short' });
  const far = format({ day: 'numeric', month: 'short', year: 'numeric' });
  const long = format({ weekday: 'long', day: 'numeric', month: 'long' });
  const number = once(() => new Intl.NumberFormat(locale));
  const clocks = new Map<string, Intl.DateTimeFormat>();
  const clock = (zone: string) => {
    const known = clocks.get(zone);
    if (known) return known;
    const options = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
    const made = new Intl.DateTimeFormat(locale, { ...options, timeZone: zone });
    clocks.set(zone, made);
    return made;
  };
  const noon = (iso: string) => new Date(`${iso.slice(0, 10)}T12:00:00Z`);
  const firm = (text: string) => text.replaceAll(', ', ' ').replaceAll(' ', FIRM);
  const span = (from: string, to: string) => {
    const days = Math.abs(daysBetween(from, to));
    return firm(days < 14 ? words.dates.days(days) : words.dates.weeks(Math.round(days / 7)));
  };
  return {
    day(iso, today) {
      const ahead = daysBetween(today, iso);
      if (ahead === 0) return words.dates.today;
      if (ahead === 1) return words.dates.tomorrow;
      if (ahead === -1) return words.dates.yesterday;
      return firm((Math.abs(ahead) < 180 ? short : far)().format(noon(iso)));
    },
    longDay: (iso) => long().format(noon(iso)).replace(', ', ' '),
    time: (instant, zone) => (zone ? clock(zone).format(new Date(instant)) : clockOf(new Date(instant))),
    span,
    since(iso, today) {
      if (iso === null) return words.dates.never;
      const day = dayIn(iso);
      return daysBetween(day, today) <= 0 ? words.dates.today : span(day, today);
    },
    number: (value) => number().format(value),
    money: (amount, currency) =>
      new Intl.NumberFormat(locale, { style: 'currency', currency, maximumFractionDigits: 0 }).format(
        Number(amount),
      ),
  };
}
