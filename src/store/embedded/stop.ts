import { spawnSync } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import type { Binaries } from './binaries.ts';
import { EmbeddedFailure } from './errors.ts';
import { type FileLock, lockAlone, tryLockAlone } from './file-lock.ts';
import type { Layout } from './layout.ts';
import { findServer } from './postmaster-pid.ts';
import { occupant } from './process-table.ts';

const POLL_MS = 4;
const STOP_MS = 60_000;

/**
 * Gives up one use of the server, and stops it when that was the last one. `SIGINT` is PostgreSQL's fast
 * shutdown: it ends all sessions, writes a checkpoint and goes.
 */
export async function leave(layout: Layout, binaries: Binaries, use: FileLock): Promise<void> {
  const launching = await lockAlone(layout.launchLock);
  try {
    use.release();
    const last = tryLockAlone(layout.usersLock);
    if (!last) return;
    try {
      await stopServer(layout, binaries);
    } finally {
      last.release();
    }
  } finally {
    launching.release();
  }
}

/** The same at the end of a process that forgot to leave: it cannot wait, so it only asks the server to stop. */
export function leaveAtExit(layout: Layout, binaries: Binaries, use: FileLock): void {
  const launching = tryLockAlone(layout.launchLock);
  use.release();
  if (!launching) return;
  const last = tryLockAlone(layout.usersLock);
  const found = last ? findServer(layout) : undefined;
  if (found?.state === 'ready') askToStop(found.pid, layout, binaries);
  last?.release();
  launching.release();
}

/** Stops the server and waits until it is gone. The launch lock must be held. */
export async function stopServer(layout: Layout, binaries: Binaries): Promise<void> {
  const found = findServer(layout);
  if (found.state === 'absent') return;
  askToStop(found.pid, layout, binaries);
  const deadline = Date.now() + STOP_MS;
  while (occupant(found.pid, layout) === 'server') {
    if (Date.now() > deadline) {
      throw new EmbeddedFailure('database-not-stopped', { params: { log: layout.log } });
    }
    await pause(POLL_MS);
  }
}

function askToStop(pid: number, layout: Layout, binaries: Binaries): void {
  if (process.platform === 'win32') {
    // There are no signals there: to send one would end the server at once, without a checkpoint.
    spawnSync(binaries.program('pg_ctl'), ['stop', '-W', '-m', 'fast', '-D', layout.cluster], {
      windowsHide: true,
    });
    return;
  }
  try {
    process.kill(pid, 'SIGINT');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}
