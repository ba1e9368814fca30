import { setTimeout as pause } from 'node:timers/promises';
import { checkConnection } from './check-connection.ts';
import { connectionTo } from './connection.ts';
import type { Layout } from './layout.ts';
import { findServer, type PostmasterPid } from './postmaster-pid.ts';

const POLL_MS = 10;
const DYING_MS = 2_000;

/**
 * The server that runs already, once it has answered; undefined when there is none, or it is not ready.
 * One that was killed a moment ago still looks alive: when it does not answer, it is given a while to be
 * gone before its failure counts.
 */
export async function joinRunning(layout: Layout): Promise<PostmasterPid | undefined> {
  for (;;) {
    const found = findServer(layout);
    if (found.state !== 'ready') return undefined;
    try {
      await checkConnection(connectionTo(found.server, layout), layout);
      return found.server;
    } catch (error) {
      if (!(await goesAway(layout, found.pid))) throw error;
    }
  }
}

async function goesAway(layout: Layout, pid: number): Promise<boolean> {
  const deadline = Date.now() + DYING_MS;
  while (Date.now() < deadline) {
    const found = findServer(layout);
    if (found.state !== 'ready' || found.pid !== pid) return true;
    await pause(POLL_MS);
  }
  return false;
}
