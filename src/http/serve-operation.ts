import type { FastifyInstance } from 'fastify';
import type { Operation } from '../app/operation.ts';
import { type Ground, runOperation } from '../app/run-operation.ts';
import type { Authenticate } from './guards/authenticate.ts';
import type { Limits } from './guards/limit-rate.ts';
import { inputOf } from './input-of.ts';
import { jsonSchemaOf } from './json-schema.ts';
import { etagOf, idempotencyKeyOf, linkOf, versionOf } from './preconditions.ts';

export interface Serving {
  readonly ground: Ground;
  readonly authenticate: Authenticate;
  readonly limits: Limits;
}

/**
 * Serves one operation at /api and its path. The door only turns the request into the operation's input and its
 * answer into a response; what the operation demands is checked by `runOperation`.
 */
export function serveOperation(app: FastifyInstance, operation: Operation, serving: Serving): void {
  const schema = jsonSchemaOf(operation.input, 'input');
  const takesVersion = schema.properties?.['version'] !== undefined;

  app.route({
    method: operation.http.method,
    url: `/api${routerPath(operation.http.path)}`,
    handler: async (request, reply) => {
      await serving.limits.request(request);
      const actor = await serving.authenticate.actor(request, reply);
      const input = inputOf(request, schema);
      const version = takesVersion ? versionOf(request.headers['if-match']) : undefined;
      const idempotencyKey =
        operation.effect === 'read' ? undefined : idempotencyKeyOf(request.headers['idempotency-key']);
      const call = { actor, input: version === undefined ? input : { ...input, version } };
      const output = await runOperation(operation, { ...call, idempotencyKey }, serving.ground);

      const etag = etagOf(output);
      if (etag !== undefined) reply.header('etag', etag);
      const link = linkOf(output, request.url);
      if (link !== undefined) reply.header('link', link);
      reply.header('cache-control', 'no-store');
      return output === undefined || output === null ? reply.code(204).send() : reply.send(output);
    },
  });
}

/** `/accounts/{id}` as the router writes it: `/accounts/:id`. */
export function routerPath(path: string): string {
  return path.replaceAll(/\{(\w+)\}/g, ':$1');
}
