/** Chance that can be repeated: everything that the demonstration book leaves to chance comes from one seed. */
import type { Id } from '../../core/facts.ts';
import type { Instant } from '../../core/time/day.ts';

export interface Random {
  /** A whole number from `least` to `most`, both included. */
  whole(least: number, most: number): number;
  /** True with this probability. */
  chance(probability: number): boolean;
  /** One of these. Throws RangeError when there is none. */
  pick<T>(all: readonly T[]): T;
  /** All of these in another order. */
  shuffled<T>(all: readonly T[]): T[];
  /** Draws from a deck: nothing comes twice until all have come. */
  deck<T>(all: readonly T[]): () => T;
  /** A version 7 UUID of that moment. */
  id(at: Instant): Id;
}

/** @param seed any whole number; the same one gives the same book */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  // mulberry32: small, fast, and even enough for names and days.
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const whole = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  const hex = (digits: number) =>
    Array.from({ length: digits }, () => Math.floor(next() * 16).toString(16)).join('');
  const random: Random = {
    whole,
    chance: (probability) => next() < probability,
    pick(all) {
      const picked = all[whole(0, all.length - 1)];
      if (picked === undefined) throw new RangeError('There is nothing to pick from');
      return picked;
    },
    shuffled(all) {
      const result = [...all];
      for (let i = result.length - 1; i > 0; i -= 1) {
        const j = whole(0, i);
        [result[i], result[j]] = [result[j] as (typeof result)[number], result[i] as (typeof result)[number]];
      }
      return result;
    },
    deck(all) {
      let rest: (typeof all)[number][] = [];
      return () => {
        if (rest.length === 0) rest = random.shuffled(all);
        const top = rest.pop();
        if (top === undefined) throw new RangeError('There is nothing to draw from');
        return top;
      };
    },
    id(at) {
      const time = at.toString(16).padStart(12, '0');
      const variant = (8 + whole(0, 3)).toString(16);
      return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(3)}-${variant}${hex(3)}-${hex(12)}`;
    },
  };
  return random;
}
