/** How long something took: "20m", "1.5 h", "an hour and a half", "eine halbe Stunde". */

import type { Span } from '../app/ports/understanding.ts';
import { NUMBER, readNumber } from './numbers.ts';
import { words } from './text.ts';

export interface FoundDuration extends Span {
  readonly minutes: number;
}

const DIGITS = '\\d{1,3}(?:[.,]\\d{1,2})?';
const HOURS = '(?:hours?|hrs?|stunden?|std\\.?|h)';
const MINUTES = "(?:minutes?|mins?|minuten?|min\\.?|m|')";

type Rule = readonly [RegExp, (groups: readonly (string | undefined)[]) => number | null];

const RULES: readonly Rule[] = [
  [
    words([`(${DIGITS}) ?${HOURS} ?(?:and |und )?(\\d{1,2}) ?${MINUTES}?`]),
    ([, hours, minutes]) => hoursAndMinutes(hours, minutes),
  ],
  [
    words([
      '(?:an hour|one hour|1 hour|1h|eine stunde) and a half',
      'anderthalb stunden',
      'eineinhalb stunden',
    ]),
    () => 90,
  ],
  [words(['(?:a )?three[- ]quarters? of an hour', '(?:eine )?dreiviertel ?stunde']), () => 45],
  [
    words([
      'half an hour',
      'a half[- ]hour',
      'half[- ]hour',
      '(?:eine |einer |ne )?halbe[nr]? stunde',
      '1/2 ?(?:h|hour|stunde)',
      '½ ?h',
    ]),
    () => 30,
  ],
  [words(['(?:a )?quarter of an hour', '(?:eine )?viertel ?stunde']), () => 15],
  [
    words([`(${DIGITS})[ -]?${HOURS}`, `(${NUMBER})[ -]${HOURS}`]),
    ([, digits, hours]) => hoursAndMinutes(digits ?? hours, '0'),
  ],
  [
    words([`(${DIGITS})[ -]?${MINUTES}`, `(${NUMBER})[ -]${MINUTES}`]),
    ([, digits, minutes]) => hoursAndMinutes('0', digits ?? minutes),
  ],
];

function hoursAndMinutes(hours: string | undefined, minutes: string | undefined): number | null {
  const long = readNumber(hours ?? '0');
  const rest = readNumber(minutes ?? '0');
  // "at 14h" is a time of day: nobody talks for eight hours.
  if (long === null || rest === null || long >= 8) return null;
  const total = Math.round(long * 60 + rest);
  return total > 0 && total <= 600 ? total : null;
}

const LEAD = /(?:\bfor|\bfur|\babout|\bca\.?|\bcirca|\bapprox\.?|\bgut|\betwa|~) *$/u;

/** The first duration said in a folded clause, with the little word before it; null when there is none. */
export function findDuration(folded: string): FoundDuration | null {
  let best: FoundDuration | null = null;
  for (const [pattern, read] of RULES) {
    for (const match of folded.matchAll(pattern)) {
      const minutes = read(match);
      if (minutes === null || /(?:in|within|vor) +$/u.test(folded.slice(0, match.index))) continue;
      const lead = LEAD.exec(folded.slice(0, match.index));
      const from = lead?.index ?? match.index;
      if (best === null || from < best.from) best = { from, to: match.index + match[0].length, minutes };
    }
    if (best !== null) return best;
  }
  return best;
}
