import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ExportTarget } from '../app/ports/exports.ts';

/** Writes the files of an export into a folder that only this user can read; it is made when it is not there. */
export async function exportFolder(folder: string): Promise<ExportTarget> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  return {
    async write(name, chunks) {
      await pipeline(
        Readable.from(chunks, { objectMode: false }),
        createWriteStream(join(folder, name), { mode: 0o600 }),
      );
    },
  };
}
