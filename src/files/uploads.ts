import { createWriteStream } from 'node:fs';
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Uploads } from '../app/ports/uploads.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const A_DAY = 24 * 60 * 60_000;

/** Uploads in a folder of the data directory, one folder each, readable by this user alone. */
export function uploadsIn(folder: string, clock: () => number): Uploads {
  const placeOf = (org: string, id: string) =>
    UUID.test(org) && UUID.test(id) ? join(folder, org, id) : null;
  return {
    async save(org, id, name, bytes) {
      const place = placeOf(org, id);
      if (place === null) throw new RangeError(`No id of an upload: ${id}`);
      await removeOld(join(folder, org), clock() - A_DAY);
      await mkdir(place, { recursive: true, mode: 0o700 });
      const half = join(place, '.part');
      try {
        await pipeline(Readable.from(bytes), createWriteStream(half, { mode: 0o600 }));
      } catch (error) {
        await rm(place, { recursive: true, force: true });
        throw error;
      }
      // The name is only shown: nothing of it may lead out of the folder.
      const path = join(place, encodeURIComponent(name).slice(0, 200) || 'file');
      await rename(half, path);
      return { size: (await stat(path)).size };
    },
    async find(org, id) {
      const place = placeOf(org, id);
      const [name] = place === null ? [] : await readdir(place).catch(() => []);
      return place === null || name === undefined || name === '.part'
        ? null
        : { path: join(place, name), name: decoded(name) };
    },
    async remove(org, id) {
      const place = placeOf(org, id);
      if (place !== null) await rm(place, { recursive: true, force: true });
    },
  };
}

/** A long name may have been cut inside an escape. */
function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

async function removeOld(folder: string, before: number): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    const found = await stat(join(folder, name)).catch(() => null);
    if (found && found.mtimeMs < before) await rm(join(folder, name), { recursive: true, force: true });
  }
}
