import type { Id } from '../../core/facts.ts';
import { type Actor, isAtLeast } from '../actor.ts';
import { refuse } from '../errors.ts';
import type { ReadItem } from '../ports/import-records.ts';
import type { DateOrder, RecordSource, SourceHead } from '../ports/record-source.ts';
import type { Uploads } from '../ports/uploads.ts';
import type { Ground } from '../run-operation.ts';
import { refuseImport } from './import-errors.ts';
import { type ImportHooks, type ImportResult, importFile } from './import-file.ts';
import type { ImportOptions } from './import-options.ts';
import { type UndoReport, undoImport } from './undo-import.ts';

/** How a file is to be understood, where the user knows better. */
export interface Understanding {
  readonly name?: string | undefined;
  readonly encoding?: string | undefined;
  readonly delimiter?: string | undefined;
  readonly dateOrder?: DateOrder | undefined;
  readonly country?: string | undefined;
  /** A corrected mapping, in the form that the preview gave it. */
  readonly mapping?: unknown;
}

export interface ImportParts {
  readonly ground: Ground;
  readonly uploads: Uploads;
  /** Opens a file for reading; src/files does. */
  readonly open: (path: string, how: Understanding) => Promise<RecordSource>;
  /** Lines of CSV, a header first, nothing in them that a spreadsheet would run. */
  readonly writeRefused: (
    headers: readonly string[],
    rows: AsyncIterable<{ line: number; reason: string; cells: readonly string[] }>,
  ) => AsyncIterable<string>;
  /** Told when a run in the background breaks. */
  readonly onFailure: (error: unknown) => void;
}

export interface ImportService {
  upload(
    actor: Actor,
    name: string,
    bytes: AsyncIterable<Uint8Array>,
  ): Promise<{ readonly upload: Id; readonly name: string; readonly size: number }>;
  /** What an uploaded file is and its first rows as they will be understood; changes nothing. */
  preview(
    actor: Actor,
    upload: Id,
    how: Understanding,
    rows?: number,
  ): Promise<{ readonly head: SourceHead; readonly items: readonly ReadItem[] }>;
  /** Begins an import in the background and answers at once; look at it by its id. Refuses what can be refused beforehand. */
  start(
    actor: Actor,
    upload: Id,
    how: Understanding,
    options: Partial<ImportOptions>,
  ): Promise<{ readonly import: Id }>;
  /** Imports a file of this machine and waits for it. */
  file(
    actor: Actor,
    path: string,
    how: Understanding,
    options: Partial<ImportOptions>,
    hooks?: ImportHooks,
  ): Promise<ImportResult>;
  undo(actor: Actor, id: Id): Promise<UndoReport>;
  /** The refused rows with line and reason, as CSV. */
  refused(actor: Actor, id: Id): Promise<AsyncIterable<string>>;
  /** Cancels what runs in the background here, and waits until it has ended. */
  stop(): Promise<void>;
}

/** What the doors call to import: uploads, previews, runs in the background. */
export function createImportService(parts: ImportParts): ImportService {
  const { ground, uploads } = parts;
  const stopping = new AbortController();
  const running = new Set<Promise<unknown>>();

  const openUpload = async (actor: Actor, upload: Id, how: Understanding) => {
    if (!isAtLeast(actor, 'seller')) throw refuse('not-allowed', { what: 'Import a file.' });
    const found = await uploads.find(actor.org, upload);
    if (!found) throw refuseImport('upload-gone');
    return parts.open(found.path, { ...how, name: how.name ?? found.name });
  };

  return {
    async upload(actor, name, bytes) {
      if (!isAtLeast(actor, 'seller')) throw refuse('not-allowed', { what: 'Import a file.' });
      if (actor.readOnly) throw refuse('read-only-key');
      const upload = ground.newId();
      return { upload, name, ...(await uploads.save(actor.org, upload, name, bytes)) };
    },
    async preview(actor, upload, how, rows = 10) {
      const source = await openUpload(actor, upload, how);
      try {
        const items: ReadItem[] = [];
        if (source.head.problem) return { head: source.head, items };
        for await (const item of source.items()) {
          items.push(item);
          if (items.length >= rows) break;
        }
        return { head: source.head, items };
      } finally {
        await source.close();
      }
    },
    async start(actor, upload, how, options) {
      const source = await openUpload(actor, upload, how);
      if (source.head.problem) {
        await source.close();
        throw refuseImport('import-unreadable', { reason: source.head.problem.reason });
      }
      const id = ground.newId();
      const begun = Promise.withResolvers<void>();
      const run = importFile(ground, actor, source, options, {
        id,
        signal: stopping.signal,
        onStart: () => begun.resolve(),
      })
        .then(async ({ failure }) => {
          if (failure !== null) parts.onFailure(failure);
          await uploads.remove(actor.org, upload);
        })
        .catch((error: unknown) => {
          begun.reject(error);
          parts.onFailure(error);
        })
        .finally(() => running.delete(run));
      running.add(run);
      await begun.promise;
      return { import: id };
    },
    async file(actor, path, how, options, hooks) {
      return importFile(ground, actor, await parts.open(path, how), options, hooks);
    },
    undo: (actor, id) => undoImport(ground, actor, id),
    async refused(actor, id) {
      const record = await ground.store.transaction(actor.org, (tx) => tx.imports.get(id));
      if (!record) throw refuse('not-found', { what: 'import', id });
      return parts.writeRefused(record.options.headers, refusedRows(ground, actor.org, id));
    },
    async stop() {
      stopping.abort();
      await Promise.all(running);
    },
  };
}

async function* refusedRows(
  ground: Ground,
  org: Id,
  id: Id,
): AsyncGenerator<{ line: number; reason: string; cells: readonly string[] }> {
  let after = -1;
  for (;;) {
    const seq = after;
    const rows = await ground.store.transaction(org, (tx) => tx.imports.refusedAfter(id, seq, 500));
    for (const { line, reason, before } of rows)
      yield { line, reason: reason ?? '', cells: before?.cells ?? [] };
    const last = rows.at(-1);
    if (!last) return;
    after = last.seq;
  }
}
