import { cellType } from './cell-types.ts';
import { type Dialect, splitRows } from './split-rows.ts';

/** What may separate cells, with how readily it is believed at equal evidence. */
const DELIMITERS: ReadonlyArray<readonly [string, number]> = [
  [',', 1],
  [';', 1],
  ['\t', 1],
  ['|', 0.95],
  ['~', 0.8],
  ['^', 0.8],
  ['\u0001', 0.9],
  ['\u001f', 0.9],
  [':', 0.5],
  [' ', 0.55],
];

const SAMPLE_ROWS = 400;

/**
 * Finds delimiter, quotation mark, escape and line end of a table from its beginning.
 *
 * Every pair of delimiter and quotation mark that the text can have is tried: the sample is split,
 * and scored by how much alike the rows are in width and by how many cells look like something
 * (number, date, address, plain words). The idea is that of van den Burg, Nazábal and Sutton,
 * "Wrangling messy CSV files by detecting row and type patterns" (2019).
 *
 * @param sample the first 64–128 kB of the text; a row that the sample cuts is left out
 * @param complete whether the sample is the whole file
 */
export function sniffDialect(sample: string, complete: boolean): Dialect {
  const lineEnd = sniffLineEnd(sample);
  const text = sample;
  const single: Dialect = { delimiter: '', quote: sniffQuote(text, ''), escape: 'doubled', lineEnd };
  let best: { dialect: Dialect; score: number } = { dialect: single, score: score(text, single, complete) };
  for (const [delimiter, belief] of DELIMITERS) {
    if (!text.includes(delimiter)) continue;
    const quote = sniffQuote(text, delimiter);
    for (const escape of escapes(text)) {
      const dialect: Dialect = { delimiter, quote, escape, lineEnd };
      const value = score(text, dialect, complete) * belief;
      if (value > best.score + 1e-9) best = { dialect, score: value };
    }
  }
  return best.dialect.delimiter === '' ? { ...best.dialect, delimiter: ',' } : best.dialect;
}

/** CR alone ends lines only where the text has no LF at all (old Macintosh programs). */
export function sniffLineEnd(sample: string): Dialect['lineEnd'] {
  const newline = sample.indexOf('\n');
  if (newline === -1) return sample.includes('\r') ? 'cr' : 'lf';
  return sample[newline - 1] === '\r' ? 'crlf' : 'lf';
}

/** The mark that more often stands where a quoted cell opens or closes; `"` when neither does. */
function sniffQuote(sample: string, delimiter: string): string {
  const double = enclosed(sample, '"', delimiter);
  const single = enclosed(sample, "'", delimiter);
  return single > 1 && single > double * 2 ? "'" : '"';
}

function enclosed(sample: string, quote: string, delimiter: string): number {
  const edge =
    delimiter === '' ? '[\\r\\n]' : `[\\r\\n${/[\\\]^-]/.test(delimiter) ? `\\${delimiter}` : delimiter}]`;
  const pattern = new RegExp(`(?:^|${edge}) ?${quote}[^${quote}]*${quote}(?=$|${edge})`, 'g');
  return sample.match(pattern)?.length ?? 0;
}

function escapes(sample: string): ReadonlyArray<Dialect['escape']> {
  return /\\[",;|\t']/.test(sample) ? ['doubled', 'backslash'] : ['doubled'];
}

/** How good a table the sample is under this dialect: evenness of widths times share of cells with a known look. */
function score(sample: string, dialect: Dialect, complete: boolean): number {
  const lone = dialect.delimiter === '';
  const shaped = lone ? { ...dialect, delimiter: '\u0000' } : dialect;
  let rows = splitRows(sample, shaped, complete).slice(0, SAMPLE_ROWS);
  if (rows.length === 0) rows = splitRows(sample, shaped, true).slice(0, SAMPLE_ROWS);
  const filled = rows.filter((row) => row.cells.length > 1 || (row.cells[0] ?? '').trim() !== '');
  if (filled.length === 0) return 0;
  const widths = new Map<number, number>();
  for (const row of filled) widths.set(row.cells.length, (widths.get(row.cells.length) ?? 0) + 1);
  const types = typeShare(
    filled.map((row) => row.cells),
    lone ? 0.35 : 0.05,
  );
  if (lone) return 0.35 * types;
  // The pattern score: each width counts by its rows, more for wide rows, and many different widths divide it.
  let pattern = 0;
  for (const [width, count] of widths) if (width > 1) pattern += (count * (width - 1)) / width;
  const commonest = Math.max(...[...widths].filter(([width]) => width > 1).map(([, count]) => count), 0);
  if (commonest === 0) return 0;
  const evenness = commonest / filled.length;
  const spread = 1 / (1 + 0.25 * (widths.size - 1));
  const unclosed = filled.filter((row) => row.unclosedQuote).length / filled.length;
  return (
    (pattern / filled.length) * (0.35 + 0.65 * evenness) * (0.5 + 0.5 * spread) * types ** 2 * (1 - unclosed)
  );
}

/** @param strange what a cell counts that looks like nothing; where there is one column only, sentences are no wonder */
function typeShare(rows: readonly string[][], strange: number): number {
  let known = 0;
  let all = 0;
  for (const cells of rows) {
    for (const cell of cells) {
      all += 1;
      const type = cellType(cell);
      if (type === 'empty') known += 0.8;
      else if (type === 'text') known += /^["']|["']$/.test(cell.trim()) ? 0.3 : 0.9;
      else if (type === 'prose') known += 0.5;
      else if (type !== 'unknown') known += 1;
      else known += strange;
    }
  }
  return all === 0 ? 0 : known / all;
}
