/** How the characters of a table are to be read. */
export interface Dialect {
  /** One character, or `''` for a table of one column. */
  readonly delimiter: string;
  /** `"`, `'` or `''` when quotation marks mean nothing. */
  readonly quote: string;
  /** `'doubled'`: `""` inside quotes is one mark; `'backslash'`: `\` takes the meaning from the next character. */
  readonly escape: 'doubled' | 'backslash';
  readonly lineEnd: 'lf' | 'crlf' | 'cr';
}

/** One row as the file has it. */
export interface RawRow {
  /** Physical line, from 1, on which the row begins. */
  readonly line: number;
  readonly cells: string[];
  /** A quotation mark that opens a cell of this row is never closed; it was read as an ordinary character. */
  readonly unclosedQuote?: true;
  /** The row never ends within reason; it was skipped, and `cells` has its beginning. */
  readonly tooLong?: true;
}

/** A quoted cell longer than this is taken for a quotation mark that somebody forgot to close. */
const LONGEST_CELL = 1024 * 1024;

/** A longer row is skipped, so that a file without line ends never fills the memory. */
const LONGEST_ROW = 4 * 1024 * 1024;

type Parsed = { cells: string[]; end: number } | 'incomplete' | 'unclosed';

/**
 * Splits text into rows, chunk by chunk, in the manner of RFC 4180, and lenient where files in the
 * wild are not: a quotation mark inside an unquoted cell is text, a cell may follow its delimiter
 * after a space, and a mark that is never closed spoils its own row only.
 */
export class RowSplitter {
  readonly #dialect: Dialect;
  readonly #newline: string;
  readonly #cellEnd: RegExp;
  #rest = '';
  #line = 1;
  /** Inside a row that is too long, until its line ends. */
  #skipping = false;

  constructor(dialect: Dialect) {
    this.#dialect = dialect;
    this.#newline = dialect.lineEnd === 'cr' ? '\r' : '\n';
    this.#cellEnd = new RegExp(`[${escapeInClass(dialect.delimiter)}${this.#newline}]`, 'g');
  }

  /** Rows completed by `text`; with `last`, also the row that ends with the file. */
  push(text: string, last = false): RawRow[] {
    const buffer = this.#rest === '' ? text : this.#rest + text;
    const rows: RawRow[] = [];
    let at = this.#skipping ? this.#afterSkipped(buffer) : 0;
    while (at < buffer.length) {
      let parsed = this.#row(buffer, at, last, this.#dialect.quote);
      if (parsed === 'incomplete') break;
      const unclosed = parsed === 'unclosed';
      if (unclosed) parsed = this.#row(buffer, at, last, '');
      if (parsed === 'incomplete' || parsed === 'unclosed') break;
      rows.push(
        unclosed
          ? { line: this.#line, cells: parsed.cells, unclosedQuote: true }
          : { line: this.#line, cells: parsed.cells },
      );
      this.#line += this.#countLines(buffer, at, parsed.end);
      at = parsed.end;
    }
    this.#rest = buffer.slice(at);
    if (this.#rest.length > LONGEST_ROW) {
      rows.push({ line: this.#line, cells: [this.#rest.slice(0, 200)], tooLong: true });
      this.#skipping = true;
      this.#rest = this.#rest.slice(this.#afterSkipped(this.#rest));
    }
    return rows;
  }

  /** Where the row after the skipped one begins; the end of the text when that is yet to come. */
  #afterSkipped(text: string): number {
    const newline = text.indexOf(this.#newline);
    if (newline === -1) return text.length;
    this.#skipping = false;
    this.#line += 1;
    return newline + 1;
  }

  #row(text: string, start: number, last: boolean, quote: string): Parsed {
    const { delimiter, escape } = this.#dialect;
    const cells: string[] = [];
    let at = start;
    for (;;) {
      let from = at;
      if (quote !== '' && delimiter !== ' ') while (text[from] === ' ') from += 1;
      if (quote !== '' && text[from] === quote) {
        const quoted = this.#quoted(text, from, start, last);
        if (typeof quoted === 'string') return quoted;
        cells.push(quoted.value);
        at = quoted.end;
      } else {
        let end = this.#nextCellEnd(text, at);
        if (escape === 'backslash') {
          while (end !== -1 && isEscaped(text, end, at)) end = this.#nextCellEnd(text, end + 1);
        }
        if (end === -1) {
          if (!last) return 'incomplete';
          end = text.length;
        }
        cells.push(this.#bare(text, at, end));
        at = end;
      }
      if (at >= text.length) return { cells, end: at };
      if (text[at] === this.#newline) return { cells, end: at + 1 };
      at += 1;
      if (at >= text.length) {
        if (!last) return 'incomplete';
        cells.push('');
        return { cells, end: at };
      }
    }
  }

  #nextCellEnd(text: string, from: number): number {
    this.#cellEnd.lastIndex = from;
    const found = this.#cellEnd.exec(text);
    return found ? found.index : -1;
  }

  #bare(text: string, from: number, to: number): string {
    const end = to > from && text[to] === '\n' && text[to - 1] === '\r' ? to - 1 : to;
    const atEnd = to === text.length && end > from && text[end - 1] === '\r' ? end - 1 : end;
    const cell = text.slice(from, atEnd);
    return this.#dialect.escape === 'backslash' && cell.includes('\\') ? unescape(cell, this.#dialect) : cell;
  }

  /** A quoted cell that opens at `open`; `end` is the delimiter, the line end or the end of the text. */
  #quoted(
    text: string,
    open: number,
    rowStart: number,
    last: boolean,
  ): { value: string; end: number } | 'incomplete' | 'unclosed' {
    const { quote, delimiter, escape } = this.#dialect;
    let at = open + 1;
    for (;;) {
      const close = text.indexOf(quote, at);
      if (close === -1) {
        if (last || text.length - rowStart > LONGEST_CELL) return 'unclosed';
        return 'incomplete';
      }
      if (close - rowStart > LONGEST_CELL) return 'unclosed';
      if (escape === 'backslash' && isEscaped(text, close, open + 1)) {
        at = close + 1;
        continue;
      }
      if (close + 1 >= text.length && !last) return 'incomplete';
      if (text[close + 1] === quote) {
        at = close + 2;
        continue;
      }
      let after = close + 1;
      if (delimiter !== ' ') while (text[after] === ' ') after += 1;
      if (after + 1 >= text.length && !last) return 'incomplete';
      const crlf = text[after] === '\r' && (text[after + 1] === '\n' || after + 1 === text.length);
      if (after >= text.length || text[after] === delimiter || text[after] === this.#newline || crlf) {
        const end = crlf && this.#newline === '\n' ? Math.min(after + 1, text.length) : after;
        return { value: this.#inner(text.slice(open + 1, close)), end };
      }
      const stray = this.#stray(text, open, close, last);
      if (typeof stray === 'string') return stray;
      if (stray.end !== undefined) return { value: stray.value, end: stray.end };
      at = close + 1;
    }
  }

  /**
   * A closing mark that is followed by more text. When a later mark on the same line closes properly,
   * this one is part of the text (`"He said "hi" to me"`); otherwise the cell goes on unquoted
   * (`"Foo" Bar`). A cell of several lines is never ended in such a way.
   */
  #stray(
    text: string,
    open: number,
    close: number,
    last: boolean,
  ): { value: string; end: number } | { end: undefined } | 'incomplete' | 'unclosed' {
    const { quote, delimiter } = this.#dialect;
    if (text.slice(open, close).includes(this.#newline)) return 'unclosed';
    let lineEnd = text.indexOf(this.#newline, close);
    if (lineEnd === -1) {
      if (!last) return 'incomplete';
      lineEnd = text.length;
    }
    for (
      let next = text.indexOf(quote, close + 1);
      next !== -1 && next < lineEnd;
      next = text.indexOf(quote, next + 1)
    ) {
      const following = text[next + 1];
      if (next + 1 >= lineEnd || following === delimiter || following === '\r') return { end: undefined };
    }
    const end = Math.min(
      lineEnd,
      this.#nextCellEnd(text, close) === -1 ? lineEnd : this.#nextCellEnd(text, close),
    );
    return { value: this.#inner(text.slice(open + 1, close)) + this.#bare(text, close + 1, end), end };
  }

  #inner(cell: string): string {
    const { quote, escape } = this.#dialect;
    const plain = cell.includes(quote) ? cell.replaceAll(quote + quote, quote) : cell;
    return escape === 'backslash' && plain.includes('\\') ? unescape(plain, this.#dialect) : plain;
  }

  #countLines(text: string, from: number, to: number): number {
    let count = 0;
    for (
      let at = text.indexOf(this.#newline, from);
      at !== -1 && at < to;
      at = text.indexOf(this.#newline, at + 1)
    ) {
      count += 1;
    }
    return count;
  }
}

function isEscaped(text: string, at: number, from: number): boolean {
  let slashes = 0;
  while (at - 1 - slashes >= from && text[at - 1 - slashes] === '\\') slashes += 1;
  return slashes % 2 === 1;
}

/** Takes out the backslashes that protect a delimiter, a quotation mark, a line end or a backslash; leaves `C:\Temp` alone. */
function unescape(cell: string, dialect: Dialect): string {
  return cell.replace(/\\([\s\S])/g, (pair: string, char: string) =>
    char === dialect.delimiter || char === dialect.quote || char === '\\' || char === '\n' || char === '"'
      ? char
      : pair,
  );
}

function escapeInClass(char: string): string {
  return /[\\\]^-]/.test(char) ? `\\${char}` : char;
}

/** All rows of a text that is held whole. */
export function splitRows(text: string, dialect: Dialect, complete = true): RawRow[] {
  return new RowSplitter(dialect).push(text, complete);
}
