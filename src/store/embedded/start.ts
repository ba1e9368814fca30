import { chmodSync, lstatSync, mkdirSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Binaries, findBinaries, restoreLibraryLinks } from './binaries.ts';
import { connectionStringOf, connectionTo, type EmbeddedConnection } from './connection.ts';
import { EmbeddedFailure, failureFromErrno } from './failure.ts';
import { type FileLock, lockAlone, tryLockShared } from './file-lock.ts';
import { initialise } from './initialise.ts';
import { launch } from './launch.ts';
import { type Layout, layoutOf } from './layout.ts';
import { findServer, type PostmasterPid } from './postmaster-pid.ts';
import type { ServerSettings } from './settings.ts';
import { leave, leaveAtExit } from './stop.ts';
import { chooseRunner } from './unprivileged.ts';

export type StartOptions = {
  /** Made if it is missing. PostgreSQL lives in its folder `postgres`; other files may stand beside it. */
  readonly dataDir: string;
  /** Gives up a start that is under way. It does not stop a server that has started: call `stop`. */
  readonly signal?: AbortSignal | undefined;
  /** Told what takes time, in words for a person. */
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
  readonly connectionString: string;
  /** False when a server that ran already was joined. */
  readonly started: boolean;
  /** True when the database was made by this start. */
  readonly fresh: boolean;
  readonly pid: number;
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
 * the server stays up, and the next start joins it.
 *
 * Rejects with an EmbeddedFailure whose message can be shown to a person, or with the signal's reason.
 */
export async function startEmbedded(options: StartOptions): Promise<EmbeddedServer> {
  options.signal?.throwIfAborted();
  const folder = resolve(options.dataDir);
  try {
    const layout = prepareFolder(folder);
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
  }
}

async function startLocked(options: StartOptions, layout: Layout): Promise<EmbeddedServer> {
  const use = tryLockShared(layout.usersLock);
  if (!use)
    throw new EmbeddedFailure(
      'embedded.in-use',
      `Another process is just giving up the database in ${layout.dataDir}. Start again.`,
    );
  try {
    const binaries = findBinaries();
    const running = await settledServer(layout, options);
    if (running) return describe(running, layout, binaries, use, { started: false, fresh: false });
    restoreLibraryLinks(binaries.native);
    const fresh = isFresh(layout, binaries.major);
    const runner = chooseRunner(binaries, layout.dataDir, fresh ? undefined : statSync(layout.cluster));
    if (fresh) {
      options.log?.('Making the database for the first time.');
      await initialise({ layout, binaries, runner, signal: options.signal });
    }
    const transport = layout.socketDir === undefined ? 'tcp' : (options.transport ?? 'socket');
    const server = await launch({
      layout,
      binaries,
      runner,
      transport,
      signal: options.signal,
      settings: options.settings ?? {},
      port: options.port,
    });
    return describe(server, layout, binaries, use, { started: true, fresh });
  } catch (error) {
    use.release();
    throw error;
  }
}

/** The server that runs already, once it is ready; undefined when there is none, or it has just gone. */
async function settledServer(layout: Layout, options: StartOptions): Promise<PostmasterPid | undefined> {
  for (let polls = 0; ; polls += 1) {
    options.signal?.throwIfAborted();
    const found = findServer(layout);
    if (found.state === 'ready') return found.server;
    if (found.state !== 'changing') return undefined;
    if (polls === 500) options.log?.('The database is busy with starting or stopping; waiting for it.');
    await pause(4);
  }
}

function describe(
  server: PostmasterPid,
  layout: Layout,
  binaries: Binaries,
  use: FileLock,
  how: { started: boolean; fresh: boolean },
): EmbeddedServer {
  const connection = connectionTo(server, layout);
  const atExit = () => leaveAtExit(layout, binaries, use);
  process.once('exit', atExit);
  let stopping: Promise<void> | undefined;
  return {
    connection,
    connectionString: connectionStringOf(connection),
    ...how,
    pid: server.pid,
    stop: () => {
      process.off('exit', atExit);
      stopping ??= leave(layout, binaries, use);
      return stopping;
    },
  };
}

/** Makes the data folder for its owner alone; as root others may pass through, so that the server's user reaches its own folder. */
function prepareFolder(folder: string): Layout {
  if (mkdirSync(folder, { recursive: true, mode: 0o700 }) !== undefined && process.getuid?.() === 0)
    chmodSync(folder, 0o711);
  return layoutOf(realpathSync(folder));
}

/** Whether the database has yet to be made. A folder that looks like a database but cannot be used is refused, untouched. */
function isFresh({ cluster, dataDir }: Layout, major: number): boolean {
  if (!lstatSync(cluster, { throwIfNoEntry: false })) return true;
  if (readdirSync(cluster).length === 0) return true;
  let written: string;
  try {
    written = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim();
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
    written = '';
  }
  if (!/^\d+$/.test(written)) {
    throw new EmbeddedFailure(
      'embedded.damaged',
      `The database in ${cluster} is damaged or not complete: its version cannot be read. Move that folder away (keep it), start again, and restore your last backup with "followthrough restore".`,
    );
  }
  if (Number(written) === major) return false;
  const [older, way] =
    Number(written) < major
      ? [
          'an older',
          'Make a backup with the version of Followthrough that wrote it, move that folder away (keep it), and restore the backup here with "followthrough restore"',
        ]
      : ['a newer', 'Update Followthrough to the version that wrote it'];
  throw new EmbeddedFailure(
    'embedded.other-version',
    `The database in ${dataDir} was written by PostgreSQL ${written}, ${older} version than the ${major} of this program. ${way}.`,
  );
}
