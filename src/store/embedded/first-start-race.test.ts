import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { layoutOf } from './layout.ts';
import { findServer } from './postmaster-pid.ts';
import { otherProcess } from './test-support/other-process.ts';
import { query } from './test-support/query.ts';
import { removeFolder, temporaryFolder } from './test-support/temporary-folder.ts';

const PROCESSES = 5;

it('gives every process that starts at once on a new folder the same working server', async () => {
  const folder = temporaryFolder();
  const dataDir = join(folder, 'data');
  const processes = Array.from({ length: PROCESSES }, () => otherProcess(dataDir));
  try {
    const reports = await Promise.all(processes.map(({ report }) => report));
    const good = reports.filter((report) => report.ok);
    expect(good).toHaveLength(PROCESSES);
    expect(good.filter(({ fresh }) => fresh)).toHaveLength(1);
    expect(good.filter(({ started }) => started)).toHaveLength(1);
    expect(new Set(good.map(({ connectionString }) => connectionString)).size).toBe(1);
    expect(await query(good[0]?.connectionString ?? '', 'select 1 as one')).toEqual({ one: 1 });
    expect(readdirSync(dataDir).filter((name) => name.startsWith('postgres.new'))).toEqual([]);
    await Promise.all(processes.map(({ tell }) => tell('stop')));
    expect(findServer(layoutOf(dataDir)).state).toBe('absent');
  } finally {
    await Promise.all(processes.map(({ kill, child }) => (child.exitCode === null ? kill() : undefined)));
    removeFolder(folder);
  }
});
