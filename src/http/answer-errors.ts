import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { FollowthroughError } from '../core/errors.ts';
import { refuseRequest } from './http-errors.ts';
import { knownError, PROBLEM_TYPE, problemOf } from './problem.ts';
import { sizeInWords } from './size-in-words.ts';

/** Answers every error as problem details; what nobody foresaw goes into the log and says nothing outside. */
export function answerErrors(app: FastifyInstance, bodyLimit: number): void {
  app.setNotFoundHandler((request, reply) =>
    answer(request, reply, refuseRequest('no-such-page', { method: request.method, path: pathOf(request) })),
  );
  app.setErrorHandler((error, request, reply) => {
    const known = knownError(error, {
      request: request.id,
      contentType: request.headers['content-type'] ?? '',
      bodyLimit: sizeInWords(bodyLimit),
    });
    if (known.status >= 500) request.log.error({ err: error }, 'request failed');
    return answer(request, reply, known);
  });
}

function answer(request: FastifyRequest, reply: FastifyReply, error: FollowthroughError) {
  const wait = error.params['seconds'];
  if (error.status === 429 && typeof wait === 'number') reply.header('retry-after', String(wait));
  if (error.status === 401) reply.header('www-authenticate', 'Bearer realm="Followthrough"');
  return reply
    .code(error.status)
    .header('cache-control', 'no-store')
    .type(PROBLEM_TYPE)
    .send(problemOf(error, request.id));
}

const pathOf = ({ url }: FastifyRequest): string => url.split('?', 1)[0] ?? url;
