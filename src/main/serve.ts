import { endAbandonedImports } from '../app/imports/end-abandoned.ts';
import { type Listening, serveHttp } from '../http/serve-http.ts';
import { knownOrganizations } from '../store/organizations.ts';
import { startWorker } from '../worker/start-worker.ts';
import type { Config } from './config.ts';
import { startError } from './errors.ts';
import { httpServer } from './http-server.ts';
import { createLogger } from './logger.ts';
import { type OpenStore, openStore } from './open-store.ts';
import { serveMail } from './serve-mail.ts';
import { workerParts } from './worker-parts.ts';

export interface ServeOptions {
  readonly signal: AbortSignal;
  readonly say: (message: string) => void;
  readonly version: string;
}

/**
 * The server with its worker, until the signal aborts; then requests in flight are finished and everything is
 * given back. Throws `port-taken` and its like before anything is served.
 */
export async function serve(config: Config, options: ServeOptions): Promise<void> {
  const { say } = options;
  const log = createLogger(config.logLevel);
  const onError = ({ message }: Error) => log.warn({ said: message }, 'A connection to the database broke');
  // Ends the rest too when one part fails.
  const stopping = new AbortController();
  const signal = AbortSignal.any([options.signal, stopping.signal]);
  const store = await openStore(config, { signal, say, onError });
  const parts = workerParts(store, log);
  await endDeadImports(store);
  const http = await httpServer(config, store, log, options.version);
  try {
    const { url, closed } = await listen(http.app, config, signal);
    const worker = await startWorker({ ...parts, signal });
    const mail = serveMail(config, store, parts, signal);
    say(`Followthrough is at ${config.publicUrl ?? url}`);
    say(await nextStep(http.auth));
    await Promise.all([closed, worker.stopped, mail]);
    say('Stopped; everything is saved.');
  } finally {
    stopping.abort();
    await Promise.allSettled([http.app.close(), parts.pool.end()]);
    await http.close();
    await store.close();
  }
}

/** Imports whose process died are noted as failed; what they had done stands and may be undone. */
async function endDeadImports({ database, ground }: OpenStore): Promise<void> {
  for (const { id } of await knownOrganizations(database)) await endAbandonedImports(ground, id);
}

async function nextStep(auth: { isFresh(): Promise<boolean> }): Promise<string> {
  return (await auth.isFresh())
    ? 'Open it in a browser to make the first account (or run "npx followthrough user add" in another terminal).'
    : 'Stop it with Ctrl-C.';
}

async function listen(
  app: Parameters<typeof serveHttp>[0],
  { host, port }: Config,
  signal: AbortSignal,
): Promise<Listening> {
  try {
    return await serveHttp(app, { host, port, signal });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'EADDRINUSE') throw startError('port-taken', { host, port }, error);
    if (code === 'EACCES') throw startError('port-not-permitted', { port }, error);
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') throw startError('host-not-here', { host }, error);
    throw error;
  }
}
