import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';

export interface Listening {
  /** Where it is reached, such as http://127.0.0.1:4747 */
  readonly url: string;
  readonly port: number;
  /** Resolves when the last request is answered and everything is closed. */
  readonly closed: Promise<void>;
}

/**
 * Listens until the signal aborts: then takes no new requests, finishes those in flight, ends change streams, and
 * closes. Rejects when the port is taken (`EADDRINUSE`) or not permitted (`EACCES`).
 */
export async function serveHttp(
  app: FastifyInstance,
  { host, port, signal }: { readonly host: string; readonly port: number; readonly signal: AbortSignal },
): Promise<Listening> {
  signal.throwIfAborted();
  await app.listen({ host, port });
  const closed = new Promise<void>((resolve, reject) => {
    signal.addEventListener('abort', () => app.close().then(resolve, reject), { once: true });
  });
  const address = app.server.address() as AddressInfo;
  const name = address.family === 'IPv6' ? `[${address.address}]` : address.address;
  return { url: `http://${name}:${address.port}`, port: address.port, closed };
}
