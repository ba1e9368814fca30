import { cellType } from './cell-types.ts';
import { isColumnName } from './column-names.ts';
import { headerKey } from './headers.ts';
import type { RawRow } from './split-rows.ts';

/** Where the table begins. */
export interface HeaderFound {
  /** Position of the header among the sample's rows; `undefined` when the table has none. */
  readonly index: number | undefined;
  /** Position of the first row of data. */
  readonly dataFrom: number;
}

/** A preamble longer than this is not looked behind. */
const SEARCHED_ROWS = 60;

const DATA_TYPES = new Set([
  'number',
  'money',
  'date',
  'time',
  'email',
  'url',
  'phone',
  'uuid',
  'boolean',
  'json',
]);

/**
 * Finds the header behind a preamble (notes, titles, comments, blank lines), and tells a table
 * without one. A row of names that contact tables are known to have wins; else the first row that
 * is as wide as the table and holds words where the rows below hold values.
 */
export function findHeader(rows: readonly RawRow[]): HeaderFound {
  const searched = rows.slice(0, SEARCHED_ROWS);
  const width = usualWidth(rows);
  const start = searched.findIndex((row) => filled(row) > 0 && !isComment(row));
  if (start === -1) return { index: undefined, dataFrom: 0 };

  let best = { index: -1, score: 0 };
  searched.forEach((row, index) => {
    const score = knownNames(row);
    if (score > best.score) best = { index, score };
  });
  const bestRow = searched[best.index];
  if (bestRow && (best.score >= 2 || (best.score === 1 && filled(bestRow) <= 2 && width <= 2))) {
    if (looksLikeHeader(bestRow)) return { index: best.index, dataFrom: best.index + 1 };
  }

  for (let index = start; index < searched.length; index += 1) {
    const row = searched[index];
    if (!row || isComment(row) || filled(row) < Math.max(1, Math.ceil(width * 0.6))) continue;
    if (!looksLikeHeader(row)) return { index: undefined, dataFrom: start };
    return { index, dataFrom: index + 1 };
  }
  return { index: undefined, dataFrom: start };
}

/** How many cells carry known column names; few in a row of many words is chance. */
function knownNames(row: RawRow): number {
  const cells = row.cells.filter((cell) => cell.trim() !== '');
  const known = new Set(cells.map(headerKey).filter(isColumnName)).size;
  return known >= cells.length * 0.2 || known >= 4 ? known : 0;
}

/** Words, each different, none of them a value. */
function looksLikeHeader(row: RawRow): boolean {
  const cells = row.cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  if (cells.length === 0) return false;
  const values = cells.filter((cell) => DATA_TYPES.has(cellType(cell)) && !/^\p{L}/u.test(cell)).length;
  const addresses = cells.filter((cell) => ['email', 'url', 'uuid'].includes(cellType(cell))).length;
  return addresses === 0 && values <= cells.length * 0.25 && cells.every((cell) => cell.length <= 200);
}

function isComment(row: RawRow): boolean {
  return /^\s*(?:#|\/\/|--\s)/.test(row.cells[0] ?? '');
}

function filled(row: RawRow): number {
  return row.cells.filter((cell) => cell.trim() !== '').length;
}

/** The commonest number of cells that a row fills up to its last filled one. */
function usualWidth(rows: readonly RawRow[]): number {
  const counts = new Map<number, number>();
  for (const row of rows) {
    if (filled(row) > 0) counts.set(row.cells.length, (counts.get(row.cells.length) ?? 0) + 1);
  }
  let width = 1;
  let most = 0;
  for (const [cells, count] of counts) {
    if (count > most || (count === most && cells > width)) {
      width = cells;
      most = count;
    }
  }
  return width;
}
