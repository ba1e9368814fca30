import type { FastifyInstance } from 'fastify';
import { isAtLeast } from '../app/actor.ts';
import { refuseRequest } from './http-errors.ts';
import type { Metrics } from './metrics.ts';
import { isFromThisMachine } from './origin.ts';
import type { Serving } from './serve-operation.ts';
import type { Health } from './server-options.ts';

/** For those who run the server: /healthz, /readyz, /metrics; and a word on what this is at `/`. */
export function serveSystem(app: FastifyInstance, health: Health, metrics: Metrics, serving: Serving): void {
  app.get('/healthz', async () => ({ status: 'ok' }));

  app.get('/readyz', async (request, reply) => {
    try {
      await health.ping();
      const pending = await health.pendingMigrations();
      if (pending.length === 0) return { status: 'ready' };
      return reply.code(503).send({ status: 'not ready', because: 'migrations are missing', pending });
    } catch (error) {
      request.log.warn({ err: error }, 'not ready');
      return reply.code(503).send({ status: 'not ready', because: 'the database does not answer' });
    }
  });

  app.get('/metrics', async (request, reply) => {
    if (!isFromThisMachine(request)) {
      await serving.limits.request(request);
      const actor = await serving.authenticate.actor(request, reply);
      if (!isAtLeast(actor, 'owner')) throw refuseRequest('only-for-the-machine');
    }
    return reply.type(metrics.registry.contentType).send(await metrics.registry.metrics());
  });

  if (app.hasRoute({ method: 'GET', url: '/' })) return;
  app.get('/', async (_request, reply) => reply.type('text/html; charset=utf-8').send(WELCOME));
}

const WELCOME = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Followthrough</title>
<h1>Followthrough</h1>
<p>Whom to contact today, why, and whom to leave alone. The server is running.</p>
<ul>
<li><a href="/api/docs">How programs talk to it</a> (<a href="/api/openapi.json">OpenAPI</a>)</li>
<li>On this machine: <code>npx followthrough today</code></li>
</ul>
</html>
`;
