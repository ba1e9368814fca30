import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Binaries, findBinaries, restoreLibraryLinks } from './binaries.ts';
import { checkConnection } from './check-connection.ts';
import { connectionStringOf, connectionTo, type EmbeddedConnection } from './connection.ts';
import { needsDatabase, prepareDataFolder } from './data-folder.ts';
import { EmbeddedFailure } from './errors.ts';
import { failureFromErrno } from './failure.ts';
import { type FileLock, lockAlone, tryLockShared } from './file-lock.ts';
import { initialise } from './initialise.ts';
import { joinRunning } from './join.ts';
import { launch } from './launch.ts';
import type { Layout } from './layout.ts';
import { findServer, type PostmasterPid } from './postmaster-pid.ts';
import { limitLog } from './server-log.ts';
import type { ServerSettings } from './settings.ts';
import { leave, leaveAtExit, stopServer } from './stop.ts';
import { chooseRunner } from './unprivileged.ts';
import { watch } from './watch.ts';

export type StartOptions = {
  /** Made if it is missing. PostgreSQL lives in its folder `postgres`; other files may stand beside it. */
  readonly dataDir: string;
  /** Gives up a start that is under way. It does not stop a server that has started: call `stop`. */
  readonly signal?: AbortSignal | undefined;
  /** Told what takes time and what went wrong later, in words for a person. */
  readonly log?: ((message: string) => void) | undefined;
  /** PostgreSQL settings that differ from our defaults. They count only for the one who starts the server. */
  readonly settings?: ServerSettings | undefined;
  /** A unix socket in the data directory where its path is short enough, otherwise a free port of 127.0.0.1. */
  readonly transport?: 'socket' | 'tcp' | undefined;
  /** The port to try first with `tcp`; a free one is taken when it is not free. */
  readonly port?: number | undefined;
};

export type EmbeddedServer = {
  /** For `new pg.Pool(connection)`: the superuser, on the database `followthrough`. */
  readonly connection: EmbeddedConnection;
  /** The same as a URL. */
  readonly connectionString: string;
  /** False when a server that ran already was joined. */
  readonly started: boolean;
  /** True when the database was made by this start. */
  readonly fresh: boolean;
  /** Gives up this use of the server; the last user's call stops it. May be called again. */
  readonly stop: () => Promise<void>;
};

/**
 * Brings up the embedded PostgreSQL of a data directory, or joins the one that runs.
 *
 * All processes of the machine that use the directory share one server. Each holds a share in a lock
 * that the operating system drops when the process dies; whoever leaves last stops the server, whether
 * they started it or joined it. So a server that is still in use is never taken away from under anyone,
 * and the end of the process that started it does not matter to the others. If the last user is killed,
 * the server stays up, and the next start joins it. If the server is killed, those who use it start it
 * again within a second or two, at the same address; sessions that were open are lost.
 *
 * Rejects with an EmbeddedFailure whose message can be shown to a person, or with the signal's reason.
 */
export async function startEmbedded(options: StartOptions): Promise<EmbeddedServer> {
  options.signal?.throwIfAborted();
  const folder = resolve(options.dataDir);
  const slow = setTimeout(() => {
    options.log?.('The database takes longer than usual to start; it may be recovering from a crash.');
  }, 5_000);
  try {
    const layout = prepareDataFolder(folder);
    const launching = await lockAlone(layout.launchLock, {
      signal: options.signal,
      onWait: () => options.log?.('Another process is starting or stopping the database; waiting for it.'),
    });
    try {
      return await startLocked(options, layout);
    } finally {
      launching.release();
    }
  } catch (error) {
    if (options.signal?.aborted && error === options.signal.reason) throw error;
    throw failureFromErrno(error, folder);
  } finally {
    clearTimeout(slow);
  }
}

async function startLocked(options: StartOptions, layout: Layout): Promise<EmbeddedServer> {
  const use = tryLockShared(layout.usersLock);
  if (!use) {
    throw new EmbeddedFailure('database-in-use', {
      params: { who: 'Another program', folder: layout.dataDir },
    });
  }
  try {
    const binaries = findBinaries();
    const running = await joinRunning(layout);
    if (running) {
      return serverInUse(options, { layout, binaries, use, server: running, started: false, fresh: false });
    }
    const fresh = findServer(layout).state === 'absent' && needsDatabase(layout, binaries.major);
    const { server, started } = await bringUp(options, layout, binaries, fresh);
    return serverInUse(options, { layout, binaries, use, server, started, fresh });
  } catch (error) {
    use.release();
    throw error;
  }
}

async function bringUp(
  options: StartOptions,
  layout: Layout,
  binaries: Binaries,
  fresh: boolean,
): ReturnType<typeof launch> {
  restoreLibraryLinks(binaries.native);
  const runner = chooseRunner(binaries, layout.dataDir, fresh ? undefined : statSync(layout.cluster));
  const { signal, port } = options;
  if (fresh) {
    options.log?.('Making the database for the first time.');
    await initialise({ layout, binaries, runner, signal });
  }
  const transport = layout.socketDir === undefined ? 'tcp' : (options.transport ?? 'socket');
  const settings = options.settings ?? {};
  const launched = await launch({ layout, binaries, runner, transport, signal, port, settings });
  try {
    await checkConnection(connectionTo(launched.server, layout), layout);
  } catch (error) {
    if (launched.started) await stopServer(layout, binaries);
    throw error;
  }
  return launched;
}

type Use = {
  readonly layout: Layout;
  readonly binaries: Binaries;
  readonly use: FileLock;
  readonly server: PostmasterPid;
  readonly started: boolean;
  readonly fresh: boolean;
};

/** The server from its user's point of view, watched until they give it up. */
function serverInUse(
  options: StartOptions,
  { layout, binaries, use, server, started, fresh }: Use,
): EmbeddedServer {
  let connection = connectionTo(server, layout);
  const runs = () => {
    limitLog(layout.log);
    return findServer(layout).state !== 'absent';
  };
  const revive = async (signal: AbortSignal) => {
    const launching = await lockAlone(layout.launchLock, { signal });
    try {
      options.log?.('The database stopped unexpectedly; starting it again.');
      const again = await bringUp({ ...options, signal, port: connection.port }, layout, binaries, false);
      connection = connectionTo(again.server, layout);
    } catch (error) {
      if (!signal.aborted) options.log?.(failureFromErrno(error, layout.dataDir).message);
      throw error;
    } finally {
      launching.release();
    }
  };
  const watching = watch(runs, revive);
  const atExit = () => leaveAtExit(layout, binaries, use);
  process.once('exit', atExit);
  const stop = async () => {
    process.off('exit', atExit);
    await watching.end();
    await leave(layout, binaries, use);
  };
  let stopping: Promise<void> | undefined;
  return {
    get connection() {
      return connection;
    },
    get connectionString() {
      return connectionStringOf(connection);
    },
    started,
    fresh,
    stop: () => {
      stopping ??= stop();
      return stopping;
    },
  };
}
