import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chownSync,
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Binaries } from './binaries.ts';
import { failureFromLog } from './failure.ts';
import type { Layout } from './layout.ts';
import { asRunner, type Runner, serverEnvironment } from './unprivileged.ts';

/** The database and its superuser are both called so. */
export const DATABASE = 'followthrough';

type Making = {
  readonly layout: Layout;
  readonly binaries: Binaries;
  readonly runner: Runner;
  readonly signal?: AbortSignal | undefined;
};

/**
 * Makes the PostgreSQL data directory. All of it happens in a temporary folder beside the final place,
 * which one rename puts there: a crash on the way leaves nothing half made. The launch lock must be held.
 */
export async function initialise(making: Making): Promise<void> {
  const { layout, runner } = making;
  removeUnfinished(layout);
  const unfinished = `${layout.cluster}.new-${randomBytes(6).toString('hex')}`;
  const password = randomBytes(24).toString('base64url');
  const passwordFile = `${unfinished}-password`;
  try {
    mkdirSync(unfinished, { mode: 0o700 });
    writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
    for (const path of [unfinished, passwordFile]) give(path, runner);
    await run(making, 'initdb', [
      ...['-D', unfinished, '-U', DATABASE, `--pwfile=${passwordFile}`, '-A', 'scram-sha-256', '-E', 'UTF8'],
      ...[
        '--locale=C',
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
        '--data-checksums',
        '--no-instructions',
      ],
    ]);
    await run(
      making,
      'postgres',
      ['--single', '-D', unfinished, '-c', 'log_checkpoints=off', 'template1'],
      `CREATE DATABASE ${DATABASE};\n`,
    );
    const kept = join(unfinished, 'followthrough-password');
    writeFileSync(kept, password, { mode: 0o600 });
    give(kept, runner);
    making.signal?.throwIfAborted();
    // An empty folder may stand in the place already; a rename replaces it.
    renameSync(unfinished, layout.cluster);
    syncFolder(layout.dataDir);
  } finally {
    rmSync(passwordFile, { force: true });
    rmSync(unfinished, { recursive: true, force: true, maxRetries: 3 });
  }
}

function removeUnfinished({ dataDir }: Layout): void {
  for (const name of readdirSync(dataDir)) {
    if (name.startsWith('postgres.new-'))
      rmSync(join(dataDir, name), { recursive: true, force: true, maxRetries: 3 });
  }
}

function give(path: string, runner: Runner): void {
  if (runner.kind === 'user') chownSync(path, runner.uid, runner.gid);
}

function syncFolder(folder: string): void {
  if (process.platform === 'win32') return; // a folder cannot be opened there
  const descriptor = openSync(folder, 'r');
  fsyncSync(descriptor);
  closeSync(descriptor);
}

function run(
  { layout, binaries, runner, signal }: Making,
  name: 'initdb' | 'postgres',
  args: string[],
  input = '',
): Promise<void> {
  const { command, args: all, ids } = asRunner(runner, binaries.program(name), args);
  signal?.throwIfAborted();
  return new Promise((resolve, reject) => {
    const child = spawn(command, all, {
      ...ids,
      cwd: process.platform === 'win32' ? binaries.native : '/',
      env: serverEnvironment(),
      stdio: ['pipe', 'pipe', 'pipe'],
      windowsHide: true,
    });
    const kill = () => child.kill('SIGKILL');
    signal?.addEventListener('abort', kill, { once: true });
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => (said += text));
    child.stdin.on('error', () => undefined); // it may end before it has read everything; its exit tells why
    child.stdin.end(input);
    child.on('error', reject);
    child.on('close', (code) => {
      signal?.removeEventListener('abort', kill);
      if (signal?.aborted) reject(signal.reason);
      // A standalone backend ends with 0 even when its statement failed.
      else if (code !== 0 || /ERROR:|FATAL:|PANIC:/.test(said)) reject(failureFromLog(said, layout.dataDir));
      else resolve();
    });
  });
}
