import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import type { Layout } from './layout.ts';

/** What stands behind a process number: our server, some other program, or nothing that runs. */
export type Occupant = 'server' | 'other' | 'nobody';

/** A process that works in the data directory; `postgres` when it is a part of a database server. */
export type Inside = { readonly pid: number; readonly postgres: boolean };

type Place = Pick<Layout, 'cluster' | 'clusterName'>;

/**
 * Tells whether `pid` is the server of this data directory. A zombie counts as nobody: in a container
 * without an init, a dead server stays in the table for ever.
 *
 * Linux reads /proc. macOS and other unixes ask `ps`, Windows asks `tasklist`; these two are written
 * from their manuals and were not run.
 */
export function occupant(pid: number, place: Place): Occupant {
  if (process.platform === 'linux') return occupantByProc(pid, place);
  if (process.platform === 'win32') {
    const found = output('tasklist', ['/FI', `PID eq ${pid}`, '/FO', 'CSV', '/NH']);
    if (found.includes('"postgres.exe"')) return 'server';
    return found.includes(`"${pid}"`) ? 'other' : 'nobody';
  }
  const line = output('ps', ['-o', 'stat=,command=', '-p', String(pid)]).trim();
  if (line === '' || line.startsWith('Z')) return 'nobody';
  return isPostgres(line.replace(/^\S+\s+/, ''), place) ? 'server' : 'other';
}

/**
 * The processes that still work in the data directory: its server, or what a dead server left behind.
 * While there is one, postmaster.pid must stay. `unknown` where the system cannot be asked.
 */
export function processesInside(place: Place): Inside[] | 'unknown' {
  if (process.platform === 'linux') {
    const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
    return pids.map(Number).flatMap((pid) => (runsByProc(pid) ? (insideByProc(pid, place) ?? []) : []));
  }
  if (process.platform === 'win32') return 'unknown';
  const lines = output('ps', ['-axo', 'pid=,command=']).split('\n');
  if (lines.length < 2) return 'unknown';
  return lines.flatMap((line) => {
    const [, pid, command] = /^\s*(\d+)\s+(.*)$/.exec(line) ?? [];
    return pid && command && isPostgres(command, place) ? [{ pid: Number(pid), postgres: true }] : [];
  });
}

/** The server shows its arguments, its children a title that begins with the cluster's name. */
function isPostgres(command: string, { cluster, clusterName }: Place): boolean {
  if (command.startsWith(`postgres: ${clusterName}`)) return true;
  return (
    command.includes('postgres') &&
    (command.includes(`-D ${cluster} `) || command.includes(`cluster_name=${clusterName}`))
  );
}

function occupantByProc(pid: number, place: Place): Occupant {
  if (!runsByProc(pid)) return 'nobody';
  return insideByProc(pid, place)?.postgres ? 'server' : 'other';
}

function insideByProc(pid: number, place: Place): Inside | undefined {
  const command = commandLine(pid);
  const cwd = workingDirectory(pid);
  if (cwd === place.cluster) return { pid, postgres: command.includes('postgres') };
  // Root in a container may not see another user's working directory; the command line is open to all.
  return cwd === undefined && isPostgres(command, place) ? { pid, postgres: true } : undefined;
}

function runsByProc(pid: number): boolean {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    return !/^[ZX]/.test(stat.slice(stat.lastIndexOf(')') + 2));
  } catch {
    return false;
  }
}

function workingDirectory(pid: number): string | undefined {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return undefined;
  }
}

function commandLine(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    return '';
  }
}

function output(command: string, args: string[]): string {
  return spawnSync(command, args, { encoding: 'utf8', windowsHide: true }).stdout ?? '';
}
