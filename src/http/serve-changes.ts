import type { ServerResponse } from 'node:http';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ChangeHub, Listener } from './change-hub.ts';
import { refuseRequest } from './http-errors.ts';
import type { Serving } from './serve-operation.ts';

export interface ChangeStreamOptions {
  readonly hub: ChangeHub;
  /** Milliseconds; at each, the caller's right to listen is looked at again. */
  readonly heartbeat: number;
  readonly listenersPerUser: number;
}

/** Bytes that a page may lag behind before its stream is ended; it then connects again and reloads. */
const LONGEST_LAG = 64 * 1024;

/**
 * GET /api/changes: server-sent events of the caller's organization.
 * `change` carries `{ operation, accounts }` (no accounts named: many, or none); `reload` says that something may
 * have been missed. A page that reconnects with a Last-Event-ID that is not the newest gets `reload` at once,
 * since events are not kept.
 */
export function serveChanges(app: FastifyInstance, options: ChangeStreamOptions, serving: Serving): void {
  const { hub, heartbeat, listenersPerUser } = options;

  app.get('/api/changes', { exposeHeadRoute: false }, async (request, reply) => {
    await serving.limits.request(request);
    const actor = await serving.authenticate.actor(request, reply);
    const out = reply.raw;
    const send = (text: string) => {
      if (out.writableEnded) return;
      out.write(text);
      if (out.writableLength > LONGEST_LAG) listener.end();
    };
    const beat = setInterval(() => {
      serving.authenticate
        .actor(request, reply)
        .then(({ org }) => (org === actor.org ? send(': still here\n\n') : listener.end()))
        .catch(() => listener.end());
    }, heartbeat);
    const listener: Listener = {
      org: actor.org,
      user: actor.user,
      change: (id, change) => send(event('change', id, change)),
      gap: (id) => send(event('reload', id, {})),
      end() {
        clearInterval(beat);
        hub.remove(listener);
        out.end();
      },
    };
    if (!hub.add(listener)) {
      clearInterval(beat);
      throw refuseRequest('too-many-listeners', { limit: listenersPerUser });
    }

    reply.hijack();
    open(out, reply.getHeaders(), request);
    out.once('close', () => listener.end());
    const seen = request.headers['last-event-id'];
    send('retry: 2000\n\n');
    send(
      seen === undefined || seen === hub.newest()
        ? event('ready', hub.newest(), {})
        : event('reload', hub.newest(), {}),
    );
  });
}

function open(out: ServerResponse, headers: object, request: FastifyRequest): void {
  out.writeHead(200, {
    ...headers,
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    // a proxy must not hold events back
    'x-accel-buffering': 'no',
  });
  request.raw.socket.setNoDelay(true);
  request.raw.socket.setTimeout(0);
}

function event(name: string, id: string, data: object): string {
  return `event: ${name}\nid: ${id}\ndata: ${JSON.stringify(data)}\n\n`;
}
