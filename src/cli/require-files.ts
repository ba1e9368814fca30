import { statSync } from 'node:fs';
import { refuseCommand } from './errors.ts';

/** Throws `file-missing` or `not-a-file` for the first that can not be read as a file. */
export function requireFiles(files: readonly string[]): void {
  for (const file of files) {
    const found = statSync(file, { throwIfNoEntry: false });
    if (!found) throw refuseCommand('file-missing', { file });
    if (found.isDirectory()) throw refuseCommand('file-is-a-folder', { file });
  }
}
