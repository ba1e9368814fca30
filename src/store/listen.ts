import { setTimeout as pause } from 'node:timers/promises';
import { Client, type ClientConfig, escapeIdentifier } from 'pg';

const LONGEST_PAUSE = 10_000;

export interface Listening {
  readonly connection: ClientConfig;
  readonly channel: string;
  readonly handler: (payload: string) => void;
  /** Called after each (re)connection: what was announced in between was missed. */
  readonly onConnected?: () => void;
  readonly signal: AbortSignal;
}

/**
 * Hears what transactions announce with pg_notify, on a connection of its own, until the signal aborts. Connects
 * again when the connection breaks. Resolves once it listens for the first time; rejects when that fails.
 */
export async function listen(listening: Listening): Promise<void> {
  const { signal } = listening;
  signal.throwIfAborted();
  const first = await connect(listening);
  void keepListening(first, listening);
}

async function keepListening(first: Client, listening: Listening): Promise<void> {
  const { signal } = listening;
  let client: Client | undefined = first;
  let wait = 100;
  while (!signal.aborted) {
    if (client) {
      wait = 100;
      await ended(client, signal);
      await client.end().catch(() => undefined);
      client = undefined;
    } else {
      await pause(wait, undefined, { signal, ref: false }).catch(() => undefined);
      wait = Math.min(wait * 2, LONGEST_PAUSE);
      client = signal.aborted ? undefined : await connect(listening).catch(() => undefined);
    }
  }
  await client?.end().catch(() => undefined);
}

async function connect({ connection, channel, handler, onConnected }: Listening): Promise<Client> {
  const client = new Client({ ...connection, application_name: 'followthrough listen', keepAlive: true });
  client.on('error', () => undefined);
  client.on('notification', (message) => {
    if (message.channel === channel) handler(message.payload ?? '');
  });
  await client.connect();
  await client.query(`LISTEN ${escapeIdentifier(channel)}`);
  onConnected?.();
  return client;
}

function ended(client: Client, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    client.once('end', () => resolve());
    client.once('error', () => resolve());
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
