import type { ReadItem } from '../../app/ports/import-records.ts';
import type { DateOrder, SourceHead } from '../../app/ports/record-source.ts';
import { send } from './send.ts';

/** Files go as they are, beside the operations: sent once, looked at, then imported in the background. */

/** How a file is to be understood, where the user knows better. */
export interface How {
  readonly dateOrder?: DateOrder;
  readonly mapping?: SourceHead['mapping'];
}

export interface Preview {
  readonly head: SourceHead;
  readonly items: readonly ReadItem[];
}

/** What a sent file is, and its first rows as they will be understood. */
export function previewFile(upload: string, how: How, signal: AbortSignal): Promise<Preview> {
  const query = new URLSearchParams({ rows: '8' });
  if (how.dateOrder) query.set('dateOrder', how.dateOrder);
  if (how.mapping) query.set('mapping', JSON.stringify(how.mapping));
  return send('GET', `/api/imports/uploads/${upload}/preview?${query}`, undefined, { signal });
}

/** Begins the import; gives its id. */
export async function startImport(upload: string, how: How): Promise<string> {
  const body = { how, options: {} };
  return (await send<{ import: string }>('POST', `/api/imports/uploads/${upload}/start`, body)).import;
}

export async function undoImport(id: string): Promise<void> {
  await send('POST', `/api/imports/${id}/undo`, {});
}

export const refusedUrl = (id: string): string => `/api/imports/${id}/refused`;
