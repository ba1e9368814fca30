import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { basename } from 'node:path';
import type { Layout } from './layout.ts';

/** What stands behind a process number: our server, some other program, or nothing that runs. */
export type Occupant = 'server' | 'other' | 'nobody';

/**
 * Tells whether `pid` is the server of this data directory. A zombie counts as nobody: in a container
 * without an init, a dead server stays in the table for ever.
 *
 * Linux reads /proc. macOS and other unixes ask `ps`, Windows asks `tasklist`; these two are written
 * from their manuals and were not run.
 */
export function occupant(pid: number, layout: Pick<Layout, 'cluster'>): Occupant {
  if (process.platform === 'linux') return occupantByProc(pid, layout.cluster);
  if (process.platform === 'win32') {
    const found = output('tasklist', ['/FI', `PID eq ${pid}`, '/FO', 'CSV', '/NH']);
    if (found.includes('"postgres.exe"')) return 'server';
    return found.includes(`"${pid}"`) ? 'other' : 'nobody';
  }
  const line = output('ps', ['-o', 'stat=,command=', '-p', String(pid)]).trim();
  if (line === '' || line.startsWith('Z')) return 'nobody';
  return line.includes(layout.cluster) ? 'server' : 'other';
}

/**
 * The processes that still work in the data directory: its server, or what a dead server left behind.
 * While there is one, postmaster.pid must stay. `unknown` where the system cannot be asked.
 */
export function processesInside(layout: Pick<Layout, 'cluster' | 'clusterName'>): number[] | 'unknown' {
  if (process.platform === 'linux') return insideByProc(layout);
  if (process.platform === 'win32') return 'unknown';
  const lines = output('ps', ['-axo', 'pid=,stat=,command=']).split('\n');
  if (lines.length < 2) return 'unknown';
  return lines
    .filter(
      (line) => line.includes(`postgres: ${layout.clusterName}`) || line.includes(`-D ${layout.cluster}`),
    )
    .map((line) => Number.parseInt(line, 10));
}

function occupantByProc(pid: number, cluster: string): Occupant {
  if (!runsByProc(pid)) return 'nobody';
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === cluster ? 'server' : 'other';
  } catch {
    // Without CAP_SYS_PTRACE (root in a container) another user's cwd is hidden; its command line is not.
    return commandLine(pid).includes(`-D\0${cluster}\0`) ? 'server' : runsByProc(pid) ? 'other' : 'nobody';
  }
}

function runsByProc(pid: number): boolean {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    return !/^[ZX]/.test(stat.slice(stat.lastIndexOf(')') + 2));
  } catch {
    return false;
  }
}

function insideByProc({ cluster, clusterName }: Pick<Layout, 'cluster' | 'clusterName'>): number[] {
  const pids = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number);
  return pids.filter((pid) => {
    if (!runsByProc(pid)) return false;
    try {
      if (readlinkSync(`/proc/${pid}/cwd`) === cluster) return true;
    } catch {
      // hidden or gone: the process title decides
    }
    const title = commandLine(pid);
    return (
      title.startsWith(`postgres: ${clusterName}`) ||
      (basename(title.split('\0')[0] ?? '') === 'postgres' && title.includes(`-D\0${cluster}\0`))
    );
  });
}

function commandLine(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}

function output(command: string, args: string[]): string {
  return spawnSync(command, args, { encoding: 'utf8', windowsHide: true }).stdout ?? '';
}
