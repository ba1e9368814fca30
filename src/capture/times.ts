/** Times of day: "10:00", "10am", "14h", "half past two", "halb drei", "in the afternoon". */

import type { Span } from '../app/ports/understanding.ts';
import { NUMBER, readNumber } from './numbers.ts';
import { words } from './text.ts';
import { de } from './words/de.ts';
import { en } from './words/en.ts';

export interface FoundTime extends Span {
  /** After midnight. */
  readonly minute: number;
  /** "10:00–10:45" lasted so long. */
  readonly lasted: number | null;
  /** A part of the day only: the minute is where it usually stands. */
  readonly rough: boolean;
}

const AT = '(?:at |um |@ ?|gegen |around |about |ab |from |von |by |before |vor )';
const END = '(?: ?(?:-|to|until|bis) ?(\\d{1,2})(?:[:.](\\d{2}))?)?';
const HALF = '(am|pm|a\\.m\\.?|p\\.m\\.?)';

interface Clock {
  readonly minute: number;
  readonly lasted?: number | null;
}

/** Business hours: a bare 1 to 6 is the afternoon, unless written 03:00. */
function clock(
  hour: string | undefined,
  minute: string | undefined,
  half?: string,
  exact = false,
): Clock | null {
  let hours = Number(hour);
  const minutes = Number(minute ?? '0');
  if (hours > 24 || minutes > 59) return null;
  if (half?.startsWith('p') === true) hours = hours < 12 ? hours + 12 : hours;
  else if (half?.startsWith('a') === true) hours = hours === 12 ? 0 : hours;
  else if (!exact && hours >= 1 && hours <= 6 && hour?.startsWith('0') !== true) hours += 12;
  return { minute: (hours % 24) * 60 + minutes };
}

function spoken(hour: string | undefined, shift: number): Clock | null {
  const value = readNumber(hour ?? '');
  if (value === null || value < 1 || value > 24) return null;
  const hours = value <= 6 ? value + 12 : value;
  return { minute: (hours * 60 + shift + 1440) % 1440 };
}

function withEnd(
  start: Clock | null,
  endHour: string | undefined,
  endMinute: string | undefined,
): Clock | null {
  if (start === null || endHour === undefined) return start;
  const end = clock(endHour, endMinute);
  const lasted = end === null ? 0 : end.minute - start.minute;
  return lasted > 0 && lasted <= 600 ? { ...start, lasted } : start;
}

type Rule = readonly [RegExp, (groups: readonly (string | undefined)[]) => Clock | null];

const RULES: readonly Rule[] = [
  [
    words([`${AT}?(\\d{1,2}):(\\d{2})${END} ?${HALF}?(?: ?(?:uhr|h))?`]),
    ([, h, m, eh, em, half]) => withEnd(clock(h, m, half), eh, em),
  ],
  [words([`${AT}?(\\d{1,2})[.](\\d{2})${END} ?uhr`]), ([, h, m, eh, em]) => withEnd(clock(h, m), eh, em)],
  [words([`(?:um |at )(\\d{1,2})[.](\\d{2})(?!\\.)`]), ([, h, m]) => clock(h, m)],
  [words([`${AT}?(\\d{1,2})h(\\d{2})`]), ([, h, m]) => clock(h, m, undefined, true)],
  [words([`${AT}?(\\d{1,2}) ?${HALF}`]), ([, h, half]) => clock(h, '0', half)],
  [
    words([`${AT}?(\\d{1,2})${END} ?uhr(?: (\\d{2})(?!\\d))?`]),
    ([, h, eh, em, m]) => withEnd(clock(h, m), eh, em),
  ],
  [words([`${AT}?(${NUMBER}) ?(?:o'clock|uhr)`]), ([, h]) => spoken(h, 0)],
  [
    words([
      `${AT}?half past (${NUMBER})`,
      `${AT}?half (\\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)`,
    ]),
    ([, a, b]) => spoken(a ?? b, 30),
  ],
  [
    words([`${AT}?(?:a )?quarter past (${NUMBER})`, `${AT}?viertel nach (${NUMBER})`]),
    ([, a, b]) => spoken(a ?? b, 15),
  ],
  [
    words([
      `${AT}?(?:a )?quarter to (${NUMBER})`,
      `${AT}?viertel vor (${NUMBER})`,
      `${AT}?dreiviertel (${NUMBER})`,
    ]),
    ([, a, b, c]) => spoken(a ?? b ?? c, -15),
  ],
  [words([`${AT}?halb (${NUMBER})`]), ([, h]) => spoken(h, -30)],
  [
    words([
      `(?:at|um|@|gegen|around) (\\d{1,2})h?(?![:.,]?\\d|/| ?(?:%|percent|prozent|min|people|leute|seats|euro|eur|k\\b))`,
    ]),
    ([, h]) => clock(h, '0'),
  ],
  [words(['(\\d{1,2})h']), ([, h]) => (Number(h) >= 8 ? clock(h, '0', undefined, true) : null)],
  [
    words([
      `(?:at|um) (one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|eins|zwei|drei|vier|funf|sechs|sieben|acht|neun|zehn|elf|zwolf)`,
    ]),
    ([, h]) => spoken(h, 0),
  ],
];

const PARTS = [...en.partsOfDay, ...de.partsOfDay].map(
  ([source, minute]) => [words([source]), minute] as const,
);

/** Every time of day said in a folded clause, in the order of the text, without overlaps. */
export function findTimes(folded: string): readonly FoundTime[] {
  const found: FoundTime[] = [];
  const free = (from: number, to: number) => found.every((other) => to <= other.from || from >= other.to);
  for (const [pattern, read] of RULES) {
    for (const match of folded.matchAll(pattern)) {
      const to = match.index + match[0].trimEnd().length;
      const time = read(match);
      if (time === null || !free(match.index, to)) continue;
      found.push({ from: match.index, to, minute: time.minute, lasted: time.lasted ?? null, rough: false });
    }
  }
  for (const [pattern, minute] of PARTS) {
    for (const match of folded.matchAll(pattern)) {
      const to = match.index + match[0].length;
      if (match[0] !== '' && free(match.index, to))
        found.push({ from: match.index, to, minute, lasted: null, rough: true });
    }
  }
  return found.sort((a, b) => a.from - b.from);
}
