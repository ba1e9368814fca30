import { createHash } from 'node:crypto';
import { join } from 'node:path';

export type Layout = {
  readonly dataDir: string;
  /** PostgreSQL's own data directory. */
  readonly cluster: string;
  readonly pidFile: string;
  /** PostgreSQL's lock on the name of its unix socket. */
  readonly socketLock: string;
  readonly passwordFile: string;
  /** PostgreSQL's log; at most one older part stands beside it. */
  readonly log: string;
  /** Held alone while the database is looked for, started or stopped. */
  readonly launchLock: string;
  /** Shared by all who use the running database. */
  readonly usersLock: string;
  /** Shown in the process titles of the server, so that its processes are known for certain. */
  readonly clusterName: string;
  /** Folder of the unix socket, or undefined where only TCP will do. */
  readonly socketDir: string | undefined;
};

/** A unix socket's port is only a part of its file's name. */
export const SOCKET_PORT = 5432;

/** sun_path holds 104 bytes on macOS and the BSDs, 108 on Linux, with a final zero. */
const LONGEST_SOCKET_PATH = 103;

/** Where everything lies below a data directory (an absolute path without symbolic links). */
export function layoutOf(dataDir: string, platform: string = process.platform): Layout {
  const cluster = join(dataDir, 'postgres');
  const socketFits = Buffer.byteLength(join(cluster, `.s.PGSQL.${SOCKET_PORT}`)) <= LONGEST_SOCKET_PATH;
  return {
    dataDir,
    cluster,
    pidFile: join(cluster, 'postmaster.pid'),
    socketLock: join(cluster, `.s.PGSQL.${SOCKET_PORT}.lock`),
    passwordFile: join(cluster, 'followthrough-password'),
    log: join(dataDir, 'postgres.log'),
    launchLock: join(dataDir, 'postgres-launch.lock'),
    usersLock: join(dataDir, 'postgres-users.lock'),
    clusterName: `followthrough-${createHash('sha256').update(cluster).digest('hex').slice(0, 12)}`,
    socketDir: platform !== 'win32' && socketFits && !cluster.includes(',') ? cluster : undefined,
  };
}
