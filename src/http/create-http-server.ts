import { randomUUID } from 'node:crypto';
import cookie from '@fastify/cookie';
import fastify, { type FastifyInstance } from 'fastify';
import { answerErrors } from './answer-errors.ts';
import { serveBooking } from './booking/serve-booking.ts';
import { changeHub } from './change-hub.ts';
import { authenticate } from './guards/authenticate.ts';
import { limitRate } from './guards/limit-rate.ts';
import { protect } from './guards/protect.ts';
import { countPlanning, createMetrics, measureRequests } from './metrics.ts';
import { openApiDocument } from './openapi.ts';
import { otherRoutes } from './other-routes.ts';
import { secureHeaders } from './secure-headers.ts';
import { serveChanges } from './serve-changes.ts';
import { serveDocs } from './serve-docs.ts';
import { serveFirstOwner } from './serve-first-owner.ts';
import { type Serving, serveOperation } from './serve-operation.ts';
import { servePages } from './serve-pages.ts';
import { serveSignIn } from './serve-sign-in.ts';
import { serveStreams } from './serve-stream.ts';
import { serveSystem } from './serve-system.ts';
import type { HttpServerOptions } from './server-options.ts';

const BODY_LIMIT = 1_048_576;
const HEARTBEAT = 25_000;
const LISTENERS_PER_USER = 20;
const REQUEST_ID = /^[\w.-]{8,64}$/;

/**
 * The HTTP door: every operation under /api, sign-in, changes, documentation, health. Listens to nothing yet: give
 * it to `serveHttp`, or inject requests.
 */
export async function createHttpServer(options: HttpServerOptions): Promise<FastifyInstance> {
  const { config, operations, streams = [] } = options;
  const bodyLimit = config.bodyLimit ?? BODY_LIMIT;
  const app = fastify({
    loggerInstance: options.logger,
    bodyLimit,
    trustProxy: config.trustedProxies ? [...config.trustedProxies] : false,
    forceCloseConnections: 'idle',
    return503OnClosing: true,
    requestIdHeader: false,
    genReqId: ({ headers }) => {
      const given = headers['x-request-id'];
      return typeof given === 'string' && REQUEST_ID.test(given) ? given : randomUUID();
    },
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 500 },
  });
  const metrics = createMetrics();

  answerErrors(app, bodyLimit);
  takeEmptyJson(app);
  app.addHook('onSend', async (request, reply) => void reply.header('x-request-id', request.id));
  await app.register(cookie);
  await secureHeaders(app, config.publicUrl);
  protect(app, config);
  measureRequests(app, metrics);

  const serving: Serving = {
    ground: countPlanning(options.ground, metrics),
    authenticate: authenticate(options.auth),
    limits: await limitRate(app, config),
  };
  const listenersPerUser = config.listenersPerUser ?? LISTENERS_PER_USER;
  const hub = changeHub(randomUUID().slice(0, 8), listenersPerUser);
  const stopping = new AbortController();
  app.addHook('onReady', () => hub.start(options.changes, stopping.signal));
  app.addHook('preClose', async () => {
    stopping.abort();
    hub.endAll();
  });

  if (options.links)
    await serveBooking(app, { ground: serving.ground, links: options.links }, serving.limits);
  await servePages(app, options.pages);
  serveSystem(app, options.health, metrics, serving);
  serveSignIn(app, options.auth, serving);
  serveFirstOwner(app, options.auth, serving);
  for (const operation of operations) serveOperation(app, operation, serving);
  serveStreams(app, streams, serving);
  serveChanges(app, { hub, heartbeat: config.heartbeat ?? HEARTBEAT, listenersPerUser }, serving);
  const { version, publicUrl: url } = config;
  await serveDocs(app, openApiDocument(operations, { version, url, others: otherRoutes(streams) }));
  return app;
}

/** A request that says JSON and sends nothing means an empty object: many clients do. */
function takeEmptyJson(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser('error', 'error');
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    if (body === '') done(null, undefined);
    else void parse(request, body.toString(), done);
  });
}
