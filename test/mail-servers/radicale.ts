import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, chownSync, existsSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePorts, listening, MAIL_USER, makeFolder, workplace } from './servers.ts';

export interface Radicale {
  /** http://127.0.0.1:port/ */
  readonly url: string;
  kill(): Promise<void>;
  start(): Promise<void>;
  stop(): Promise<void>;
}

/** A real Radicale on a free port of 127.0.0.1; each user has calendars under /user/. */
export async function startRadicale(
  users: readonly { readonly name: string; readonly password: string }[],
): Promise<Radicale> {
  const place = workplace('radicale');
  const [port = 0] = await freePorts(1);
  const passwords = join(place.folder, 'users');
  writeFileSync(passwords, users.map(({ name, password }) => `${name}:${password}\n`).join(''));
  const storage = makeFolder(place.folder, 'storage');
  chownSync(storage, MAIL_USER.uid, MAIL_USER.gid);
  chmodSync(storage, 0o755);
  const config = join(place.folder, 'config');
  writeFileSync(
    config,
    `[server]
hosts = 127.0.0.1:${port}
[auth]
type = htpasswd
htpasswd_filename = ${passwords}
htpasswd_encryption = plain
delay = 0
[storage]
filesystem_folder = ${storage}
`,
  );
  const log = join(place.folder, 'radicale.log');
  let server: ChildProcess | undefined;
  const start = async () => {
    const child = spawn('/usr/bin/radicale', ['--config', config], {
      stdio: ['ignore', 'ignore', openSync(log, 'a')],
      uid: MAIL_USER.uid,
      gid: MAIL_USER.gid,
    });
    server = child;
    await listening(port, () =>
      child.exitCode === null && child.signalCode === null
        ? null
        : `Radicale ended: ${existsSync(log) ? readFileSync(log, 'utf8').slice(-2_000) : 'without a word'}`,
    );
  };
  const end = async (signal: NodeJS.Signals) => {
    const child = server;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    child.kill(signal);
    await gone;
  };
  await start();
  return {
    url: `http://127.0.0.1:${port}/`,
    kill: () => end('SIGKILL'),
    start,
    async stop() {
      await end('SIGTERM');
      place.remove();
    },
  };
}
