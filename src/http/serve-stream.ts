import { isReadable, type Readable, Transform } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { refuse } from '../app/errors.ts';
import { refuseRequest } from './http-errors.ts';
import { routerPath, type Serving } from './serve-operation.ts';
import type { StreamAnswer, StreamRoute } from './server-options.ts';
import { sizeInWords } from './size-in-words.ts';

/** Serves addresses that work on raw streams: nothing is parsed, nothing is held in memory. */
export function serveStreams(app: FastifyInstance, routes: readonly StreamRoute[], serving: Serving): void {
  app.register((scope, _options, registered) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, payload, done) => done(null, payload));
    for (const route of routes) serveStream(scope, route, serving);
    registered();
  });
}

function serveStream(app: FastifyInstance, route: StreamRoute, { limits, authenticate }: Serving): void {
  app.route({
    method: route.method,
    url: `/api${routerPath(route.path)}`,
    handler: async (request, reply) => {
      const gone = new AbortController();
      reply.raw.once('close', () => reply.raw.writableFinished || gone.abort());
      try {
        await limits.request(request);
        const actor = await authenticate.actor(request, reply);
        if (!route.allow(actor)) throw refuse('not-allowed', { what: route.summary });
        if (actor.readOnly && route.effect !== 'read') throw refuse('read-only-key');
        const answer = await route.handle({
          actor,
          body: bodyOf(request, route.bodyLimit),
          query: request.query as Record<string, unknown>,
          params: request.params as Record<string, unknown>,
          headers: request.headers,
          signal: gone.signal,
        });
        return send(reply, answer);
      } catch (error) {
        // What was not read of the body must not be taken for the next request.
        if (!request.raw.readableEnded) reply.header('connection', 'close');
        throw error;
      }
    },
  });
}

function send(reply: FastifyReply, { status = 200, headers = {}, body }: StreamAnswer) {
  return reply.code(status).headers(headers).send(body);
}

/** The body, ending in `body-too-large` when it is longer than the limit. */
function bodyOf(request: FastifyRequest, limit: number | undefined): Readable {
  const body = isStream(request.body) ? request.body : request.raw;
  if (limit === undefined) return body;
  if (Number(request.headers['content-length'] ?? 0) > limit) throw tooLarge(limit);
  let taken = 0;
  const counted = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      taken += chunk.length;
      done(taken > limit ? tooLarge(limit) : null, chunk);
    },
  });
  body.once('error', (error) => counted.destroy(error));
  return body.pipe(counted);
}

const tooLarge = (limit: number) => refuseRequest('body-too-large', { limit: sizeInWords(limit) });

function isStream(body: unknown): body is Readable {
  return typeof body === 'object' && body !== null && 'pipe' in body && isReadable(body as Readable) !== null;
}
