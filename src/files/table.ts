import { isColumnName } from './column-names.ts';
import { decodedText, type TextProgress } from './encoding.ts';
import { headerKey } from './headers.ts';
import { type Dialect, type RawRow, RowSplitter } from './split-rows.ts';

/** Where and how a table stands in a file. */
export interface TableShape {
  readonly encoding: string;
  readonly dialect: Dialect;
  /** Headers as the file has them; width of the rows when it has none. */
  readonly headerCells: readonly string[];
  /** Physical line, from 1, of the header; undefined when there is none. */
  readonly headerLine: number | undefined;
  /** Physical line of the first row of data. */
  readonly dataLine: number;
  /** Lines that begin with `#` are remarks. */
  readonly remarks: boolean;
}

/** A row as wide as the header, or why it cannot be one. */
export type TableItem =
  | { line: number; cells: string[] }
  | { line: number; cells: string[]; refused: string };

/**
 * Streams the rows of a table, memory flat. Rows without any text are no rows; short ones are padded;
 * cells beyond the header are dropped when empty and refuse the row when they are not, because nobody
 * knows which of its cells slipped.
 */
export async function* tableRows(
  path: string,
  shape: TableShape,
  progress?: TextProgress,
): AsyncGenerator<TableItem> {
  const splitter = new RowSplitter(shape.dialect);
  const rows = new RowReader(shape);
  for await (const text of decodedText(path, shape.encoding, progress)) {
    for (const row of splitter.push(text)) {
      const item = rows.read(row);
      if (item) yield item;
    }
  }
  for (const row of splitter.push('', true)) {
    const item = rows.read(row);
    if (item) yield item;
  }
}

class RowReader {
  readonly #shape: TableShape;
  readonly #width: number;
  readonly #keys: readonly string[];
  /** Where each cell of the present section belongs, after a header that came again in another order. */
  #order: readonly number[] | undefined;
  #otherTable: number | undefined;

  constructor(shape: TableShape) {
    this.#shape = shape;
    this.#width = shape.headerCells.length;
    this.#keys = shape.headerCells.map(headerKey);
  }

  read(row: RawRow): TableItem | undefined {
    if (row.line < this.#shape.dataLine || row.cells.every((cell) => cell.trim() === '')) return undefined;
    if (row.tooLong)
      return { line: row.line, cells: row.cells, refused: 'This row is longer than 4 million characters.' };
    if (this.#shape.remarks && /^\s*#/.test(row.cells[0] ?? '')) return undefined;
    if (this.#isHeaderAgain(row)) return undefined;
    if (this.#otherTable !== undefined) {
      return {
        line: row.line,
        cells: row.cells,
        refused: `A second table begins on line ${this.#otherTable}. Put it into a file of its own.`,
      };
    }
    const width = this.#order?.length ?? this.#width;
    if (row.unclosedQuote && row.cells.length !== width) {
      return {
        line: row.line,
        cells: row.cells,
        refused: 'A quotation mark is opened on this line and never closed.',
      };
    }
    if (row.cells.length > width && row.cells.slice(width).some((cell) => cell.trim() !== '')) {
      return {
        line: row.line,
        cells: row.cells,
        refused: `This row has ${row.cells.length} cells, the header has ${width}. A cell with the separator in it needs quotation marks around it.`,
      };
    }
    return { line: row.line, cells: this.#inPlace(row.cells) };
  }

  #inPlace(cells: string[]): string[] {
    const placed = new Array<string>(this.#width).fill('');
    const order = this.#order;
    for (let at = 0; at < Math.min(cells.length, order?.length ?? this.#width); at += 1) {
      const target = order ? (order[at] ?? -1) : at;
      if (target >= 0) placed[target] = cells[at] ?? '';
    }
    return placed;
  }

  /** Files joined by hand repeat the header, or bring one of another table. */
  #isHeaderAgain(row: RawRow): boolean {
    if (this.#shape.headerLine === undefined) return false;
    const first = headerKey(row.cells.find((cell) => cell.trim() !== '') ?? '');
    if (!this.#keys.includes(first) && !isColumnName(first)) return false;
    const keys = row.cells.map(headerKey);
    const filled = keys.filter((key) => key !== '');
    if (filled.length < 2) return false;
    const familiar = filled.every((key) => this.#keys.includes(key));
    if (familiar) {
      this.#order = keys.map((key) => (key === '' ? -1 : this.#keys.indexOf(key)));
      if (keys.join('\n') === this.#keys.join('\n')) this.#order = undefined;
      this.#otherTable = undefined;
      return true;
    }
    const names = filled.filter(isColumnName).length;
    if (names >= 3 && names >= filled.length * 0.8 && new Set(filled).size === filled.length) {
      this.#otherTable = row.line;
      return true;
    }
    return false;
  }
}
