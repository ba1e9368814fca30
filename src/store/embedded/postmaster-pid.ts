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
  // A standalone backend (used while the database is made) writes its number as a negative one.
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
  | { readonly state: 'absent' }
  /** The file is left over: `occupied` when its number now belongs to another program, or to a zombie. */
  | { readonly state: 'stale'; readonly pid: number }
  | { readonly state: 'changing'; readonly pid: number }
  | { readonly state: 'ready'; readonly pid: number; readonly server: PostmasterPid };

/** Looks for the server that runs on this data directory, whoever started it. */
export function findServer(layout: Pick<Layout, 'cluster' | 'pidFile'>): Found {
  let text: string;
  try {
    text = readFileSync(layout.pidFile, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR'))
      return { state: 'absent' };
    throw error;
  }
  const server = parsePostmasterPid(text);
  if (!server) return { state: 'stale', pid: 0 };
  if (occupant(server.pid, layout) !== 'server') return { state: 'stale', pid: server.pid };
  return server.status === 'ready'
    ? { state: 'ready', pid: server.pid, server }
    : { state: 'changing', pid: server.pid };
}
