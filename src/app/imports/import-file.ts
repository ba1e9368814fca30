import type { Id } from '../../core/facts.ts';
import { type Actor, isAtLeast } from '../actor.ts';
import { refuse } from '../errors.ts';
import type { ReadItem } from '../ports/import-records.ts';
import type { Counts, ImportDetails, ImportStatus, Notice } from '../ports/imports.ts';
import type { RecordSource } from '../ports/record-source.ts';
import type { Ground } from '../run-operation.ts';
import { type BatchDone, importBatch } from './batch/import-batch.ts';
import { refuseImport } from './import-errors.ts';
import { type ImportOptions, importOptions } from './import-options.ts';
import { inBatches } from './in-batches.ts';
import { planDueAccounts } from './plan-due-accounts.ts';
import type { Run } from './run.ts';
import { startRun } from './start-run.ts';

export interface Progress extends Counts {
  readonly import: Id;
  readonly phase: 'reading' | 'planning';
  readonly rowsPerSecond: number;
  /** Null while it cannot be told. */
  readonly secondsLeft: number | null;
}

export interface ImportHooks {
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  /** Cancels: what is done stays, and may be undone. */
  readonly signal?: AbortSignal | undefined;
  /** Rows in one transaction; 2,000 unless told. */
  readonly batch?: number | undefined;
  /** Called once it is noted that the import has begun. */
  readonly onStart?: (() => void) | undefined;
  /** The id that the import gets; made when it is left out. */
  readonly id?: Id | undefined;
}

export interface ImportResult extends Counts {
  readonly file: string;
  readonly format: string | null;
  /** Null when nothing of the file could be used. */
  readonly import: Id | null;
  readonly status: ImportStatus | null;
  /** At most 10,000 of them; all of them are in the file of refused rows. */
  readonly refused: number;
  readonly refusedRows: readonly { readonly line: number; readonly reason: string }[];
  readonly notices: readonly Notice[];
  /** Why nothing of the file can be used. */
  readonly problem: string | null;
  /** What broke a run that failed, for the log; null otherwise. */
  readonly failure: unknown;
}

const BATCH = 2_000;
const MOST_SHOWN = 10_000;
const NOTHING: Counts = { read: 0, created: 0, updated: 0, unchanged: 0, merged: 0, refused: 0 };

/**
 * Imports a file in batches of rows. Each batch is one transaction that also notes what its rows became: whatever
 * dies, finished batches stand, half of one never does, and all of it can be undone. Closes the source.
 *
 * Throws `date-order-needed` when a column of dates can be read in two ways and nobody has said which.
 */
export async function importFile(
  ground: Ground,
  actor: Actor,
  source: RecordSource,
  options: Partial<ImportOptions> = {},
  hooks: ImportHooks = {},
): Promise<ImportResult> {
  try {
    if (!isAtLeast(actor, 'seller')) throw refuse('not-allowed', { what: 'Import a file.' });
    if (actor.readOnly) throw refuse('read-only-key');
    if (source.head.problem) return await refuseAll(source, source.head.problem.reason);
    if (source.head.dateOrder === 'ambiguous') throw await askForDates(source);
    return await importRows(ground, actor, source, importOptions.parse(options), hooks);
  } finally {
    await source.close();
  }
}

async function importRows(
  ground: Ground,
  actor: Actor,
  source: RecordSource,
  options: ImportOptions,
  hooks: ImportHooks,
): Promise<ImportResult> {
  const run = await startRun(ground, actor, source, options, hooks.id ?? ground.newId());
  hooks.onStart?.();
  const started = ground.clock();
  const refusedRows: { line: number; reason: string }[] = [];
  let counts = NOTHING;
  let status: ImportStatus = 'running';
  let failure: unknown = null;
  const report = (phase: Progress['phase']) =>
    hooks.onProgress?.({
      import: run.id,
      phase,
      ...counts,
      ...speed(ground.clock() - started, counts.read, source),
    });
  try {
    for await (const items of inBatches(source.items(), hooks.batch ?? BATCH)) {
      if (hooks.signal?.aborted) status = 'cancelled';
      if (status !== 'running') break;
      for (const part of await batchInParts(ground, run, items, counts.read, detailsOf(run, source))) {
        counts = sum(counts, part.counts);
        status = part.status;
        for (const row of part.refused) if (refusedRows.length < MOST_SHOWN) refusedRows.push(row);
      }
      report('reading');
    }
    if (status === 'running') status = 'done';
  } catch (error) {
    failure = error;
    status = 'failed';
  }
  report('planning');
  await planDueAccounts(ground, actor.org);
  const { finished, failed } = await finish(ground, run, actor, source, counts, status, failure);
  return {
    file: source.head.file,
    format: source.head.format,
    import: run.id,
    status: finished,
    ...counts,
    refusedRows,
    notices: run.notices.list(),
    problem: failed,
    failure,
  };
}

/** Data that the database refuses is looked for by halves, so that one bad row does not take others with it. */
async function batchInParts(
  ground: Ground,
  run: Run,
  items: readonly ReadItem[],
  seq: number,
  details: ImportDetails,
): Promise<readonly (BatchDone & { readonly status: ImportStatus })[]> {
  for (let tries = 1; ; tries += 1) {
    try {
      return [
        await ground.store.transaction(run.actor.org, async (tx) => {
          const done = await importBatch(run, tx, items, seq);
          return {
            ...done,
            status: await tx.imports.add(run.id, done.counts, {
              ...details,
              notices: run.notices.list(),
              beatAt: ground.clock(),
            }),
          };
        }),
      ];
    } catch (error) {
      const kind = kindOfError(error);
      if (kind === 'race' && tries < 5) continue;
      if (kind !== 'data') throw error;
      const [only] = items;
      if (items.length === 1 && only?.kind === 'row') {
        const reason = `The database does not take this row: ${error instanceof Error ? error.message : String(error)}`;
        return batchInParts(
          ground,
          run,
          [{ kind: 'refused', line: only.line, reason, cells: [] }],
          seq,
          details,
        );
      }
      if (items.length <= 1) throw error;
      const half = Math.ceil(items.length / 2);
      const first = await batchInParts(ground, run, items.slice(0, half), seq, details);
      return [...first, ...(await batchInParts(ground, run, items.slice(half), seq + half, details))];
    }
  }
}

/** By SQLSTATE: a lost race may be tried again; values out of range or against a check come from the row. */
function kindOfError(error: unknown): 'race' | 'data' | 'other' {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  if (['40001', '40P01', '55P03'].includes(code)) return 'race';
  return /^(?:22|23)...$/.test(code) ? 'data' : 'other';
}

async function finish(
  ground: Ground,
  run: Run,
  actor: Actor,
  source: RecordSource,
  counts: Counts,
  status: ImportStatus,
  failure: unknown,
): Promise<{ finished: ImportStatus; failed: string | null }> {
  const failed = failure === null ? null : failure instanceof Error ? failure.message : String(failure);
  const now = ground.clock();
  await ground.store.transaction(actor.org, async (tx) => {
    await tx.imports.update(run.id, {
      status,
      failure: failed,
      finishedAt: now,
      options: detailsOf(run, source),
    });
    await tx.runs.audit({
      id: ground.newId(),
      at: now,
      userId: actor.user,
      door: actor.door,
      apiKey: actor.apiKey,
      operation: 'import-file',
      subjectType: 'import',
      subjectId: run.id,
      input: { file: source.head.file, format: source.head.format, status, ...counts },
    });
    await tx.runs.announce({ org: actor.org, operation: 'import-file', accounts: [] });
  });
  return { finished: status, failed };
}

function detailsOf(run: Run, { head, progress }: RecordSource): ImportDetails {
  return {
    asked: run.options,
    source: run.source,
    notices: run.notices.list(),
    size: head.size,
    bytes: progress.bytes,
    headers: head.headers,
    beatAt: null,
  };
}

/** Nothing of the file can be used: every row of it is refused with the reason, and nothing is recorded. */
async function refuseAll(source: RecordSource, reason: string): Promise<ImportResult> {
  const refusedRows: { line: number; reason: string }[] = [];
  let read = 0;
  for await (const item of source.items()) {
    read += 1;
    if (refusedRows.length < MOST_SHOWN)
      refusedRows.push({ line: item.line, reason: item.kind === 'refused' ? item.reason : reason });
  }
  const { file, format } = source.head;
  return {
    file,
    format,
    import: null,
    status: null,
    ...NOTHING,
    read,
    refused: read,
    refusedRows,
    notices: [],
    problem: reason,
    failure: null,
  };
}

/** Names the column and a value of it. */
async function askForDates(source: RecordSource): Promise<Error> {
  const column =
    source.head.mapping?.columns.find(({ dateOrder }) => dateOrder === 'ambiguous')?.header ?? '';
  let looked = 0;
  for await (const item of source.items()) {
    const problem = item.kind === 'row' ? item.problems.find((cell) => cell.column === column) : undefined;
    if (problem) return refuseImport('date-order-needed', { column, example: problem.value });
    looked += 1;
    if (looked > 1_000) break;
  }
  return refuseImport('date-order-needed', { column, example: '' });
}

function speed(
  milliseconds: number,
  read: number,
  { head, progress }: RecordSource,
): Pick<Progress, 'rowsPerSecond' | 'secondsLeft'> {
  if (milliseconds <= 0) return { rowsPerSecond: 0, secondsLeft: null };
  const left =
    head.size > 0 && progress.bytes > 0
      ? ((head.size - progress.bytes) / progress.bytes) * (milliseconds / 1000)
      : null;
  return {
    rowsPerSecond: Math.round(read / (milliseconds / 1000)),
    secondsLeft: left === null ? null : Math.max(0, Math.round(left)),
  };
}

function sum(one: Counts, other: Counts): Counts {
  return {
    read: one.read + other.read,
    created: one.created + other.created,
    updated: one.updated + other.updated,
    unchanged: one.unchanged + other.unchanged,
    merged: one.merged + other.merged,
    refused: one.refused + other.refused,
  };
}
