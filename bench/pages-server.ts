/** A server of its own with the demonstration book, for whoever looks at the pages in a browser. */
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext } from 'playwright-core';

const ROOT = join(import.meta.dirname, '..');
export const CHROMIUM = '/usr/bin/chromium';

/** The first user, and the demonstration book. */
export async function signUp(context: BrowserContext, url: string): Promise<void> {
  const password = 'correct horse battery staple';
  const owner = { organization: 'Bench', name: 'Olga', email: 'olga@example.com', password };
  const post = async (path: string, data: object) => {
    const answer = await context.request.post(`${url}${path}`, { data, headers: { origin: url } });
    if (!answer.ok()) throw new Error(`${path}: ${await answer.text()}`);
  };
  await post('/api/sign-in/first', { ...owner, zone: 'Europe/Berlin', locale: 'en-GB' });
  await post('/api/auth/sign-in/email', { email: owner.email, password, rememberMe: true });
  await post('/api/demo', {});
}

/** Listens on a free port; `stop` removes everything. */
export async function startServer() {
  const dataDir = await mkdtemp(join(tmpdir(), 'followthrough-bench-pages-'));
  const server = spawn(process.execPath, [join(ROOT, 'src/main/cli.ts'), 'serve'], {
    cwd: ROOT,
    env: { ...process.env, FOLLOWTHROUGH_DATA: dataDir, PORT: '0', LOG_LEVEL: 'error' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = new Promise<void>((resolve) => server.on('close', () => resolve()));
  const url = await new Promise<string>((resolve, reject) => {
    let said = '';
    server.stderr.on('data', (chunk) => {
      said += String(chunk);
      const address = /is at (http\S+)/.exec(said)?.[1];
      if (address) resolve(address);
    });
    void ended.then(() => reject(new Error(`The server did not start: ${said}`)));
  });
  return {
    url,
    async stop() {
      server.kill('SIGINT');
      await ended;
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
