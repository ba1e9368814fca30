import { spawn } from 'node:child_process';
import { closeSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import type { Binaries } from './binaries.ts';
import { EmbeddedFailure, failureFromErrno, failureFromLog } from './failure.ts';
import type { Layout } from './layout.ts';
import { type Found, findServer, type PostmasterPid } from './postmaster-pid.ts';
import { processesInside } from './process-table.ts';
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
const REMAINS_MS = 30_000;

/**
 * Starts the server and waits until it takes connections, however long recovery from a crash lasts.
 * The launch lock must be held. Rejects with an EmbeddedFailure, or with the signal's reason.
 */
export async function launch(options: Launch): Promise<PostmasterPid> {
  for (let tries = 1; ; tries += 1) {
    const port =
      options.transport === 'socket'
        ? 5432
        : tries === 1 && options.port !== undefined
          ? options.port
          : await freePort();
    await clearLeftOvers(options);
    try {
      return await startOnce(options, port);
    } catch (error) {
      if (!(error instanceof EmbeddedFailure)) throw error;
      const again =
        error.code === 'embedded.port-taken' ||
        (error.code === 'embedded.in-use' && findServer(options.layout).state !== 'ready');
      if (!again || tries >= PORT_TRIES) throw error;
    }
  }
}

/** The arguments of the server that depend on where and how it listens. */
function listenSettings({ transport, layout }: Launch, port: number): ServerSettings {
  return {
    port: String(port),
    listen_addresses: transport === 'tcp' ? '127.0.0.1' : '',
    unix_socket_directories: transport === 'socket' ? layout.cluster : '',
    unix_socket_permissions: '0700',
    cluster_name: layout.clusterName,
  };
}

async function startOnce(options: Launch, port: number): Promise<PostmasterPid> {
  const { layout, binaries, runner, signal } = options;
  const server = ['-D', layout.cluster, ...settingArguments(options.settings, listenSettings(options, port))];
  // On Windows pg_ctl drops an administrator's rights, which the server refuses.
  const { command, args, ids } =
    process.platform === 'win32'
      ? {
          command: binaries.program('pg_ctl'),
          args: ['start', '-W', '-D', layout.cluster, '-o', quoted(server.slice(2))],
          ids: {},
        }
      : asRunner(runner, binaries.program('postgres'), server);
  limitLog(layout.log);
  const { descriptor, end } = openLog(layout.log);
  const child = spawn(command, args, {
    ...ids,
    cwd: process.platform === 'win32' ? binaries.native : '/',
    env: serverEnvironment(),
    detached: true,
    stdio: ['ignore', descriptor, descriptor],
    windowsHide: true,
  });
  closeSync(descriptor);
  child.unref();
  let ended: 'no' | 'exit' | Error = 'no';
  child.once('exit', (code) => (ended = process.platform === 'win32' && code === 0 ? 'no' : 'exit'));
  child.once('error', (error) => (ended = error));
  const state = () => ended;
  for (;;) {
    await pause(POLL_MS);
    const end_ = state();
    if (end_ instanceof Error) throw failureFromErrno(end_, layout.dataDir);
    const found = findServer(layout);
    if (found.state === 'ready') return found.server;
    if (end_ === 'exit') throw failureFromLog(readLogSince(layout.log, end), layout.dataDir);
    if (signal?.aborted) {
      child.kill('SIGINT');
      while (state() === 'no') await pause(POLL_MS);
      throw signal.reason;
    }
  }
}

/**
 * Removes a left-over postmaster.pid, but only when nobody works in the data directory any more: its
 * last processes may outlive a killed server by a moment, and a second server beside them would destroy
 * the data. PostgreSQL clears a file whose number is free by itself; one whose number now belongs to
 * another program, or to a zombie, it takes for alive.
 */
async function clearLeftOvers({ layout, signal }: Launch): Promise<void> {
  const deadline = Date.now() + REMAINS_MS;
  for (;;) {
    signal?.throwIfAborted();
    const found: Found = findServer(layout);
    const inside = processesInside(layout);
    if (inside === 'unknown') return;
    if (inside.length === 0) {
      if (found.state === 'stale') rmSync(layout.pidFile, { force: true });
      return;
    }
    if (Date.now() > deadline) {
      throw new EmbeddedFailure(
        'embedded.in-use',
        `Process ${inside.join(', ')} still works in ${layout.cluster}. Wait until it has ended, or end it, and start again.`,
      );
    }
    await pause(POLL_MS * 5);
  }
}

function quoted(args: readonly string[]): string {
  return args.map((arg) => `"${arg}"`).join(' ');
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        address !== null && typeof address === 'object'
          ? resolve(address.port)
          : reject(new Error('no port')),
      );
    });
  });
}
