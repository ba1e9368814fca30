import { type CustomTypesConfig, types } from 'pg';

/**
 * How values of PostgreSQL become values of the program, for every connection of ours:
 * days stay ISO text (`2026-11-12`), moments become epoch milliseconds, counts become numbers, and amounts stay
 * decimal text, since a double cannot hold them.
 */
const OID = {
  int8: 20,
  date: 1082,
  dateArray: 1182,
  timestamptz: 1184,
  timestamptzArray: 1185,
} as const;

const TEXT_ARRAY: number = 1009;
const parseTextArray = types.getTypeParser(TEXT_ARRAY) as (text: string) => (string | null)[];

/** `2026-11-12 09:30:00+00` → epoch milliseconds. Sessions speak UTC and ISO. */
export function instantFromText(text: string): number {
  const instant = Date.parse(`${text.replace(' ', 'T')}${/[+-]\d\d$/.test(text) ? ':00' : ''}`);
  if (Number.isNaN(instant)) throw new RangeError(`Not a moment that can be counted: ${text}`);
  return instant;
}

function integerFromText(text: string): number {
  const number = Number(text);
  if (!Number.isSafeInteger(number)) throw new RangeError(`Too large for an exact number: ${text}`);
  return number;
}

const parsers = new Map<number, (text: string) => unknown>([
  [OID.int8, integerFromText],
  [OID.date, (text) => text],
  [OID.dateArray, parseTextArray],
  [OID.timestamptz, instantFromText],
  [
    OID.timestamptzArray,
    (text) => parseTextArray(text).map((moment) => (moment === null ? null : instantFromText(moment))),
  ],
]);

/** For the `types` of a client or pool. */
export const valueTypes: CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    (format !== 'binary' && parsers.get(oid)) ||
    types.getTypeParser(oid, format as 'text')) as CustomTypesConfig['getTypeParser'],
};

/** Epoch milliseconds as a parameter for a timestamptz; null stays null. */
export function toTimestamp(instant: number): string;
export function toTimestamp(instant: number | null): string | null;
export function toTimestamp(instant: number | null): string | null {
  return instant === null ? null : new Date(instant).toISOString();
}
