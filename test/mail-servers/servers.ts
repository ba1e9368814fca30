import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createConnection, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Why tests with real mail and calendar servers can not run here; null: they can. */
export const lacking = [
  '/usr/sbin/dovecot',
  '/usr/sbin/postfix',
  '/usr/bin/radicale',
  '/usr/bin/openssl',
].every((program) => existsSync(program))
  ? process.getuid?.() === 0
    ? null
    : 'skipped: Dovecot and Postfix are started by root only'
  : 'skipped: Dovecot, Postfix or Radicale is missing (apt-get install dovecot-imapd postfix radicale)';

/** The user to whom the mail of tests belongs; every Debian has it. */
export const MAIL_USER = { uid: 8, gid: 8 } as const;

export interface Workplace {
  readonly folder: string;
  readonly certificate: string;
  readonly key: string;
  remove(): void;
}

/** A folder that several users may enter, with a certificate for 127.0.0.1 and localhost that nobody trusts. */
export function workplace(name: string): Workplace {
  const folder = mkdtempSync(join(tmpdir(), `followthrough-${name}-`));
  chmodSync(folder, 0o755);
  const certificate = join(folder, 'certificate.pem');
  const key = join(folder, 'key.pem');
  execFileSync(
    'openssl',
    [
      ...[
        'req',
        '-x509',
        '-newkey',
        'ec',
        '-pkeyopt',
        'ec_paramgen_curve:prime256v1',
        '-nodes',
        '-days',
        '3650',
      ],
      ...['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost,IP:127.0.0.1'],
      ...['-keyout', key, '-out', certificate],
    ],
    { stdio: 'ignore' },
  );
  return { folder, certificate, key, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

export function makeFolder(...parts: readonly string[]): string {
  const folder = join(...parts);
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** Different ports of 127.0.0.1 that nobody listens on now. */
export async function freePorts(count: number): Promise<readonly number[]> {
  const servers = await Promise.all(
    Array.from(
      { length: count },
      () =>
        new Promise<ReturnType<typeof createServer>>((resolve) => {
          const server = createServer();
          server.listen(0, '127.0.0.1', () => resolve(server));
        }),
    ),
  );
  return Promise.all(
    servers.map(
      (server) =>
        new Promise<number>((resolve, reject) => {
          const address = server.address();
          const port = typeof address === 'object' && address !== null ? address.port : undefined;
          server.close(() =>
            port === undefined ? reject(new Error('A free port has no number')) : resolve(port),
          );
        }),
    ),
  );
}

/** Resolves when somebody listens on the port; `alive` says whether waiting still makes sense. */
export async function listening(port: number, alive: () => string | null): Promise<void> {
  for (;;) {
    const failure = alive();
    if (failure !== null) throw new Error(failure);
    if (await answers(port)) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection({ port, host: '127.0.0.1' });
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
