import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import type { MailWork } from './mail-worker.ts';

const PROGRAM = join(import.meta.dirname, 'mail-worker.ts');

export interface MailWorker {
  begin(work: MailWork): void;
  kill(): void;
  /** Resolves once the process is gone; with what it said when it was not killed. */
  readonly gone: Promise<string | null>;
}

/** Workers in processes of their own, all of which end with `stop`. */
export function mailWorkers() {
  const all = new Set<ChildProcess>();
  return {
    start(): MailWorker {
      const child = fork(PROGRAM, { stdio: ['ignore', 'ignore', 'pipe', 'ipc'], execArgv: [] });
      all.add(child);
      let said = '';
      child.stderr?.on('data', (words) => {
        said += String(words);
      });
      const gone = new Promise<string | null>((resolve) => {
        child.once('exit', (_, signal) =>
          resolve(signal === 'SIGKILL' ? null : said || 'It ended by itself'),
        );
      });
      return { begin: (work) => child.send(work), kill: () => child.kill('SIGKILL'), gone };
    },
    stop() {
      for (const child of all) child.kill('SIGKILL');
    },
  };
}
