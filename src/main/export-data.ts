import type { Actor } from '../app/actor.ts';
import { type ExportParts, exportAll } from '../app/exports/export-all.ts';
import { exportFolder } from '../files/export-folder.ts';
import { writeCsv } from '../files/write-csv.ts';
import { createExports } from '../store/exports/exports.ts';
import type { OpenStore } from './open-store.ts';

export function exportParts({ ground, database }: OpenStore): ExportParts {
  return { ground, exports: createExports(database), writeCsv };
}

/** Everything of the actor's organization into a folder, one file for each kind of record. */
export async function exportToFolder(
  store: OpenStore,
  actor: Actor,
  folder: string,
  format: 'csv' | 'jsonl',
) {
  return exportAll(exportParts(store), actor, await exportFolder(folder), format);
}
