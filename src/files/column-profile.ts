import { isEmail, readEmails } from './addresses.ts';
import { cellType } from './cell-types.ts';
import { isPhoneLike } from './phones.ts';

/** What the values of one column look like, in shares from 0 to 1 of its filled cells. */
export interface ColumnProfile {
  filled: number;
  distinct: number;
  email: number;
  phone: number;
  linkedin: number;
  number: number;
  /** Two to four words of letters: what names of people look like. */
  personName: number;
}

const PERSON_NAME = /^\p{L}[\p{L}\p{M}.'’-]*(?:\s+[\p{L}\p{M}.'’-]+){1,3}$/u;
const EAST_ASIAN_NAME = /^[\p{Script=Han}\p{Script=Hangul}]{2,4}$/u;

/** Profiles every column of the sampled rows. */
export function profileColumns(rows: readonly string[][], width: number): ColumnProfile[] {
  return Array.from({ length: width }, (_, column) => profile(rows.map((row) => (row[column] ?? '').trim())));
}

function profile(cells: readonly string[]): ColumnProfile {
  const filled = cells.filter((cell) => cell !== '');
  const share = (test: (cell: string) => boolean): number =>
    filled.length === 0 ? 0 : filled.filter(test).length / filled.length;
  return {
    filled: filled.length,
    distinct: new Set(filled).size,
    email: share((cell) => cell.includes('@') && (isEmail(cell) || readEmails(cell).emails.length > 0)),
    phone: share(
      (cell) => isPhoneLike(cell) && (cell.match(/\d/g)?.length ?? 0) >= 7 && cellType(cell) !== 'date',
    ),
    linkedin: share((cell) => /(?:^|\.|\/)linkedin\.com\/|(?:^|\.|\/)xing\.com\//i.test(cell)),
    number: share((cell) => ['number', 'money'].includes(cellType(cell))),
    personName: share((cell) => PERSON_NAME.test(cell) || EAST_ASIAN_NAME.test(cell)),
  };
}
