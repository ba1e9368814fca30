import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { storeError } from './errors.ts';

export interface Migration {
  readonly number: number;
  /** The file's name, such as `0001_foundation.sql`. */
  readonly name: string;
  readonly sql: string;
  /** SHA-256 of the text, hexadecimal; line ends do not count. */
  readonly checksum: string;
}

const FOLDER = join(import.meta.dirname, '../../migrations');

/** The numbered SQL files, in their order. Throws `migrations-not-numbered` on a gap or a number given twice. */
export function readMigrations(folder: string = FOLDER): readonly Migration[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name, index) => {
      const number = Number(/^(\d{4})_/.exec(name)?.[1]);
      if (number !== index + 1) throw storeError('migrations-not-numbered', { folder, file: name });
      const sql = readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n');
      return { number, name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    });
}
