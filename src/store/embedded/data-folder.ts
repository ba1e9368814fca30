import { lstatSync, mkdirSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { EmbeddedFailure } from './errors.ts';
import { type Layout, layoutOf } from './layout.ts';

/**
 * Makes the data folder for its owner alone. Where root makes it, others may pass through, so that the
 * user who runs the server reaches its own folder in it. One that exists is left as it is.
 */
export function prepareDataFolder(folder: string): Layout {
  mkdirSync(folder, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 });
  return layoutOf(realpathSync(folder));
}

/** Whether the database has yet to be made. One that cannot be used is refused, and left untouched. */
export function needsDatabase({ cluster, dataDir }: Layout, major: number): boolean {
  if (!lstatSync(cluster, { throwIfNoEntry: false })) return true;
  if (readdirSync(cluster).length === 0) return true;
  const written = readVersion(cluster);
  if (written === undefined) throw new EmbeddedFailure('database-damaged', { params: { folder: dataDir } });
  if (written === major) return false;
  throw new EmbeddedFailure(written < major ? 'database-older' : 'database-newer', {
    params: {
      folder: dataDir,
      written,
      major,
    },
  });
}

function readVersion(cluster: string): number | undefined {
  try {
    const text = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim();
    return /^\d+$/.test(text) ? Number(text) : undefined;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
