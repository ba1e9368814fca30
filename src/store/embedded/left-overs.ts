import { rmSync } from 'node:fs';
import { EmbeddedFailure } from './errors.ts';
import type { Layout } from './layout.ts';
import { blockingLockFiles } from './postmaster-pid.ts';
import { processesInside } from './process-table.ts';

/**
 * Removes lock files that a dead server left and that PostgreSQL would take for those of a living one,
 * but only when nobody works in the data directory any more: a server's last processes may outlive it
 * by a moment, and a second server beside them would destroy the data. Returns what stands in the way.
 */
export function clearLeftOvers(layout: Layout): EmbeddedFailure | undefined {
  const inside = processesInside(layout);
  if (inside === 'unknown') return undefined;
  const files = blockingLockFiles(layout);
  const inTheWay = files.length > 0 ? inside : inside.filter(({ postgres }) => postgres);
  if (inTheWay.length === 0) {
    for (const file of files) rmSync(file, { force: true });
    return undefined;
  }
  const who = `The database was not closed properly, and process ${inTheWay.map(({ pid }) => pid).join(', ')}`;
  return new EmbeddedFailure('database-in-use', { params: { who, folder: layout.cluster } });
}
