import { wrongUse } from './errors.ts';

export interface RatingRule {
  readonly when: {
    readonly field: string;
    readonly equals?: string;
    readonly contains?: string;
    readonly atLeast?: number;
  };
  readonly rating: string;
}

const RULE = /^\s*(?<field>.+?)\s*(?<test>>=|=|~)\s*(?<value>.+?)\s*:\s*(?<rating>[^:]+?)\s*$/;

/** `title~CFO: A`, `country=DE: B`, `employees>=500: A`. */
export function ratingRule(written: string): RatingRule {
  const { field, test, value, rating } = RULE.exec(written)?.groups ?? {};
  const number = Number(value);
  if (!field || !test || !value || !rating || (test === '>=' && Number.isNaN(number))) {
    throw wrongUse(
      `“${written}” is no rule for a rating.`,
      'Write it as "title~CFO: A", "country=DE: B" or "employees>=500: A".',
    );
  }
  const tested = { '=': { equals: value }, '~': { contains: value }, '>=': { atLeast: number } }[test] ?? {};
  return { when: { field, ...tested }, rating };
}
