import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';

const CLI = join(import.meta.dirname, '../../src/main/cli.ts');
const run = promisify(execFile);

/** A server of the product in a process of its own, which a test may kill. */
export interface RunningServer {
  readonly url: string;
  call(method: string, path: string, body?: unknown): Promise<Response>;
  /** Kills the server without a word, and its database with it. */
  kill(): Promise<void>;
  stop(): Promise<void>;
}

export async function startServer(dataDir: string): Promise<RunningServer> {
  const port = await freePort();
  const env = environment(dataDir, port);
  const child = spawn(process.execPath, [CLI, 'serve'], { env, stdio: ['ignore', 'ignore', 'pipe'] });
  const said: string[] = [];
  child.stderr.on('data', (words) => said.push(String(words)));
  const url = `http://127.0.0.1:${port}`;
  await untilReady(url, child, () => said.join(''));
  const key = () => readFileSync(join(dataDir, 'local-key'), 'utf8').trim();
  return {
    url,
    call: (method, path, body) =>
      fetch(`${url}/api${path}`, {
        method,
        headers: { authorization: `Bearer ${key()}`, 'content-type': 'application/json' },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
    async kill() {
      const database = Number(readFileSync(join(dataDir, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]);
      child.kill('SIGKILL');
      process.kill(database, 'SIGKILL');
      await exited(child);
    },
    async stop() {
      child.kill('SIGTERM');
      await exited(child);
    },
  };
}

/** A command of the product on that data, as `--json`. */
export async function command(dataDir: string, ...words: string[]): Promise<unknown> {
  const { stdout } = await run(process.execPath, [CLI, ...words, '--json'], {
    env: environment(dataDir, 0),
    maxBuffer: 64 * 1024 * 1024,
  });
  return JSON.parse(stdout);
}

function environment(dataDir: string, port: number): NodeJS.ProcessEnv {
  return {
    ...process.env,
    FOLLOWTHROUGH_DATA: dataDir,
    PORT: String(port),
    HOST: '127.0.0.1',
    LOG_LEVEL: 'silent',
    DATABASE_URL: '',
    TZ: 'Europe/Berlin',
  };
}

async function untilReady(url: string, child: ChildProcess, said: () => string): Promise<void> {
  const deadline = AbortSignal.timeout(60_000);
  for (;;) {
    if (child.exitCode !== null) throw new Error(`The server ended: ${said()}`);
    const answer = await fetch(`${url}/readyz`, { signal: deadline }).catch((error: unknown) => {
      if (deadline.aborted) throw new Error(`The server was not ready in time: ${said()}`, { cause: error });
      return null;
    });
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

function exited(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
