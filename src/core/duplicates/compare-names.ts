import { soundAlike, withoutWrittenUmlauts } from './folding.ts';
import { areFormsOfOneName } from './given-names.ts';
import type { Population } from './population.ts';
import type { Prepared } from './prepared.ts';
import { isSlip, jaroWinkler } from './string-distance.ts';
import type { Evidence } from './traits.ts';
import { weigh } from './weigh.ts';

/*
 * m-probabilities: what clerical reviews of person files report in their order of size (Winkler 2006, Christen 2012:
 * about four of five true pairs agree on a name letter by letter, one in eight but for a slip), smoothed on one half
 * of the data sets that the tests measure. u of a near agreement: the share of names within one slip of a name.
 */
type Level = { bits: number; words: string; twoPeople?: boolean };

/** Names of two people: in either order, with initials, short forms, accents and slips. Null where one has none. */
export function compareNames(a: Prepared, b: Prepared, population: Population): Evidence | null {
  const straight = sum(family(a.family, b.family, population), given(a.given, b.given, population));
  const turned = swapped(a, b, population);
  const best = turned && (straight === null || turned.bits > straight.bits) ? turned : straight;
  return best && { field: 'name', ...best };
}

function sum(family: Level | null, given: Level | null): Level | null {
  if (!family || !given) return family ?? given;
  const words =
    family.words === given.words
      ? family.words
      : [given.words, family.words].filter((said) => said !== '').join(', ');
  return { bits: family.bits + given.bits, words, twoPeople: given.twoPeople ?? family.twoPeople ?? false };
}

/** Given and family name in each other's place: one true pair in a hundred. */
function swapped(a: Prepared, b: Prepared, population: Population): Level | null {
  if (a.given.length === 0 && a.family.length === 0) return null;
  const one = a.given.length > 0 && b.family.length > 0 ? family(a.given, b.family, population) : null;
  const other = a.family.length > 0 && b.given.length > 0 ? family(a.family, b.given, population) : null;
  const whole = a.given.length > 0 && a.family.length > 0 && b.given.length > 0 && b.family.length > 0;
  if (whole && one && other && one.bits > 0 && other.bits > 0)
    return { bits: one.bits + other.bits - 4.5, words: 'given and family name swapped' };
  const single = [one, other].filter((level) => level !== null && level.bits > 5);
  if (whole || single.length !== 1 || !single[0]) return null;
  return { bits: single[0].bits - 4.5, words: 'given name of one is the family name of the other' };
}

function family(a: readonly string[], b: readonly string[], population: Population): Level | null {
  if (a.length === 0 || b.length === 0) return null;
  const [one, other] = [a.join(' '), b.join(' ')];
  const share = Math.max(population.shareOf('family', one), population.shareOf('family', other));
  if (one === other) return { bits: weigh(0.8, share), words: 'same name' };
  const [tight, tighter] = [a.join(''), b.join('')];
  if (tight === tighter || withoutWrittenUmlauts(tight) === withoutWrittenUmlauts(tighter))
    return { bits: weigh(0.6, share), words: 'same name, written differently' };
  if (isInitial(tight, tighter)) return { bits: weigh(0.9, 0.09), words: 'initial fits' };
  const near = nearness(tight, tighter);
  if (near === 'slip') return { bits: weigh(0.12, 0.002), words: 'name with a slip' };
  if (
    a.length + b.length > 2 &&
    a.some((word) => word.length > 2 && b.some((theirs) => theirs === word || isSlip(word, theirs)))
  )
    return { bits: weigh(0.1, 0.003), words: 'part of a double name' };
  if (near === 'alike') return { bits: weigh(0.05, 0.008), words: 'similar name' };
  if (near === 'vague') return { bits: weigh(0.03, 0.04), words: '' };
  return { bits: weigh(0.03, 0.95), words: 'other family name' };
}

function given(a: readonly string[], b: readonly string[], population: Population): Level | null {
  const [one, other] = [a[0], b[0]];
  if (one === undefined || other === undefined) return null;
  const share = Math.max(population.shareOf('given', one), population.shareOf('given', other));
  if (one === other) {
    const second = a.length > 1 && b.length > 1 && !areAlike(a[1] ?? '', b[1] ?? '') ? -3 : 0;
    return { bits: weigh(0.75, share) + second, words: 'same name' };
  }
  if (a.join('') === b.join('')) return { bits: weigh(0.7, share), words: 'same name' };
  if (isInitial(one, other)) return { bits: weigh(0.9, 0.1), words: 'initial fits' };
  if (areFormsOfOneName(one, other)) return { bits: weigh(0.09, 0.005), words: 'forms of one given name' };
  const near = nearness(one, other);
  if (near === 'slip') return { bits: weigh(0.12, 0.005), words: 'name with a slip' };
  if (a.some((word) => word.length > 2 && b.includes(word)))
    return { bits: weigh(0.06, 0.006), words: 'shares a given name' };
  if (near === 'alike') return { bits: weigh(0.05, 0.012), words: 'similar name' };
  if (near === 'vague') return { bits: weigh(0.03, 0.05), words: '' };
  return { bits: weigh(0.05, 0.95), words: 'other given name', twoPeople: true };
}

function areAlike(a: string, b: string): boolean {
  return a === b || isInitial(a, b) || areFormsOfOneName(a, b) || isSlip(a, b);
}

function isInitial(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length === 1 && long.startsWith(short);
}

function nearness(a: string, b: string): 'slip' | 'alike' | 'vague' | null {
  if (isSlip(a, b)) return 'slip';
  const forward = jaroWinkler(a, b);
  // The same end with another beginning is a slip, too, only seldomer.
  const similar =
    forward >= 0.6 && forward < 0.9
      ? Math.max(forward, jaroWinkler(reversed(a), reversed(b)) - 0.02)
      : forward;
  if (similar >= 0.9 || (a.length > 3 && b.length > 3 && soundAlike(a, b))) return 'alike';
  return similar >= 0.8 ? 'vague' : null;
}

function reversed(word: string): string {
  let turned = '';
  for (let at = word.length - 1; at >= 0; at -= 1) turned += word.charAt(at);
  return turned;
}
