import { openAsBlob } from 'node:fs';
import { basename } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { cancelImport, getImport } from '../../app/imports/imports.ts';
import { refuseCommand } from '../errors.ts';
import type { Connection, ImportedFile, ImportHooks, ImportHow, UndoneImport } from '../kit.ts';
import { csvRows } from './csv-rows.ts';

const ORDERS = { 'day-first': 'dmy', 'month-first': 'mdy' } as const;
const LOOK_EVERY = 500;

/** What a server elsewhere answers at an address under /api: parsed JSON, or the text. */
export type Ask = (path: string, init: RequestInit) => Promise<Response>;

/** Sends a file to a server, has it imported there, and waits for the end. */
export async function importRemotely(
  { run }: Pick<Connection, 'run'>,
  ask: Ask,
  file: string,
  how: ImportHow,
  { signal, onProgress }: ImportHooks,
): Promise<ImportedFile> {
  if (how.as !== undefined) throw refuseCommand('only-on-this-machine', { what: '--by' });
  if (Object.keys(how.map ?? {}).length > 0) throw refuseCommand('only-on-this-machine', { what: '--map' });
  const body = await openAsBlob(file);
  const sent = await ask(`/imports/uploads?name=${encodeURIComponent(basename(file))}`, {
    method: 'POST',
    body,
  });
  const { upload } = (await sent.json()) as { upload: string };
  const { dates, country, source, owner, rating, ratings } = how;
  const order = {
    how: { country, ...(dates === undefined ? {} : { dateOrder: ORDERS[dates] }) },
    options: { source, owner, rating, ratings },
  };
  const headers = { 'content-type': 'application/json' };
  const started = await ask(`/imports/uploads/${upload}/start`, {
    method: 'POST',
    headers,
    body: JSON.stringify(order),
  });
  const { import: id } = (await started.json()) as { import: string };
  const since = performance.now();
  let cancelled = false;
  for (;;) {
    const now = await run(getImport, { id });
    if (now.status !== 'running') {
      const refusedRows = now.refused === 0 ? [] : await refusedOf(id, ask);
      const { failure: problem, id: _, ...counts } = now;
      return { ...counts, file, import: id, refusedRows, problem };
    }
    if (signal.aborted && !cancelled) {
      cancelled = true;
      await run(cancelImport, { id });
    }
    const seconds = (performance.now() - since) / 1000;
    const secondsLeft = now.share > 0 ? Math.round((seconds / now.share) * (1 - now.share)) : null;
    onProgress({
      read: now.read,
      rowsPerSecond: Math.round(now.read / seconds),
      secondsLeft,
      phase: 'reading',
    });
    await pause(LOOK_EVERY);
  }
}

/** Line and reason of each refused row, from the file that the server makes of them. */
async function refusedOf(id: string, ask: Ask): Promise<ImportedFile['refusedRows']> {
  const csv = await (await ask(`/imports/${id}/refused`, { method: 'GET' })).text();
  const [, ...rows] = csvRows(csv);
  return rows.map(([line = '', reason = '']) => ({ line: Number(line), reason }));
}

export async function undoRemotely(ask: Ask, id: string): Promise<UndoneImport> {
  return (await (await ask(`/imports/${id}/undo`, { method: 'POST' })).json()) as UndoneImport;
}
