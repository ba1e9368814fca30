import { spawn } from 'node:child_process';
import { closeSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import type { Binaries } from './binaries.ts';
import { EmbeddedFailure } from './errors.ts';
import { failureFromErrno, failureFromLog } from './failure.ts';
import { freePort } from './free-port.ts';
import { type Layout, SOCKET_PORT } from './layout.ts';
import { clearLeftOvers } from './left-overs.ts';
import { findServer, type PostmasterPid } from './postmaster-pid.ts';
import { limitLog, openLog, readLogSince } from './server-log.ts';
import { type ServerSettings, settingArguments } from './settings.ts';
import { asRunner, type Runner, serverEnvironment } from './unprivileged.ts';

export type Launch = {
  readonly layout: Layout;
  readonly binaries: Binaries;
  readonly runner: Runner;
  readonly signal?: AbortSignal | undefined;
  readonly settings: ServerSettings;
  /** `socket` listens on a unix socket in the data directory; `tcp` on a free port of 127.0.0.1. */
  readonly transport: 'socket' | 'tcp';
  /** The port to try first with `tcp`. */
  readonly port?: number | undefined;
};

const POLL_MS = 4;
const PORT_TRIES = 5;
/** How long what is left of a killed server may take to notice that it died. */
const REMAINS_MS = 20_000;

/**
 * Starts the server and waits until it takes connections, however long recovery from a crash lasts.
 * `started` is false when a server turned up meanwhile, left by a process that died while starting it.
 * The launch lock must be held. Rejects with an EmbeddedFailure, or with the signal's reason.
 */
export async function launch(options: Launch): Promise<{ server: PostmasterPid; started: boolean }> {
  const deadline = Date.now() + REMAINS_MS;
  let portTries = 0;
  let port = options.transport === 'socket' ? SOCKET_PORT : (options.port ?? (await freePort()));
  for (;;) {
    options.signal?.throwIfAborted();
    const found = findServer(options.layout);
    if (found.state === 'ready') return { server: found.server, started: false };
    const obstacle = found.state === 'changing' ? undefined : clearLeftOvers(options.layout);
    if (found.state === 'absent' && !obstacle) {
      try {
        return { server: await startOnce(options, port), started: true };
      } catch (error) {
        if (!(error instanceof EmbeddedFailure)) throw error;
        if (error.code === 'database-port-taken' && portTries < PORT_TRIES) {
          portTries += 1;
          port = await freePort();
        } else if (error.code !== 'database-in-use' || Date.now() > deadline) throw error;
      }
    } else if (obstacle && Date.now() > deadline) throw obstacle;
    await pause(POLL_MS * 5);
  }
}

async function startOnce(options: Launch, port: number): Promise<PostmasterPid> {
  const { layout, binaries, signal } = options;
  limitLog(layout.log);
  const { descriptor, end } = openLog(layout.log);
  const { command, args, ids } = commandLine(options, port);
  const child = spawn(command, args, {
    ...ids,
    cwd: process.platform === 'win32' ? binaries.native : '/',
    env: serverEnvironment(),
    // Its own session: Ctrl-C in a terminal reaches us, not the server.
    detached: true,
    stdio: ['ignore', descriptor, descriptor],
    windowsHide: true,
  });
  closeSync(descriptor);
  child.unref();
  const life: { ended: boolean; error?: Error } = { ended: false };
  // pg_ctl, on Windows, ends at once and leaves the server behind.
  child.once('exit', (code) => (life.ended = process.platform !== 'win32' || code !== 0));
  child.once('error', (error) => Object.assign(life, { ended: true, error }));
  for (;;) {
    await pause(POLL_MS);
    const { ended, error } = life;
    if (error) throw failureFromErrno(error, layout.dataDir);
    const found = findServer(layout);
    if (found.state === 'ready') return found.server;
    if (ended) throw failureFromLog(readLogSince(layout.log, end), layout.dataDir);
    if (signal?.aborted) {
      child.kill('SIGINT');
      while (!life.ended) await pause(POLL_MS);
      throw signal.reason;
    }
  }
}

function commandLine(options: Launch, port: number): ReturnType<typeof asRunner> {
  const { layout, binaries, runner, transport } = options;
  const settings = settingArguments(options.settings, {
    port: String(port),
    listen_addresses: transport === 'tcp' ? '127.0.0.1' : '',
    unix_socket_directories: transport === 'socket' ? layout.cluster : '',
    unix_socket_permissions: '0700',
    cluster_name: layout.clusterName,
  });
  if (process.platform !== 'win32') {
    return asRunner(runner, binaries.program('postgres'), ['-D', layout.cluster, ...settings]);
  }
  // pg_ctl drops an administrator's rights, which the server refuses.
  const quoted = settings.map((argument) => `"${argument}"`).join(' ');
  const args = ['start', '-W', '-D', layout.cluster, '-o', quoted];
  return { command: binaries.program('pg_ctl'), args, ids: {} };
}
