import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Report } from './database-user.ts';

export type OtherProcess = {
  readonly child: ChildProcess;
  readonly report: Promise<Report>;
  /** Sends a line, and waits until the process has ended. */
  readonly tell: (line: 'stop' | 'exit') => Promise<void>;
  readonly kill: () => Promise<void>;
};

/** Starts another process that uses the database of this folder, as another user where ids are given. */
export function otherProcess(dataDir: string, ids: { uid?: number; gid?: number } = {}): OtherProcess {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'database-user.ts'), dataDir], {
    ...ids,
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { PATH: process.env['PATH'] },
  });
  const exited = once(child, 'exit');
  const report = once(createInterface({ input: child.stdout }), 'line').then(
    ([line]) => JSON.parse(String(line)) as Report,
  );
  return {
    child,
    report,
    tell: async (line) => {
      child.stdin.end(`${line}\n`);
      await exited;
    },
    kill: async () => {
      child.kill('SIGKILL');
      await exited;
    },
  };
}
