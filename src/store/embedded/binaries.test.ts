import { lstatSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findBinaries, restoreLibraryLinks } from './binaries.ts';
import { removeFolder, temporaryFolder } from './test-support/temporary-folder.ts';

describe('findBinaries', () => {
  it('finds the programs of this machine and their version', () => {
    const binaries = findBinaries();
    expect(lstatSync(binaries.program('postgres')).isFile()).toBe(true);
    expect(lstatSync(binaries.program('initdb')).isFile()).toBe(true);
    expect(binaries.major).toBeGreaterThanOrEqual(18);
  });

  it('says what to do on a machine that has none', () => {
    expect(() => findBinaries('plan9', 'mips')).toThrow(
      expect.objectContaining({
        code: 'database-not-installed',
        message: 'No embedded database is installed for this machine (plan9 mips).',
        mend: expect.stringContaining('DATABASE_URL'),
      }),
    );
  });
});

describe('restoreLibraryLinks', () => {
  let folder: string;
  beforeEach(() => {
    folder = temporaryFolder();
  });
  afterEach(() => removeFolder(folder));

  it('makes the links that an install without scripts leaves out', () => {
    const native = join(folder, 'native');
    mkdirSync(join(native, 'lib'), { recursive: true });
    writeFileSync(join(native, 'lib/libthing.so.1.2'), 'a library');
    const links = ['native/lib/libthing.so', 'native/lib/libthing.so.1'];
    const list = links.map((target) => ({ source: 'native/lib/libthing.so.1.2', target }));
    writeFileSync(join(native, 'pg-symlinks.json'), JSON.stringify(list));
    restoreLibraryLinks(native);
    restoreLibraryLinks(native);
    for (const link of links) expect(readFileSync(join(folder, link), 'utf8')).toBe('a library');
  });

  it('has nothing to do where there is no list', () => {
    expect(() => restoreLibraryLinks(folder)).not.toThrow();
  });
});
