import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client, type ClientConfig } from 'pg';
import { findBinaries, restoreLibraryLinks } from '../src/store/embedded/binaries.ts';

const DEBIAN = '/usr/lib/postgresql';

/** The programs of PostgreSQL servers on this machine: those that Debian installed, and the embedded one. */
export function installedServers(): readonly { readonly version: string; readonly programs: string }[] {
  const debian = existsSync(DEBIAN) ? readdirSync(DEBIAN) : [];
  const embedded = findBinaries();
  restoreLibraryLinks(embedded.native);
  return [
    ...debian.map((version) => ({ version, programs: join(DEBIAN, version, 'bin') })),
    { version: `${embedded.major} (embedded)`, programs: join(embedded.native, 'bin') },
  ].filter(({ programs }) => mayRun(join(programs, 'initdb')));
}

function mayRun(program: string): boolean {
  try {
    execFileSync(program, ['--version'], { ...unprivilegedUser(), cwd: '/', stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

export interface OwnServer {
  /** As the superuser. */
  readonly connection: ClientConfig;
  readonly stop: () => Promise<void>;
}

/** A server as an administrator would set one up, on a free port of 127.0.0.1, in a folder that goes when it stops. */
export async function startOwnServer(programs: string): Promise<OwnServer> {
  const folder = mkdtempSync(join(tmpdir(), 'followthrough-own-server-'));
  const data = join(folder, 'data');
  const user = unprivilegedUser();
  const env = { PATH: process.env['PATH'] ?? '', LC_ALL: 'C.UTF-8' };
  if (user.uid !== undefined) {
    chmodSync(folder, 0o777);
  }
  const options = { ...user, env, cwd: folder };
  execFileSync(
    join(programs, 'initdb'),
    ['-D', data, '-U', 'admin', '-A', 'trust', '-E', 'UTF8', '-N'],
    options,
  );
  const port = await freePort();
  const settings = { port, listen_addresses: '127.0.0.1', unix_socket_directories: '', fsync: 'off' };
  const server = spawn(
    join(programs, 'postgres'),
    ['-D', data, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    { ...options, stdio: 'ignore' },
  );
  const gone = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  const connection = { host: '127.0.0.1', port, user: 'admin', database: 'postgres' };
  await answering(connection, () => server.exitCode !== null);
  return {
    connection,
    stop: async () => {
      server.kill('SIGINT');
      await gone;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** PostgreSQL refuses root: then Debian's own user for it. */
function unprivilegedUser(): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const [, , uid, gid] = /^postgres:.*$/m.exec(readFileSync('/etc/passwd', 'utf8'))?.[0].split(':') ?? [];
  if (uid === undefined || gid === undefined) throw new Error('There is no user "postgres" on this machine.');
  return { uid: Number(uid), gid: Number(gid) };
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

async function answering(connection: ClientConfig, dead: () => boolean): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    const client = new Client(connection);
    try {
      await client.connect();
      await client.end();
      return;
    } catch (error) {
      if (dead() || tries === 500) throw error;
      await pause(20);
    }
  }
}
