import { Pool } from 'pg';
import { createUpkeep } from '../store/upkeep.ts';
import type { WorkerOptions } from '../worker/start-worker.ts';
import type { WorkerLog } from '../worker/worker-log.ts';
import type { OpenStore } from './open-store.ts';

/** What the worker stands on. End its pool after the worker has stopped, before the store is closed. */
export function workerParts(store: OpenStore, log: WorkerLog): Omit<WorkerOptions, 'signal'> {
  const pool = new Pool({ ...store.connection, max: 4, application_name: 'followthrough worker' });
  pool.on('error', ({ message }) => {
    // Connections that are being given back may still be open when the embedded server stops.
    if (!pool.ending) log.warn({ said: message }, 'A connection of the worker broke');
  });
  // A connection that is in use tells nobody else that it broke; whoever uses it hears it from the query.
  pool.on('connect', (client) => client.on('error', () => undefined));
  return { pool, ground: store.ground, upkeep: createUpkeep(store.database), log };
}
