import { startWorker } from '../worker/start-worker.ts';
import type { Config } from './config.ts';
import { createLogger } from './logger.ts';
import { openStore } from './open-store.ts';
import { workerParts } from './worker-parts.ts';

/** Works on jobs, without a server, until the signal aborts. */
export async function workAlone(
  config: Config,
  { signal, say }: { readonly signal: AbortSignal; readonly say: (message: string) => void },
): Promise<void> {
  const log = createLogger(config.logLevel);
  const onError = ({ message }: Error) => log.warn({ said: message }, 'A connection to the database broke');
  const store = await openStore(config, { signal, say, onError });
  const parts = workerParts(store, log);
  try {
    const worker = await startWorker({ ...parts, signal });
    say('Followthrough works on background jobs. Stop it with Ctrl-C.');
    await worker.stopped;
  } finally {
    await parts.pool.end();
    await store.close();
  }
}
