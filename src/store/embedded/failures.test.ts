import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EmbeddedFailure } from './errors.ts';
import { layoutOf } from './layout.ts';
import { findServer } from './postmaster-pid.ts';
import { startEmbedded } from './start.ts';
import { otherProcess } from './test-support/other-process.ts';
import { query } from './test-support/query.ts';
import { copyDataFolder, removeFolder, temporaryFolder } from './test-support/temporary-folder.ts';

const asRoot = process.getuid?.() === 0;
let folder: string;
let whole: string;

beforeAll(async () => {
  folder = temporaryFolder();
  whole = join(folder, 'whole');
  const server = await startEmbedded({ dataDir: whole });
  await server.stop();
});
afterAll(() => removeFolder(folder));

async function failureOf(dataDir: string): Promise<EmbeddedFailure> {
  const server = await startEmbedded({ dataDir }).catch((error: unknown) => error);
  if (server instanceof EmbeddedFailure) return server;
  if (server instanceof Error) throw server;
  await (server as Awaited<ReturnType<typeof startEmbedded>>).stop();
  throw new Error('It started all the same.');
}

describe('a database that cannot be used', () => {
  it.each<[string, string, (cluster: string) => void]>([
    ['its control file is gone', 'database-damaged', (at) => rmSync(join(at, 'global/pg_control'))],
    [
      'its control file is cut short',
      'database-damaged',
      (at) => truncateSync(join(at, 'global/pg_control'), 100),
    ],
    ['its version is gone', 'database-damaged', (at) => rmSync(join(at, 'PG_VERSION'))],
    ['its version is no number', 'database-damaged', (at) => writeFileSync(join(at, 'PG_VERSION'), '\0\0')],
    ['its settings are gone', 'database-damaged', (at) => rmSync(join(at, 'postgresql.conf'))],
    ['its write-ahead log is gone', 'database-damaged', (at) => removeSegments(join(at, 'pg_wal'))],
    ['its tables are gone', 'database-damaged', (at) => rmSync(join(at, 'base'), { recursive: true })],
    [
      'it was written by an older version',
      'database-older',
      (at) => writeFileSync(join(at, 'PG_VERSION'), '17\n'),
    ],
    [
      'it was written by a newer version',
      'database-newer',
      (at) => writeFileSync(join(at, 'PG_VERSION'), '99\n'),
    ],
  ])('is refused when %s, and left as it is', async (what, code, damage) => {
    const dataDir = join(folder, what.replaceAll(' ', '-'));
    copyDataFolder(whole, dataDir);
    const { cluster } = layoutOf(dataDir);
    damage(cluster);
    const before = contents(cluster);
    const failure = await failureOf(dataDir);
    expect(failure.code, failure.output).toBe(code);
    expect(failure.message).toContain(dataDir);
    expect(failure.mend).toMatch(/backup|Update/);
    expect(contents(cluster)).toEqual(before);
    removeFolder(dataDir);
  });

  /** Without what every start leaves: PostgreSQL's own notes on its process and arguments. */
  function contents(cluster: string): string[] {
    return readdirSync(cluster).filter((name) => !name.startsWith('postmaster.'));
  }

  function removeSegments(wal: string): void {
    const segments = readdirSync(wal).filter((name) => /^[0-9A-F]{24}$/.test(name));
    for (const name of segments) rmSync(join(wal, name));
  }

  it('is refused when its password is gone, or another', async () => {
    const dataDir = join(folder, 'no-password');
    copyDataFolder(whole, dataDir);
    rmSync(layoutOf(dataDir).passwordFile);
    expect((await failureOf(dataDir)).message).toContain('followthrough-password');
    writeFileSync(layoutOf(dataDir).passwordFile, 'another');
    expect((await failureOf(dataDir)).code).toBe('database-password-wrong');
    expect(findServer(layoutOf(dataDir)).state).toBe('absent');
    removeFolder(dataDir);
  });
});

describe('a folder that cannot be used', () => {
  it('is refused when a file stands in its place', async () => {
    const file = join(folder, 'a-file');
    writeFileSync(file, 'not a folder');
    expect((await failureOf(file)).code).toBe('database-folder-is-a-file');
    expect((await failureOf(join(file, 'data'))).code).toBe('database-folder-is-a-file');
  });

  it.runIf(asRoot)('is refused when it belongs to somebody else', async () => {
    const report = await otherProcess(whole, nobody).report;
    expect(report).toMatchObject({ ok: false, code: expect.stringMatching(/no-permission|of-another-user/) });
  });

  it.runIf(asRoot)('is refused when it cannot be made there', async () => {
    const report = await otherProcess(join(folder, 'not-allowed'), nobody).report;
    expect(report).toMatchObject({ ok: false, code: 'database-no-permission' });
  });
});

const nobody = { uid: 65_534, gid: 65_534 };

describe('a full disk', () => {
  it('is named at the first start and later, and nothing is lost once there is space again', async ({
    skip,
  }) => {
    const disk = join(folder, 'small-disk');
    mkdirSync(disk);
    const mounted = asRoot && run('mount', ['-t', 'tmpfs', '-o', 'size=12m,mode=711', 'tmpfs', disk]);
    if (!mounted) return skip('Only root can mount a small disk to fill.');
    try {
      const dataDir = join(disk, 'data');
      const first = await failureOf(dataDir);
      expect(first.code, first.output).toBe('database-disk-full');
      expect(first.message).toContain(dataDir);
      expect(readdirSync(dataDir).filter((name) => name.startsWith('postgres.new'))).toEqual([]);

      run('mount', ['-o', 'remount,size=120m', disk]);
      const server = await startEmbedded({ dataDir });
      await query(server.connection, 'create table kept as select 7 as number');
      await server.stop();

      run('dd', ['if=/dev/zero', `of=${join(disk, 'ballast')}`, 'bs=4k']);
      expect(statSync(join(disk, 'ballast')).size).toBeGreaterThan(0);
      const later = await failureOf(dataDir);
      expect(later.code, later.output).toBe('database-disk-full');

      rmSync(join(disk, 'ballast'));
      const again = await startEmbedded({ dataDir });
      expect(await query(again.connection, 'select number from kept')).toEqual({ number: 7 });
      await again.stop();
    } finally {
      run('umount', [disk]);
    }
  });
});

function run(command: string, args: string[]): boolean {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0;
}
