import { type Actor, isAtLeast } from '../actor.ts';
import { refuse } from '../errors.ts';
import {
  EXPORT_KINDS,
  type ExportKind,
  type Exports,
  type ExportTable,
  type ExportTarget,
  type ExportValue,
} from '../ports/exports.ts';
import type { Ground } from '../run-operation.ts';

export interface ExportParts {
  readonly ground: Ground;
  readonly exports: Exports;
  /** Lines of CSV, a header first, nothing in them that a spreadsheet would run. */
  readonly writeCsv: (
    headers: readonly string[],
    rows: AsyncIterable<readonly (string | number | null)[]>,
  ) => AsyncIterable<string>;
}

export interface ExportedFile {
  readonly file: string;
  readonly rows: number;
}

/**
 * Everything of an organization, one file for each kind of record, all as of one moment. `csv`: for
 * spreadsheets, and to be imported again; `jsonl`: a record a line, values as they are.
 */
export async function exportAll(
  parts: ExportParts,
  actor: Actor,
  target: ExportTarget,
  format: 'csv' | 'jsonl' = 'csv',
): Promise<readonly ExportedFile[]> {
  if (!isAtLeast(actor, 'manager')) throw refuse('not-allowed', { what: 'Export everything.' });
  const files = await parts.exports.snapshot(actor.org, async (tableOf) => {
    const written: ExportedFile[] = [];
    for (const kind of EXPORT_KINDS) {
      const tally = { rows: 0 };
      const file = `${kind}.${format}`;
      await target.write(file, linesOf(parts, await tableOf(kind), format, tally));
      written.push({ file, ...tally });
    }
    return written;
  });
  const { ground } = parts;
  await ground.store.transaction(actor.org, (tx) =>
    tx.runs.audit({
      id: ground.newId(),
      at: ground.clock(),
      userId: actor.user,
      door: actor.door,
      apiKey: actor.apiKey,
      operation: 'export-all',
      subjectType: 'organization',
      subjectId: actor.org,
      input: { format, rows: files.reduce((sum, { rows }) => sum + rows, 0) },
    }),
  );
  return files;
}

/** One kind of record, as text to be streamed. */
export async function exportKind(
  parts: ExportParts,
  actor: Actor,
  kind: ExportKind,
  target: ExportTarget,
  format: 'csv' | 'jsonl' = 'csv',
): Promise<void> {
  if (!isAtLeast(actor, 'manager')) throw refuse('not-allowed', { what: 'Export records.' });
  await parts.exports.snapshot(actor.org, async (tableOf) =>
    target.write(`${kind}.${format}`, linesOf(parts, await tableOf(kind), format, { rows: 0 })),
  );
}

async function* linesOf(
  parts: ExportParts,
  table: ExportTable,
  format: 'csv' | 'jsonl',
  tally: { rows: number },
): AsyncGenerator<string> {
  if (format === 'csv') {
    yield* parts.writeCsv(table.headers, cellsOf(table, tally));
    return;
  }
  for await (const row of table.rows()) {
    tally.rows += 1;
    yield `${JSON.stringify(Object.fromEntries(table.headers.map((header, at) => [header, moment(header, row[at] ?? null)])))}\n`;
  }
}

async function* cellsOf(
  table: ExportTable,
  tally: { rows: number },
): AsyncGenerator<readonly (string | number | null)[]> {
  for await (const row of table.rows()) {
    tally.rows += 1;
    yield row.map((value, at) => cell(moment(table.headers[at] ?? '', value)));
  }
}

/** Moments come as milliseconds in columns called `at` or `…_at`, `… at`. */
function moment(header: string, value: ExportValue): ExportValue {
  return typeof value === 'number' && /(^|[ _])at$/i.test(header) ? new Date(value).toISOString() : value;
}

function cell(value: ExportValue): string | number | null {
  if (value === null || typeof value === 'string' || typeof value === 'number') return value;
  return typeof value === 'boolean' ? (value ? 'yes' : 'no') : JSON.stringify(value);
}
