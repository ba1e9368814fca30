/** Pieces of the patterns by which days are said, in both languages, folded. */
import { words } from './text.ts';
import { de } from './words/de.ts';
import { en } from './words/en.ts';

const alternatives = (list: readonly string[]) => list.map((source) => `(?:${source})`).join('|');
const WEEKDAYS = en.weekdays.map((source, i) => `${source}|${de.weekdays[i] ?? source}`);
export const WEEKDAY = `(?:${alternatives(WEEKDAYS)})`;
export const LONG_WEEKDAY =
  '(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|(?:mon|diens|donners|frei|sams|sonn)tags?|mittwochs?|sonnabends?|thurs|tues)';
const MONTHS = en.months.map((source, i) => `${source}|${de.months[i] ?? source}`);
export const MONTH = `(?:(?:${alternatives(MONTHS)})\\.?)`;
export const NEXT = '(?:next|nachste[nrsm]?|kommende[nrsm]?|coming|upcoming)';
export const THIS = '(?:this|diese[nrsm]?)';
export const LAST = '(?:last|letzte[nrsm]?|vergangene[nrsm]?)';
export const TH = '(?:st|nd|rd|th)';
export const NO_UNIT = '(?! ?(?:min|m\\b|h\\b|hours?|people|leute|%|uhr|stunden?))';
export const DATE = '(?:3[01]|[12]\\d|0?[1-9])';
export const YEAR = '(?:19|20)\\d\\d';
export const WEEK = '(?:weeks?|wks?|wochen?)';
export const MONTHLY = '(?:months?|monat(?:e[ns]?|s)?)';
export const QUARTER = '(?:quarters?|quartale?s?n?)';
export const YEARLY = '(?:years?|jahre?s?n?)';
export const DAILY = '(?:days?|tage?n?)';
export const WORKING = '(?:(?:working|business) days?|werktage?n?|arbeitstage?n?)';
export const UNIT = `(?:${WORKING}|${DAILY}|${WEEK}|fortnights?|${MONTHLY}|${QUARTER}|${YEARLY})`;
export const START = '(?:(?:the )?(?:beginning|start) of|early(?: in)?|anfang)';
export const MIDDLE = '(?:(?:the )?middle of|mid[- ]?|mitte)';
export const FINISH = '(?:(?:the )?(?:very )?end of|late(?: in)?|ende)';
export const PLACE = `(?<place>${START}|${MIDDLE}|${FINISH}) ?(?:the |der |des |dem )?`;
function indexIn(list: readonly string[], said: string | undefined): number {
  return list.findIndex((source) => words([source], 'u').exec(said ?? '')?.[0] === said);
}
export const monthOf = (said: string | undefined) => indexIn(MONTHS, said?.replace('.', '')) + 1;
export const weekdayNumber = (said: string | undefined) =>
  said === undefined ? 0 : indexIn(WEEKDAYS, said.replace('.', '')) + 1;
