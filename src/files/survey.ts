import { open, stat } from 'node:fs/promises';
import { OrderTally } from './dates.ts';
import { sniffDialect } from './dialect.ts';
import { decodedText, isKnownEncoding, sniffEncoding } from './encoding.ts';
import { findHeader } from './header.ts';
import { distinctHeaders } from './headers.ts';
import { inferMapping } from './infer-mapping.ts';
import { type ColumnMapping, type DateOrder, isDateField, type Mapping } from './mapping.ts';
import { type FileProblem, isVcard, refuseByBytes, refuseByText } from './not-a-table.ts';
import { type Dialect, splitRows } from './split-rows.ts';
import { type TableShape, tableRows } from './table.ts';

/** What the caller knows better than the file shows. */
export interface SurveyOptions {
  /** Encoding of the text, see encoding.ts. */
  encoding?: string | undefined;
  delimiter?: string | undefined;
  /** What `03/04/2024` means where the file leaves it open. */
  dateOrder?: DateOrder | undefined;
  /** A mapping that the user corrected, in place of the proposed one. */
  mapping?: Mapping | undefined;
}

/** What a file is and how it will be understood, found without reading it whole into memory. */
export type Survey =
  | { kind: 'refused'; problem: FileProblem; encoding?: string }
  | { kind: 'vcard'; encoding: string; size: number }
  | {
      kind: 'table';
      size: number;
      shape: TableShape;
      /** Distinct names of the columns. */
      headers: string[];
      mapping: Mapping | undefined;
      /** Day-month order of the whole file; null when no date hangs on it. */
      dateOrder: DateOrder | 'ambiguous' | null;
      warnings: string[];
    };

const SAMPLE_CHARACTERS = 128 * 1024;
const SNIFFED_CHARACTERS = 64 * 1024;

/** Looks a file over: what it is, its encoding, dialect, header, mapping and date order. */
export async function surveyFile(path: string, options: SurveyOptions = {}): Promise<Survey> {
  const { size } = await stat(path);
  const early = refuseByBytes(await firstBytes(path), size);
  if (early) return { kind: 'refused', problem: early };
  if (options.encoding !== undefined && !isKnownEncoding(options.encoding)) {
    return {
      kind: 'refused',
      problem: {
        code: 'encoding',
        reason: `"${options.encoding}" is no encoding that we know. Try "utf-8" or "windows-1252".`,
      },
    };
  }
  const sniffed =
    options.encoding === undefined ? await sniffEncoding(path) : { name: options.encoding, certain: true };
  const encoding = sniffed.name;
  const { text, complete } = await firstText(path, encoding);
  if (isVcard(text)) return { kind: 'vcard', encoding, size };
  const problem = refuseByText(text);
  if (problem) return { kind: 'refused', problem, encoding };

  const dialect = dialectOf(text, complete, options.delimiter);
  const rows = splitRows(text, dialect, complete);
  const found = findHeader(rows);
  const header = found.index === undefined ? undefined : rows[found.index];
  const data = rows.slice(found.dataFrom).filter((row) => row.cells.some((cell) => cell.trim() !== ''));
  const width = data.reduce((most, row) => Math.max(most, row.cells.length), 0);
  const headerCells = header ? withoutTail(header.cells, width) : new Array<string>(width).fill('');
  const headers = distinctHeaders(headerCells);
  const shape: TableShape = {
    encoding,
    dialect,
    headerCells,
    headerLine: header?.line,
    dataLine: header ? header.line + 1 : (data[0]?.line ?? 1),
    remarks: rows.slice(0, found.dataFrom).some((row) => /^\s*#/.test(row.cells[0] ?? '')),
  };
  const proposed =
    options.mapping ??
    inferMapping(
      headers,
      data.map((row) => row.cells),
      header !== undefined,
    );
  const warnings = sniffed.certain
    ? []
    : [
        `The text was taken for ${encoding}. If letters look wrong, save the file as UTF-8 or name its encoding.`,
      ];
  if (!proposed)
    return { kind: 'table', size, shape, headers, mapping: undefined, dateOrder: null, warnings };
  const { mapping, dateOrder } = await settleDates(
    path,
    shape,
    proposed,
    data.map((row) => row.cells),
    complete,
    options.dateOrder,
  );
  return { kind: 'table', size, shape, headers, mapping, dateOrder, warnings };
}

async function firstBytes(path: string): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(64 * 1024), 0, 64 * 1024, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

async function firstText(path: string, encoding: string): Promise<{ text: string; complete: boolean }> {
  let text = '';
  for await (const part of decodedText(path, encoding)) {
    text += part;
    if (text.length >= SAMPLE_CHARACTERS) return { text, complete: false };
  }
  return { text, complete: true };
}

/** Excel names the delimiter in a first line of its own: `sep=;`. */
function dialectOf(text: string, complete: boolean, delimiter: string | undefined): Dialect {
  const told = delimiter ?? /^sep=(.)\r?\n/i.exec(text)?.[1];
  const sniffed = sniffDialect(
    text.slice(0, SNIFFED_CHARACTERS),
    complete && text.length <= SNIFFED_CHARACTERS,
  );
  return told === undefined ? sniffed : { ...sniffed, delimiter: told };
}

/** Blank header cells at the end, below which no row has anything, are no columns. */
function withoutTail(cells: readonly string[], width: number): string[] {
  let end = cells.length;
  while (end > 1 && end > width && (cells[end - 1] ?? '').trim() === '') end -= 1;
  return cells.slice(0, end);
}

/**
 * Settles the order of day and month for every column of dates: by any value over 12 in the column,
 * else by the file's other columns, else by the caller. The sample comes first; the whole file is
 * gone through only where the sample leaves it open.
 */
async function settleDates(
  path: string,
  shape: TableShape,
  mapping: Mapping,
  sample: readonly string[][],
  complete: boolean,
  told: DateOrder | undefined,
): Promise<{ mapping: Mapping; dateOrder: DateOrder | 'ambiguous' | null }> {
  const tallies = new Map(
    mapping.columns.filter(({ field }) => isDateField(field)).map(({ column }) => [column, new OrderTally()]),
  );
  for (const cells of sample) for (const [column, tally] of tallies) tally.add(cells[column] ?? '');
  const open = (): boolean =>
    [...tallies.values()].some((tally) => tally.order === 'ambiguous' && tally.dmy === tally.mdy);
  if (open() && !complete) {
    for await (const row of tableRows(path, shape)) {
      if ('refused' in row) continue;
      for (const [column, tally] of tallies) tally.add(row.cells[column] ?? '');
      if (!open()) break;
    }
  }
  const decided = new Set(
    [...tallies.values()].map((tally) => tally.order).filter((order) => order === 'dmy' || order === 'mdy'),
  );
  const common = decided.size === 1 ? [...decided][0] : undefined;
  const columns = mapping.columns.map((column): ColumnMapping => {
    const tally = tallies.get(column.column);
    if (!tally || (column.dateOrder !== undefined && column.dateOrder !== 'ambiguous')) return column;
    const own: DateOrder | 'ambiguous' | undefined =
      tally.order === 'ambiguous' && tally.dmy === 0 ? (common ?? 'ambiguous') : tally.order;
    const order = own === 'ambiguous' ? (told ?? 'ambiguous') : own;
    return order === undefined ? column : { ...column, dateOrder: order };
  });
  const orders = columns.map((column) => column.dateOrder).filter((order) => order !== undefined);
  const dateOrder = orders.includes('ambiguous') ? 'ambiguous' : (orders[0] ?? null);
  return { mapping: { ...mapping, columns }, dateOrder };
}
