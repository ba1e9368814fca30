import { readFileSync } from 'node:fs';
import type { Layout } from './layout.ts';
import { occupant } from './process-table.ts';

/** The lines of postmaster.pid (PostgreSQL's miscadmin.h, LOCK_FILE_LINE_*). */
export type PostmasterPid = {
  readonly pid: number;
  readonly port: number | undefined;
  readonly socketDir: string | undefined;
  readonly listenAddress: string | undefined;
  readonly status: 'starting' | 'stopping' | 'ready' | 'standby' | undefined;
};

/** Reads the text of a postmaster.pid; undefined when it does not begin with a process number. */
export function parsePostmasterPid(text: string): PostmasterPid | undefined {
  const lines = text.split('\n').map((line) => line.trim());
  // A standalone backend, used while the database is made, writes its number as a negative one.
  const pid = Math.abs(Number.parseInt(lines[0] ?? '', 10));
  if (!(pid > 0)) return undefined;
  const port = Number.parseInt(lines[3] ?? '', 10);
  const status = (['starting', 'stopping', 'ready', 'standby'] as const).find((word) => word === lines[7]);
  return {
    pid,
    port: port > 0 ? port : undefined,
    socketDir: lines[4] || undefined,
    listenAddress: lines[5] || undefined,
    status,
  };
}

export type Found =
  /** Nothing runs; a postmaster.pid may be left over. */
  | { readonly state: 'absent' }
  /** Starting, recovering from a crash, or stopping. */
  | { readonly state: 'changing'; readonly pid: number }
  | { readonly state: 'ready'; readonly pid: number; readonly server: PostmasterPid };

/** Looks for the server that runs on this data directory, whoever started it. */
export function findServer(layout: Layout): Found {
  const text = readIfThere(layout.pidFile);
  const server = text === undefined ? undefined : parsePostmasterPid(text);
  if (!server || occupant(server.pid, layout) !== 'server') return { state: 'absent' };
  return server.status === 'ready'
    ? { state: 'ready', pid: server.pid, server }
    : { state: 'changing', pid: server.pid };
}

/**
 * The lock files that a dead server left and that PostgreSQL would not clear by itself: they are cut
 * short, or their process number now belongs to another program or to a zombie. To be asked only when
 * `findServer` says `absent`. A file whose number is free is left to PostgreSQL, which looks for more.
 */
export function blockingLockFiles(layout: Layout): string[] {
  return [layout.pidFile, layout.socketLock].filter((file) => {
    const text = readIfThere(file);
    if (text === undefined) return false;
    const pid = parsePostmasterPid(text)?.pid;
    return pid === undefined || isTaken(pid);
  });
}

/** Whether the number is in use in PostgreSQL's eyes: it can be signalled. */
function isTaken(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
